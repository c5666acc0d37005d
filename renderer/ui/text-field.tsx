import { type ComponentProps, type ReactNode, useId } from 'react';
import { cx } from './cx.ts';
import styles from './field.module.css';

interface FieldProps {
  label: string;
  /** The label is there for a screen reader only; the place says the rest. */
  hideLabel?: boolean;
  hint?: ReactNode;
  /** Replaces the hint, and is announced. */
  error?: string | undefined;
}

export interface TextFieldProps extends FieldProps, Omit<ComponentProps<'input'>, 'onChange' | 'value'> {
  value: string;
  onValueChange: (value: string) => void;
  /** A small control at the end of the line, such as "show". */
  trailing?: ReactNode;
}

export function TextField({
  label,
  hideLabel = false,
  hint,
  error,
  trailing,
  value,
  onValueChange,
  className,
  id,
  ...rest
}: TextFieldProps) {
  const own = useId();
  const inputId = id ?? own;
  const note = error ?? hint;
  return (
    <div className={cx(styles.field, className)}>
      <label htmlFor={inputId} className={cx(styles.label, hideLabel && styles.hidden)}>
        {label}
      </label>
      <div className={cx(styles.box, error !== undefined && styles.wrong)}>
        <input
          autoComplete="off"
          spellCheck={false}
          {...rest}
          id={inputId}
          className={styles.input}
          value={value}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={note ? `${inputId}-note` : undefined}
          onChange={(event) => onValueChange(event.currentTarget.value)}
        />
        {trailing}
      </div>
      {note ? (
        <p
          id={`${inputId}-note`}
          className={error === undefined ? styles.hint : styles.error}
          role={error === undefined ? undefined : 'alert'}
        >
          {note}
        </p>
      ) : null}
    </div>
  );
}
