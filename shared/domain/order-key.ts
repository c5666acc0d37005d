import { dayOfMinute, minutesSince0001 } from './dates.ts';
import type { LocalDate, LocalTime } from './values.ts';

/** How many entries one minute can hold. */
export const orderKeysPerMinute = 2 ** 20;

/** Entries of which only the day is known stand at noon. */
const noon = '12:00';

/**
 * The smallest order key of the minute at which something happened. An entry's key is this plus its place within the
 * minute; keys sort as the entries happened and stay below 2^53, so that they are exact in JavaScript.
 */
export const firstOrderKey = (day: LocalDate, time: LocalTime | null): number =>
  minutesSince0001(day, time ?? noon) * orderKeysPerMinute;

/** The smallest order key that any entry of a day can have. */
export const firstOrderKeyOfDay = (day: LocalDate): number =>
  minutesSince0001(day, '00:00') * orderKeysPerMinute;

/** The day on which the entry with this order key happened. */
export const dayOfOrderKey = (key: number): LocalDate => dayOfMinute(Math.floor(key / orderKeysPerMinute));
