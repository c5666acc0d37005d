import { daysBetween } from '../../shared/domain/dates.ts';
import type { LocalDate } from '../../shared/domain/values.ts';
import { wordsLocale } from './locale.ts';

export { addDays, daysBetween } from '../../shared/domain/dates.ts';

const toUtc = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`);

/** The calendar day of a moment in the local zone. */
export const localDateOf = (time: Date): LocalDate => {
  const [year, month, day] = [time.getFullYear(), time.getMonth() + 1, time.getDate()];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** The local day of a `YYYY-MM-DD` or of a UTC ISO time. */
export const dayOf = (value: string): LocalDate =>
  value.length === 10 ? value : localDateOf(new Date(value));

/** "Today", "yesterday", "9 days ago", "in 3 days"; beyond five weeks in months, then in years. */
export function relativeDay(date: LocalDate, today: LocalDate, locale = wordsLocale): string {
  const days = daysBetween(today, date);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const size = Math.abs(days);
  if (size < 36) return format.format(days, 'day');
  if (size < 365) return format.format(Math.round(days / 30.44), 'month');
  return format.format(Math.round(days / 365.25), 'year');
}

/** "2 March", with its year where that is not this one. */
export const shortDay = (date: LocalDate, today: LocalDate, locale = wordsLocale): string =>
  new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    ...(date.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const }),
    timeZone: 'UTC',
  }).format(toUtc(date));

/** "Monday, 2 March 2026", in the manager's English. */
export const fullDay = (date: LocalDate, locale = wordsLocale): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(toUtc(date));

/** "2 March 2026": a day of which the weekday says nothing. */
export const longDay = (date: LocalDate, locale = wordsLocale): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(toUtc(date));

/** `2026-03` as "March 2026". */
export const monthWords = (month: string, locale = wordsLocale): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    toUtc(`${month}-01`),
  );

/** A moment with its clock, in the local zone: "2 March 2026, 16:40". */
export const fullTime = (iso: string, locale = wordsLocale): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso));

/** The clock of a moment, in the local zone: "16:40". */
export const timeOfDay = (iso: string, locale = wordsLocale): string =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(iso));

/** How long ago a person was talked with, in a list: "today", "9d". */
export const shortAge = (date: LocalDate, today: LocalDate): string => {
  const days = daysBetween(date, today);
  return days <= 0 ? 'today' : `${days}d`;
};
