import { useEffect } from 'react';
import type { PassphraseEstimate } from '../../../shared/contract/vault.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { Strength } from './strength.tsx';
import { useEstimate } from './use-estimate.ts';
import type { Readiness } from './use-readiness.ts';

export interface NewPassphraseValue {
  passphrase: string;
  again: string;
}

export const noPassphrase: NewPassphraseValue = { passphrase: '', again: '' };

export interface NewPassphraseProps {
  value: NewPassphraseValue;
  onValueChange: (value: NewPassphraseValue) => void;
  /** Told whether it can be used: strong enough, and typed the same twice. */
  onReadinessChange: (readiness: Readiness) => void;
  label?: string;
  autoFocus?: boolean;
  disabled?: boolean;
}

function readinessOf(
  { passphrase, again }: NewPassphraseValue,
  estimate: PassphraseEstimate | null,
  current: boolean,
): Readiness {
  if (passphrase === '' || again !== passphrase) return 'no';
  if (!current) return 'waiting';
  return estimate?.enough ? 'yes' : 'no';
}

/** Chooses a passphrase: with an honest estimate as it is typed, and typed twice. */
export function NewPassphrase({
  value,
  onValueChange,
  onReadinessChange,
  label = 'Passphrase',
  autoFocus = false,
  disabled = false,
}: NewPassphraseProps) {
  const { estimate, current } = useEstimate(value.passphrase);
  const readiness = readinessOf(value, estimate, current);
  useEffect(() => onReadinessChange(readiness), [readiness, onReadinessChange]);
  const differs = value.again !== '' && !value.passphrase.startsWith(value.again);
  return (
    <>
      <PassphraseField
        label={label}
        value={value.passphrase}
        disabled={disabled}
        autoFocus={autoFocus}
        onValueChange={(passphrase) => onValueChange({ ...value, passphrase })}
      />
      <Strength estimate={estimate} />
      <PassphraseField
        label={`${label}, once more`}
        value={value.again}
        disabled={disabled}
        error={differs ? 'The two are not the same yet.' : undefined}
        onValueChange={(again) => onValueChange({ ...value, again })}
      />
    </>
  );
}
