import type { Entry } from '../../../shared/domain/entries.ts';
import type { PersonSummary } from '../../../shared/domain/people.ts';
import { usePeople, useTrashed } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { DateText, useToday } from '../../ui/date-text.tsx';
import { addDays, dayOf, fullDay, shortDay } from '../../ui/dates.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageBody, PageHeader } from '../../ui/page.tsx';
import { dayHeading, kindWords, restoreEntry, snippetOf } from '../journal/index.ts';
import styles from './trash-page.module.css';

/** Days for which the trash keeps a note. */
export const keptDays = 30;

function TrashedNote({ entry, people }: { entry: Entry; people: readonly PersonSummary[] }) {
  const today = useToday();
  const about = entry.people.flatMap(({ personId }) => people.filter(({ id }) => id === personId));
  const erasedOn = addDays(dayOf(entry.trashedAt ?? entry.updatedAt), keptDays);
  const text = snippetOf(entry.body, 240);
  const name = entry.title || text.slice(0, 60) || 'an empty note';
  return (
    <li className={styles.note}>
      <div className={styles.words}>
        <h2 className={styles.heading}>
          <DateHeading entry={entry} today={today} />
          <span className={styles.facts}>
            {kindWords(entry.kind)}
            {about.length > 0 ? `, ${about.map((person) => person.name).join(', ')}` : ''}
          </span>
        </h2>
        <p className={styles.text} data-veil="">
          {entry.title ? <strong>{entry.title}. </strong> : null}
          {text}
        </p>
        <p className={styles.erased}>
          Trashed <DateText date={entry.trashedAt ?? entry.updatedAt} /> · erased on{' '}
          <span title={fullDay(erasedOn)}>{shortDay(erasedOn, today)}</span>
        </p>
      </div>
      <Button icon="restore" aria-label={`Restore ${name}`} onClick={() => void restoreEntry(entry.id)}>
        Restore
      </Button>
    </li>
  );
}

const DateHeading = ({ entry, today }: { entry: Entry; today: string }) => (
  <time dateTime={entry.happenedOn} title={fullDay(entry.happenedOn)}>
    {dayHeading(entry.happenedOn, today)}
  </time>
);

/** What was thrown away, and until when it can be taken back. */
export function TrashPage() {
  const trashed = useTrashed();
  const people = usePeople().data ?? [];
  return (
    <>
      <PageHeader title="Trash" detail={`Notes are kept here for ${keptDays} days, then erased for good.`} />
      <PageBody>
        {trashed.isError ? (
          <ErrorNotice error={trashed.error} onRetry={() => void trashed.refetch()} />
        ) : trashed.data?.length === 0 ? (
          <EmptyState>
            The trash is empty. A note that you throw away waits here, in case you want it back.
          </EmptyState>
        ) : (
          <ul className={styles.list}>
            {trashed.data?.map((entry) => (
              <TrashedNote key={entry.id} entry={entry} people={people} />
            ))}
          </ul>
        )}
      </PageBody>
    </>
  );
}
