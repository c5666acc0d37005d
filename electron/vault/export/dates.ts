import type { LocalDate } from '../../../shared/domain/values.ts';

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `2026-03-04` as `4 March 2026`. */
export function longDay(day: LocalDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${monthNames[(month ?? 1) - 1]} ${year}`;
}

/** `1 January to 30 June 2026`; the year is said once where it is the same. */
export function longSpan(from: LocalDate, to: LocalDate): string {
  if (from === to) return longDay(from);
  const start = from.slice(0, 4) === to.slice(0, 4) ? longDay(from).replace(/ \d+$/, '') : longDay(from);
  return `${start} to ${longDay(to)}`;
}

/** A UTC ISO time as `4 March 2026, 16:40 UTC`. */
export const longTime = (iso: string): string => `${longDay(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`;

/** A UTC ISO time as other journals write it in front matter: `2026-03-04 16:40:00Z`. */
export const frontMatterTime = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 19)}Z`;
