import { useState } from 'react';
import { request } from '../../api/client.ts';
import { switchJournal, useSwitchFailure } from '../../app/switch-journal.ts';
import { setVaultState } from '../../app/vault-state.ts';
import { Button } from '../../ui/button.tsx';
import { useToday } from '../../ui/date-text.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NewPassphrase, noPassphrase } from './new-passphrase.tsx';
import { RecoveryStep } from './recovery-step.tsx';
import { type Readiness, useWhenReady } from './use-readiness.ts';
import { VaultActions, VaultPage } from './vault-page.tsx';

function SampleOffer() {
  const today = useToday();
  const error = useSwitchFailure();
  const open = (): void =>
    void switchJournal('sample', () => request('app.openSample', { today })).catch(() => undefined);
  return (
    <>
      <p>Or look around among invented people.</p>
      <Button onClick={open}>Open a sample journal</Button>
      {error === null ? null : <ErrorNotice error={error} />}
    </>
  );
}

/** The journal is made all the same; what was handed over comes into it. */
function HandedOffer({ handed, onChange }: { handed: boolean; onChange: (handed: boolean) => void }) {
  return (
    <>
      <p>{handed ? 'It begins with the file handed to you.' : 'Did a manager hand people over to you?'}</p>
      <Button onClick={() => onChange(!handed)}>
        {handed ? 'Begin without a file' : 'I was handed a file'}
      </Button>
    </>
  );
}

/** The first two steps: a passphrase, then a recovery key typed back. The third follows when the journal is made. */
export function FirstRun() {
  const [step, setStep] = useState<'passphrase' | 'recovery'>('passphrase');
  const [chosen, setChosen] = useState(noPassphrase);
  const [handed, setHanded] = useState(false);
  const [readiness, setReadiness] = useState<Readiness>('no');
  const goOn = useWhenReady(readiness, () => setStep('recovery'));

  if (step === 'recovery') {
    return (
      <RecoveryStep
        confirmLabel="Make the journal"
        back={
          <Button tone="quiet" onClick={() => setStep('passphrase')}>
            Back
          </Button>
        }
        onConfirmed={async (recoveryKey) => {
          await request('vault.create', { passphrase: chosen.passphrase, recoveryKey });
          setChosen(noPassphrase);
          setVaultState({ state: 'arriving', handed });
        }}
        frame={({ lead, fields, actions, submit }) => (
          <VaultPage step="Step 2 of 3" title="Your recovery key" lead={lead} onSubmit={submit}>
            {fields}
            <VaultActions>{actions}</VaultActions>
          </VaultPage>
        )}
      />
    );
  }
  return (
    <VaultPage
      step="Step 1 of 3"
      title="Choose a passphrase"
      lead={
        handed
          ? 'It is for your own journal, and another one than that of the file, which is opened in the third step.'
          : 'It encrypts everything that you write. Nothing ever leaves this machine, so nobody can reset it for you.'
      }
      onSubmit={goOn}
      foot={
        <>
          <HandedOffer handed={handed} onChange={setHanded} />
          <SampleOffer />
        </>
      }
    >
      <NewPassphrase value={chosen} onValueChange={setChosen} onReadinessChange={setReadiness} autoFocus />
      <VaultActions>
        <Button type="submit" tone="primary" disabled={readiness === 'no'}>
          Continue
        </Button>
      </VaultActions>
    </VaultPage>
  );
}
