import { useEffect } from 'react';
import { PassphraseField } from './passphrase-field.tsx';
import { Strength } from './strength.tsx';
import { useEstimate } from './use-estimate.ts';

export interface NewPassphraseValue {
  passphrase: string;
  again: string;
}

export const noPassphrase: NewPassphraseValue = { passphrase: '', again: '' };

export interface NewPassphraseProps {
  value: NewPassphraseValue;
  onValueChange: (value: NewPassphraseValue) => void;
  /** Told whether it can be used: strong enough, and typed the same twice. */
  onReadyChange: (ready: boolean) => void;
  label?: string;
  autoFocus?: boolean;
  disabled?: boolean;
}

/** Chooses a passphrase: with an honest estimate as it is typed, and typed twice. */
export function NewPassphrase({
  value,
  onValueChange,
  onReadyChange,
  label = 'Passphrase',
  autoFocus = false,
  disabled = false,
}: NewPassphraseProps) {
  const estimate = useEstimate(value.passphrase);
  const ready = (estimate?.enough ?? false) && value.again === value.passphrase;
  useEffect(() => onReadyChange(ready), [ready, onReadyChange]);
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
