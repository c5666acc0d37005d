import { useMemo } from 'react';
import type { Evidence, Polarity, Signal } from '../../../shared/domain/signals.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { Span } from '../../../shared/review/cycles.ts';
import { monthName } from '../../../shared/review/index.ts';
import { useEvidence } from '../../api/queries.ts';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Select } from '../../ui/select.tsx';
import { EvidenceQuote, quotesOf } from '../people/index.ts';
import styles from './evidence-board.module.css';

const none: never[] = [];
const all = 'all';
export const mostEvidence = 2_000;

/** Evidence by signal, the most marked first. */
export function bySignal(list: readonly Evidence[]): [Id, Evidence[]][] {
  return [...Map.groupBy(list, ({ signalId }) => signalId)].sort(([, a], [, b]) => b.length - a.length);
}

const columns: readonly { polarity: Polarity; title: string; empty: string }[] = [
  { polarity: '+', title: 'Strengths', empty: 'None is marked.' },
  { polarity: '-', title: 'Concerns', empty: 'None is marked.' },
];

function Column({
  title,
  list,
  empty,
  signals,
}: {
  title: string;
  list: readonly Evidence[];
  empty: string;
  signals: readonly Signal[];
}) {
  return (
    <div className={styles.column}>
      <h3 className={styles.side}>{title}</h3>
      {list.length === 0 ? <p className={styles.empty}>{empty}</p> : null}
      <ul>
        {quotesOf(list).map((quote) => (
          <EvidenceQuote
            key={`${quote.evidence.entryId} ${quote.evidence.text}`}
            quote={quote}
            signals={signals}
          />
        ))}
      </ul>
    </div>
  );
}

function OfSignal({
  name,
  list,
  signals,
}: {
  name: string;
  list: readonly Evidence[];
  signals: readonly Signal[];
}) {
  const neutral = list.filter(({ polarity }) => polarity === '');
  return (
    <section className={styles.signal}>
      <h2 className={styles.name}>{name}</h2>
      <div className={styles.columns}>
        {columns.map(({ polarity, title, empty }) => (
          <Column
            key={polarity}
            title={title}
            empty={empty}
            list={list.filter((evidence) => evidence.polarity === polarity)}
            signals={signals}
          />
        ))}
      </div>
      {neutral.length > 0 ? <Column title="Noted" empty="" list={neutral} signals={signals} /> : null}
    </section>
  );
}

export interface EvidenceBoardProps {
  personId: Id;
  span: Span;
  signals: readonly Signal[];
  /** Narrows it down to one signal, and to a month (`2026-03`). */
  signalId: Id | null;
  month: string | null;
  onNarrow: (signalId: Id | null, month: string | null) => void;
}

/** Every piece of evidence of a cycle by signal, strengths and concerns side by side, each one key from its note. */
export function EvidenceBoard({ personId, span, signals, signalId, month, onNarrow }: EvidenceBoardProps) {
  const answer = useEvidence({ personId, from: span.from, to: span.to, limit: mostEvidence });
  const evidence = answer.data ?? none;
  const groups = useMemo(() => bySignal(evidence), [evidence]);
  const nameOf = (id: Id): string => signals.find((signal) => signal.id === id)?.name ?? 'a signal';
  if (answer.isError) return <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return null;
  if (evidence.length === 0) {
    return (
      <EmptyState>
        No paragraph of this time carries a mark. Type # in a note to say what a paragraph shows.
      </EmptyState>
    );
  }
  const shown = groups
    .filter(([id]) => signalId === null || id === signalId)
    .map(
      ([id, list]) =>
        [id, list.filter(({ happenedOn }) => month === null || happenedOn.startsWith(month))] as const,
    )
    .filter(([, list]) => list.length > 0);
  return (
    <>
      <div className={styles.narrow}>
        <Select
          label="Signal"
          hideLabel
          value={signalId ?? all}
          onValueChange={(value) => onNarrow(value === all ? null : value, null)}
          options={[
            { value: all, label: 'All signals' },
            ...groups.map(([id, list]) => ({ value: id, label: `${nameOf(id)} (${list.length})` })),
          ]}
        />
        {month === null ? null : (
          <Chip onRemove={() => onNarrow(signalId, null)} removeLabel="Show all months">
            {monthName(month, span.to)}
          </Chip>
        )}
        {evidence.length === mostEvidence ? (
          <p className={styles.empty}>The newest {mostEvidence.toLocaleString()} are shown.</p>
        ) : null}
      </div>
      {shown.length === 0 ? <p className={styles.empty}>Nothing here in this month.</p> : null}
      {shown.map(([id, list]) => (
        <OfSignal key={id} name={nameOf(id)} list={list} signals={signals} />
      ))}
    </>
  );
}
