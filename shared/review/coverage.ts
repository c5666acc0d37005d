import { daysBetween, monthOf, monthsOf } from '../domain/dates.ts';
import type { Polarity, Signal } from '../domain/signals.ts';
import type { Id, LocalDate } from '../domain/values.ts';
import { countsOf, type PolarityCounts, totalOf } from './counts.ts';
import { endOfSpan, type Span } from './cycles.ts';

/** One mark with a person attached to it. */
export interface EvidencePoint {
  signalId: Id;
  polarity: Polarity;
  happenedOn: LocalDate;
}

/** What a map is drawn from. Everything lies inside the span. */
export interface CoverageInput {
  span: Span;
  today: LocalDate;
  points: readonly EvidencePoint[];
  /** Days of the conversations with the person, in any order. */
  conversations: readonly LocalDate[];
  /** How many notes belong to the person. */
  notes: number;
  /** All signals of the journal. */
  signals: readonly Pick<Signal, 'id' | 'family' | 'archivedAt'>[];
}

/** One month of one signal. */
export interface CoverageCell extends PolarityCounts {
  /** True in a month without evidence behind the last one, once the silence is a month old. */
  gap: boolean;
}

export interface CoverageRow extends PolarityCounts {
  signalId: Id;
  /** As many as there are months. */
  cells: CoverageCell[];
  /** Newest day with evidence, or null. */
  lastOn: LocalDate | null;
  /** True where nothing was seen for a month or more, up to the end of what can be looked at. */
  silent: boolean;
}

/** Days without a conversation, between the two days. */
export interface Silence {
  days: number;
  from: LocalDate;
  to: LocalDate;
}

/** Month × signal for one person over one span, and what follows from it in numbers. */
export interface Coverage extends PolarityCounts {
  /** `2026-03`, in order; months that lie ahead are not in it. */
  months: string[];
  /** Performance signals that are in use, and every other one with evidence; the most evidence first. */
  rows: CoverageRow[];
  /** The last day that can be looked at: the span's end, or today. */
  end: LocalDate;
  /** Share of the evidence from the last six weeks before `end`, 0 to 1; null where there is none. */
  recentShare: number | null;
  /** Share of the span's elapsed time that those six weeks are. */
  recentTime: number;
  notes: number;
  conversations: number;
  /** null where the span has not begun. */
  longestSilence: Silence | null;
}

/** What counts as recent, in days. */
export const recentDays = 42;
/** From how many days on a silence about a signal, or a person, is worth a word. */
export const silentDays = 31;

function rowOf(
  signalId: Id,
  points: readonly EvidencePoint[],
  months: readonly string[],
  end: LocalDate,
): CoverageRow {
  const lastOn = points.reduce<LocalDate | null>(
    (last, { happenedOn }) => (last === null || happenedOn > last ? happenedOn : last),
    null,
  );
  const silent = lastOn === null || daysBetween(lastOn, end) >= silentDays;
  const cells = months.map((month): CoverageCell => {
    const counts = countsOf(points.filter(({ happenedOn }) => monthOf(happenedOn) === month));
    return { ...counts, gap: silent && (lastOn === null || month > monthOf(lastOn)) };
  });
  return { signalId, cells, lastOn, silent, ...countsOf(points) };
}

/** The longest stretch without a conversation, from the beginning of the span to `end`. */
function longestSilence(
  from: LocalDate,
  end: LocalDate,
  conversations: readonly LocalDate[],
): Silence | null {
  if (from > end) return null;
  const days = [from, ...conversations.filter((day) => day >= from && day <= end).sort(), end];
  let longest: Silence = { days: 0, from, to: from };
  days.slice(1).forEach((to, index) => {
    const start = days[index] ?? from;
    const length = daysBetween(start, to);
    if (length > longest.days) longest = { days: length, from: start, to };
  });
  return longest;
}

/** How well the evidence covers a span: pure, and the only place where it is counted. */
export function coverageOf({ span, today, points, conversations, notes, signals }: CoverageInput): Coverage {
  const end = endOfSpan(span, today);
  const months = monthsOf(span.from, end);
  const bySignal = Map.groupBy(points, ({ signalId }) => signalId);
  const shown = signals.filter(
    ({ id, family, archivedAt }) => bySignal.has(id) || (family === 'performance' && archivedAt === null),
  );
  const rows = shown.map(({ id }) => rowOf(id, bySignal.get(id) ?? [], months, end));
  const recent = points.filter(({ happenedOn }) => daysBetween(happenedOn, end) < recentDays).length;
  const elapsed = Math.max(1, daysBetween(span.from, end) + 1);
  return {
    months,
    rows: rows.sort((a, b) => totalOf(b) - totalOf(a)),
    end,
    recentShare: points.length === 0 ? null : recent / points.length,
    recentTime: Math.min(1, recentDays / elapsed),
    notes,
    conversations: conversations.length,
    longestSilence: longestSilence(span.from, end, conversations),
    ...countsOf(points),
  };
}
