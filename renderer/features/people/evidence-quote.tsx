import type { ReactNode } from 'react';
import { EntryKind } from '../../../shared/domain/entries.ts';
import type { Signal } from '../../../shared/domain/signals.ts';
import { SignalChip } from '../../ui/chip.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { kindWords, openEntry } from '../journal/index.ts';
import type { QuotedParagraph } from './evidence.ts';
import styles from './evidence-quote.module.css';

export interface EvidenceQuoteProps {
  quote: QuotedParagraph;
  signals: readonly Signal[];
  className?: string | undefined;
  /** What can be done with it, at its end. */
  act?: ReactNode;
  onFocus?: () => void;
}

/** A paragraph of evidence with its marks, its kind and its day; pressed, it opens the note. */
export function EvidenceQuote({ quote, signals, className, act, onFocus }: EvidenceQuoteProps) {
  const { evidence, marks } = quote;
  const kind = EntryKind.safeParse(evidence.kind);
  return (
    <li className={className}>
      <button
        type="button"
        data-quote=""
        className={styles.quote}
        onFocus={onFocus}
        onClick={() => openEntry(evidence.entryId)}
      >
        <span className={styles.text} data-veil="">
          “{evidence.text}”
        </span>
        <span className={styles.cite}>
          {marks.map(({ signalId, polarity }) => (
            <SignalChip
              key={signalId + polarity}
              name={signals.find(({ id }) => id === signalId)?.name ?? 'signal'}
              polarity={polarity}
            />
          ))}
          <span>
            {kind.success ? kindWords(kind.data) : evidence.kind},{' '}
            <DateText date={evidence.happenedOn} as="day" />
          </span>
          {evidence.private ? <span className={styles.private}>private aside, never exported</span> : null}
        </span>
      </button>
      {act}
    </li>
  );
}
