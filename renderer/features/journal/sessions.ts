import { useSyncExternalStore } from 'react';
import type { UnsavedEntry } from '../../../shared/contract/app.ts';
import type { Entry, EntryDraft } from '../../../shared/domain/entries.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { request } from '../../api/client.ts';
import { registerForgetting } from '../../app/unsaved.ts';
import { forgetEditorHistories } from '../../editor/index.ts';
import { setActiveEntry } from './active-entry.ts';
import type { Autosave, Stored } from './autosave.ts';
import { Desk, errorData, freshId } from './desk.ts';
import { note } from './drafts.ts';
import type { Session, TextPort } from './session.ts';
import { inNotes } from './too-long.ts';

/** What a lock takes of a note. */
export const handOverNote: TextPort<EntryDraft, Entry>['handOver'] = (id, stored, draft): UnsavedEntry =>
  stored === null
    ? { id, baseRevision: 1, draft }
    : { id, baseRevision: stored.revision, baseVersion: stored.version, draft };

const notes = new Desk<EntryDraft, Entry>({
  kind: note,
  port: {
    create: (id, draft) => request('entries.create', { id, draft }),
    save: (input) => request('entries.save', input),
    get: (id) => request('entries.get', { id }),
    errorOf: errorData,
    handOver: handOverNote,
  },
  split: (unsaved) => ('draft' in unsaved ? inNotes(unsaved, freshId) : [unsaved]),
  area: 'entries',
  bodyOf: ({ body }) => body,
  onLeftBlank: (id) => request('entries.trash', { id }).catch(() => null),
});

export const {
  /** The note being written under this id, also under the provisional one it had before it was stored. */
  find: findSession,
  /** Opens a note of the journal for editing; the same session where it is open already. */
  open: openSession,
  hold: holdSession,
  onLeft: onSessionLeft,
  flush: flushSession,
  flushAll,
  useStranded,
} = notes;

/** Opens a note that the journal does not have yet. Its `provisionalId` names it until it does. */
export const openNewSession = (draft: EntryDraft): Session => notes.openNew(draft);

/** `findSession`, drawn again when notes are opened and closed. */
export const useSessionOf = (id: Id | undefined): Session | undefined => notes.useSession(id);

/** One part of how a text being written stands; drawn again only when that part changes, not with every key. */
export const useSessionPart = <P, D, T extends Stored>(
  session: Session<D, T>,
  part: (state: Autosave<D, T>) => P,
): P => useSyncExternalStore(session.subscribe, () => part(session.state));

const never = () => () => undefined;

/** The id under which the journal has the note being written; null before it does, `otherwise` where none is. */
export const useStoredId = (session: Session | undefined, otherwise: Id | null): Id | null =>
  useSyncExternalStore<Id | null>(session?.subscribe ?? never, () =>
    session ? session.state.id : otherwise,
  );

/**
 * Takes up again what was kept for this page, on top of what the journal has now. False where the journal has it: the save
 * was committed, and only its answer was lost.
 */
export async function resumeUnsaved({
  id,
  baseRevision,
  baseVersion,
  draft,
}: UnsavedEntry): Promise<boolean> {
  const entry = await request('entries.get', { id }).catch(() => null);
  if (entry !== null) return notes.resume(entry, draft, { revision: baseRevision, version: baseVersion });
  notes.resumeNew({ ...draft, title: '', body: '' }, draft, id);
  return true;
}

/** Connects the notes being written to the lock, the window and the journal's events. Returns a function that ends it. */
export function startSessions(): () => void {
  const ends = [
    notes.start(),
    registerForgetting(() => {
      forgetEditorHistories();
      setActiveEntry(null);
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}
