import type { Entry } from '../../../shared/domain/entries.ts';
import type { PersonSummary } from '../../../shared/domain/people.ts';
import { useCommitments, usePeople } from '../../api/queries.ts';
import { goTo } from '../../app/place.ts';
import { runCommand } from '../../app/shortcuts.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { useToday } from '../../ui/date-text.tsx';
import { addDays, fullDay } from '../../ui/dates.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageBody, PageHeader } from '../../ui/page.tsx';
import { dayHeading, kindWords, openEntry, PromiseRow, snippetOf, writeNote } from '../journal/index.ts';
import { daysLate, nextWords, talkedWords } from '../people/index.ts';
import { CareerGoals } from './career-goals.tsx';
import { dueForConversation } from './due.ts';
import styles from './today-page.module.css';
import { useRecent } from './use-recent.ts';

const nobody: never[] = [];

function DueRow({ person }: { person: PersonSummary }) {
  const today = useToday();
  const late = (daysLate(person, today) ?? 0) > 0;
  return (
    <li className={styles.due}>
      <Avatar person={person} />
      <button
        type="button"
        className={styles.dueName}
        onClick={() => goTo({ at: 'person', personId: person.id, tab: 'timeline' })}
      >
        {person.name}
        <small>
          {nextWords(person, today) ? (
            <span className={cx(late && styles.late)}>{nextWords(person, today)}</span>
          ) : null}
          {nextWords(person, today) ? ' · ' : ''}
          {talkedWords(person, today)}
        </small>
      </button>
      <Button tone="quiet" aria-label={`New note about ${person.name}`} onClick={() => writeNote(person.id)}>
        New note
      </Button>
    </li>
  );
}

/** Promises that are late, or due within a week; the manager's own first. */
function DuePromises({ people }: { people: readonly PersonSummary[] }) {
  const today = useToday();
  const until = addDays(today, 7);
  const due = (useCommitments({ openOnly: true, limit: 200 }).data ?? nobody).filter(
    ({ dueOn }) => dueOn !== null && dueOn <= until,
  );
  const named = (ids: readonly string[]): PersonSummary[] => people.filter(({ id }) => ids.includes(id));
  if (due.length === 0) return <p className={styles.none}>No promise is due within a week.</p>;
  const mine = due.filter(({ owner }) => owner.kind === 'me');
  const ordered = [...mine, ...due.filter((commitment) => !mine.includes(commitment))].slice(0, 8);
  return (
    <ul>
      {ordered.map((commitment) => {
        const { owner } = commitment;
        const name =
          owner.kind === 'person'
            ? people.find(({ id }) => id === owner.personId)?.name
            : owner.kind === 'leadership'
              ? 'Leadership'
              : undefined;
        return (
          <PromiseRow
            key={`${commitment.entryId} ${commitment.position}`}
            commitment={commitment}
            owner={name}
            about={named(commitment.people).filter((person) => person.name !== name)}
          />
        );
      })}
    </ul>
  );
}

function RecentNote({ entry, people }: { entry: Entry; people: readonly PersonSummary[] }) {
  const today = useToday();
  const about = entry.people.flatMap(({ personId }) => people.filter(({ id }) => id === personId));
  return (
    <li>
      <button type="button" className={styles.recent} onClick={() => openEntry(entry.id)}>
        <span className={styles.recentHead}>
          <strong>{about.length > 0 ? about.map(({ name }) => name).join(', ') : 'About nobody'}</strong>
          <span title={fullDay(entry.happenedOn)}>
            {dayHeading(entry.happenedOn, today)}, {kindWords(entry.kind)}
          </span>
        </span>
        <span className={styles.recentText} data-veil="">
          {entry.title ? `${entry.title}. ` : ''}
          {snippetOf(entry.body)}
        </span>
      </button>
    </li>
  );
}

/** What the day asks for: whom to talk with, what was promised, and a page to write on. */
export function TodayPage() {
  const today = useToday();
  const people = usePeople();
  const known = people.data ?? nobody;
  const due = dueForConversation(known, today);
  const recent = useRecent();
  const nobodyYet = people.isSuccess && known.every((person) => person.archivedAt !== null);
  return (
    <>
      <PageHeader
        title="Today"
        detail={fullDay(today)}
        actions={
          <>
            <Button tone="quiet" onClick={() => runCommand('search.onThisDay')}>
              On this day
            </Button>
            <Button tone="primary" onClick={() => writeNote(null)}>
              New note
            </Button>
          </>
        }
      />
      <PageBody>
        {nobodyYet ? (
          <EmptyState
            action={
              <Button tone="primary" onClick={() => runCommand('people.add')}>
                Add the first person
              </Button>
            }
          >
            A journal begins with a person. Add somebody who reports to you, and write a line after you next
            talk.
          </EmptyState>
        ) : (
          <>
            <section className={styles.section}>
              <h2 className={styles.heading}>Due for a 1:1</h2>
              {due.length === 0 && people.isSuccess ? (
                <p className={styles.none}>
                  Nobody for the next days. You have talked with everybody in time.
                </p>
              ) : null}
              <ul>
                {due.map((person) => (
                  <DueRow key={person.id} person={person} />
                ))}
              </ul>
            </section>
            <section className={styles.section}>
              <h2 className={styles.heading}>Promises due</h2>
              <DuePromises people={known} />
            </section>
            <CareerGoals people={known} />
            {recent.length > 0 ? (
              <section className={styles.section}>
                <h2 className={styles.heading}>Last notes</h2>
                <ul>
                  {recent.map((entry) => (
                    <RecentNote key={entry.id} entry={entry} people={known} />
                  ))}
                </ul>
              </section>
            ) : null}
          </>
        )}
      </PageBody>
    </>
  );
}
