import { useEffect, useRef, useState } from 'react';
import { EntryKind, entryKinds, type ShareLevel, shareLevels } from '../../../shared/domain/entries.ts';
import { request } from '../../api/client.ts';
import { usePeople, useSignals } from '../../api/queries.ts';
import { BodyEditor } from '../../editor/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { notify } from '../../ui/toast.tsx';
import { createPerson, createSignal } from './create-in-text.ts';
import styles from './entry.module.css';
import { EntryPeople } from './entry-people.tsx';
import { kindWords, shareWords } from './kind-words.ts';
import { openLink } from './links.ts';
import meta from './meta-row.module.css';
import { QuietSelect } from './quiet-select.tsx';
import { RevisionsDialog } from './revisions.tsx';
import { SaveStatus, SaveTrouble } from './save-status.tsx';
import type { Session } from './session.ts';
import { flushSession, useAutosave } from './sessions.ts';
import { trashWithUndo } from './trash.ts';
import { WhenControl } from './when-control.tsx';

const kindOptions = entryKinds.map((value) => ({ value, label: kindWords(value) }));
const shareOptions = shareLevels.map((value: ShareLevel) => ({ value, label: shareWords[value] }));

export interface EntryEditorProps {
  session: Session;
  pinned: boolean;
  /** The manager is done with it: Escape, or it was put in the trash. */
  onClose: () => void;
}

function Tools({ session, pinned, onClose }: EntryEditorProps) {
  const { id } = useAutosave(session);
  const [revisions, setRevisions] = useState(false);
  const pin = async (): Promise<void> => {
    await session.flush();
    if (id === null) return;
    await request('entries.pin', { id, pinned: !pinned }).catch(() =>
      notify({ text: 'The note could not be pinned. Nothing was changed.', urgent: true }),
    );
  };
  const trash = async (): Promise<void> => {
    await session.flush();
    onClose();
    if (session.state.id !== null) await trashWithUndo(session.state.id);
  };
  return (
    <span className={meta.tools}>
      <Menu
        label="More about this note"
        trigger={<IconButton icon="more" label="More about this note" />}
        items={[
          {
            label: pinned ? 'Unpin' : 'Pin',
            icon: 'pin',
            disabled: id === null,
            onSelect: () => void pin(),
          },
          {
            label: 'Earlier versions…',
            icon: 'history',
            disabled: id === null,
            onSelect: () => setRevisions(true),
          },
          null,
          { label: 'Move to trash', icon: 'trash', danger: true, onSelect: () => void trash() },
        ]}
      />
      {id === null ? null : <RevisionsDialog open={revisions} onOpenChange={setRevisions} entryId={id} />}
    </span>
  );
}

/** A note being written: its line of facts, its title, its text. Everything in it saves itself. */
export function EntryEditor({ session, pinned, onClose }: EntryEditorProps) {
  const { draft } = useAutosave(session);
  const people = usePeople().data ?? [];
  const signals = useSignals().data ?? [];
  const root = useRef<HTMLDivElement>(null);
  const documentKey = session.documentKey();

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
      <div className={meta.row}>
        <WhenControl
          day={draft.happenedOn}
          time={draft.happenedTime}
          onChange={(change) => session.edit(change)}
        />
        <QuietSelect
          label="Kind of note"
          value={draft.kind}
          onValueChange={(kind) => session.edit({ kind: EntryKind.parse(kind) })}
          options={kindOptions}
        />
        <EntryPeople
          people={people}
          value={draft.people}
          onChange={(next) => session.edit({ people: next })}
        />
        <QuietSelect
          label="Who may see it"
          value={draft.share}
          onValueChange={(share) => session.edit({ share })}
          options={shareOptions}
        />
        <SaveStatus session={session} />
        <Tools session={session} pinned={pinned} onClose={onClose} />
      </div>
      <SaveTrouble session={session} />
      <input
        aria-label="Title"
        className={meta.title}
        placeholder="Title, if it helps"
        maxLength={300}
        autoComplete="off"
        spellCheck={false}
        value={draft.title}
        onChange={(event) => session.edit({ title: event.currentTarget.value })}
      />
      <BodyEditor
        value={draft.body}
        documentKey={documentKey}
        people={people.filter((person) => person.archivedAt === null)}
        signals={signals.filter((signal) => signal.archivedAt === null)}
        onChange={(body) => session.edit({ body })}
        onOpenLink={(url) => void openLink(url)}
        onCreatePerson={createPerson}
        onCreateSignal={createSignal}
        ariaLabel="Text of the note"
        placeholder={
          session.wasNew
            ? 'What was said? @ names a person, # marks a signal, [] makes a promise.'
            : undefined
        }
        autoFocus
      />
    </div>
  );
}
