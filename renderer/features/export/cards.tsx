import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId } from 'react';
import styles from './export-dialog.module.css';

export interface CardsProps<T extends string> {
  label: string;
  value: T;
  onChange: (value: T) => void;
  options: readonly { value: T; name: string; use: string }[];
  /** Names side by side, with the line of the chosen one below. */
  compact?: boolean;
}

/** One of a few, each with a line that says what it means. */
export function Cards<T extends string>({ label, value, onChange, options, compact = false }: CardsProps<T>) {
  const id = useId();
  return (
    <div>
      <p id={id} className={styles.label}>
        {label}
      </p>
      <RadioGroup
        aria-labelledby={id}
        className={compact ? styles.names : styles.cards}
        value={value}
        onValueChange={(next) => onChange(next as T)}
      >
        {options.map((option) => (
          <Radio.Root
            key={option.value}
            value={option.value}
            className={compact ? styles.name : styles.card}
            aria-label={option.name}
            aria-describedby={compact ? `${id}-use` : `${id}-${option.value}`}
          >
            <strong>{option.name}</strong>
            {compact ? null : <small id={`${id}-${option.value}`}>{option.use}</small>}
          </Radio.Root>
        ))}
      </RadioGroup>
      {compact ? (
        <p id={`${id}-use`} className={styles.days}>
          {options.find((option) => option.value === value)?.use}
        </p>
      ) : null}
    </div>
  );
}
