import { addDays, minutesSince0001 } from './dates.ts';
import type { PersonSummary } from './people.ts';
import type { Id, LocalDate, LocalTime } from './values.ts';

/** A moment on the manager's own calendar and clock. */
export interface LocalMoment {
  day: LocalDate;
  time: LocalTime;
}

/** As much of a note as tells about the manager's rhythm. */
export interface WrittenNote {
  people: readonly Id[];
  /** A conversation, see `isConversation`. */
  conversation: boolean;
  /** When it was written, which is soon after it happened. */
  written: LocalMoment;
}

/** Why a note that begins now is likely about somebody. */
export type Likelihood = 'just-now' | 'habit' | 'due';
export interface LikelyPerson {
  personId: Id;
  /** null for the rest, who are as likely as anybody. */
  why: Likelihood | null;
}

type Candidate = Pick<PersonSummary, 'id' | 'relation' | 'archivedAt' | 'nextDueOn'>;

/** Minutes after a note in which more about the same person is likely. */
const justNowMinutes = 30;
/** How far back a habit reaches, how many such days make one, and how many minutes of the clock it may vary. */
const habit = { days: 56, times: 2, minutes: 60 };
/** A conversation that is due tomorrow may be today's. */
const dueAheadDays = 1;

const dayMinutes = 1440;
const minuteOf = ({ day, time }: LocalMoment): number => minutesSince0001(day, time);
const daysTo = (from: LocalDate, to: LocalDate): number =>
  (minutesSince0001(to, '00:00') - minutesSince0001(from, '00:00')) / dayMinutes;

/** Weekday and clock are the same, but for `habit.minutes`; midnight parts nothing that a weekday does not. */
const isSameHour = (a: LocalMoment, b: LocalMoment): boolean =>
  daysTo(a.day, b.day) % 7 === 0 &&
  Math.abs((minuteOf(a) % dayMinutes) - (minuteOf(b) % dayMinutes)) <= habit.minutes;

/** On how many days of the last weeks each person's conversations were written down at this hour of this weekday. */
function habits(notes: readonly WrittenNote[], now: LocalMoment): Map<Id, number> {
  const since = addDays(now.day, -habit.days);
  const days = new Map<Id, Set<LocalDate>>();
  for (const { people, conversation, written } of notes) {
    const counts = conversation && written.day >= since && written.day < now.day && isSameHour(written, now);
    if (!counts) continue;
    for (const id of people) days.set(id, (days.get(id) ?? new Set()).add(written.day));
  }
  return new Map([...days].map(([id, on]) => [id, on.size]));
}

/** Whom this day's conversations were with already. */
const talkedWith = (notes: readonly WrittenNote[], day: LocalDate): Set<Id> =>
  new Set(notes.flatMap((note) => (note.conversation && note.written.day === day ? note.people : [])));

/**
 * Everybody who can be written about, the likeliest first:
 * 1. somebody a note was written about within the last half hour: there is more to say;
 * 2. somebody whose conversations were written down at this hour of this weekday twice or more in the last eight weeks, and
 *    who was not talked with today yet; the more often, the earlier;
 * 3. somebody whose conversation is due: tomorrow, today or overdue, the nearest to today first, since one that has
 *    been overdue for long is seldom the one that was just held;
 * 4. the others: reports, then everybody else, each in the order given.
 * @param people in the order in which lists show them; archived ones are left out
 * @param notes in any order
 */
export function likelyPeople(
  people: readonly Candidate[],
  notes: readonly WrittenNote[],
  now: LocalMoment,
): LikelyPerson[] {
  const active = people.filter(({ archivedAt }) => archivedAt === null);
  const isActive = new Set(active.map(({ id }) => id));
  const ranked = new Map<Id, Likelihood | null>();
  const add = (ids: readonly Id[], why: Likelihood | null): void => {
    for (const id of ids) if (isActive.has(id) && !ranked.has(id)) ranked.set(id, why);
  };

  const recent = notes
    .map((note) => ({ ...note, ago: minuteOf(now) - minuteOf(note.written) }))
    .filter(({ ago }) => ago >= 0 && ago <= justNowMinutes)
    .sort((a, b) => a.ago - b.ago);
  add(
    recent.flatMap((note) => note.people),
    'just-now',
  );

  const talked = talkedWith(notes, now.day);
  const usual = [...habits(notes, now)]
    .filter(([id, times]) => times >= habit.times && !talked.has(id))
    .sort(([, a], [, b]) => b - a);
  add(
    usual.map(([id]) => id),
    'habit',
  );

  const due = active
    .flatMap(({ id, nextDueOn }) => (nextDueOn === null ? [] : [{ id, ahead: daysTo(now.day, nextDueOn) }]))
    .filter(({ ahead }) => ahead <= dueAheadDays)
    .sort((a, b) => Math.abs(a.ahead) - Math.abs(b.ahead));
  add(
    due.map(({ id }) => id),
    'due',
  );

  const reports = active.filter(({ relation }) => relation === 'report');
  add(
    [...reports, ...active].map(({ id }) => id),
    null,
  );
  return [...ranked].map(([personId, why]) => ({ personId, why }));
}
