import { useEffect, useState } from 'react';
import type { PassphraseEstimate } from '../../../shared/contract/vault.ts';
import { request } from '../../api/client.ts';

const pauseMs = 120;

export interface CurrentEstimate {
  /** The newest that came, so that it does not flicker while one types; null while there is none. */
  estimate: PassphraseEstimate | null;
  /** True where it is about what stands in the field now. */
  current: boolean;
}

/** The estimate of what was typed, a moment after the last key. */
export function useEstimate(passphrase: string): CurrentEstimate {
  const [known, setKnown] = useState<{ of: string; estimate: PassphraseEstimate | null }>({
    of: '',
    estimate: null,
  });
  useEffect(() => {
    if (passphrase === '') {
      setKnown({ of: '', estimate: null });
      return;
    }
    let wanted = true;
    const timer = setTimeout(async () => {
      const estimate = await request('vault.estimate', { passphrase }).catch(() => null);
      if (wanted) setKnown({ of: passphrase, estimate });
    }, pauseMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [passphrase]);
  return { estimate: known.estimate, current: known.of === passphrase };
}
