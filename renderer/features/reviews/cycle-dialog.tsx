import { useState } from 'react';
import type { Id } from '../../../shared/domain/values.ts';
import { type Cycle, CycleDraft } from '../../../shared/review/cycles.ts';
import { useAct, usePeople } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { useToday } from '../../ui/date-text.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './cycle-dialog.module.css';

const nobody: never[] = [];

function Form({
  cycle,
  onClose,
  onSaved,
}: {
  cycle: Cycle | null;
  onClose: () => void;
  onSaved: (cycle: Cycle) => void;
}) {
  const today = useToday();
  const people = (usePeople().data ?? nobody).filter(
    ({ id, archivedAt }) => archivedAt === null || cycle?.people?.includes(id),
  );
  const [name, setName] = useState(cycle?.name ?? '');
  const [from, setFrom] = useState(cycle?.from ?? '');
  const [to, setTo] = useState(cycle?.to ?? today);
  const [chosen, setChosen] = useState<readonly Id[] | null>(cycle?.people ?? null);
  const [asked, setAsked] = useState(false);
  const save = useAct('cycles.save');
  const draft = CycleDraft.safeParse({ name, from, to, people: chosen });
  const problem = (field: string): string | undefined =>
    asked ? draft.error?.issues.find(({ path }) => path[0] === field)?.message : undefined;
  const submit = (): void => {
    setAsked(true);
    if (!draft.success) return;
    save.mutate(
      { id: cycle?.id ?? null, draft: draft.data },
      {
        onSuccess: (saved) => {
          onSaved(saved);
          onClose();
        },
      },
    );
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField label="Name" value={name} onValueChange={setName} maxLength={60} error={problem('name')} />
      <div className={styles.days}>
        <TextField
          type="date"
          label="First day"
          value={from}
          onValueChange={setFrom}
          error={problem('from')}
        />
        <TextField type="date" label="Last day" value={to} onValueChange={setTo} error={problem('to')} />
      </div>
      <fieldset className={styles.people}>
        <legend className={styles.legend}>Whom it is about</legend>
        <Checkbox
          label="Everybody who reported to you in that time"
          checked={chosen === null}
          onCheckedChange={(all) =>
            setChosen(all ? null : people.filter(({ relation }) => relation === 'report').map(({ id }) => id))
          }
        />
        {chosen === null
          ? null
          : people.map((person) => (
              <Checkbox
                key={person.id}
                label={person.name}
                checked={chosen.includes(person.id)}
                onCheckedChange={(on) =>
                  setChosen(on ? [...chosen, person.id] : chosen.filter((id) => id !== person.id))
                }
              />
            ))}
      </fieldset>
      {save.isError ? <ErrorNotice error={save.error} /> : null}
      <div className={styles.acts}>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" tone="primary" busy={save.isPending}>
          {cycle === null ? 'Add' : 'Save'}
        </Button>
      </div>
    </form>
  );
}

export interface CycleDialogProps {
  open: boolean;
  /** null for a new one. */
  cycle: Cycle | null;
  onClose: () => void;
  onSaved: (cycle: Cycle) => void;
}

/** A named span of time, and whom it is about. */
export function CycleDialog({ open, cycle, onClose, onSaved }: CycleDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={cycle === null ? 'New cycle' : `Edit ${cycle.name}`}
      description="A span of time that people are reviewed over. No note changes with it."
    >
      {open ? <Form cycle={cycle} onClose={onClose} onSaved={onSaved} /> : null}
    </Dialog>
  );
}
