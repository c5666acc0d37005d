import { useState } from 'react';
import { request } from '../../api/client.ts';
import { goTo } from '../../app/place.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showJournal } from './open-journal.ts';
import { VaultActions, VaultPage, VaultPair } from './vault-page.tsx';

const rhythms = [
  { value: '7', label: 'Every week' },
  { value: '14', label: 'Every two weeks' },
  { value: '28', label: 'Every four weeks' },
  { value: '', label: 'No fixed rhythm' },
] as const;
type Rhythm = (typeof rhythms)[number]['value'];

/** The third step: the first person who reports to the manager. It can be skipped. */
export function FirstReport() {
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const [team, setTeam] = useState('');
  const [rhythm, setRhythm] = useState<Rhythm>('14');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const add = async (): Promise<void> => {
    if (busy || name.trim() === '') return;
    setBusy(true);
    try {
      const person = await request('people.add', {
        draft: {
          name,
          role,
          team,
          colour: 'teal',
          relation: 'report',
          rhythmDays: rhythm === '' ? null : Number(rhythm),
        },
      });
      goTo({ at: 'person', personId: person.id, tab: 'timeline' });
      showJournal();
    } catch (failure) {
      setBusy(false);
      setError(failure);
    }
  };

  return (
    <VaultPage
      step="Step 3 of 3"
      title="Who reports to you?"
      lead="Begin with one person. The others can follow when you have something to write about them."
      onSubmit={() => void add()}
    >
      <TextField label="Name" value={name} onValueChange={setName} autoFocus maxLength={120} />
      <VaultPair>
        <TextField
          label="Role"
          value={role}
          onValueChange={setRole}
          placeholder="Senior engineer"
          maxLength={120}
        />
        <TextField label="Team" value={team} onValueChange={setTeam} placeholder="Payments" maxLength={120} />
      </VaultPair>
      <Select label="How often you mean to talk" value={rhythm} onValueChange={setRhythm} options={rhythms} />
      {error === null ? null : <ErrorNotice error={error} />}
      <VaultActions>
        <Button type="submit" tone="primary" busy={busy} disabled={name.trim() === ''}>
          Open the journal
        </Button>
        <Button tone="quiet" onClick={showJournal}>
          Skip
        </Button>
      </VaultActions>
    </VaultPage>
  );
}
