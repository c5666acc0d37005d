import type { HandrailErrorData } from '../../../shared/contract/errors.ts';
import type { Entry, EntryDraft } from '../../../shared/domain/entries.ts';
import type { Id } from '../../../shared/domain/values.ts';

/** Milliseconds without a key after which a note is saved. */
export const quietMillis = 600;
/** Milliseconds after which a note is saved although the manager is still typing. */
export const longestMillis = 5_000;
/** Milliseconds before the first retry of a refused save; doubled each time up to `longestRetryMillis`. */
export const firstRetryMillis = 1_000;
export const longestRetryMillis = 30_000;

/** Refusals that may pass by themselves. Any other one waits for an edit or for "Try again". */
const passing: readonly HandrailErrorData['kind'][] = ['disk-full', 'storage', 'in-use', 'internal'];

/** What names a stored text and the save that it is at. */
export interface Stored {
  readonly id: Id;
  /** 1 for good where a text has no revisions. */
  readonly revision: number;
  readonly version: number;
}

/** A kind of text that is written so: what of it is edited (`D`) and what the journal answers (`T`). */
export interface TextKind<D, T extends Stored> {
  draftOf(stored: T): D;
  /** True where a save of the one would change nothing about the other. */
  same(a: D, b: D): boolean;
  /** True where nothing has been written yet. */
  isBlank(draft: D): boolean;
}

/**
 * One note, or another text of the journal, as it is being written, and how much of it is in the journal. Times are milliseconds of the clock that the
 * caller passes in. `edits` counts changes; the first `savedEdits` of them are committed.
 */
export interface Autosave<D = EntryDraft, T extends Stored = Entry> {
  readonly kind: TextKind<D, T>;
  /** null until the journal has stored it. */
  readonly id: Id | null;
  /** The revision that the next save starts from; 0 until stored. */
  readonly revision: number;
  /** The version that the next save starts from, which moves also within a revision; 0 until stored. */
  readonly version: number;
  readonly draft: D;
  /** What is in the journal, as far as is known. */
  readonly stored: D | null;
  readonly edits: number;
  readonly savedEdits: number;
  /** The edits that the save under way carries. */
  readonly inFlight: number | null;
  /** Edits up to this one are to be saved without waiting. */
  readonly hurryUpTo: number;
  readonly firstEditAt: number;
  readonly lastEditAt: number;
  readonly refusal: HandrailErrorData | null;
  readonly failures: number;
  /** null where only the manager can say when to try again. */
  readonly retryAt: number | null;
  /** Set while the note was changed elsewhere; `theirs` once it was read. */
  readonly conflict: { readonly theirs: T | null } | null;
  /** Counts how often the draft was replaced from outside, so that the editor knows to load it anew. */
  readonly loads: number;
}

export type AutosaveEvent<D = EntryDraft, T = Entry> =
  | { type: 'edit'; draft: D }
  /** An earlier version is taken up again: an edit that the editor did not make itself. */
  | { type: 'restore'; draft: D }
  /** Time has come, see `wakeAt`. */
  | { type: 'wake' }
  /** Blur, switch, hide, close, lock: what is unsaved goes now. */
  | { type: 'flush' }
  /** "Try again". */
  | { type: 'retry' }
  | { type: 'saved'; entry: T }
  | { type: 'failed'; error: HandrailErrorData }
  | { type: 'fetched'; entry: T }
  /** The journal says that the entry is now this. */
  | { type: 'external'; entry: T }
  | { type: 'keep-mine' }
  | { type: 'take-theirs' };

export type AutosaveEffect<D = EntryDraft> =
  | { type: 'create'; draft: D }
  | { type: 'save'; id: Id; baseRevision: number; baseVersion: number; draft: D }
  | { type: 'fetch'; id: Id };

export interface Step<D, T extends Stored> {
  readonly state: Autosave<D, T>;
  readonly effect: AutosaveEffect<D> | null;
}

const untouched = {
  edits: 0,
  savedEdits: 0,
  inFlight: null,
  hurryUpTo: 0,
  firstEditAt: 0,
  lastEditAt: 0,
  refusal: null,
  failures: 0,
  retryAt: null,
  conflict: null,
  loads: 0,
} as const;

/** A note that is not in the journal yet, and will not be before it holds a character. */
export const startNew = <D, T extends Stored>(kind: TextKind<D, T>, draft: D): Autosave<D, T> => ({
  ...untouched,
  kind,
  id: null,
  revision: 0,
  version: 0,
  draft,
  stored: null,
});

/** A note of the journal, opened for editing. */
export const startFrom = <D, T extends Stored>(kind: TextKind<D, T>, entry: T): Autosave<D, T> => ({
  ...untouched,
  kind,
  id: entry.id,
  revision: entry.revision,
  version: entry.version,
  draft: kind.draftOf(entry),
  stored: kind.draftOf(entry),
});

/** True where something that was typed is not in the journal. A new note that is still blank has nothing to lose. */
export const isUnsaved = <D, T extends Stored>(state: Autosave<D, T>): boolean =>
  state.edits > state.savedEdits && !(state.id === null && state.kind.isBlank(state.draft));

/** What the manager is told. `saved` only after the journal answered that the last edit is committed. */
export type SavePhase = 'untouched' | 'editing' | 'saving' | 'saved' | 'refused' | 'conflict';
export function phaseOf<D, T extends Stored>(state: Autosave<D, T>): SavePhase {
  if (state.conflict) return 'conflict';
  if (state.refusal) return 'refused';
  if (state.inFlight !== null) return 'saving';
  if (isUnsaved(state)) return 'editing';
  return state.edits > 0 && state.id !== null ? 'saved' : 'untouched';
}

