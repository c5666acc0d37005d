import { Checkbox } from '@base-ui/react/checkbox';
import { type KeyboardEvent, memo } from 'react';
import type { Commitment } from '../../../shared/domain/commitments.ts';
import type { ShownPerson } from '../../api/queries.ts';
import { IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { useToday } from '../../ui/date-text.tsx';
import { fullDay, relativeDay } from '../../ui/dates.ts';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { dueWords, isOverdue } from '../journal/index.ts';
import styles from './ledger.module.css';

/** What can be done with a promise. */
export type PromiseAct = 'tick' | 'due' | 'snooze' | 'reassign' | 'open';

export interface LedgerRowProps {
  commitment: Commitment;
  /** Whom its note is about, where the place does not say it. */
  about: readonly ShownPerson[];
  /** True for the one that Tab comes to, and that the keys are for. */
  active: boolean;
  onAct: (act: PromiseAct, commitment: Commitment) => void;
}

function Facts({ commitment, about }: Pick<LedgerRowProps, 'commitment' | 'about'>) {
  const today = useToday();
  const { dueOn, happenedOn } = commitment;
  return (
    <span className={styles.facts}>
      {dueOn ? (
        <>
          <span className={cx(isOverdue(commitment, today) && styles.late)} title={fullDay(dueOn)}>
            {dueWords(dueOn, today)}
          </span>
          {' · '}
        </>
      ) : null}
      {about.length > 0 ? `${about.map(({ name }) => name).join(', ')} · ` : null}
      <span title={fullDay(happenedOn)}>said {relativeDay(happenedOn, today)}</span>
    </span>
  );
}

function Row({ commitment, about, active, onAct }: LedgerRowProps) {
  const { done, text } = commitment;
  const tabIndex = active ? 0 : -1;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== ' ') return;
    event.preventDefault();
    onAct('tick', commitment);
  };
  return (
    <div className={cx(styles.row, done && styles.done)}>
      <Checkbox.Root
        className={styles.box}
        checked={done}
        tabIndex={tabIndex}
        onCheckedChange={() => onAct('tick', commitment)}
        aria-label={`${done ? 'Open again' : 'Kept'}: ${text}`}
      >
        <Checkbox.Indicator className={styles.tick}>
          <Icon name="check" />
        </Checkbox.Indicator>
      </Checkbox.Root>
      <button
        type="button"
        className={styles.text}
        tabIndex={tabIndex}
        data-promise=""
        aria-keyshortcuts="Enter Space D S R"
        onKeyDown={onKeyDown}
        onClick={() => onAct('open', commitment)}
      >
        {commitment.private ? (
          <span className={styles.lock} title="In a private aside, never exported">
            <Icon name="lock" />
            <VisuallyHidden>Private: </VisuallyHidden>
          </span>
        ) : null}
        <span data-veil="">{text || 'A promise without words'}</span>
        <Facts commitment={commitment} about={about} />
      </button>
      <Menu
        label={`More about: ${text}`}
        trigger={
          <IconButton icon="more" label={`More about: ${text}`} tabIndex={tabIndex} className={styles.more} />
        }
        items={[
          { label: 'Due date…', keys: 'd', onSelect: () => onAct('due', commitment) },
          { label: 'Snooze…', keys: 's', onSelect: () => onAct('snooze', commitment) },
          { label: 'Reassign…', keys: 'r', onSelect: () => onAct('reassign', commitment) },
          null,
          { label: 'Open the note', keys: 'Enter', onSelect: () => onAct('open', commitment) },
        ]}
      />
    </div>
  );
}

/** One promise of the ledger: a box to tick, what it is, when it is due and how old it is, and what else can be done. */
export const LedgerLine = memo(Row);
