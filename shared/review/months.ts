import type { LocalDate } from '../domain/values.ts';

/** `2026-03` of `2026-03-04`. */
export const monthOf = (day: LocalDate): string => day.slice(0, 7);

/** The months that a span touches, in order; none where it ends before it begins. */
export function monthsOf(from: LocalDate, to: LocalDate): string[] {
  const months: string[] = [];
  let [year = 1, month = 1] = from.split('-').map(Number);
  for (;;) {
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (name > monthOf(to)) return months;
    months.push(name);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    if (year > 9999) return months;
  }
}
