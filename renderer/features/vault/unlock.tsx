import { useState } from 'react';
import { request } from '../../api/client.ts';
import { useAppInfo } from '../../app/preferences.ts';
import { switchJournal } from '../../app/switch-journal.ts';
import { useVaultEnded } from '../../app/vault-state.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { Recover } from './recover.tsx';
import { useUnlock } from './use-unlock.ts';
import { VaultEnded } from './vault-ended.tsx';
import { VaultActions, VaultPage } from './vault-page.tsx';

interface UnlockProps {
  /** Milliseconds until the next attempt is allowed. */
  waitMs: number;
  /** What was noticed on the way in. */
  notice: string | null;
}

/** The locked journal. */
export function Unlock({ waitMs, notice }: UnlockProps) {
  const { sample } = useAppInfo();
  const ended = useVaultEnded();
  const { field, unlock, busy, waits, error, giveUp } = useUnlock(waitMs);
  const [recovering, setRecovering] = useState(false);

  if (recovering) return <Recover onCancel={() => setRecovering(false)} />;

  return (
    <VaultPage
      title={sample ? 'The sample journal is locked' : 'Your journal is locked'}
      onSubmit={() => void unlock()}
      foot={
        sample ? (
          <>
            <p>The passphrase of the sample is: a calm hand on the rail</p>
            <Button
              onClick={() =>
                void switchJournal('own', () => request('app.closeSample', {})).catch(() => undefined)
              }
            >
              Start your own
            </Button>
          </>
        ) : (
          <>
            <p>Forgot the passphrase?</p>
            <Button
              onClick={() => {
                giveUp();
                setRecovering(true);
              }}
            >
              Use the recovery key
            </Button>
          </>
        )
      }
    >
      {notice ? <p role="status">{notice}</p> : null}
      {ended ? <VaultEnded /> : null}
      <PassphraseField {...field} autoFocus />
      {error === null ? null : <ErrorNotice error={error} />}
      <VaultActions>
        <Button type="submit" tone="primary" busy={busy} disabled={waits}>
          {busy ? 'Unlocking' : 'Unlock'}
        </Button>
      </VaultActions>
    </VaultPage>
  );
}
