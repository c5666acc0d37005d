import { type RefObject, useEffect, useRef, useState } from 'react';
import { HandrailError } from '../../../shared/contract/errors.ts';
import { request } from '../../api/client.ts';
import { useSwitchFailure } from '../../app/switch-journal.ts';
import { showIfBlocked } from '../../app/vault-state.ts';
import { kindOf } from '../../ui/error-words.ts';
import { showJournal } from './open-journal.ts';
import type { PassphraseFieldProps } from './passphrase-field.tsx';
import { useWait } from './use-wait.ts';

const waitOf = (error: unknown): number => {
  const waitMs = error instanceof HandrailError ? error.details?.waitMs : undefined;
  return typeof waitMs === 'number' ? waitMs : 0;
};

export interface Unlocking {
  /** For the field that takes the passphrase. */
  field: Pick<PassphraseFieldProps, 'label' | 'value' | 'onValueChange' | 'onKeyDown' | 'error'> & {
    ref: RefObject<HTMLInputElement | null>;
  };
  /** Tries what stands in the field. */
  unlock(): Promise<void>;
  busy: boolean;
  /** Until the next attempt is allowed. */
  waits: boolean;
  /** What went wrong beside the passphrase; null where nothing did. */
  error: unknown;
  /** What was typed ahead is not tried after all. */
  giveUp(): void;
}

/**
 * Unlocking, wherever the passphrase is asked for. One message for whatever was wrong, and a visible wait after too many
 * attempts.
 * @param waitMs milliseconds until the next attempt is allowed
 */
export function useUnlock(waitMs: number): Unlocking {
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(useSwitchFailure());
  const [seconds, startWait] = useWait(waitMs);
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
  return {
    field: {
      ref: field,
      label: 'Passphrase',
      value: passphrase,
      onValueChange: type,
      onKeyDown: (event) => {
        // A form whose button is disabled takes no Enter.
        if (event.key !== 'Enter' || seconds === 0 || event.nativeEvent.isComposing) return;
        event.preventDefault();
        void unlock();
      },
      error: waiting ?? (wrong ? 'That passphrase does not open this journal.' : undefined),
    },
    unlock,
    busy,
    waits: seconds > 0,
    error: wrong || kindOf(error) === 'wait' ? null : error,
    giveUp: () => setQueued(false),
  };
}
