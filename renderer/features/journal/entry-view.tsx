import type { Entry } from '../../../shared/domain/entries.ts';
import type { PersonSummary } from '../../../shared/domain/people.ts';
import type { Signal } from '../../../shared/domain/signals.ts';
import { request } from '../../api/client.ts';
import { BodyView } from '../../editor/index.ts';
import { useToday } from '../../ui/date-text.tsx';
import { fullDay } from '../../ui/dates.ts';
import { errorWords } from '../../ui/error-words.ts';
import { Icon } from '../../ui/icon.tsx';
import { notify } from '../../ui/toast.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { dayHeading } from './day-words.ts';
import styles from './entry.module.css';
import { openEntry } from './entry-match.ts';
import { kindWords } from './kind-words.ts';
import { openLink } from './links.ts';
import { isAbout } from './timeline-order.ts';

/** Ticks a promise where it stands in a note; a note that changed meanwhile is read again and nothing is lost. */
export async function setTaskDone(
  entry: Pick<Entry, 'id' | 'revision' | 'version'>,
  position: number,
  done: boolean,
): Promise<void> {
  try {
    const { id, revision: baseRevision, version: baseVersion } = entry;
    await request('entries.setTaskDone', { id, baseRevision, baseVersion, position, done });
  } catch (error) {
    notify({ text: `${errorWords(error).what} The promise stays as it was.`, urgent: true });
  }
}

/** Names of the people of a note, the one whose page this is left out. */
export const othersIn = (
  entry: Pick<Entry, 'people'>,
  people: readonly PersonSummary[],
  except: string | null,
): PersonSummary[] =>
  entry.people.flatMap(({ personId }) =>
    personId === except ? [] : people.filter((person) => person.id === personId),
  );

export interface EntryViewProps {
  entry: Entry;
  people: readonly PersonSummary[];
  signals: readonly Signal[];
  /** The person whose page this is on. */
  personId: string | null;
  /** Words to be marked: what a search found. */
  highlight?: readonly string[] | undefined;
  headingId: string;
  /** The place names the note's people already. */
  named?: boolean | undefined;
}

/** A note as it is read: date, kind, people, title, text. */
export function EntryView({ entry, people, signals, personId, highlight, headingId, named }: EntryViewProps) {
  const today = useToday();
  const others = named ? [] : othersIn(entry, people, personId);
  return (
    <>
      <header className={styles.meta}>
        <h2 id={headingId} className={styles.heading}>
          <time dateTime={entry.happenedOn} title={fullDay(entry.happenedOn)}>
            {dayHeading(entry.happenedOn, today)}
          </time>
          <VisuallyHidden>, </VisuallyHidden>
          <span className={styles.kind}>{kindWords(entry.kind)}</span>
        </h2>
        {others.length > 0 ? (
          <span className={styles.others}>
            {personId === null ? '' : 'with '}
            {others.map((person) => person.name).join(', ')}
          </span>
        ) : null}
        {personId !== null && !isAbout(entry, personId) ? <span>mentioned</span> : null}
        {entry.pinned ? (
          <span className={styles.pinned}>
            <Icon name="pin" />
            <VisuallyHidden>Pinned</VisuallyHidden>
          </span>
        ) : null}
      </header>
      {entry.title ? (
        <h3 className={styles.title} data-veil="">
          {entry.title}
        </h3>
      ) : null}
      <BodyView
        markdown={entry.body}
        people={people}
        signals={signals}
        highlight={highlight}
        onToggleTask={(position, done) => void setTaskDone(entry, position, done)}
        onOpenLink={(url) => void openLink(url)}
        onOpenEntry={openEntry}
      />
    </>
  );
}
