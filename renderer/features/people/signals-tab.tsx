import { useState } from 'react';
import { EntryKind } from '../../../shared/domain/entries.ts';
import type { PersonSummary } from '../../../shared/domain/people.ts';
import {
  type Evidence,
  type Signal,
  type SignalCount,
  type SignalFamily,
  signalFamilies,
} from '../../../shared/domain/signals.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { useEvidence, useEvidenceCounts, useSignals } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { SignalChip } from '../../ui/chip.tsx';
import { cx } from '../../ui/cx.ts';
import { DateText, useToday } from '../../ui/date-text.tsx';
import { relativeDay } from '../../ui/dates.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageBody } from '../../ui/page.tsx';
import { kindWords, openEntry, SignalBar, writeNote } from '../journal/index.ts';
import styles from './signals-tab.module.css';

const nobody: never[] = [];
const familyWords: Record<SignalFamily, string> = {
  performance: 'Performance',
  career: 'Career',
  custom: 'Your own',
};

interface Counted {
  signal: Signal;
  count: SignalCount;
}

/** Signals with their counts by family, the most marked first; families without any are left out. */
export function byFamily(
  signals: readonly Signal[],
  counts: readonly SignalCount[],
): [SignalFamily, Counted[]][] {
  const counted = counts.flatMap((count) => {
    const signal = signals.find(({ id }) => id === count.signalId);
    return signal ? [{ signal, count }] : [];
  });
  const total = ({ count }: Counted): number => count.strengths + count.concerns + count.neutral;
  return signalFamilies.flatMap((family): [SignalFamily, Counted[]][] => {
    const list = counted.filter(({ signal }) => signal.family === family).sort((a, b) => total(b) - total(a));
    return list.length > 0 ? [[family, list]] : [];
  });
}

function Quote({ evidence, signal }: { evidence: Evidence; signal: Signal | undefined }) {
  const kind = EntryKind.safeParse(evidence.kind);
  return (
    <li>
      <button type="button" className={styles.quote} onClick={() => openEntry(evidence.entryId)}>
        <span className={styles.text}>“{evidence.text}”</span>
        <span className={styles.cite}>
          <SignalChip name={signal?.name ?? 'signal'} polarity={evidence.polarity} />
          {kind.success ? kindWords(kind.data) : evidence.kind},{' '}
          <DateText date={evidence.happenedOn} as="day" />
          {evidence.private ? <span className={styles.private}>private aside, never exported</span> : null}
        </span>
      </button>
    </li>
  );
}

function EvidenceList({
  personId,
  signalId,
  signals,
}: {
  personId: Id;
  signalId: Id | null;
  signals: readonly Signal[];
}) {
  const evidence = useEvidence({ personId, signalId, limit: 500 });
  if (evidence.isError) return <ErrorNotice error={evidence.error} onRetry={() => void evidence.refetch()} />;
  return (
    <ul className={styles.quotes}>
      {(evidence.data ?? nobody).map((item, index) => (
        <Quote
          // biome-ignore lint/suspicious/noArrayIndexKey: the same paragraph may carry a mark twice
          key={`${item.entryId} ${item.signalId} ${index}`}
          evidence={item}
          signal={signals.find(({ id }) => id === item.signalId)}
        />
      ))}
    </ul>
  );
}

/** What the notes say about a person: how often each signal was marked, and the paragraphs that say it. */
export function SignalsTab({ person }: { person: PersonSummary }) {
  const today = useToday();
  const counts = useEvidenceCounts(person.id);
  const signals = useSignals().data ?? nobody;
  const [chosen, setChosen] = useState<Id | null>(null);
  if (counts.isError) {
    return (
      <PageBody>
        <ErrorNotice error={counts.error} onRetry={() => void counts.refetch()} />
      </PageBody>
    );
  }
  if (!counts.data) return null;
  if (counts.data.length === 0) {
    return (
      <PageBody>
        <EmptyState action={<Button onClick={() => writeNote(person.id)}>Write a note</Button>}>
          No evidence yet. Type # in a note to mark what a paragraph says about {person.name}.
        </EmptyState>
      </PageBody>
    );
  }
  const most = Math.max(...counts.data.map((count) => count.strengths + count.concerns));
  const chosenName = signals.find(({ id }) => id === chosen)?.name;
  return (
    <PageBody wide>
      <div className={styles.columns}>
        <section aria-label="Signals" className={styles.signals}>
          {byFamily(signals, counts.data).map(([family, list]) => (
            <div key={family} className={styles.family}>
              <h2 className={styles.heading}>{familyWords[family]}</h2>
              <ul>
                {list.map(({ signal, count }) => (
                  <li key={signal.id}>
                    <button
                      type="button"
                      className={cx(styles.signal, chosen === signal.id && styles.chosen)}
                      aria-pressed={chosen === signal.id}
                      onClick={() => setChosen(chosen === signal.id ? null : signal.id)}
                    >
                      <SignalBar
                        name={signal.name}
                        strengths={count.strengths}
                        concerns={count.concerns}
                        most={most}
                      />
                      <small>last seen {relativeDay(count.lastOn, today)}</small>
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
        <section aria-label="Evidence" className={styles.evidence}>
          <header className={styles.evidenceHead}>
            <h2 className={styles.heading}>
              {chosenName ? `Evidence of ${chosenName}` : 'All evidence, newest first'}
            </h2>
            {chosen ? (
              <Button tone="quiet" onClick={() => setChosen(null)}>
                Show all
              </Button>
            ) : null}
          </header>
          <EvidenceList personId={person.id} signalId={chosen} signals={signals} />
        </section>
      </div>
    </PageBody>
  );
}
