import { type FormEvent, useEffect } from 'react';
import { onEvent } from '../../api/events.ts';
import { useAppInfo } from '../../app/preferences.ts';
import { useVaultEnded } from '../../app/vault-state.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PassphraseField, useUnlock, VaultEnded } from '../vault/index.ts';
import styles from './capture.module.css';
import { hideCapture } from './capture-note.ts';
import { countWords, typeEarly, useEarlyWords, veilEarlyWords } from './early-words.ts';
import { Shell } from './shell.tsx';

const waitingWords = (count: number): string => (count === 1 ? 'One word waits' : `${count} words wait`);

/**
 * The passphrase first; but a thought need not wait for it. What is typed before the unlock is in this window's memory and
 * nowhere else, out of sight as soon as the window is left, and goes into the note afterwards.
 */
function EarlyField() {
  const { waiting, typed } = useEarlyWords();
  const count = countWords(waiting);
  return (
    <div className={styles.early}>
      <textarea
        aria-label="The note, before the journal is unlocked"
        aria-describedby="early-note"
        data-veil=""
        className={styles.earlyText}
        placeholder="Or begin to write at once."
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => typeEarly(event.currentTarget.value)}
      />
      <p id="early-note" role="status" className={styles.note}>
        {count > 0
          ? `${waitingWords(count)} here, out of sight. They go into the note when you unlock.`
          : 'Nothing of it is on the disk before you unlock. Then it goes into a note.'}
      </p>
    </div>
  );
}

export interface LockedCaptureProps {
  /** Milliseconds until the next attempt is allowed. */
  waitMs: number;
  /** What was noticed on the way in. */
  notice: string | null;
}

/** The small window while the journal is locked. */
export function LockedCapture({ waitMs, notice }: LockedCaptureProps) {
  const { sample } = useAppInfo();
  const ended = useVaultEnded();
  const { field, unlock, busy, waits, error } = useUnlock(waitMs);
  const { ref } = field;

  useEffect(() => {
    window.addEventListener('blur', veilEarlyWords);
    const end = onEvent('capture-shown', () => ref.current?.focus());
    return () => {
      window.removeEventListener('blur', veilEarlyWords);
      end();
    };
  }, [ref]);

  // Half a passphrase does not wait in a window that nobody sees.
  const hide = (): void => {
    field.onValueChange('');
    veilEarlyWords();
    void hideCapture();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void unlock();
  };
  return (
    <Shell onClose={hide}>
      <form className={styles.locked} onSubmit={submit} autoComplete="off" noValidate>
        <h2 className={styles.lockedTitle}>
          {sample ? 'The sample journal is locked' : 'Your journal is locked'}
        </h2>
        {notice ? <p role="status">{notice}</p> : null}
        {ended ? <VaultEnded /> : null}
        <div className={styles.unlock}>
          <PassphraseField {...field} autoFocus />
          <Button type="submit" tone="primary" busy={busy} disabled={waits}>
            {busy ? 'Unlocking' : 'Unlock'}
          </Button>
        </div>
        {error === null ? null : <ErrorNotice error={error} />}
      </form>
      <EarlyField />
    </Shell>
  );
}
