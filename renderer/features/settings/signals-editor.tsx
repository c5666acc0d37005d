import { type FormEvent, useState } from 'react';
import { type Signal, type SignalFamily, signalFamilies } from '../../../shared/domain/signals.ts';
import { useAct, useSignals } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { familyOptions, familyTitle } from './families.ts';
import styles from './settings.module.css';
import { SignalRow } from './signal-row.tsx';
import signals from './signals.module.css';

function AddSignal() {
  const [name, setName] = useState('');
  const [family, setFamily] = useState<SignalFamily>('custom');
  const add = useAct('signals.add');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '' || add.isPending) return;
    add.mutate({ draft: { name, family } }, { onSuccess: () => setName('') });
  };
  return (
    <form className={signals.add} onSubmit={submit} noValidate>
      <TextField
        label="New signal"
        value={name}
        onValueChange={setName}
        maxLength={40}
        placeholder="incident leadership"
      />
      <Select label="Family" value={family} onValueChange={setFamily} options={familyOptions} />
      <Button
        type="submit"
        busy={add.isPending}
        disabled={name.trim() === ''}
        className={signals.addButton ?? ''}
      >
        Add
      </Button>
      {add.error ? <ErrorNotice error={add.error} /> : null}
    </form>
  );
}

function Family({ title, list }: { title: string; list: readonly Signal[] }) {
  if (list.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={signals.heading}>{title}</h3>
      <ul>
        {list.map((signal) => (
          <SignalRow key={signal.id} signal={signal} />
        ))}
      </ul>
    </section>
  );
}

/** The signals: add, rename, move to another family, archive. */
export function SignalsEditor() {
  const { data = [], error } = useSignals();
  const active = data.filter(({ archivedAt }) => archivedAt === null);
  return (
    <>
      <p className={styles.say}>
        A signal marks what a paragraph says about somebody: type # in a note. A new name shows everywhere at
        once. An archived signal is not offered any more; what was marked with it stays.
      </p>
      {error ? <ErrorNotice error={error} /> : null}
      <AddSignal />
      {signalFamilies.map((family) => (
        <Family
          key={family}
          title={familyTitle(family)}
          list={active.filter((signal) => signal.family === family)}
        />
      ))}
      <Family title="Archived" list={data.filter(({ archivedAt }) => archivedAt !== null)} />
    </>
  );
}
