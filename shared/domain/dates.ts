import type { LocalDate, LocalTime } from './values.ts';

const minuteMillis = 60_000;
const dayMinutes = 1440;
/** The first minute of year 0001, in milliseconds since 1970. */
const beginning = Date.UTC(2000, 0, 1) - 730_119 * dayMinutes * minuteMillis;

/** Whole minutes since 0001-01-01 00:00, in the proleptic Gregorian calendar, without a zone. */
export const minutesSince0001 = (day: LocalDate, time: LocalTime): number =>
  (Date.parse(`${day}T${time}:00Z`) - beginning) / minuteMillis;

/** The calendar day of a minute that `minutesSince0001` counted. */
export const dayOfMinute = (minutes: number): LocalDate =>
  new Date(beginning + minutes * minuteMillis).toISOString().slice(0, 10);

/** The day `days` after (or, negative, before) another; stays within years 0001 to 9999. */
export function addDays(day: LocalDate, days: number): LocalDate {
  const minutes = minutesSince0001(day, '00:00') + days * dayMinutes;
  const last = minutesSince0001('9999-12-31', '00:00');
  return dayOfMinute(Math.min(Math.max(minutes, 0), last));
}

/** Whole days from one calendar day to another; negative where `to` lies before `from`. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  (minutesSince0001(to, '00:00') - minutesSince0001(from, '00:00')) / dayMinutes;

/** `2026-03` of `2026-03-04`. */
export const monthOf = (day: LocalDate): string => day.slice(0, 7);

/** The months that a span touches, both days inside, in order; none where it ends before it begins. */
export function monthsOf(from: LocalDate, to: LocalDate): string[] {
  const months: string[] = [];
  let [year = 1, month = 1] = from.split('-').map(Number);
  while (year <= 9999) {
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (name > monthOf(to)) break;
    months.push(name);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return months;
}

/** The first day of what `2026`, `2026-03` or `2026-03-04` names; null where it names no day. */
export function firstDayOf(text: string): LocalDate | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  if (match === null) return null;
  const day = `${match[1]}-${match[2] ?? '01'}-${match[3] ?? '01'}`;
  const read = new Date(`${day}T00:00:00Z`);
  const real = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day) && match[1] !== '0000';
  return real ? day : null;
}
