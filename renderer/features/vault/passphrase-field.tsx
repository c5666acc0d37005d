import { type KeyboardEventHandler, type ReactNode, type Ref, useState } from 'react';
import { IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface PassphraseFieldProps {
  label: string;
  value: string;
  onValueChange: (value: string) => void;
  onKeyDown?: KeyboardEventHandler<HTMLInputElement>;
  hint?: ReactNode;
  error?: string | undefined;
  autoFocus?: boolean;
  disabled?: boolean;
  ref?: Ref<HTMLInputElement>;
}

/** A passphrase, hidden until it is asked for. No password manager offers to keep it: it is not of a website. */
export function PassphraseField({ autoFocus = false, hint, error, ref, ...rest }: PassphraseFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <TextField
      {...rest}
      {...(ref === undefined ? {} : { ref })}
      hint={hint}
      error={error}
      type={shown ? 'text' : 'password'}
      autoComplete="off"
      autoCapitalize="none"
      autoCorrect="off"
      autoFocus={autoFocus}
      maxLength={1024}
      data-1p-ignore=""
      data-lpignore="true"
      trailing={
        <IconButton
          icon={shown ? 'eyeOff' : 'eye'}
          label={shown ? `Hide ${rest.label.toLowerCase()}` : `Show ${rest.label.toLowerCase()}`}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        />
      }
    />
  );
}
