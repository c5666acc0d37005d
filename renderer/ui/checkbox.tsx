import { type ComponentProps, type ReactNode, useId } from 'react';
import styles from './checkbox.module.css';

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'onChange' | 'checked'> {
  label: ReactNode;
  /** A sentence under it. */
  hint?: ReactNode;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
}

export function Checkbox({ label, hint, checked, onCheckedChange, id, ...rest }: CheckboxProps) {
  const own = useId();
  const inputId = id ?? own;
  return (
    <div className={styles.row}>
      <input
        {...rest}
        type="checkbox"
        id={inputId}
        className={styles.box}
        checked={checked}
        aria-describedby={hint ? `${inputId}-hint` : undefined}
        onChange={(event) => onCheckedChange(event.currentTarget.checked)}
      />
      <div>
        <label htmlFor={inputId}>{label}</label>
        {hint ? (
          <p id={`${inputId}-hint`} className={styles.hint}>
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
