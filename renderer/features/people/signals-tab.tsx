import { useState } from 'react';
import type { PersonSummary } from '../../../shared/domain/people.ts';
import type { Signal, SignalFamily } from '../../../shared/domain/signals.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { useEvidence, useEvidenceCounts, useSignals } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { useToday } from '../../ui/date-text.tsx';
import { relativeDay } from '../../ui/dates.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageBody } from '../../ui/page.tsx';
import { SignalBar, writeNote } from '../journal/index.ts';
import { byFamily, quotesOf } from './evidence.ts';
import { EvidenceQuote } from './evidence-quote.tsx';
import styles from './signals-tab.module.css';

const nobody: never[] = [];
const familyWords: Record<SignalFamily, string> = {
  performance: 'Performance',
  career: 'Career',
  custom: 'Your own',
};

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
