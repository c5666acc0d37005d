import type { ObjectiveState, ObjectiveStatus } from './objectives.ts';
import type { LocalDate } from './values.ts';

/** One dated line of what became of an objective. */
export interface HistoryLine {
  /** UTC ISO time. */
  at: string;
  text: string;
}

const statusWords: Record<ObjectiveStatus, string> = {
  open: 'Opened again.',
  reached: 'Reached.',
  dropped: 'Dropped.',
};

const stepWords = ({ nextStep, dueOn }: ObjectiveState, dayWords: (day: LocalDate) => string): string =>
  nextStep === ''
    ? 'No next step any more.'
    : `Next step: ${nextStep}${dueOn === null ? '' : `, due ${dayWords(dueOn)}`}`;

/** What a state says that the one before did not. */
function changes(
  before: ObjectiveState | undefined,
  state: ObjectiveState,
  dayWords: (day: LocalDate) => string,
): string[] {
  const isNew = before === undefined;
  const steps = isNew
    ? state.nextStep !== ''
    : before.nextStep !== state.nextStep || before.dueOn !== state.dueOn;
  const room = isNew ? state.accommodation !== '' : before.accommodation !== state.accommodation;
  return [
    ...(isNew ? [`Set for ${state.horizon}: ${state.goal}`] : []),
    ...(!isNew && before.goal !== state.goal ? [`Put as: ${state.goal}`] : []),
    ...(!isNew && before.horizon !== state.horizon
      ? [`Moved from ${before.horizon} to ${state.horizon}.`]
      : []),
    ...(room ? [state.accommodation === '' ? 'No longer accommodated.' : `How: ${state.accommodation}`] : []),
    ...(steps ? [stepWords(state, dayWords)] : []),
    ...(!isNew && before.share !== state.share ? ['Who may see it was changed.'] : []),
    ...((isNew ? 'open' : before.status) === state.status ? [] : [statusWords[state.status]]),
  ];
}

/**
 * The states of an objective as dated lines: when it was set, what its next steps were, when it was closed.
 * @param states oldest first
 */
export const objectiveHistory = (
  states: readonly ObjectiveState[],
  dayWords: (day: LocalDate) => string,
): HistoryLine[] =>
  states.flatMap((state, index) =>
    changes(states[index - 1], state, dayWords).map((text) => ({ at: state.at, text })),
  );
