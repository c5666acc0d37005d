import { addDays, firstDayOf } from '../domain/dates.ts';
import { addMonths } from '../domain/typed-day.ts';
import type { LocalDate } from '../domain/values.ts';

/** Days from `first` to before `end`; null where no later day could be written. */
export interface DaySpan {
  first: LocalDate;
  end: LocalDate | null;
}

const monthNames =
  'january february march april may june july august september october november december'.split(' ');

/** Where a part of a year begins and how many months it has: `h1`, `q3`, `mar`, `march`. */
function partOfYear(name: string): { month: number; months: number } | null {
  const half = /^h([12])$/.exec(name)?.[1];
  if (half !== undefined) return { month: half === '1' ? 1 : 7, months: 6 };
  const quarter = /^q([1-4])$/.exec(name)?.[1];
  if (quarter !== undefined) return { month: Number(quarter) * 3 - 2, months: 3 };
  const month = name.length < 3 ? -1 : monthNames.findIndex((each) => each.startsWith(name));
  return month === -1 ? null : { month: month + 1, months: 1 };
}

/** Whether a text is written as one day of one year; `spanNamed` says whether there is such a day. */
export const isOneDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

const spanOfMonths = (first: LocalDate, months: number): DaySpan => ({
  first,
  end: addMonths(first, months),
});

/** The days of `2026`, `h1-2026`, `2026-q3`, `march-2026`, `2026-03` or `2026-03-04`; null where it names none. */
export function spanNamed(text: string): DaySpan | null {
  const name = text.toLowerCase();
  const first = firstDayOf(name);
  if (first !== null) {
    if (name.length === 4) return spanOfMonths(first, 12);
    if (name.length === 7) return spanOfMonths(first, 1);
    const next = addDays(first, 1);
    return { first, end: next === first ? null : next };
  }
  const match = /^(?:([a-z]+[1-4]?)-(\d{4})|(\d{4})-([a-z]+[1-4]?))$/.exec(name);
  const part = match && partOfYear(match[1] ?? match[4] ?? '');
  const year = match && firstDayOf(match[2] ?? match[3] ?? '');
  if (!part || !year) return null;
  return spanOfMonths(`${year.slice(0, 4)}-${String(part.month).padStart(2, '0')}-01`, part.months);
}

const earliest: LocalDate = '0001-01-01';

/** The first of the last `10d`, `6w`, `3m` or `1y` before a day; null where it says no length. */
export function startOfLast(text: string, today: LocalDate): LocalDate | null {
  const match = /^([1-9]\d{0,3})([dwmy])$/.exec(text);
  if (match === null) return null;
  const count = Number(match[1]);
  switch (match[2]) {
    case 'd':
      return addDays(today, -count);
    case 'w':
      return addDays(today, -7 * count);
    default:
      return addMonths(today, -count * (match[2] === 'y' ? 12 : 1)) ?? earliest;
  }
}

/** A day of every year (`05-14` as month and day), or of every month (`14`); null where it is none. */
export function recurringDay(text: string): { month: number | null; day: number } | null {
  const match = /^(?:(\d{2})-)?(\d{1,2})$/.exec(text);
  if (match === null) return null;
  const month = match[1] ?? '01';
  // A leap year has every day that there is.
  if (firstDayOf(`2000-${month}-${(match[2] ?? '').padStart(2, '0')}`) === null) return null;
  return { month: match[1] === undefined ? null : Number(month), day: Number(match[2]) };
}

/** The last day of a span. */
export const lastDayOf = ({ end }: DaySpan): LocalDate => (end === null ? '9999-12-31' : addDays(end, -1));
