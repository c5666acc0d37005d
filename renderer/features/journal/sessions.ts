import { useSyncExternalStore } from 'react';
import type { UnsavedEntry } from '../../../shared/contract/app.ts';
import { HandrailError } from '../../../shared/contract/errors.ts';
import type { Entry, EntryDraft } from '../../../shared/domain/entries.ts';
import { uuidv7 } from '../../../shared/domain/ids.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { request } from '../../api/client.ts';
import { onEvent } from '../../api/events.ts';
import { keepUnsavedSoon } from '../../app/keeping.ts';
import { createStore, useStore } from '../../app/store.ts';
import { registerForgetting, registerUnsaved } from '../../app/unsaved.ts';
import { vaultState } from '../../app/vault-state.ts';
import { forgetEditorHistories } from '../../editor/index.ts';
import { setActiveEntry } from './active-entry.ts';
import { type Autosave, isUnsaved, startFrom, startNew } from './autosave.ts';
import { draftOf, isBlank, sameDraft } from './drafts.ts';
import { type JournalPort, Session, type Timers } from './session.ts';
import { inNotes } from './too-long.ts';

const port: JournalPort = {
  create: (id, draft) => request('entries.create', { id, draft }),
  save: (input) => request('entries.save', input),
  get: (id) => request('entries.get', { id }),
  errorOf: (thrown) =>
    thrown instanceof HandrailError
      ? thrown.toData()
      : { kind: 'internal', message: 'Something went wrong inside Handrail.' },
};

const timers: Timers = {
  now: () => Date.now(),
  after(millis, callback) {
    const timer = setTimeout(callback, millis);
    return () => clearTimeout(timer);
  },
};

const sessions = createStore<readonly Session[]>([]);

/** The documents that were closed, so that a note opened again finds its undo where it left it. */
const closed = new Map<Id, { key: string; body: string }>();

const freshId = (): Id => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

function add(start: Autosave, provisionalId: Id): Session {
  const known = start.id === null ? undefined : closed.get(start.id);
  const key = known?.body === start.draft.body ? known.key : (start.id ?? provisionalId);
  const session = new Session(start, { provisionalId, key }, port, timers);
  session.subscribe(keepUnsavedSoon);
  sessions.set([...sessions.get(), session]);
  return session;
}

/** The note being written under this id, also under the provisional one it had before it was stored. */
export const findSession = (id: Id): Session | undefined =>
  sessions.get().find((session) => session.state.id === id || session.provisionalId === id);

/** `findSession`, drawn again when notes are opened and closed. */
export function useSessionOf(id: Id | undefined): Session | undefined {
  useStore(sessions);
  return id === undefined ? undefined : findSession(id);
}

/** One part of how a note being written stands; drawn again only when that part changes, not with every key. */
export const useSessionPart = <T>(session: Session, part: (state: Autosave) => T): T =>
  useSyncExternalStore(session.subscribe, () => part(session.state));

const never = () => () => undefined;

/** The id under which the journal has the note being written; null before it does, `otherwise` where none is. */
export const useStoredId = (session: Session | undefined, otherwise: Id | null): Id | null =>
  useSyncExternalStore<Id | null>(session?.subscribe ?? never, () =>
    session ? session.state.id : otherwise,
  );

/** Opens a note of the journal for editing; the same session where it is open already. */
export const openSession = (entry: Entry): Session =>
  findSession(entry.id) ?? add(startFrom(entry), freshId());

/** Opens a note that the journal does not have yet. Its `provisionalId` names it until it does. */
export const openNewSession = (draft: EntryDraft): Session => add(startNew(draft), freshId());

/** How many screens show a session. */
const holders = new WeakMap<Session, number>();

/**
 * A screen shows the note until the returned function is called. When the last one leaves it, it is saved and let go. A
 * new one that holds nothing leaves nothing behind. One that could not be saved stays, goes on trying, and is there when
 * the manager comes back to it.
 */
export function holdSession(session: Session): () => void {
  holders.set(session, (holders.get(session) ?? 0) + 1);
  return () => {
    holders.set(session, (holders.get(session) ?? 1) - 1);
    void leave(session);
  };
}

const leftListeners = new Set<(entryId: Id) => void>();

