import type { PersonSummary } from '../../shared/domain/people.ts';
import { usePeople } from '../api/queries.ts';
import { Avatar } from '../ui/avatar.tsx';
import { IconButton } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { useToday } from '../ui/date-text.tsx';
import { daysBetween, relativeDay, shortAge } from '../ui/dates.ts';
import { goTo, usePlace } from './place.ts';
import { runCommand } from './shortcuts.ts';
import styles from './sidebar.module.css';

/** True where the day on which they should have talked again is over. */
export const isPastRhythm = (person: PersonSummary, today: string): boolean =>
  person.nextDueOn !== null && daysBetween(person.nextDueOn, today) > 0;

const contactWords = ({ lastContactOn }: PersonSummary, late: boolean, today: string): string | undefined =>
  lastContactOn === null
    ? undefined
    : `Last talked ${relativeDay(lastContactOn, today)}${late ? ', past the rhythm' : ''}`;

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
      <ul hidden={reports.length === 0}>
        {reports.map((person) => {
          const here = place.at === 'person' && place.personId === person.id;
          const late = isPastRhythm(person, today);
          return (
            <li key={person.id}>
              <button
                type="button"
                className={cx(styles.person, here && styles.personHere)}
                title={contactWords(person, late, today)}
                aria-current={here ? 'page' : undefined}
                onClick={() => goTo({ at: 'person', personId: person.id, tab: 'timeline' })}
              >
                <Avatar person={person} />
                <span className={styles.name}>{person.name}</span>
                {person.lastContactOn === null ? null : (
                  <small aria-hidden="true" className={cx(styles.age, late && styles.late)}>
                    {shortAge(person.lastContactOn, today)}
                  </small>
                )}
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
