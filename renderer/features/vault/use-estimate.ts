import { useEffect, useState } from 'react';
import type { PassphraseEstimate } from '../../../shared/contract/vault.ts';
import { request } from '../../api/client.ts';

const pauseMs = 120;

/** The estimate of what was typed, a moment after the last key; null while there is none. */
export function useEstimate(passphrase: string): PassphraseEstimate | null {
  const [estimate, setEstimate] = useState<PassphraseEstimate | null>(null);
  useEffect(() => {
    if (passphrase === '') {
      setEstimate(null);
      return;
    }
    let current = true;
    const timer = setTimeout(async () => {
      const next = await request('vault.estimate', { passphrase }).catch(() => null);
      if (current) setEstimate(next);
    }, pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [passphrase]);
  return estimate;
}
