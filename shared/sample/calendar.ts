import type { LocalDate } from '../domain/values.ts';

const millisPerDay = 86_400_000;
const saturday = 6;
const sunday = 0;
const friday = 5;

const toMillis = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`);

/** The day `days` after `date`; a negative number goes back. */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  new Date(toMillis(date) + days * millisPerDay).toISOString().slice(0, 10);

const weekday = (date: LocalDate): number => new Date(toMillis(date)).getUTCDay();

const holidays: readonly string[] = ['12-25', '12-26', '01-01'];

/** The day itself, or the working day before a weekend or holiday: never later, so that nothing moves past today. */
export function workday(date: LocalDate): LocalDate {
  const free = [saturday, sunday].includes(weekday(date)) || holidays.includes(date.slice(5));
  return free ? workday(addDays(date, -1)) : date;
}

/** The Monday of the day's week, on which people start. */
export const mondayOf = (date: LocalDate): LocalDate => addDays(date, -((weekday(date) + 6) % 7));

/** The Friday nearest to the day, and not after `latest`. */
export function nearestFriday(date: LocalDate, latest: LocalDate): LocalDate {
  const ahead = (friday - weekday(date) + 7) % 7;
  const nearest = addDays(date, ahead <= 3 ? ahead : ahead - 7);
  return nearest > latest ? addDays(nearest, -7) : nearest;
}
