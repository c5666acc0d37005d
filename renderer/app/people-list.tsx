import type { PersonSummary } from '../../shared/domain/people.ts';
import { usePeople } from '../api/queries.ts';
import { Avatar } from '../ui/avatar.tsx';
import { IconButton } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { useToday } from '../ui/date-text.tsx';
import { daysBetween, relativeDay, shortAge } from '../ui/dates.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { goTo, usePlace } from './place.ts';
import { runCommand } from './shortcuts.ts';
import styles from './sidebar.module.css';

/** True where the day on which they should have talked again is over. */
export const isPastRhythm = (person: PersonSummary, today: string): boolean =>
  person.nextDueOn !== null && daysBetween(person.nextDueOn, today) > 0;

function LastContact({ person, today }: { person: PersonSummary; today: string }) {
  const { lastContactOn } = person;
  if (lastContactOn === null) return null;
  const late = isPastRhythm(person, today);
  return (
    <>
      <small aria-hidden="true" className={cx(styles.age, late && styles.late)}>
        {shortAge(lastContactOn, today)}
      </small>
      <VisuallyHidden>{`, last talked ${relativeDay(lastContactOn, today)}${late ? ', past the rhythm' : ''}`}</VisuallyHidden>
    </>
  );
}

/** The manager's reports, with how long ago they were talked with. */
export function PeopleList() {
  const people = usePeople();
  const place = usePlace();
  const today = useToday();
  const reports = (people.data ?? []).filter(
    (person) => person.relation === 'report' && person.archivedAt === null,
  );
  return (
    <section aria-labelledby="reports-heading" className={styles.people}>
      <header className={styles.heading}>
        <h2 id="reports-heading">Reports</h2>
        <IconButton icon="add" label="Add a person" onClick={() => runCommand('people.add')} />
      </header>
      <ul>
        {reports.map((person) => {
          const here = place.at === 'person' && place.personId === person.id;
          return (
            <li key={person.id}>
              <button
                type="button"
                className={cx(styles.person, here && styles.personHere)}
                aria-current={here ? 'page' : undefined}
                onClick={() => goTo({ at: 'person', personId: person.id, tab: 'timeline' })}
              >
                <Avatar person={person} />
                <span className={styles.name}>{person.name}</span>
                <LastContact person={person} today={today} />
              </button>
            </li>
          );
        })}
      </ul>
      {people.isSuccess && reports.length === 0 ? (
        <p className={styles.none}>Nobody yet. Add the first person who reports to you.</p>
      ) : null}
    </section>
  );
}
