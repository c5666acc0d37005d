import type { Signal, SignalFamily } from '../../../shared/domain/signals.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { useEvidence } from '../../api/queries.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { quotesOf } from './evidence.ts';
import styles from './evidence-list.module.css';
import { EvidenceQuote } from './evidence-quote.tsx';

const nobody: never[] = [];

export interface EvidenceListProps {
  personId: Id;
  signalId?: Id | null;
  /** Of the signals of one family only. */
  family?: SignalFamily | null;
  signals: readonly Signal[];
  /** What stands where there is none. */
  empty?: string;
}

/** The paragraphs that say something about a person, newest first; each leads to its note. */
export function EvidenceList({
  personId,
  signalId = null,
  family = null,
  signals,
  empty,
}: EvidenceListProps) {
  const evidence = useEvidence({ personId, signalId, family, limit: 500 });
  if (evidence.isError) return <ErrorNotice error={evidence.error} onRetry={() => void evidence.refetch()} />;
  if (empty && evidence.data?.length === 0) return <p className={styles.none}>{empty}</p>;
  return (
    <ul className={styles.quotes}>
      {quotesOf(evidence.data ?? nobody).map((quote) => (
        <EvidenceQuote
          key={`${quote.evidence.entryId} ${quote.evidence.text}`}
          quote={quote}
          signals={signals}
        />
      ))}
    </ul>
  );
}
