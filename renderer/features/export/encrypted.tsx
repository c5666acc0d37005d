import { Checkbox } from '../../ui/checkbox.tsx';
import { NewPassphrase, type NewPassphraseValue, noPassphrase } from '../vault/new-passphrase.tsx';
import type { Readiness } from '../vault/use-readiness.ts';
import styles from './export-dialog.module.css';

export interface EncryptedProps {
  /** null where the file is not encrypted. */
  value: NewPassphraseValue | null;
  onValueChange: (value: NewPassphraseValue | null) => void;
  onReadinessChange: (readiness: Readiness) => void;
}

/** Whether the file gets a passphrase of its own. */
export function Encrypted({ value, onValueChange, onReadinessChange }: EncryptedProps) {
  return (
    <div className={styles.span}>
      <Checkbox
        label="Encrypt it with a passphrase"
        hint="Whoever has the passphrase opens it with age. Tell it by another way than the file."
        checked={value !== null}
        onCheckedChange={(on) => onValueChange(on ? noPassphrase : null)}
      />
      {value === null ? null : (
        <NewPassphrase
          label="Passphrase of the file"
          value={value}
          onValueChange={onValueChange}
          onReadinessChange={onReadinessChange}
        />
      )}
    </div>
  );
}
