import { useQuery } from '@tanstack/react-query';
import type { Evidence, Signal } from '../../../shared/domain/signals.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { Span } from '../../../shared/review/cycles.ts';
import { coverageSentences, totalOf } from '../../../shared/review/index.ts';
import { queryOf, useEvidence } from '../../api/queries.ts';
import { useToday } from '../../ui/date-text.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { EvidenceQuote, quotesOf } from '../people/index.ts';
import { CoverageMap } from './coverage-map.tsx';
import styles from './coverage-tab.module.css';

const none: never[] = [];
const mostQuotes = 3;

export const useCoverage = (personId: Id, { from, to }: Span) =>
  useQuery(queryOf('review.coverage', { personId, from, to, today: useToday() }));

const nameIn =
  (signals: readonly Signal[]) =>
  (id: Id): string =>
    signals.find((signal) => signal.id === id)?.name ?? 'a signal';

/** What the evidence of a cycle covers and lacks, sentence by sentence; none until it is known. */
export function useSentences(personId: Id, span: Span, signals: readonly Signal[]): string[] {
  const coverage = useCoverage(personId, span).data;
  if (coverage === undefined) return none;
  const performance = new Set(
    signals
      .filter(({ family, archivedAt }) => family === 'performance' && archivedAt === null)
      .map(({ id }) => id),
  );
  return coverageSentences(coverage, nameIn(signals), performance);
}

function Newest({
  title,
  list,
  signals,
}: {
  title: string;
  list: readonly Evidence[];
  signals: readonly Signal[];
}) {
  const quotes = quotesOf(list).slice(0, mostQuotes);
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{title}</h2>
      {quotes.length === 0 ? <p className={styles.none}>None is marked.</p> : null}
      <ul>
        {quotes.map((quote) => (
          <EvidenceQuote
            key={`${quote.evidence.entryId} ${quote.evidence.text}`}
            quote={quote}
            signals={signals}
          />
        ))}
      </ul>
    </section>
  );
}

export interface CoverageTabProps {
  personId: Id;
  span: Span;
  signals: readonly Signal[];
  onOpen: (signalId: Id, month: string | null) => void;
}

/** What the evidence of a cycle covers and what is missing, in sentences, as a map, and in its newest pieces. */
export function CoverageTab({ personId, span, signals, onOpen }: CoverageTabProps) {
  const coverage = useCoverage(personId, span);
  const evidence = useEvidence({ personId, from: span.from, to: span.to, limit: 100 }).data ?? none;
  const [first, ...rest] = useSentences(personId, span, signals);
  if (coverage.isError) return <ErrorNotice error={coverage.error} onRetry={() => void coverage.refetch()} />;
  if (!coverage.data) return null;
  return (
    <>
      <p className={styles.says}>
        <strong>{first}</strong> {rest.join(' ')}
      </p>
      {coverage.data.months.length > 0 && totalOf(coverage.data) > 0 ? (
        <>
          <CoverageMap coverage={coverage.data} signals={signals} onOpen={onOpen} />
          <p className={styles.legend}>
            The larger the dot, the more evidence; a sign in it is a concern. An outline stands where nothing
            was seen any more for a month.
          </p>
          <div className={styles.cards}>
            <Newest
              title="Newest strengths"
              list={evidence.filter(({ polarity }) => polarity === '+')}
              signals={signals}
            />
            <Newest
              title="Newest concerns"
              list={evidence.filter(({ polarity }) => polarity === '-')}
              signals={signals}
            />
          </div>
        </>
      ) : null}
    </>
  );
}
