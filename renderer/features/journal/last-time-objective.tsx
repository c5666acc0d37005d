import { type Objective, objectiveNeeds } from '../../../shared/domain/objectives.ts';
import { goTo } from '../../app/place.ts';
import { cx } from '../../ui/cx.ts';
import { useToday } from '../../ui/date-text.tsx';
import { dueWords } from './day-words.ts';
import styles from './last-time.module.css';

/** A career goal and its next step, in two lines; it leads to the Career tab. */
export function LastTimeObjective({ objective }: { objective: Objective }) {
  const today = useToday();
  const { goal, nextStep, dueOn, personId } = objective;
  const late = objectiveNeeds(objective, today) === 'overdue';
  return (
    <button
      type="button"
      className={styles.line}
      onClick={() => goTo({ at: 'person', personId, tab: 'career' })}
    >
      <span className={styles.goal}>Goal: </span>
      <span data-veil="">{goal}</span>
      <span className={styles.facts}>
        {nextStep === '' ? (
          'No next step yet'
        ) : (
          <>
            Next step: <span data-veil="">{nextStep}</span>
          </>
        )}
        {nextStep !== '' && dueOn !== null ? (
          <>
            {' · '}
            <span className={cx(late && styles.late)}>{dueWords(dueOn, today)}</span>
          </>
        ) : null}
      </span>
    </button>
  );
}
