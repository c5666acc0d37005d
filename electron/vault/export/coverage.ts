import type { Evidence } from '../../../shared/domain/signals.ts';
import type { Id, LocalDate } from '../../../shared/domain/values.ts';
import { monthNames } from './dates.ts';
import type { EvidenceGroup } from './evidence-groups.ts';

export interface CoverageCell {
  strengths: number;
  concerns: number;
  neutral: number;
}

/** Counts of evidence by signal and time: what the picture shows, and the table behind it. */
export interface Coverage {
  /** Short and full name of each column, oldest first. */
  columns: { short: string; long: string }[];
  rows: { signalId: Id; name: string; cells: CoverageCell[] }[];
}

/** As many columns as can be read side by side on a page. */
const maxColumns = 12;

type Step = 'month' | 'quarter' | 'year';
const stepMonths: Record<Step, number> = { month: 1, quarter: 3, year: 12 };

/** Months since year 0. */
const monthOf = (day: LocalDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const steps = (from: LocalDate, to: LocalDate, step: Step): number =>
  Math.floor(monthOf(to) / stepMonths[step]) - Math.floor(monthOf(from) / stepMonths[step]) + 1;

function column(index: number, step: Step): { short: string; long: string } {
  const year = Math.floor((index * stepMonths[step]) / 12);
  if (step === 'year') return { short: String(year), long: String(year) };
  if (step === 'quarter') {
    const quarter = (index % 4) + 1;
    return {
      short: `Q${quarter} ${String(year % 100).padStart(2, '0')}`,
      long: `quarter ${quarter} of ${year}`,
    };
  }
  const month = monthNames[index % 12] ?? 'January';
  return { short: month.slice(0, 3), long: `${month} ${year}` };
}

/** Months where twelve columns hold the span, else quarters, else years (then only those that hold evidence, and between). */
export function coverage(groups: readonly EvidenceGroup[], from: LocalDate, to: LocalDate): Coverage {
  const step = (['month', 'quarter'] as const).find((one) => steps(from, to, one) <= maxColumns) ?? 'year';
  const days = groups.flatMap((group) => itemsOf(group).map((item) => item.happenedOn)).sort();
  const [first, last] = step === 'year' ? [days[0] ?? from, days.at(-1) ?? to] : [from, to];
  const start = Math.floor(monthOf(first) / stepMonths[step]);
  const count = steps(first, last, step);
  const rows = groups.map((group) => {
    const cells = Array.from({ length: count }, () => ({ strengths: 0, concerns: 0, neutral: 0 }));
    for (const item of itemsOf(group)) {
      const cell = cells[Math.floor(monthOf(item.happenedOn) / stepMonths[step]) - start];
      if (cell)
        cell[item.polarity === '+' ? 'strengths' : item.polarity === '-' ? 'concerns' : 'neutral'] += 1;
    }
    return { signalId: group.signalId, name: group.name, cells };
  });
  return { columns: Array.from({ length: count }, (_, index) => column(start + index, step)), rows };
}

/** `+3 −1 2`: strengths, concerns and neutral marks; empty where there are none. */
export const cellNumbers = ({ strengths, concerns, neutral }: CoverageCell): string =>
  [
    strengths > 0 ? `+${strengths}` : '',
    concerns > 0 ? `−${concerns}` : '',
    neutral > 0 ? String(neutral) : '',
  ]
    .filter(Boolean)
    .join(' ');

const itemsOf = (group: EvidenceGroup): Evidence[] => [
  ...group.strengths,
  ...group.concerns,
  ...group.neutral,
];
