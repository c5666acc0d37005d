import { z } from 'zod';
import { addDays, daysBetween } from './dates.ts';
import type { Person } from './people.ts';
import { Id, LocalDate } from './values.ts';

/** Both days belong to it. */
export interface Span {
  from: LocalDate;
  to: LocalDate;
}

/** Three years: a map of more months than these cannot be read. */
const longestCycle = 1_100;

/** What the manager may say about a cycle. */
export const CycleDraft = z
  .strictObject({
    name: z.string().trim().min(1, 'A cycle needs a name.').max(60),
    from: LocalDate,
    to: LocalDate,
    /** Whom it is about; null for everybody who reported to the manager in that time. */
    people: z.array(Id).max(200).nullable(),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'It ends before it begins.' })
  .refine(({ from, to }) => daysBetween(from, to) < longestCycle, {
    path: ['to'],
    message: 'A cycle holds at most three years.',
  });
export type CycleDraft = z.infer<typeof CycleDraft>;

/** The name of a half or a quarter (`h1-2026`, `q3-2026`), or a UUID. */
export const CycleId = z.union([z.string().regex(/^(?:h[12]|q[1-4])-\d{4}$/), Id]);

/** A named span of time that people are reviewed over. */
export interface Cycle extends CycleDraft {
  id: string;
  /** `calendar` halves and quarters are there by themselves, `changed` ones were edited, `own` ones added. */
  origin: 'calendar' | 'changed' | 'own';
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** A part of a calendar year: `size` months, the `part`-th of them, from 1. */
function partOfYear(year: number, size: 3 | 6, part: number): Cycle {
  const years = String(year).padStart(4, '0');
  const letter = size === 6 ? 'h' : 'q';
  const next =
    part * size === 12 ? `${String(year + 1).padStart(4, '0')}-01-01` : `${years}-${pad(part * size + 1)}-01`;
  return {
    id: `${letter}${part}-${years}`,
    name: `${letter.toUpperCase()}${part} ${years}`,
    from: `${years}-${pad((part - 1) * size + 1)}-01`,
    to: addDays(next, -1),
    people: null,
    origin: 'calendar',
  };
}

/** The part of the year that `today` is in, and the one before it. */
function nowAndBefore(today: LocalDate, size: 3 | 6): Cycle[] {
  const [year = 1, month = 1] = today.split('-').map(Number);
  const parts = 12 / size;
  const part = Math.ceil(month / size);
  return [
    partOfYear(year, size, part),
    part === 1 ? partOfYear(year - 1, size, parts) : partOfYear(year, size, part - 1),
  ];
}

/** The calendar cycle of this id, or null where it is the id of none. */
export function calendarCycle(id: string): Cycle | null {
  const [, letter, part, year] = /^([hq])([1-4])-(\d{4})$/.exec(id) ?? [];
  if (letter === undefined || part === undefined || year === undefined || year === '0000') return null;
  const size = letter === 'h' ? 6 : 3;
  return Number(part) <= 12 / size ? partOfYear(Number(year), size, Number(part)) : null;
}

/**
 * The cycles to choose from: this half and the one before, this quarter and the one before, each as it was perhaps
 * edited, and those that were added; the newest end first.
 */
export function listedCycles(kept: readonly Omit<Cycle, 'origin'>[], today: LocalDate): Cycle[] {
  const calendar = [...nowAndBefore(today, 6), ...nowAndBefore(today, 3)].filter(
    ({ id }) => !kept.some((cycle) => cycle.id === id),
  );
  const stored = kept.map(
    (cycle): Cycle => ({ ...cycle, origin: calendarCycle(cycle.id) === null ? 'own' : 'changed' }),
  );
  return [...calendar, ...stored].sort(
    (a, b) => b.to.localeCompare(a.to) || b.from.localeCompare(a.from) || a.name.localeCompare(b.name),
  );
}

/** The last day of a span that can be looked at: its end, or today. */
export const endOfSpan = ({ to }: Span, today: LocalDate): LocalDate => [to, today].sort()[0] ?? to;

/** Whom a cycle is about, in the order of `people`. */
export function peopleOfCycle<P extends Pick<Person, 'id' | 'relation' | 'startedOn' | 'archivedAt'>>(
  cycle: Pick<Cycle, 'from' | 'to' | 'people'>,
  people: readonly P[],
): P[] {
  const { from, to, people: chosen } = cycle;
  if (chosen !== null) return people.filter(({ id }) => chosen.includes(id));
  return people.filter(
    ({ relation, startedOn, archivedAt }) =>
      relation === 'report' &&
      (startedOn === null || startedOn <= to) &&
      (archivedAt === null || archivedAt.slice(0, 10) >= from),
  );
}
