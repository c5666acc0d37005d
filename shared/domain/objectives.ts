import { z } from 'zod';
import { type EntryKind, ShareLevel } from './entries.ts';
import { type Id, LocalDate } from './values.ts';

/** How near a career goal is, in the order in which a page shows them. */
export const horizons = ['now', 'next', 'later'] as const;
export const Horizon = z.enum(horizons);
export type Horizon = z.infer<typeof Horizon>;

/** What the manager may say about a person's career goal. */
export const ObjectiveDraft = z.strictObject({
  /** One sentence, in the person's words where possible. */
  goal: z.string().trim().min(1, 'An objective needs a goal.').max(300),
  horizon: Horizon,
  /** How it is being accommodated: the work, the sponsor, the room that they get. */
  accommodation: z.string().trim().max(2000).default(''),
  /** Empty where nobody has named one. */
  nextStep: z.string().trim().max(300).default(''),
  /** When the next step is due. */
  dueOn: LocalDate.nullable().default(null),
  /** "Only me" stays out of every export that leaves the manager's hands. */
  share: ShareLevel.default('me'),
});
export type ObjectiveDraft = z.infer<typeof ObjectiveDraft>;

/** Open until it is reached, or dropped because it no longer is one. */
export const objectiveStatuses = ['open', 'reached', 'dropped'] as const;
export const ObjectiveStatus = z.enum(objectiveStatuses);
export type ObjectiveStatus = z.infer<typeof ObjectiveStatus>;

/** A person's career goal as it is now. */
export interface Objective extends ObjectiveDraft {
  id: Id;
  personId: Id;
  status: ObjectiveStatus;
  /** UTC ISO times. */
  setAt: string;
  updatedAt: string;
}

/** What an objective said from `at` on, until the next state. */
export interface ObjectiveState extends ObjectiveDraft {
  status: ObjectiveStatus;
  /** UTC ISO time. */
  at: string;
}

/** A note that tells of progress. */
export interface ObjectiveNote {
  entryId: Id;
  happenedOn: LocalDate;
  kind: EntryKind;
  title: string;
  /** How its text begins, on one line. */
  excerpt: string;
}

/** An objective with how it came to be what it is. */
export interface ObjectiveRecord extends Objective {
  /** Oldest first, the first is the one that it was set with; nothing is ever taken out of it. */
  states: ObjectiveState[];
  /** Newest first; notes in the trash are not among them. */
  notes: ObjectiveNote[];
}

/** What an objective asks of the manager: a next step that is late or was never named. A far goal may do without one. */
export function objectiveNeeds(
  objective: Pick<Objective, 'status' | 'horizon' | 'nextStep' | 'dueOn'>,
  today: LocalDate,
): 'overdue' | 'no next step' | null {
  if (objective.status !== 'open') return null;
  if (objective.nextStep === '') return objective.horizon === 'later' ? null : 'no next step';
  return objective.dueOn !== null && objective.dueOn < today ? 'overdue' : null;
}

/** Those that were set by the end of a span and not closed before it began; both days are inside, null is an open end. */
export const objectivesOfSpan = <O extends Pick<Objective, 'setAt' | 'status' | 'updatedAt'>>(
  objectives: readonly O[],
  from: LocalDate | null,
  to: LocalDate | null,
): O[] =>
  objectives.filter(
    ({ setAt, status, updatedAt }) =>
      (to === null || setAt.slice(0, 10) <= to) &&
      (from === null || status === 'open' || updatedAt.slice(0, 10) >= from),
  );
