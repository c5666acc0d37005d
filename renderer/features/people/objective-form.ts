import type { z } from 'zod';
import { type Horizon, type Objective, ObjectiveDraft } from '../../../shared/domain/objectives.ts';
import { readTypedDay } from '../../../shared/domain/typed-day.ts';
import type { LocalDate } from '../../../shared/domain/values.ts';
import { longDay } from '../../ui/dates.ts';

/** An objective being put in words: what is typed, as typed. */
export interface ObjectiveForm {
  goal: string;
  horizon: Horizon;
  accommodation: string;
  nextStep: string;
  /** A day as a person says it. */
  due: string;
  share: ObjectiveDraft['share'];
}

export const emptyObjective: ObjectiveForm = {
  goal: '',
  horizon: 'now',
  accommodation: '',
  nextStep: '',
  due: '',
  share: 'me',
};

export const objectiveFormOf = (objective: Objective): ObjectiveForm => ({
  goal: objective.goal,
  horizon: objective.horizon,
  accommodation: objective.accommodation,
  nextStep: objective.nextStep,
  due: objective.dueOn === null ? '' : longDay(objective.dueOn),
  share: objective.share,
});

export type ObjectiveErrors = Partial<Record<keyof ObjectiveForm, string>>;

const fieldOf = (issue: z.core.$ZodIssue): keyof ObjectiveForm => issue.path[0] as keyof ObjectiveForm;

/** The draft that the form describes, or a sentence for each field that cannot be accepted. */
export function readObjective(
  form: ObjectiveForm,
  today: LocalDate,
): { ok: true; draft: ObjectiveDraft } | { ok: false; errors: ObjectiveErrors } {
  const { due, ...fields } = form;
  const typed = due.trim();
  const dueOn = typed === '' ? null : readTypedDay(typed, today, 'future');
  const parsed = ObjectiveDraft.safeParse({ ...fields, dueOn });
  const errors: ObjectiveErrors = {};
  for (const issue of parsed.error?.issues ?? [])
    errors[fieldOf(issue)] ??=
      fieldOf(issue) === 'goal' && form.goal.trim() === '' ? issue.message : 'This is too long.';
  if (typed !== '' && dueOn === null) errors.due = 'Try “fri”, “in 2 weeks” or “4 March”.';
  else if (dueOn !== null && form.nextStep.trim() === '')
    errors.due = 'A day needs the step that is due on it.';
  return parsed.success && Object.keys(errors).length === 0
    ? { ok: true, draft: parsed.data }
    : { ok: false, errors };
}

export const horizonWords: Record<Horizon, string> = { now: 'Now', next: 'Next', later: 'Later' };
