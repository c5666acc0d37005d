import { useRef, useState } from 'react';
import { HandrailError } from '../../../shared/contract/errors.ts';
import type { OlderCopy } from '../../../shared/domain/older-copy.ts';
import { request } from '../../api/client.ts';
import { refreshVaultState, showIfBlocked } from '../../app/vault-state.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { fullTime } from '../../ui/dates.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { kindOf } from '../../ui/error-words.ts';
import styles from './blocked.module.css';
import { showJournal } from './open-journal.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { useWait } from './use-wait.ts';
import { VaultActions, VaultPage } from './vault-page.tsx';

/** "The last change of a note in it is of 11 March 2026, 10:00; 17 later changes are not in it." */
function ageWords({ missing, newestAt }: OlderCopy): string {
  const last = newestAt
    ? `The last change of a note in it is of ${fullTime(newestAt)}`
    : 'There are no notes in it';
  if (missing === null) return `${last}; this machine wrote others in its place since.`;
  return missing === 1
    ? `${last}; one change that this machine wrote is not in it.`
    : `${last}; ${missing.toLocaleString()} changes that this machine wrote are not in it.`;
}

/** Says that an older copy lies in the journal's place, and what to do; opens it only for who knows and wants that. */
export function OlderCopyFound({ copy }: { copy: OlderCopy }) {
  const [accepting, setAccepting] = useState(false);
  const [busy, setBusy] = useState(false);
  if (accepting) return <AcceptOlder copy={copy} onCancel={() => setAccepting(false)} />;
  const retry = async (): Promise<void> => {
    setBusy(true);
    await refreshVaultState();
    setBusy(false);
  };
  return (
    <VaultPage
      title="An older copy is in the journal’s place"
      lead={`The journal has come less far than its keyring remembers. ${ageWords(copy)} It may be a backup that you restored, or a sync program or somebody else put an old file there. Nothing was changed.`}
      onSubmit={() => void retry()}
      foot={
        <>
          <p>Did you restore this copy on purpose?</p>
          <Button onClick={() => setAccepting(true)}>Open the older copy…</Button>
        </>
      }
    >
      <ol className={styles.steps} aria-label="What to do">
        <li>Look for the newer copy: in the sync program’s versions, or in a conflicted copy beside it.</li>
        <li>Put it back as journal.db, then try again.</li>
        <li>If you did not restore anything, ask who can write to this folder before you go on.</li>
      </ol>
      <VaultActions>
        <Button type="submit" tone="primary" busy={busy} autoFocus>
          Try again
        </Button>
      </VaultActions>
    </VaultPage>
  );
}

function AcceptOlder({ copy, onCancel }: { copy: OlderCopy; onCancel: () => void }) {
  const [passphrase, setPassphrase] = useState('');
  const [knows, setKnows] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [seconds, startWait] = useWait(0);
  const field = useRef<HTMLInputElement>(null);
  const ready = knows && passphrase !== '' && seconds === 0;

  const accept = async (): Promise<void> => {
    if (busy || !ready) return;
    setBusy(true);
    setError(null);
    try {
      await request('vault.acceptOlder', { passphrase, found: copy.found });
      setPassphrase('');
      showJournal();
    } catch (failure) {
      setBusy(false);
      // Another copy than the one that was spoken of lies there by now: from the start, with what is true of that one.
      if (showIfBlocked(failure)) return onCancel();
      if (kindOf(failure) === 'cancelled') return;
      setError(failure);
      const told = failure instanceof HandrailError ? failure.details?.waitMs : undefined;
      const status = await request('vault.status', {}).catch(() => null);
      startWait(Math.max(typeof told === 'number' ? told : 0, status?.waitMs ?? 0));
      field.current?.focus();
      field.current?.select();
    }
  };

  const wrong = error !== null && kindOf(error) === 'wrong-secret';
  const waiting = seconds > 0 ? `Too many attempts. You can try again in ${seconds} s.` : undefined;
  return (
    <VaultPage
      title="Open the older copy"
      lead={`${ageWords(copy)} It becomes your journal and goes on from there. A copy of it as it is now is set aside in the folder, nothing is deleted, and that you opened it is recorded in the journal.`}
      onSubmit={() => void accept()}
    >
      <PassphraseField
        ref={field}
        label="Passphrase"
        value={passphrase}
        autoFocus
        onValueChange={(next) => {
          setPassphrase(next);
          if (wrong) setError(null);
        }}
        error={waiting ?? (wrong ? 'That passphrase does not open this journal.' : undefined)}
      />
      <Checkbox
        label="I know that the later changes are not in this copy, and I want to go on with it."
        hint="If the newer copy turns up after this, Handrail will not take it for the journal any more."
        checked={knows}
        onCheckedChange={setKnows}
      />
      {error !== null && !wrong && kindOf(error) !== 'wait' ? <ErrorNotice error={error} /> : null}
      <VaultActions>
        <Button type="submit" tone="danger" busy={busy} disabled={!ready}>
          {busy ? 'Opening' : 'Open the older copy'}
        </Button>
        <Button tone="quiet" onClick={onCancel}>
          Back
        </Button>
      </VaultActions>
    </VaultPage>
  );
}
