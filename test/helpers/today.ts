import type { LocalDate } from '../../shared/domain/values.ts';

/** The day on the machine's calendar. */
export function today(): LocalDate {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}
