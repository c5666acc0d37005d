import { type Objective, objectiveNeeds } from '../../../shared/domain/objectives.ts';
import type { PersonSummary } from '../../../shared/domain/people.ts';
import { useOpenObjectives } from '../../api/queries.ts';
import { goTo } from '../../app/place.ts';
import { useToday } from '../../ui/date-text.tsx';
import { dueWords } from '../journal/index.ts';
import styles from './today-page.module.css';

const none: never[] = [];

function Line({ objective, person }: { objective: Objective; person: PersonSummary }) {
  const today = useToday();
  const { goal, nextStep, dueOn, personId } = objective;
  const late = objectiveNeeds(objective, today) === 'overdue' && dueOn !== null;
  return (
    <li>
      <button
        type="button"
        className={styles.goal}
        onClick={() => goTo({ at: 'person', personId, tab: 'career' })}
      >
        <strong>{person.name}</strong> <span data-veil="">{goal}</span>
        <small>
          {late ? (
            <>
              <span data-veil="">{nextStep}</span>
              {' · '}
              <span className={styles.late}>{dueWords(dueOn, today)}</span>
            </>
          ) : (
            'no next step yet'
          )}
        </small>
      </button>
    </li>
  );
}

/** Career goals whose next step is late or was never named, as quiet lines; nothing where there are none. */
export function CareerGoals({ people }: { people: readonly PersonSummary[] }) {
  const today = useToday();
  const objectives = useOpenObjectives().data ?? none;
  const lines = objectives.flatMap((objective) => {
    const person = people.find(({ id }) => id === objective.personId);
    return person && objectiveNeeds(objective, today) !== null ? [{ objective, person }] : [];
  });
  if (lines.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>Career goals that wait</h2>
      <ul>
        {lines.map((line) => (
          <Line key={line.objective.id} {...line} />
        ))}
      </ul>
    </section>
  );
}
