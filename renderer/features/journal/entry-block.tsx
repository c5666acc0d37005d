import { type MouseEvent, memo, useEffect, useId, useRef } from 'react';
import type { Entry } from '../../../shared/domain/entries.ts';
import type { PersonSummary } from '../../../shared/domain/people.ts';
import type { Signal } from '../../../shared/domain/signals.ts';
import styles from './entry-block.module.css';
import { EntryEditor } from './entry-editor.tsx';
import { EntryView } from './entry-view.tsx';
import type { Session } from './session.ts';
import { holdSession, openSession, useSessionOf } from './sessions.ts';

export interface EntryBlockProps {
  entry: Entry;
  people: readonly PersonSummary[];
  signals: readonly Signal[];
  personId: string | null;
  editing: boolean;
  /** True for the one that the keyboard is at. */
  active: boolean;
  highlight?: readonly string[] | undefined;
  /** The place names the note's people already. */
  named?: boolean;
  position?: number;
  onOpen: (entry: Entry) => void;
  onClose: (entry: Entry) => void;
  onActive?: (entry: Entry) => void;
}

const isControl = (target: EventTarget): boolean =>
  target instanceof Element &&
  target.closest('a, button, input, label, [role=checkbox], [role=link]') !== null;

/** The session of the note, opened when the manager starts to write and left when they stop. */
function useEditing(entry: Entry, editing: boolean): Session | undefined {
  const session = useSessionOf(entry.id);
  const latest = useRef(entry);
  latest.current = entry;
  useEffect(() => {
    if (!editing) return;
    return holdSession(openSession(latest.current));
  }, [editing]);
  return editing ? session : undefined;
}

function Block(props: EntryBlockProps) {
  const { entry, people, signals, personId, editing, active, highlight, position } = props;
  const headingId = useId();
  const article = useRef<HTMLElement>(null);
  const session = useEditing(entry, editing);
  const wasEditing = useRef(editing);

  // The focus comes back to the note when its editor closes.
  useEffect(() => {
    if (wasEditing.current && !editing) article.current?.focus({ preventScroll: true });
    wasEditing.current = editing;
  }, [editing]);

  const click = (event: MouseEvent): void => {
    if (isControl(event.target) || !(document.getSelection()?.isCollapsed ?? true)) return;
    props.onOpen(entry);
  };
  const label = session ? { 'aria-label': 'The note you are writing' } : { 'aria-labelledby': headingId };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the timeline answers Enter and e for the note that has the focus
    <article
      ref={article}
      {...label}
      data-entry={entry.id}
      className={styles.entry}
      data-editing={session ? '' : undefined}
      tabIndex={session ? -1 : active ? 0 : -1}
      aria-posinset={position}
      aria-setsize={position === undefined ? undefined : -1}
      onFocus={() => props.onActive?.(entry)}
      onClick={session ? undefined : click}
    >
      {session ? (
        <EntryEditor session={session} pinned={entry.pinned} onClose={() => props.onClose(entry)} />
      ) : (
        <EntryView
          entry={entry}
          people={people}
          signals={signals}
          personId={personId}
          highlight={highlight}
          headingId={headingId}
          named={props.named}
        />
      )}
      {session ? null : (
        <span className={styles.keys} aria-hidden="true">
          {position === undefined ? null : 'J K move · '}E write
        </span>
      )}
    </article>
  );
}

/** One note of a timeline: read, or, while it is being written, its editor in the same place. */
export const EntryBlock = memo(Block);
