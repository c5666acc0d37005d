import { useEffect, useRef, useState } from 'react';
import { HandrailError } from '../../../shared/contract/errors.ts';
import { request } from '../../api/client.ts';
import { useAppInfo } from '../../app/preferences.ts';
import { switchJournal, useSwitchFailure } from '../../app/switch-journal.ts';
import { showIfBlocked } from '../../app/vault-state.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { kindOf } from '../../ui/error-words.ts';
import { showJournal } from './open-journal.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { Recover } from './recover.tsx';
import { useWait } from './use-wait.ts';
import { VaultActions, VaultPage } from './vault-page.tsx';

const waitOf = (error: unknown): number => {
  const waitMs = error instanceof HandrailError ? error.details?.waitMs : undefined;
  return typeof waitMs === 'number' ? waitMs : 0;
};

interface UnlockProps {
  /** Milliseconds until the next attempt is allowed. */
  waitMs: number;
  /** What was noticed on the way in. */
  notice: string | null;
}

/** The locked journal. One message for whatever was wrong, and a visible wait after too many attempts. */
export function Unlock({ waitMs, notice }: UnlockProps) {
  const { sample } = useAppInfo();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(useSwitchFailure());
  const [seconds, startWait] = useWait(waitMs);
  const [recovering, setRecovering] = useState(false);
  /** Enter was pressed during the wait: what stands in the field is tried when it is over. */
  const [queued, setQueued] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const fail = async (failure: unknown): Promise<void> => {
    if (showIfBlocked(failure) || kindOf(failure) === 'cancelled') return;
    setError(failure);
    const status = await request('vault.status', {}).catch(() => null);
    startWait(Math.max(waitOf(failure), status?.waitMs ?? 0));
    field.current?.focus();
    field.current?.select();
  };

  const unlock = async (): Promise<void> => {
    if (busy || passphrase === '') return;
    if (seconds > 0) {
      setQueued(true);
      return;
    }
    setQueued(false);
    setBusy(true);
    setError(null);
    try {
      await request('vault.unlock', { passphrase });
      setPassphrase('');
      showJournal();
    } catch (failure) {
      setBusy(false);
      await fail(failure);
    }
  };

  const latest = useRef(unlock);
  latest.current = unlock;
  useEffect(() => {
    if (queued && seconds === 0) void latest.current();
  }, [queued, seconds]);

  if (recovering) return <Recover onCancel={() => setRecovering(false)} />;

  // A message belongs to the passphrase that was tried, not to the one that is typed after it.
  const type = (next: string): void => {
    setPassphrase(next);
    setQueued(false);
    if (kindOf(error) === 'wrong-secret') setError(null);
  };
  const wrong = kindOf(error) === 'wrong-secret' && error !== null;
  const waiting =
    seconds > 0
      ? queued
        ? `Too many attempts. This passphrase is tried in ${seconds} s.`
        : `Too many attempts. You can try again in ${seconds} s.`
      : undefined;
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
                setQueued(false);
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
      <PassphraseField
        ref={field}
        label="Passphrase"
        value={passphrase}
        autoFocus
        onValueChange={type}
        onKeyDown={(event) => {
          // A form whose button is disabled takes no Enter.
          if (event.key !== 'Enter' || seconds === 0 || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void unlock();
        }}
        error={waiting ?? (wrong ? 'That passphrase does not open this journal.' : undefined)}
      />
      {error !== null && !wrong && kindOf(error) !== 'wait' ? <ErrorNotice error={error} /> : null}
      <VaultActions>
        <Button type="submit" tone="primary" busy={busy} disabled={seconds > 0}>
          {busy ? 'Unlocking' : 'Unlock'}
        </Button>
      </VaultActions>
    </VaultPage>
  );
}
