import { z } from 'zod';

/** A UUIDv7 in lower case. */
export const Id = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'Not an id.');
export type Id = z.infer<typeof Id>;

const isRealDate = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

/** A calendar day as the manager means it, `YYYY-MM-DD`, from year 0001 to 9999, without a zone. */
export const LocalDate = z
  .string()
  .regex(/^(?!0000)\d{4}-\d{2}-\d{2}$/, 'A date is written 2026-03-04.')
  .refine(isRealDate, 'There is no such day.');
export type LocalDate = z.infer<typeof LocalDate>;

/** A wall-clock time, `HH:MM`, 24 hours. */
export const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time is written 16:40.');
export type LocalTime = z.infer<typeof LocalTime>;

/** Time and randomness are passed in, so that everything that depends on them can be tested. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
}
