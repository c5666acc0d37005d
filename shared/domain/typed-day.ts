import { addDays } from './dates.ts';
import { LocalDate } from './values.ts';

/** Which way a typed day looks: back to what happened, or ahead to what is due. */
export type Towards = 'past' | 'future';

/** 0 (Monday) to 6 (Sunday). */
const weekdayOf = (day: LocalDate): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** Index of the one name that starts with at least three letters of `text`; -1 without one. */
const byPrefix = (names: readonly string[], text: string): number =>
  text.length < 3 ? -1 : names.findIndex((name) => name.startsWith(text));

const real = (text: string): LocalDate | null => (LocalDate.safeParse(text).success ? text : null);

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

const counts = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const countOf = (text: string): number =>
  /^an?$/.test(text) ? 1 : counts.includes(text) ? counts.indexOf(text) : Number(text);

/** The same day of another month, or that month's last one where it is shorter. */
export function addMonths(day: LocalDate, count: number): LocalDate | null {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const at = year * 12 + month - 1 + count;
  const first = real(`${pad(Math.floor(at / 12), 4)}-${pad((((at % 12) + 12) % 12) + 1)}-01`);
  if (first === null) return null;
  const last = Number(monthEnd(first).slice(8));
  return `${first.slice(0, 8)}${pad(Math.min(date, last))}`;
}

function monthEnd(day: LocalDate): LocalDate {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const next = month === 12 ? `${pad(year + 1, 4)}-01-01` : `${pad(year, 4)}-${pad(month + 1)}-01`;
  return next.length > 10 ? `${day.slice(0, 8)}31` : addDays(next, -1);
}

const onSide = (day: LocalDate, today: LocalDate, towards: Towards): boolean =>
  towards === 'past' ? day <= today : day >= today;

/** `3 days ago`, `in 2 weeks`, `2w`, `a month`. */
function readDistance(text: string, today: LocalDate, towards: Towards): LocalDate | null {
  const found =
    /^(?<ahead>in )?(?<count>\d{1,3}|[a-z]+) ?(?<unit>d|w|days?|weeks?|months?)(?<ago> ago)?$/.exec(text);
  const { ahead, count = '', unit = '', ago } = found?.groups ?? {};
  const size = countOf(count);
  if (!found || !Number.isInteger(size) || (towards === 'past' ? ahead : ago) !== undefined) return null;
  const distance = towards === 'past' ? -size : size;
  if (unit.startsWith('m')) return addMonths(today, distance);
  return addDays(today, distance * (unit.startsWith('w') ? 7 : 1));
}

function readWeekday(text: string, today: LocalDate, towards: Towards): LocalDate | null {
  const [, which, name = ''] = /^(?:(last|this|next) )?([a-z]+)$/.exec(text) ?? [];
  const index = byPrefix(weekdays, name);
  if (index < 0) return null;
  const here = weekdayOf(today);
  if (towards === 'past')
    return which === 'next' || which === 'this' ? null : addDays(today, -((here - index + 7) % 7 || 7));
  if (which === 'last') return null;
  // "Next Friday" is the one of next week, whatever day it is said on.
  return addDays(today, which === 'next' ? 7 - here + index : (index - here + 7) % 7 || 7);
}

function readMonthDay(text: string, today: LocalDate, towards: Towards): LocalDate | null {
  const found =
    /^(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)?\.?(?: of)? (?<month>[a-z]+)\.?,?(?: (?<year>\d{4}))?$/.exec(
      text,
    ) ?? /^(?<month>[a-z]+)\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,?(?: (?<year>\d{4}))?$/.exec(text);
  const { day, month = '', year } = found?.groups ?? {};
  const index = byPrefix(months, month);
  if (day === undefined || index < 0) return null;
  const rest = `${pad(index + 1)}-${day.padStart(2, '0')}`;
  if (year !== undefined) return real(`${year}-${rest}`);
  // A leap day may be eight years away.
  for (let distance = 0; distance <= 8; distance++) {
    const at = Number(today.slice(0, 4)) + (towards === 'past' ? -distance : distance);
    const candidate = real(`${pad(at, 4)}-${rest}`);
    if (candidate !== null && onSide(candidate, today, towards)) return candidate;
  }
  return null;
}

/** `the 4th`: of this month, or of the nearest one that has that day. */
function readDayOfMonth(text: string, today: LocalDate, towards: Towards): LocalDate | null {
  const day = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)$/.exec(text)?.[1];
  if (day === undefined) return null;
  const first = `${today.slice(0, 8)}01`;
  for (let distance = 0; distance <= 2; distance++) {
    const month = addMonths(first, towards === 'past' ? -distance : distance);
    const candidate = month && real(`${month.slice(0, 8)}${day.padStart(2, '0')}`);
    if (candidate && onSide(candidate, today, towards)) return candidate;
  }
  return null;
}

/** Ends and beginnings, which only lie ahead. The week of somebody who works ends on Friday. */
function readSpan(text: string, today: LocalDate): LocalDate | null {
  const here = weekdayOf(today);
  if (text === 'next week') return addDays(today, 7 - here);
  if (/^(?:the )?end of (?:the |this )?week$/.test(text)) return addDays(today, (4 - here + 7) % 7);
  if (/^(?:the )?end of (?:the |this )?month$/.test(text)) return monthEnd(today);
  return null;
}

/**
 * Reads a day as a person types it in English, whatever the system's language: `today`, `3 days ago`, `in 2 weeks`, `2w`,
 * `monday` (the nearest in that direction, never today), `next fri`, `4 mar`, `March 4, 2025`, `the 4th`, `end of month`,
 * `2026-03-04`. A day without its year lies in the direction asked for. null where it says no day.
 */
export function readTypedDay(typed: string, today: LocalDate, towards: Towards): LocalDate | null {
  const text = typed.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  if (text === 'today' || text === 'now') return today;
  if (text === 'yesterday') return towards === 'past' ? addDays(today, -1) : null;
  if (text === 'tomorrow') return towards === 'future' ? addDays(today, 1) : null;
  return (
    real(text) ??
    readDistance(text, today, towards) ??
    readWeekday(text, today, towards) ??
    readMonthDay(text, today, towards) ??
    readDayOfMonth(text, today, towards) ??
    (towards === 'future' ? readSpan(text, today) : null)
  );
}
