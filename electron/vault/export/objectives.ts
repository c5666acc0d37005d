import type { ShareLevel } from '../../../shared/domain/entries.ts';
import { objectiveHistory } from '../../../shared/domain/objective-history.ts';
import type { Objective, ObjectiveState } from '../../../shared/domain/objectives.ts';
import type { Id, LocalDate } from '../../../shared/domain/values.ts';
import { longDay } from './dates.ts';
import { asideLabels, oneLine } from './words.ts';

/** An objective with everything that an export may say about it. */
export interface ExportObjective extends Objective {
  /** Oldest first. */
  states: ObjectiveState[];
  /** The notes that tell of progress, oldest first. */
  notes: Id[];
}

/**
 * What a reader of some share levels sees: objectives of those levels, with those of their states that were of them
 * too, so that what stood there while it was "only me" stays here, and with the notes that are in the file.
 */
export const sharedObjectives = (
  objectives: readonly ExportObjective[],
  levels: readonly ShareLevel[],
  notes: ReadonlySet<Id>,
): ExportObjective[] =>
  objectives
    .filter(({ share }) => levels.includes(share))
    .map((objective) => ({
      ...objective,
      states: objective.states.filter(({ share }) => levels.includes(share)),
      notes: objective.notes.filter((id) => notes.has(id)),
    }));

/** An objective as lines of plain text, for formats made to be read. */
export interface ObjectiveParts {
  goal: string;
  /** `now`, `reached 4 March 2026`. */
  standing: string;
  /** Who may see it. */
  label: string;
  facts: string[];
  /** Dated lines, oldest first. */
  history: { day: LocalDate; text: string }[];
}

export function objectiveParts(objective: ExportObjective): ObjectiveParts {
  const { goal, horizon, status, accommodation, nextStep, dueOn, share, states, updatedAt } = objective;
  const due = dueOn === null ? '' : `, due ${longDay(dueOn)}`;
  return {
    goal: oneLine(goal),
    standing: status === 'open' ? horizon : `${status} ${longDay(updatedAt.slice(0, 10))}`,
    label: share === 'me' ? 'Only me' : share === 'leadership' ? asideLabels.up : asideLabels.share,
    facts: [
      ...(accommodation === '' ? [] : [`How it is accommodated: ${oneLine(accommodation)}`]),
      ...(nextStep === '' ? [] : [`Next step: ${oneLine(nextStep)}${due}`]),
    ],
    history: objectiveHistory(states, longDay).map(({ at, text }) => ({
      day: at.slice(0, 10),
      text: oneLine(text),
    })),
  };
}

/** An objective for programs; the order of keys is part of the form. */
export const objectiveJson = (objective: ExportObjective) => ({
  id: objective.id,
  ...stateJson(objective),
  setAt: objective.setAt,
  updatedAt: objective.updatedAt,
  states: objective.states.map((state) => ({ at: state.at, ...stateJson(state) })),
  notes: objective.notes,
});

const stateJson = (state: Omit<ObjectiveState, 'at'>) => ({
  goal: state.goal,
  horizon: state.horizon,
  status: state.status,
  accommodation: state.accommodation,
  nextStep: state.nextStep,
  dueOn: state.dueOn,
  share: state.share,
});
