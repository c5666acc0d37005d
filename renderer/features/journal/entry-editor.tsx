import { useContext, useEffect, useRef } from 'react';
import { InspectorBeside } from '../../app/inspector.tsx';
import styles from './entry.module.css';
import { TextField, TitleField } from './entry-text.tsx';
import { LastTimeAbove } from './from-last-time.tsx';
import { MetaRow } from './meta-row.tsx';
import { SaveTrouble } from './save-status.tsx';
import type { Session } from './session.ts';
import { flushSession } from './sessions.ts';
import { TheirVersion } from './their-version.tsx';

export interface EntryEditorProps {
  session: Session;
  pinned: boolean;
  /** The manager is done with it: Escape, or it was put in the trash. */
  onClose: () => void;
}

/** A note being written: its line of facts, its title, its text. Everything in it saves itself. */
export function EntryEditor({ session, pinned, onClose }: EntryEditorProps) {
  const root = useRef<HTMLDivElement>(null);
  const beside = useContext(InspectorBeside);

  // Whatever takes the editor off the screen, what was typed goes to the journal first.
  useEffect(() => () => flushSession(session), [session]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and blur of the whole note, not a control
    <div
      ref={root}
      className={styles.editor}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        // A list that hangs on the note answers Escape itself; React hands its keys up through the portal.
        if (!root.current?.contains(event.target as Node)) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
      onBlur={(event) => {
        if (!root.current?.contains(event.relatedTarget)) flushSession(session);
      }}
    >
      <MetaRow session={session} pinned={pinned} onClose={onClose} />
      <SaveTrouble
        session={session}
        textOf={({ body }) => body}
        theirs={(entry) => <TheirVersion draft={entry} writtenAt={entry.updatedAt} />}
      />
      {session.wasNew && !beside ? <LastTimeAbove session={session} /> : null}
      <TitleField session={session} />
      <TextField session={session} />
    </div>
  );
}
