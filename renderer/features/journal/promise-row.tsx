import { Checkbox } from '@base-ui/react/checkbox';
import type { Commitment } from '../../../shared/domain/commitments.ts';
import type { PersonSummary } from '../../../shared/domain/people.ts';
import { cx } from '../../ui/cx.ts';
import { useToday } from '../../ui/date-text.tsx';
import { fullDay, relativeDay } from '../../ui/dates.ts';
import { Icon } from '../../ui/icon.tsx';
import { dueWords } from './day-words.ts';
import { openEntry } from './entry-match.ts';
import styles from './promise-row.module.css';
import { isOverdue, tickPromise } from './promises.ts';

export interface PromiseRowProps {
  commitment: Commitment;
  /** Who is concerned, where the place does not say it. */
  about?: readonly PersonSummary[];
  /** Who owes it, where the place does not say it: "Ana". */
  owner?: string | undefined;
  /** In the size of what stands beside a page. */
  compact?: boolean;
}

/** One promise: a box to tick, what it is, when it is due, how old it is; the text leads to its note. */
export function PromiseRow({ commitment, about = [], owner, compact = false }: PromiseRowProps) {
  const today = useToday();
  const late = isOverdue(commitment, today);
  return (
    <li className={cx(styles.row, compact && styles.compact, commitment.done && styles.done)}>
      <Checkbox.Root
        className={styles.box}
        checked={commitment.done}
        onCheckedChange={(done) => void tickPromise(commitment, done)}
        aria-label={`${commitment.done ? 'Open again' : 'Kept'}: ${commitment.text}`}
      >
        <Checkbox.Indicator className={styles.tick}>
          <Icon name="check" />
        </Checkbox.Indicator>
      </Checkbox.Root>
      <button type="button" className={styles.text} onClick={() => openEntry(commitment.entryId)}>
        {owner ? <span className={styles.owner}>{owner}: </span> : null}
        <span data-veil="">{commitment.text || 'A promise without words'}</span>
        <span className={styles.facts}>
          {about.length > 0 ? `${about.map(({ name }) => name).join(', ')} · ` : null}
          {commitment.dueOn && !commitment.done ? (
            <>
              <span className={cx(late && styles.late)} title={fullDay(commitment.dueOn)}>
                {dueWords(commitment.dueOn, today)}
              </span>
              {' · '}
            </>
          ) : null}
          <span title={fullDay(commitment.happenedOn)}>said {relativeDay(commitment.happenedOn, today)}</span>
        </span>
      </button>
    </li>
  );
}
