import { type FormEvent, useState } from 'react';
import type { Signal, SignalFamily } from '../../../shared/domain/signals.ts';
import { useAct } from '../../api/queries.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { familyOptions } from './families.ts';
import styles from './signals.module.css';

function EditSignal({ signal, onDone }: { signal: Signal; onDone: () => void }) {
  const [name, setName] = useState(signal.name);
  const [family, setFamily] = useState<SignalFamily>(signal.family);
  const [description, setDescription] = useState(signal.description);
  const update = useAct('signals.update');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (update.isPending) return;
    update.mutate({ id: signal.id, draft: { name, family, description } }, { onSuccess: onDone });
  };
  return (
    <form
      className={styles.edit}
      onSubmit={submit}
      noValidate
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onDone();
      }}
    >
      <div className={styles.pair}>
        <TextField label="Name" value={name} onValueChange={setName} maxLength={40} autoFocus />
        <Select label="Family" value={family} onValueChange={setFamily} options={familyOptions} />
      </div>
      <TextField label="What it means" value={description} onValueChange={setDescription} maxLength={300} />
      {update.error ? <ErrorNotice error={update.error} /> : null}
      <div className={styles.actions}>
        <Button type="submit" tone="primary" busy={update.isPending} disabled={name.trim() === ''}>
          Save
        </Button>
        <Button tone="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** One signal: what it means, how often it is used, and what can be done with it. */
export function SignalRow({ signal }: { signal: Signal }) {
  const [editing, setEditing] = useState(false);
  const archive = useAct('signals.archive');
  const archived = signal.archivedAt !== null;
  if (editing) {
    return (
      <li>
        <EditSignal signal={signal} onDone={() => setEditing(false)} />
      </li>
    );
  }
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.name}>{signal.name}</span>
        <span className={styles.description}>{signal.description}</span>
        {archive.error ? <ErrorNotice error={archive.error} /> : null}
      </div>
      <span className={styles.uses}>{signal.uses === 0 ? '' : `${signal.uses.toLocaleString()}×`}</span>
      <span className={styles.tools}>
        {archived ? null : (
          <IconButton icon="edit" label={`Edit ${signal.name}`} onClick={() => setEditing(true)} />
        )}
        <IconButton
          icon={archived ? 'restore' : 'archive'}
          label={archived ? `Use ${signal.name} again` : `Archive ${signal.name}`}
          onClick={() => archive.mutate({ id: signal.id, archived: !archived })}
        />
      </span>
    </li>
  );
}
