import type { PersonSummary, Relation } from '../../../shared/domain/people.ts';
import { usePeople } from '../../api/queries.ts';
import { goTo } from '../../app/place.ts';
import { runCommand } from '../../app/shortcuts.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { DateText, useToday } from '../../ui/date-text.tsx';
import { relativeDay } from '../../ui/dates.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageBody, PageHeader } from '../../ui/page.tsx';
import { daysLate, setArchived } from '../people/index.ts';
import { MoraleSpark } from './morale-spark.tsx';
import styles from './team-page.module.css';

const relationWords: Record<Relation, string> = {
  report: 'Reports',
  peer: 'Peers',
  manager: 'Your managers',
  stakeholder: 'Stakeholders',
};
const groups: readonly Relation[] = ['report', 'peer', 'manager', 'stakeholder'];

function NextDue({ person }: { person: PersonSummary }) {
  const today = useToday();
  const late = daysLate(person, today);
  if (late === null || person.nextDueOn === null) return <span className={styles.none}>–</span>;
  return (
    <span className={cx(late > 0 && styles.late)}>
      {late > 0 ? `${late} ${late === 1 ? 'day' : 'days'} late` : relativeDay(person.nextDueOn, today)}
    </span>
  );
}

function Row({ person }: { person: PersonSummary }) {
  return (
    <tr className={styles.row}>
      <th scope="row">
        <div className={styles.who}>
          <Avatar person={person} />
          <button
            type="button"
            className={styles.name}
            onClick={() => goTo({ at: 'person', personId: person.id, tab: 'timeline' })}
          >
            {person.name}
            <small title={[person.role, person.level].filter(Boolean).join(', ')}>
              {person.role}
              {person.level ? (
                <span className={styles.level}>{person.role ? `, ${person.level}` : person.level}</span>
              ) : null}
            </small>
          </button>
        </div>
      </th>
      <td>
        {person.lastContactOn ? (
          <DateText date={person.lastContactOn} />
        ) : (
          <span className={styles.none}>not yet</span>
        )}
      </td>
      <td>
        <NextDue person={person} />
      </td>
      <td className={styles.number}>{person.entryCount.toLocaleString()}</td>
      <td className={styles.number}>
        {person.openCommitments > 0 ? person.openCommitments : <span className={styles.none}>–</span>}
      </td>
      <td className={styles.morale}>
        <MoraleSpark personId={person.id} name={person.name} />
      </td>
    </tr>
  );
}

function Group({ relation, people }: { relation: Relation; people: readonly PersonSummary[] }) {
  if (people.length === 0) return null;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{relationWords[relation]}</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Last talked</th>
          <th scope="col">Next 1:1</th>
          <th scope="col" className={styles.number}>
            Notes
          </th>
          <th scope="col" className={styles.number}>
            Open promises
          </th>
          <th scope="col" className={styles.morale}>
            Morale
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <Row key={person.id} person={person} />
        ))}
      </tbody>
    </table>
  );
}

function Archived({ people }: { people: readonly PersonSummary[] }) {
  if (people.length === 0) return null;
  return (
    <section className={styles.archived}>
      <h2 className={styles.caption}>Archived</h2>
      <ul>
        {people.map((person) => (
          <li key={person.id} className={styles.archivedRow}>
            <Avatar person={person} />
            <button
              type="button"
              className={styles.name}
              onClick={() => goTo({ at: 'person', personId: person.id, tab: 'timeline' })}
            >
              {person.name}
            </button>
            <Button
              tone="quiet"
              aria-label={`Make active again: ${person.name}`}
              onClick={() => void setArchived(person, false)}
            >
              Make active again
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Everybody the journal knows, and how one stands with them. */
export function TeamPage() {
  const people = usePeople();
  const active = (people.data ?? []).filter((person) => person.archivedAt === null);
  const add = (
    <Button tone="primary" onClick={() => runCommand('people.add')}>
      Add a person
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Team"
        detail={
          active.length > 0
            ? `${active.filter(({ relation }) => relation === 'report').length} reports`
            : null
        }
        actions={active.length > 0 ? add : null}
      />
      <PageBody wide>
        {people.isError ? <ErrorNotice error={people.error} onRetry={() => void people.refetch()} /> : null}
        {people.data && active.length === 0 ? (
          <EmptyState action={add}>
            Nobody yet. Add the people who report to you, and each gets a page of their own.
          </EmptyState>
        ) : null}
        <div className={styles.groups}>
          {groups.map((relation) => (
            <Group
              key={relation}
              relation={relation}
              people={active.filter((person) => person.relation === relation)}
            />
          ))}
        </div>
        <Archived people={(people.data ?? []).filter((person) => person.archivedAt !== null)} />
      </PageBody>
    </>
  );
}
