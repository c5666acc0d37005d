import { type ReactNode, useMemo, useState } from 'react';
import type { Commitment } from '../../../shared/domain/commitments.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { type ShownPerson, useCommitments, usePeople } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ledgerRows } from './groups.ts';
import styles from './ledger.module.css';
import { LedgerLines } from './ledger-lines.tsx';

const nobody: readonly ShownPerson[] = [];
const nothing: readonly Commitment[] = [];
/** Promises that are read at once: more than a career leaves open. */
const most = 5000;

const whiches = { open: 'Open', kept: 'Kept', all: 'All' } as const;
type Which = keyof typeof whiches;

export interface LedgerProps {
  /** Whose promises: those that a person owes, or that stand in a note about them; null for everybody's. */
  personId: Id | null;
  /** Other filters, beside open and kept. */
  filter?: ReactNode;
  /** What stands where no promise is open. */
  empty: ReactNode;
}

/** Every promise of every note, both ways: who owes what to whom, how old it is, and when it is due. */
export function Ledger({ personId, filter, empty }: LedgerProps) {
  const [which, setWhich] = useState<Which>('open');
  const people = usePeople().data ?? nobody;
  const answer = useCommitments({
    personId,
    openOnly: which !== 'all',
    keptOnly: which === 'kept',
    limit: most,
  });
  const commitments = answer.data ?? nothing;
  const rows = useMemo(() => ledgerRows(commitments, people), [commitments, people]);
  return (
    <div className={styles.ledger}>
      <div className={styles.bar}>
        <fieldset className={styles.which} aria-label="Which promises">
          {Object.entries(whiches).map(([value, label]) => (
            <Button
              key={value}
              tone="quiet"
              aria-pressed={which === value}
              onClick={() => setWhich(value as Which)}
            >
              {label}
            </Button>
          ))}
        </fieldset>
        {filter}
      </div>
      {answer.isError ? (
        <div className={styles.empty}>
          <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />
        </div>
      ) : rows.length > 0 ? (
        <LedgerLines key={`${which} ${personId}`} rows={rows} people={people} personId={personId} />
      ) : answer.data ? (
        <div className={styles.empty}>{which === 'kept' ? <p>No promise was kept yet.</p> : empty}</div>
      ) : null}
    </div>
  );
}
