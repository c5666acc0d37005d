import { type ComponentProps, type ReactNode, useId } from 'react';
import styles from './field.module.css';

export interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> {
  label: string;
  hint?: ReactNode;
  value: string;
  onValueChange: (value: string) => void;
}

/** Several lines of plain text. */
export function TextArea({ label, hint, value, onValueChange, id, ...rest }: TextAreaProps) {
  const own = useId();
  const inputId = id ?? own;
  return (
    <div className={styles.field}>
      <label htmlFor={inputId} className={styles.label}>
        {label}
      </label>
      <div className={styles.box}>
        <textarea
          autoComplete="off"
          spellCheck={false}
          {...rest}
          id={inputId}
          className={styles.input}
          value={value}
          aria-describedby={hint ? `${inputId}-note` : undefined}
          onChange={(event) => onValueChange(event.currentTarget.value)}
        />
      </div>
      {hint ? (
        <p id={`${inputId}-note`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
