import { useRef } from 'react';
import type { Signal } from '../../../shared/domain/signals.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { Competency, Proposal } from '../../../shared/frameworks/index.ts';
import { useAct } from '../../api/queries.ts';
import { Chip } from '../../ui/chip.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './frameworks.module.css';

const nothing = '';

export interface CompetencySignalsProps {
  competency: Competency;
  proposals: readonly Proposal[];
  signals: readonly Signal[];
}

/** Which signals speak of a competency: taken away by their cross, added from the list or from what is proposed. */
export function CompetencySignals({ competency, proposals, signals }: CompetencySignalsProps) {
  const { id: competencyId, name, signalIds } = competency;
  const row = useRef<HTMLLIElement>(null);
  const set = useAct('frameworks.setSignals');
  const nameOf = (id: Id): string => signals.find((signal) => signal.id === id)?.name ?? 'a signal';
  const change = (next: readonly Id[]): void => {
    // The button that was pressed goes away; the list stays.
    row.current?.querySelector<HTMLElement>('[role="combobox"]')?.focus();
    set.mutate({ competencyId, signalIds: [...next] });
  };
  const others = signals.filter(({ id, archivedAt }) => archivedAt === null && !signalIds.includes(id));
  return (
    <li className={styles.competency} ref={row}>
      <h4 className={styles.competencyName}>{name}</h4>
      <div className={styles.mapping}>
        <ul className={styles.chips} aria-label={`Signals of ${name}`}>
          {signalIds.map((id) => (
            <li key={id}>
              <Chip
                onRemove={() => change(signalIds.filter((each) => each !== id))}
                removeLabel={`Remove ${nameOf(id)} from ${name}`}
              >
                {nameOf(id)}
              </Chip>
            </li>
          ))}
          {proposals.map(({ signalId, why }) => (
            <li key={signalId} className={styles.proposal}>
              <button
                type="button"
                className={styles.take}
                aria-label={`Add ${nameOf(signalId)} to ${name}: ${why}`}
                onClick={() => change([...signalIds, signalId])}
              >
                <Icon name="add" />
                {nameOf(signalId)}
              </button>
              <span className={styles.why} aria-hidden="true">
                {why}
              </span>
            </li>
          ))}
        </ul>
        <Select
          label={`Add a signal to ${name}`}
          hideLabel
          value={nothing}
          onValueChange={(id) => id !== nothing && change([...signalIds, id])}
          options={[
            { value: nothing, label: 'Add a signal' },
            ...others.map(({ id, name: signal }) => ({ value: id, label: signal })),
          ]}
        />
      </div>
      {set.error ? <ErrorNotice error={set.error} /> : null}
    </li>
  );
}
