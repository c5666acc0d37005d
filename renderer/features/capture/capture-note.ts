import type { Likelihood } from '../../../shared/domain/likely-person.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { request } from '../../api/client.ts';
import { onEvent } from '../../api/events.ts';
import { fetchRecovered, takeAllRecovered } from '../../app/recovered.ts';
import { createStore, useStore } from '../../app/store.ts';
import { registerForgetting } from '../../app/unsaved.ts';
import { vaultState } from '../../app/vault-state.ts';
import { focusBodyIn } from '../../editor/index.ts';
import { localDateOf } from '../../ui/dates.ts';
import {
  findSession,
  holdSession,
  isBlank,
  isUnsaved,
  newDraft,
  openNewSession,
  openSession,
  resumeUnsaved,
  type Session,
} from '../journal/index.ts';
import { takeEarlyWords } from './early-words.ts';
import { fetchLikely } from './likely.ts';

/** The note in the small window. */
export interface CaptureNote {
  session: Session;
  /** Why its person was proposed; null where nobody was, or the manager has chosen. */
  why: Likelihood | null;
}

const current = createStore<CaptureNote | null>(null);
export const useCaptureNote = (): CaptureNote | null => useStore(current);

let letGo: (() => void) | null = null;
/** The note that a lock took away: ids only. It is here again after the unlock. */
let left: Id | null = null;

function show(session: Session, why: Likelihood | null): void {
  const before = letGo;
  letGo = holdSession(session);
  current.set({ session, why });
  before?.();
}

/** Nothing is written in it, so it may be about somebody else, or of another day. */
const isUntouched = ({ session }: CaptureNote): boolean =>
  session.state.id === null && isBlank(session.state.draft);

/** Whom a note that begins now is about: the person in view, or else the likeliest, or nobody. */
async function choose(personId: Id | null): Promise<{ people: Id[]; why: Likelihood | null }> {
  if (personId !== null) return { people: [personId], why: null };
  const [first] = await fetchLikely(new Date()).catch(() => []);
  return first?.why ? { people: [first.personId], why: first.why } : { people: [], why: null };
}

const draftAbout = (people: readonly Id[]) => newDraft(people, localDateOf(new Date()), null);

async function beginNew(personId: Id | null): Promise<void> {
  const { people, why } = await choose(personId);
  if (vaultState().state === 'open') show(openNewSession(draftAbout(people)), why);
}

/** The note that was being written when the journal was locked; null where there was none, or it is gone. */
async function resume(): Promise<Session | null> {
  await fetchRecovered();
  // This page holds notes and nothing else.
  await Promise.all(
    takeAllRecovered().flatMap((unsaved) => ('draft' in unsaved ? [resumeUnsaved(unsaved)] : [])),
  );
  const id = left;
  left = null;
  if (id === null) return null;
  const known = findSession(id);
  if (known) return known;
  const entry = await request('entries.get', { id }).catch(() => null);
  return entry && vaultState().state === 'open' ? openSession(entry) : null;
}

/** Puts what was typed before the unlock behind what the note says. */
function addEarlyWords(): void {
  const note = current.get();
  if (note === null) return;
  const words = takeEarlyWords();
  if (words === '') return;
  const { draft } = note.session.state;
  const body = [draft.body.trimEnd(), words].filter((text) => text !== '').join('\n\n');
  note.session.dispatch({ type: 'restore', draft: { ...draft, body } });
}

async function arrive(): Promise<void> {
  if (current.get() !== null || vaultState().state !== 'open') return;
  const session = await resume();
  if (session) show(session, null);
  else await beginNew(null);
  addEarlyWords();
}

/** The window came to the front: an empty note is about whoever is likely now, a begun one goes on. */
async function comeForward(personId: Id | null): Promise<void> {
  if (vaultState().state !== 'open') return;
  await arrive();
  // First of all the caret: whoever types at once is not kept waiting for a guess.
  focusBodyIn(document.querySelector('[data-entry]'));
  const note = current.get();
  if (note === null || !isUntouched(note)) return;
  const { people, why } = await choose(personId);
  // The manager may have chosen meanwhile. What was typed meanwhile stays.
  if (current.get() !== note) return;
  const { kind, happenedOn, people: about } = draftAbout(people);
  note.session.edit({ kind, happenedOn, people: about });
  current.set({ ...note, why });
}

/** One thing after the other: a key that is pressed twice begins one note. */
let work: Promise<void> = Promise.resolve();
function next(step: () => Promise<void>): Promise<void> {
  work = work.then(step).catch(() => undefined);
  return work;
}

/** The journal is open: the note that was left, or a new one. */
export const openCapture = (): Promise<void> => next(arrive);

/** The manager said whom the note is about. */
export function chooseAbout(personId: Id | null): void {
  const note = current.get();
  if (note === null) return;
  const { draft } = note.session.state;
  const first = draft.people[0]?.personId ?? null;
  const others = draft.people.slice(1).filter((person) => person.personId !== personId);
  const kept = draft.people.find((person) => person.personId === personId);
  const chosen = personId === null ? [] : [kept ?? { personId, morale: null }];
  // A kind that stands for "about somebody" or "about nobody" goes with that.
  const untold = isUntouched(note) && (first === null) !== (personId === null);
  const kind = untold ? draftAbout(personId === null ? [] : [personId]).kind : draft.kind;
  note.session.edit({ people: [...chosen, ...others], kind });
  current.set({ ...note, why: null });
}

export const hideCapture = (): Promise<null> => request('app.hideCapture', {}).catch(() => null);

/**
 * Saves what is unsaved and puts the window away; an empty note leaves nothing behind. Where it cannot be saved the window
 * stays and says why, with the text in it.
 */
export const finish = (): Promise<void> =>
  next(async () => {
    const note = current.get();
    if (note === null) {
      await hideCapture();
      return;
    }
    const { session } = note;
    await session.flush();
    if (isUnsaved(session.state) || session.state.conflict !== null) return;
    // The next one is there already when the window is shown again.
    if (!isUntouched(note)) await beginNew(null);
    await hideCapture();
  });

/** Connects the small window to the lock, to being shown and to being left. Returns a function that ends it. */
export function startCapture(): () => void {
  const blurred = (): void => {
    const note = current.get();
    if (note !== null && isUntouched(note)) void hideCapture();
  };
  window.addEventListener('blur', blurred);
  const ends = [
    onEvent('capture-shown', ({ personId }) => void next(() => comeForward(personId))),
    registerForgetting(() => {
      const note = current.get();
      if (note !== null && !isUntouched(note)) left = note.session.state.id ?? note.session.provisionalId;
      current.set(null);
      // The note itself is forgotten with all others.
      letGo = null;
    }),
  ];
  return () => {
    window.removeEventListener('blur', blurred);
    letGo?.();
    letGo = null;
    left = null;
    current.set(null);
    for (const end of ends) end();
  };
}