/** Calls back when a note is no longer being written. Returns a function that ends it. */
export function onSessionLeft(listener: (entryId: Id) => void): () => void {
  leftListeners.add(listener);
  return () => {
    leftListeners.delete(listener);
  };
}

/** Notes that no screen shows any more and that could not be saved yet. */
const stranded = createStore<readonly Session[]>([]);
export const useStranded = (): readonly Session[] => useStore(stranded);

function strand(session: Session): void {
  if (stranded.get().includes(session)) return;
  stranded.set([...stranded.get(), session]);
  const stop = session.subscribe(() => {
    if (isUnsaved(session.state)) return;
    stop();
    stranded.set(stranded.get().filter((other) => other !== session));
    void leave(session);
  });
}

/** True while the journal is open: a lock has taken what is unsaved before it clears the screen. */
const isOpen = (): boolean => vaultState().state === 'open';

/** Saves what is unsaved of one note now. */
export function flushSession(session: Session): void {
  if (isOpen()) session.dispatch({ type: 'flush' });
}

async function leave(session: Session): Promise<void> {
  if (!isOpen()) return;
  await session.flush();
  const { state } = session;
  if ((holders.get(session) ?? 0) > 0 || !sessions.get().includes(session)) return;
  if (isUnsaved(state)) return strand(session);
  session.dispose();
  sessions.set(sessions.get().filter((other) => other !== session));
  if (state.id === null) return;
  if (session.wasNew && isBlank(state.draft))
    await request('entries.trash', { id: state.id }).catch(() => null);
  else closed.set(state.id, { key: session.documentKey(), body: state.draft.body });
  for (const listener of leftListeners) listener(state.id);
}

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
  if (entry !== null && sameDraft(draftOf(entry), draft)) {
    keepUnsavedSoon();
    return false;
  }
  const session = entry ? openSession(entry) : add(startNew({ ...draft, title: '', body: '' }), id);
  const moved =
    entry !== null &&
    (entry.revision !== baseRevision || (baseVersion !== undefined && entry.version !== baseVersion));
  if (moved) {
    session.dispatch({ type: 'edit', draft });
    session.dispatch({ type: 'failed', error: { kind: 'conflict', message: '' } });
  } else {
    session.dispatch({ type: 'restore', draft });
  }
  // Where no screen shows it, it is let go once it is saved.
  holdSession(session)();
  return true;
}

/** Saves everything at once: the window is hidden or closing. */
export const flushAll = (): void => {
  for (const session of sessions.get()) session.dispatch({ type: 'flush' });
};

/** Every note that is being written and not all in the journal, newest last. */
export const unsavedSessions = (): readonly Session[] =>
  sessions.get().filter((session) => isUnsaved(session.state));

async function refresh(entryId: Id | null): Promise<void> {
  for (const session of sessions.get()) {
    const { id, inFlight } = session.state;
    if (id === null || inFlight !== null || (entryId !== null && entryId !== id)) continue;
    const entry = await port.get(id).catch(() => null);
    if (entry) session.dispatch({ type: 'external', entry });
  }
}

function forget(): void {
  forgetEditorHistories();
  setActiveEntry(null);
  for (const session of sessions.get()) session.dispose();
  sessions.set([]);
  stranded.set([]);
  closed.clear();
}

/** Connects the notes being written to the lock, the window and the journal's events. Returns a function that ends it. */
export function startSessions(): () => void {
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') flushAll();
  };
  window.addEventListener('blur', flushAll);
  window.addEventListener('pagehide', flushAll);
  document.addEventListener('visibilitychange', hidden);
  const ends = [
    registerUnsaved(() =>
      unsavedSessions().flatMap((session) => {
        const unsaved = session.unsaved();
        return unsaved ? inNotes(unsaved, freshId) : [];
      }),
    ),
    registerForgetting(forget),
    onEvent('journal-changed', ({ areas, entryId }) => {
      if (areas.includes('entries')) void refresh(entryId);
    }),
  ];
  return () => {
    window.removeEventListener('blur', flushAll);
    window.removeEventListener('pagehide', flushAll);
    document.removeEventListener('visibilitychange', hidden);
    for (const end of ends) end();
  };
}
