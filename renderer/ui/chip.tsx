import type { KeyboardEvent, ReactNode } from 'react';
import type { Polarity } from '../../shared/domain/signals.ts';
import styles from './chip.module.css';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface ChipProps {
  children: ReactNode;
  onRemove?: () => void;
  removeLabel?: string;
  onEdit?: () => void;
  editLabel?: string;
}

/**
 * A quiet word in a box: a filter, a kind, a person. With `onRemove` it can be taken away, with `onEdit` changed; Delete
 * on the word takes it away too.
 */
export function Chip({ children, onRemove, removeLabel, onEdit, editLabel }: ChipProps) {
  const removeByKey = (event: KeyboardEvent): void => {
    if (!onRemove || (event.key !== 'Delete' && event.key !== 'Backspace')) return;
    event.preventDefault();
    onRemove();
  };
  return (
    <span className={styles.chip}>
      {onEdit ? (
        <button
          type="button"
          className={styles.edit}
          aria-label={editLabel}
          onClick={onEdit}
          onKeyDown={removeByKey}
        >
          {children}
        </button>
      ) : (
        children
      )}
      {onRemove ? (
        <button
          type="button"
          className={styles.remove}
          onClick={onRemove}
          aria-label={removeLabel ?? 'Remove'}
        >
          <Icon name="close" />
        </button>
      ) : null}
    </span>
  );
}

const signs: Record<Polarity, { sign: string; said: string; tone: 'strength' | 'concern' | 'neutral' }> = {
  '+': { sign: '+', said: 'strength', tone: 'strength' },
  '-': { sign: '\u2212', said: 'concern', tone: 'concern' },
  '': { sign: '', said: 'neutral', tone: 'neutral' },
};

/** A signal with its polarity. Strength and concern differ by sign as well as by colour. */
export function SignalChip({ name, polarity }: { name: string; polarity: Polarity }) {
  const { sign, said, tone } = signs[polarity];
  return (
    <span className={cx(styles.signal, styles[tone])}>
      {name}
      {sign ? <span aria-hidden="true">{`\u00a0${sign}`}</span> : null}
      <VisuallyHidden>{` (${said})`}</VisuallyHidden>
    </span>
  );
}
