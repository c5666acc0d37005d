import { useState } from 'react';
import { request } from '../../api/client.ts';
import { showIfBlocked } from '../../app/vault-state.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { kindOf } from '../../ui/error-words.ts';
import { TextField } from '../../ui/text-field.tsx';
import { NewPassphrase, noPassphrase } from './new-passphrase.tsx';
import { showJournal } from './open-journal.ts';
import { recoverySymbols } from './recovery-text.ts';
import { type Readiness, useWhenReady } from './use-readiness.ts';
import { VaultActions, VaultPage } from './vault-page.tsx';

/** How many symbols a recovery key has. */
const keyLength = 32;

/** Opens the journal with the recovery key and chooses a new passphrase. */
export function Recover({ onCancel }: { onCancel: () => void }) {
  const [recoveryKey, setRecoveryKey] = useState('');
  const [chosen, setChosen] = useState(noPassphrase);
  const [readiness, setReadiness] = useState<Readiness>('no');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const complete = recoverySymbols(recoveryKey).length === keyLength;

  const recover = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      await request('vault.recover', { recoveryKey, newPassphrase: chosen.passphrase });
      setRecoveryKey('');
      setChosen(noPassphrase);
      showJournal();
    } catch (failure) {
      setBusy(false);
      if (!showIfBlocked(failure)) setError(failure);
    }
  };

  const submit = useWhenReady(complete ? readiness : 'no', () => void recover());
  const wrong = error !== null && kindOf(error) === 'wrong-secret';
  return (
    <VaultPage
      title="Open with the recovery key"
      lead="It is the key of eight groups that you wrote down when the journal was made. You choose a new passphrase with it."
      onSubmit={submit}
    >
      <TextField
        label="Recovery key"
        value={recoveryKey}
        onValueChange={setRecoveryKey}
        autoFocus
        hint="Case, spaces and hyphens do not matter."
        error={wrong ? 'That key does not open this journal.' : undefined}
      />
      <NewPassphrase
        label="New passphrase"
        value={chosen}
        onValueChange={setChosen}
        onReadinessChange={setReadiness}
      />
      {error !== null && !wrong ? <ErrorNotice error={error} /> : null}
      <VaultActions>
        <Button type="submit" tone="primary" busy={busy} disabled={readiness === 'no' || !complete}>
          {busy ? 'Opening' : 'Open the journal'}
        </Button>
        <Button tone="quiet" onClick={onCancel}>
          Back
        </Button>
      </VaultActions>
    </VaultPage>
  );
}
