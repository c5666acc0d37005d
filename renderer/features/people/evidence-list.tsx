import { EntryKind } from '../../../shared/domain/entries.ts';
import type { Signal, SignalFamily } from '../../../shared/domain/signals.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { useEvidence } from '../../api/queries.ts';
import { SignalChip } from '../../ui/chip.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { kindWords, openEntry } from '../journal/index.ts';
import { type QuotedParagraph, quotesOf } from './evidence.ts';
import styles from './evidence-list.module.css';

const nobody: never[] = [];

function Quote({ quote, signals }: { quote: QuotedParagraph; signals: readonly Signal[] }) {
  const { evidence, marks } = quote;
  const kind = EntryKind.safeParse(evidence.kind);
  return (
    <li>
      <button type="button" className={styles.quote} onClick={() => openEntry(evidence.entryId)}>
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
    </li>
  );
}

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
        <Quote key={`${quote.evidence.entryId} ${quote.evidence.text}`} quote={quote} signals={signals} />
      ))}
    </ul>
  );
}
