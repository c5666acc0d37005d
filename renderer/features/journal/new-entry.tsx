import { useEffect, useRef } from 'react';
import type { Id } from '../../../shared/domain/values.ts';
import styles from './entry-block.module.css';
import { EntryEditor } from './entry-editor.tsx';
import type { Session } from './session.ts';
import { holdSession, useSessionPart } from './sessions.ts';

export interface NewEntryProps {
  session: Session;
  /** The journal has it now, under this id. */
  onStored: (id: Id) => void;
  onClose: () => void;
}

/** A note that was just begun. It is not in the journal before it holds a character. */
export function NewEntry({ session, onStored, onClose }: NewEntryProps) {
  const id = useSessionPart(session, (state) => state.id);
  const stored = useRef(onStored);
  stored.current = onStored;

  useEffect(() => holdSession(session), [session]);
  // From now on the place names the entry itself, so that it is open again after a lock.
  useEffect(() => {
    if (id !== null) stored.current(id);
  }, [id]);

  return (
    <article
      aria-label="The new note"
      data-entry={session.provisionalId}
      className={styles.entry}
      tabIndex={-1}
    >
      <EntryEditor session={session} pinned={false} onClose={onClose} />
    </article>
  );
}
