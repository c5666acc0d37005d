import { LocalDate } from '../../../shared/domain/values.ts';
import { addDays } from '../../ui/dates.ts';

/** 0 (Sunday) to 6 (Saturday). */
const weekdayOf = (day: LocalDate): number => new Date(`${day}T00:00:00Z`).getUTCDay();

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** Index of the one name that starts with at least three letters of `text`; -1 without one. */
const byPrefix = (names: readonly string[], text: string): number =>
  text.length < 3 ? -1 : names.findIndex((name) => name.startsWith(text));

const real = (text: string): LocalDate | null => (LocalDate.safeParse(text).success ? text : null);

const counts: Record<string, number> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4 };
const unitDays: Record<string, number> = { d: 1, w: 7 };

function readAgo(text: string, today: LocalDate): LocalDate | null {
  const found = /^(\d{1,4}|an?|one|two|three|four) ?(d|w)(?:ays?|eeks?)?(?: ago)?$/.exec(text);
  if (!found) return null;
  const [, count = '', unit = ''] = found;
  return addDays(today, -(counts[count] ?? Number(count)) * (unitDays[unit] ?? 1));
}

function readWeekday(text: string, today: LocalDate): LocalDate | null {
  const index = byPrefix(weekdays, text.replace(/^last /, ''));
  if (index < 0) return null;
  return addDays(today, -((weekdayOf(today) - index + 7) % 7 || 7));
}

function readMonthDay(text: string, today: LocalDate): LocalDate | null {
  const found =
    /^(?<day>\d{1,2})\.? (?<month>[a-z]+)\.?,?(?: (?<year>\d{4}))?$/.exec(text) ??
    /^(?<month>[a-z]+)\.? (?<day>\d{1,2}),?(?: (?<year>\d{4}))?$/.exec(text);
  const { day, month = '', year } = found?.groups ?? {};
  const index = byPrefix(months, month);
  if (day === undefined || index < 0) return null;
  const rest = `${String(index + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (year !== undefined) return real(`${year}-${rest}`);
  const thisYear = real(`${today.slice(0, 4)}-${rest}`);
  // What happened lies behind: "12 December" said in March is last year's.
  return thisYear !== null && thisYear > today
    ? real(`${String(Number(today.slice(0, 4)) - 1).padStart(4, '0')}-${rest}`)
    : thisYear;
}

/**
 * Reads a day as a person types it: `today`, `yesterday`, `3 days ago`, `2w`, `monday` (the last one, never today),
 * `4 mar`, `March 4, 2025`, `2026-03-04`. Looks back, because notes are about what happened. null where it says no day.
 */
export function readDay(typed: string, today: LocalDate): LocalDate | null {
  const text = typed.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  if (text === 'today' || text === 'now') return today;
  if (text === 'yesterday') return addDays(today, -1);
  return real(text) ?? readAgo(text, today) ?? readWeekday(text, today) ?? readMonthDay(text, today);
}
