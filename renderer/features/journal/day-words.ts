import type { LocalDate } from '../../../shared/domain/values.ts';
import { daysBetween, shortDay } from '../../ui/dates.ts';
import { wordsLocale } from '../../ui/locale.ts';

/** The heading of a note: "Today", "Yesterday", "2 March", "2 March 2025". */
export function dayHeading(day: LocalDate, today: LocalDate, locale = wordsLocale): string {
  const ago = daysBetween(day, today);
  if (ago === 0) return 'Today';
  if (ago === 1) return 'Yesterday';
  return shortDay(day, today, locale);
}

/** Whole months from one day to the other; never negative. */
export function monthsBetween(from: LocalDate, to: LocalDate): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return Math.max(0, (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0));
}

/** "2 y 1 m", "5 m", "less than a month": how long something has lasted. */
export function howLong(since: LocalDate, today: LocalDate): string {
  const months = monthsBetween(since, today);
  if (months === 0) return 'less than a month';
  const years = Math.floor(months / 12);
  return [years > 0 ? `${years} y` : '', months % 12 > 0 ? `${months % 12} m` : ''].filter(Boolean).join(' ');
}

const weekday = (day: LocalDate, locale = wordsLocale, length: 'short' | 'long' = 'short'): string =>
  new Intl.DateTimeFormat(locale, { weekday: length, timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );

/** A day ahead as it stands in a sentence: "tomorrow", "Friday" within a week, "4 June". */
export function dayWords(day: LocalDate, today: LocalDate, locale = wordsLocale): string {
  const ahead = daysBetween(today, day);
  if (ahead === 0) return 'today';
  if (ahead === 1) return 'tomorrow';
  return ahead > 1 && ahead < 7 ? weekday(day, locale, 'long') : shortDay(day, today, locale);
}

/** "due today", "due Fri" within a week, "due 4 June", "5 days overdue". */
export function dueWords(due: LocalDate, today: LocalDate, locale = wordsLocale): string {
  const ahead = daysBetween(today, due);
  if (ahead === -1) return '1 day overdue';
  if (ahead < 0) return `${-ahead} days overdue`;
  if (ahead === 0) return 'due today';
  if (ahead === 1) return 'due tomorrow';
  return ahead < 7 ? `due ${weekday(due, locale)}` : `due ${shortDay(due, today, locale)}`;
}
