import { memo } from 'react';
import type { Evidence, Signal } from '../../../shared/domain/signals.ts';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/icon.tsx';
import { EvidenceQuote, type QuotedParagraph } from '../people/index.ts';
import styles from './evidence-board.module.css';

export interface PickableQuoteProps {
  quote: QuotedParagraph;
  signals: readonly Signal[];
  picked: boolean;
  onPick: (evidence: Evidence) => void;
  /** The keyboard came to it. */
  onActive: (evidence: Evidence) => void;
}

function Quote({ quote, signals, picked, onPick, onActive }: PickableQuoteProps) {
  const { evidence } = quote;
  return (
    <EvidenceQuote
      quote={quote}
      signals={signals}
      className={cx(styles.row, picked && styles.picked)}
      onFocus={() => onActive(evidence)}
      act={
        evidence.private ? null : (
          <button
            type="button"
            tabIndex={-1}
            aria-pressed={picked}
            className={styles.pick}
            onClick={() => onPick(evidence)}
          >
            <Icon name={picked ? 'check' : 'add'} />
            {picked ? 'Picked' : 'Pick'}
          </button>
        )
      }
    />
  );
}

/** A piece of evidence that can be picked for the packet. Drawn again only where it changes: there may be thousands. */
export const PickableQuote = memo(Quote);
