import { shareLevels } from '../../../shared/domain/entries.ts';
import { horizons, type Objective } from '../../../shared/domain/objectives.ts';
import { readTypedDay } from '../../../shared/domain/typed-day.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { useAct } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { useToday } from '../../ui/date-text.tsx';
import { longDay } from '../../ui/dates.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useReadForm } from '../../ui/use-read-form.ts';
import { shareWords } from '../journal/index.ts';
import { emptyObjective, horizonWords, objectiveFormOf, readObjective } from './objective-form.ts';
import styles from './person-dialog.module.css';

const horizonOptions = horizons.map((value) => ({ value, label: horizonWords[value] }));
const shareOptions = shareLevels.map((value) => ({ value, label: shareWords[value] }));

function Fields({
  personId,
  objective,
  onDone,
}: {
  personId: Id;
  objective: Objective | null;
  onDone: () => void;
}) {
  const today = useToday();
  const add = useAct('objectives.add');
  const update = useAct('objectives.update');
  const { form, set, errors, submit } = useReadForm(
    objective ? objectiveFormOf(objective) : emptyObjective,
    (typed) => readObjective(typed, today),
    (draft) => {
      const done = { onSuccess: onDone };
      if (objective) update.mutate({ id: objective.id, draft }, done);
      else add.mutate({ personId, draft }, done);
    },
  );
  const due = form.due.trim() === '' ? null : readTypedDay(form.due, today, 'future');
  const refused = add.error ?? update.error;
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        name="goal"
        label="Goal"
        placeholder="In their words: own a system across two teams"
        value={form.goal}
        error={errors.goal}
        maxLength={300}
        onValueChange={(goal) => set({ goal })}
      />
      <div className={styles.pair}>
        <Select
          label="Horizon"
          value={form.horizon}
          onValueChange={(horizon) => set({ horizon })}
          options={horizonOptions}
        />
        <Select
          label="Who may see it"
          value={form.share}
          onValueChange={(share) => set({ share })}
          options={shareOptions}
        />
      </div>
      <TextArea
        name="accommodation"
        label="How it is accommodated"
        placeholder="The work, the sponsor, the room that they get"
        rows={2}
        value={form.accommodation}
        maxLength={2000}
        onValueChange={(accommodation) => set({ accommodation })}
      />
      <div className={styles.step}>
        <TextField
          name="nextStep"
          label="Next step"
          value={form.nextStep}
          error={errors.nextStep}
          maxLength={300}
          onValueChange={(nextStep) => set({ nextStep })}
        />
        <TextField
          name="due"
          label="Due"
          placeholder="fri, 4 March"
          hint={due === null ? 'A day as you would say it.' : longDay(due)}
          value={form.due}
          error={errors.due}
          onValueChange={(typed) => set({ due: typed })}
        />
      </div>
      {refused ? <ErrorNotice error={refused} /> : null}
      <div className={styles.acts}>
        <Button type="submit" tone="primary" busy={add.isPending || update.isPending}>
          {objective ? 'Save' : 'Add objective'}
        </Button>
      </div>
    </form>
  );
}

export interface ObjectiveDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  personId: Id;
  /** null to add one. */
  objective: Objective | null;
}

/** Sets an objective, or changes what it says; what it said before stays in its history. */
export function ObjectiveDialog({ open, onOpenChange, personId, objective }: ObjectiveDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={objective ? 'Edit the objective' : 'Add an objective'}
      description={
        objective
          ? 'What it said before stays in its history.'
          : 'Only the goal is needed. The rest can be said later.'
      }
    >
      {open ? <Fields personId={personId} objective={objective} onDone={() => onOpenChange(false)} /> : null}
    </Dialog>
  );
}
