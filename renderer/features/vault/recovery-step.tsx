import { type ReactNode, useEffect, useState } from 'react';
import { request } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { RecoveryKeyCard } from './recovery-key-card.tsx';
import { recoverySymbols } from './recovery-text.ts';

export interface RecoveryStepProps {
  /** Frames the fields and buttons; the first-run screen and the settings differ in it. */
  frame: (content: { lead: string; fields: ReactNode; actions: ReactNode; submit: () => void }) => ReactNode;
  /** The key was typed back as it was shown. */
  onConfirmed: (recoveryKey: string) => Promise<void>;
  confirmLabel: string;
  /** Before the key is typed back: the way out. */
  back?: ReactNode;
}

const showLead =
  'It opens the journal if you ever forget the passphrase. Nobody else has it, and Handrail cannot show it again. Write it down or print it, and keep it away from this machine.';
const typeLead = 'Type it back from what you wrote down, so that it is certain that you can.';

/** Shows a fresh recovery key, then takes it away and asks for it. */
export function RecoveryStep({ frame, onConfirmed, confirmLabel, back }: RecoveryStepProps) {
  const [proposed, setProposed] = useState<string | null>(null);
  const [typing, setTyping] = useState(false);
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  useEffect(() => {
    let current = true;
    request('vault.proposeRecoveryKey', {}).then(
      ({ recoveryKey }) => current && setProposed(recoveryKey),
      (failure: unknown) => current && setError(failure),
    );
    return () => {
      current = false;
    };
  }, []);

  const [wanted, given] = [recoverySymbols(proposed ?? ''), recoverySymbols(typed)];
  const matches = wanted !== '' && given === wanted;
  const astray = given !== '' && !wanted.startsWith(given);

  const submit = async (): Promise<void> => {
    if (!typing) {
      if (proposed !== null) setTyping(true);
      return;
    }
    if (!matches || busy) return;
    setBusy(true);
    setError(null);
    try {
      await onConfirmed(typed);
      setTyped('');
    } catch (failure) {
      setBusy(false);
      setError(failure);
    }
  };

  const fields = (
    <>
      {typing ? (
        <TextField
          label="Recovery key, typed back"
          value={typed}
          onValueChange={setTyped}
          autoFocus
          disabled={busy}
          hint={matches ? 'That is it.' : 'Case, spaces and hyphens do not matter. You can paste it.'}
          error={astray ? `Something differs in group ${differingGroup(given, wanted)}.` : undefined}
        />
      ) : proposed === null ? null : (
        <RecoveryKeyCard recoveryKey={proposed} />
      )}
      {error === null ? null : <ErrorNotice error={error} />}
    </>
  );
  const actions = typing ? (
    <>
      <Button type="submit" tone="primary" busy={busy} disabled={!matches}>
        {confirmLabel}
      </Button>
      <Button tone="quiet" disabled={busy} onClick={() => setTyping(false)}>
        Show the key again
      </Button>
    </>
  ) : (
    <>
      {proposed === null ? null : (
        <Button key="wrote" type="submit" tone="primary" autoFocus>
          I have written it down
        </Button>
      )}
      {back}
    </>
  );
  return frame({ lead: typing ? typeLead : showLead, fields, actions, submit: () => void submit() });
}

const groupLength = 4;

/** The number of the first group that is not what was shown, from 1. */
function differingGroup(given: string, wanted: string): number {
  const at = Array.from(given).findIndex((symbol, index) => symbol !== wanted[index]);
  return Math.floor((at < 0 ? given.length : at) / groupLength) + 1;
}
