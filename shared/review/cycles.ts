import { z } from 'zod';
import { daysBetween } from '../domain/dates.ts';
import type { Person } from '../domain/people.ts';
import { Id, LocalDate } from '../domain/values.ts';
import { lastDayOf, spanNamed } from '../search/index.ts';

/** Both days belong to it. */
export interface Span {
  from: LocalDate;
  to: LocalDate;
}

/** Three years: a map of more months than these cannot be read. */
const longestCycle = 1_100;

/** What the manager may say about a cycle. */
export const CycleDraft = z
  .strictObject({
    name: z.string().trim().min(1, 'A cycle needs a name.').max(60),
    from: LocalDate,
    to: LocalDate,
    /** Whom it is about; null for everybody who reported to the manager in that time. */
    people: z.array(Id).max(200).nullable(),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'It ends before it begins.' })
  .refine(({ from, to }) => daysBetween(from, to) < longestCycle, {
    path: ['to'],
    message: 'A cycle holds at most three years.',
  });
export type CycleDraft = z.infer<typeof CycleDraft>;

const calendarId = /^(?:h[12]|q[1-4])-\d{4}$/;
const isCalendarId = (id: string): boolean => calendarId.test(id);

/** The name of a half or a quarter (`h1-2026`, `q3-2026`), or a UUID. */
export const CycleId = z.union([z.string().regex(calendarId), Id]);

/** A named span of time that people are reviewed over. */
export interface Cycle extends CycleDraft {
  id: string;
  /** `calendar` halves and quarters are there by themselves, `changed` ones were edited, `own` ones added. */
  origin: 'calendar' | 'changed' | 'own';
}

/** The calendar cycle of this id, or null where it is the id of none. */
export function calendarCycle(id: string): Cycle | null {
  const span = isCalendarId(id) ? spanNamed(id) : null;
  if (span === null) return null;
  const name = id.toUpperCase().replace('-', ' ');
  return { id, name, from: span.first, to: lastDayOf(span), people: null, origin: 'calendar' };
}

/** The half (`h`) or quarter (`q`) of the calendar that `today` is in, and the one before it. */
export function nowAndBefore(today: LocalDate, part: 'h' | 'q'): Cycle[] {
  const parts = part === 'h' ? 2 : 4;
  const [year = 1, month = 1] = today.split('-').map(Number);
  const now = year * parts + Math.ceil((month * parts) / 12) - 1;
  return [now, now - 1].flatMap((at) => {
    const id = `${part}${(at % parts) + 1}-${String(Math.floor(at / parts)).padStart(4, '0')}`;
    return calendarCycle(id) ?? [];
  });
}

/**
 * The cycles to choose from: this half and the one before, this quarter and the one before, each as it was perhaps
 * edited, and those that were added; the newest end first.
 */
export function listedCycles(kept: readonly Omit<Cycle, 'origin'>[], today: LocalDate): Cycle[] {
  const calendar = [...nowAndBefore(today, 'h'), ...nowAndBefore(today, 'q')].filter(
    ({ id }) => !kept.some((cycle) => cycle.id === id),
  );
  const stored = kept.map(
    (cycle): Cycle => ({ ...cycle, origin: calendarCycle(cycle.id) === null ? 'own' : 'changed' }),
  );
  return [...calendar, ...stored].sort(
    (a, b) => b.to.localeCompare(a.to) || b.from.localeCompare(a.from) || a.name.localeCompare(b.name),
  );
}

/** The last day of a span that can be looked at: its end, or today. */
export const endOfSpan = ({ to }: Span, today: LocalDate): LocalDate => [to, today].sort()[0] ?? to;

/** Whom a cycle is about, in the order of `people`. */
export function peopleOfCycle<P extends Pick<Person, 'id' | 'relation' | 'startedOn' | 'archivedAt'>>(
  cycle: Pick<Cycle, 'from' | 'to' | 'people'>,
  people: readonly P[],
): P[] {
  const { from, to, people: chosen } = cycle;
  if (chosen !== null) return people.filter(({ id }) => chosen.includes(id));
  return people.filter(
    ({ relation, startedOn, archivedAt }) =>
      relation === 'report' &&
      (startedOn === null || startedOn <= to) &&
      (archivedAt === null || archivedAt.slice(0, 10) >= from),
  );
}