/** When the machine next wants to be woken; null where nothing waits for time to pass. */
export function wakeAt<D, T extends Stored>(state: Autosave<D, T>): number | null {
  if (state.conflict || state.inFlight !== null || !isUnsaved(state)) return null;
  if (state.hurryUpTo > state.savedEdits) return 0;
  if (state.refusal) return state.retryAt;
  // A first character is stored at once: from then on the note has an id, under which a lock can hand it over.
  if (state.id === null) return 0;
  return Math.min(state.lastEditAt + quietMillis, state.firstEditAt + longestMillis);
}

function send<D, T extends Stored>(state: Autosave<D, T>, now: number): Step<D, T> {
  const due = wakeAt(state);
  if (due === null || due > now) return { state, effect: null };
  const next = { ...state, inFlight: state.edits, hurryUpTo: 0, firstEditAt: 0 };
  const { id, revision: baseRevision, version: baseVersion, draft } = state;
  return id === null
    ? { state: next, effect: { type: 'create', draft } }
    : { state: next, effect: { type: 'save', id, baseRevision, baseVersion, draft } };
}

function edit<D, T extends Stored>(state: Autosave<D, T>, draft: D, now: number): Autosave<D, T> {
  if (state.kind.same(state.draft, draft)) return state;
  const waitsForEdit = state.refusal !== null && state.retryAt === null;
  return {
    ...state,
    draft,
    edits: state.edits + 1,
    firstEditAt: state.firstEditAt || now,
    lastEditAt: now,
    retryAt: waitsForEdit ? now + quietMillis : state.retryAt,
  };
}

const saved = <D, T extends Stored>(state: Autosave<D, T>, entry: T): Autosave<D, T> => ({
  ...state,
  id: entry.id,
  revision: entry.revision,
  version: entry.version,
  stored: state.kind.draftOf(entry),
  savedEdits: state.inFlight ?? state.savedEdits,
  inFlight: null,
  refusal: null,
  failures: 0,
  retryAt: null,
});

function failed<D, T extends Stored>(
  state: Autosave<D, T>,
  error: HandrailErrorData,
  now: number,
): Step<D, T> {
  const kept = { ...state, inFlight: null, hurryUpTo: 0, firstEditAt: state.firstEditAt || now };
  if (error.kind === 'conflict' && state.id !== null) {
    const next = { ...kept, refusal: null, retryAt: null, conflict: { theirs: null } };
    return { state: next, effect: { type: 'fetch', id: state.id } };
  }
  const wait = Math.min(firstRetryMillis * 2 ** state.failures, longestRetryMillis);
  const retryAt = passing.includes(error.kind) ? now + wait : null;
  const next = { ...kept, conflict: null, refusal: error, failures: state.failures + 1, retryAt };
  return { state: next, effect: null };
}

/** Puts the journal's version in the place of the draft. */
const adopt = <D, T extends Stored>(state: Autosave<D, T>, entry: T): Autosave<D, T> => ({
  ...state,
  revision: entry.revision,
  version: entry.version,
  draft: state.kind.draftOf(entry),
  stored: state.kind.draftOf(entry),
  savedEdits: state.edits,
  conflict: null,
  refusal: null,
  failures: 0,
  retryAt: null,
  loads: state.kind.same(state.draft, state.kind.draftOf(entry)) ? state.loads : state.loads + 1,
});

function external<D, T extends Stored>(state: Autosave<D, T>, entry: T): Autosave<D, T> {
  // An answer that was under way while a save was committed is older than what is known here.
  if (entry.id !== state.id || entry.version <= state.version || state.inFlight !== null) return state;
  if (state.conflict) return { ...state, conflict: { theirs: entry } };
  const theirs = state.kind.draftOf(entry);
  if (!isUnsaved(state) || state.kind.same(state.draft, theirs)) return adopt(state, entry);
  const changed = state.stored === null || !state.kind.same(state.stored, theirs);
  if (changed) return { ...state, conflict: { theirs: entry } };
  return { ...state, revision: entry.revision, version: entry.version };
}

const keepMine = <D, T extends Stored>(state: Autosave<D, T>, theirs: T): Autosave<D, T> => ({
  ...state,
  revision: theirs.revision,
  version: theirs.version,
  stored: state.kind.draftOf(theirs),
  conflict: null,
  hurryUpTo: state.edits,
});

/** The next state after an event at `now`, and the one thing to do about it. Nothing typed is ever dropped here. */
export function step<D, T extends Stored>(
  state: Autosave<D, T>,
  event: AutosaveEvent<D, T>,
  now: number,
): Step<D, T> {
  switch (event.type) {
    case 'edit':
      return send(edit(state, event.draft, now), now);
    case 'restore': {
      const next = edit(state, event.draft, now);
      const loads = next === state ? state.loads : state.loads + 1;
      return send({ ...next, loads, hurryUpTo: next.edits }, now);
    }
    case 'wake':
      return send(state, now);
    case 'flush':
    case 'retry':
      return send({ ...state, hurryUpTo: state.edits }, now);
    case 'saved':
      return send(saved(state, event.entry), now);
    case 'failed':
      return failed(state, event.error, now);
    case 'fetched': {
      if (!state.conflict) return { state, effect: null };
      const same = state.kind.same(state.draft, state.kind.draftOf(event.entry));
      return {
        state: same ? adopt(state, event.entry) : { ...state, conflict: { theirs: event.entry } },
        effect: null,
      };
    }
    case 'external':
      return { state: external(state, event.entry), effect: null };
    case 'keep-mine':
      return state.conflict?.theirs
        ? send(keepMine(state, state.conflict.theirs), now)
        : { state, effect: null };
    case 'take-theirs':
      return { state: state.conflict?.theirs ? adopt(state, state.conflict.theirs) : state, effect: null };
  }
}
