import { daysBetween, monthsBetween } from './days.ts';
import type { LocalDate } from './values.ts';

/**
 * How days are said. The words are English, as the whole program is; the order of day and month follows the
 * region of the user's locale where that is English, and is "2 March" elsewhere.
 */
export const wordsLocale = (userLocale: string): string => (/^en\b/i.test(userLocale) ? userLocale : 'en-GB');

const formats = new Map<string, Intl.DateTimeFormat>();
function format(day: LocalDate, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = locale + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  formats.set(key, known);
  return known.format(new Date(`${day}T00:00:00Z`));
}

/** "2 March", with the year where it is not this one. */
export const dayAndMonth = (day: LocalDate, today: LocalDate, locale: string): string =>
  format(day, locale, {
    day: 'numeric',
    month: 'long',
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
  });

/** "Monday, 2 March 2026": what a short form means, for a tooltip and a screen reader. */
export const fullDay = (day: LocalDate, locale: string): string =>
  format(day, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** The heading of a note: "Today", "Yesterday", "2 March", "2 March 2025". */
export function dayHeading(day: LocalDate, today: LocalDate, locale: string): string {
  const ago = daysBetween(day, today);
  if (ago === 0) return 'Today';
  if (ago === 1) return 'Yesterday';
  return dayAndMonth(day, today, locale);
}

const plural = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

const distance = (days: number): string => {
  if (days < 60) return plural(days, 'day');
  const months = Math.round(days / 30.44);
  return months < 24 ? plural(months, 'month') : plural(Math.floor(days / 365.25), 'year');
};

/** "today", "yesterday", "9 days ago", "4 months ago"; "tomorrow", "in 5 days" for what is ahead. */
export function daysAgo(day: LocalDate, today: LocalDate): string {
  const ago = daysBetween(day, today);
  if (ago === 0) return 'today';
  if (ago === 1) return 'yesterday';
  if (ago === -1) return 'tomorrow';
  return ago > 0 ? `${distance(ago)} ago` : `in ${distance(-ago)}`;
}

/** "9d", for a narrow column; "0d" is today. */
export const daysShort = (day: LocalDate, today: LocalDate): string =>
  `${Math.max(0, daysBetween(day, today))}d`;

/** "2 y 1 m", "5 m", "less than a month": how long something has lasted. */
export function howLong(since: LocalDate, today: LocalDate): string {
  const months = monthsBetween(since, today);
  if (months === 0) return 'less than a month';
  const years = Math.floor(months / 12);
  return [years > 0 ? `${years} y` : '', months % 12 > 0 ? `${months % 12} m` : ''].filter(Boolean).join(' ');
}

/** "due today", "due Fri" within a week, "due 4 June", "5 days overdue". */
export function dueWords(due: LocalDate, today: LocalDate, locale: string): string {
  const ahead = daysBetween(today, due);
  if (ahead < 0) return `${distance(-ahead)} overdue`;
  if (ahead === 0) return 'due today';
  if (ahead === 1) return 'due tomorrow';
  return ahead < 7
    ? `due ${format(due, locale, { weekday: 'short' })}`
    : `due ${dayAndMonth(due, today, locale)}`;
}
