import type { HandrailErrorData } from '../../../shared/contract/errors.ts';
import type { Entry, EntryDraft } from '../../../shared/domain/entries.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { draftOf, isBlank, sameDraft } from './drafts.ts';

/** Milliseconds without a key after which a note is saved. */
export const quietMillis = 600;
/** Milliseconds after which a note is saved although the manager is still typing. */
export const longestMillis = 5_000;
/** Milliseconds before the first retry of a refused save; doubled each time up to `longestRetryMillis`. */
export const firstRetryMillis = 1_000;
export const longestRetryMillis = 30_000;

/** Refusals that may pass by themselves. Any other one waits for an edit or for "Try again". */
const passing: readonly HandrailErrorData['kind'][] = ['disk-full', 'storage', 'in-use', 'internal'];

/**
 * One note as it is being written, and how much of it is in the journal. Times are milliseconds of the clock that the
 * caller passes in. `edits` counts changes; the first `savedEdits` of them are committed.
 */
export interface Autosave {
  /** null until the journal has stored it. */
  readonly id: Id | null;
  /** The revision that the next save starts from; 0 until stored. */
  readonly revision: number;
  /** The version that the next save starts from, which moves also within a revision; 0 until stored. */
  readonly version: number;
  readonly draft: EntryDraft;
  /** What is in the journal, as far as is known. */
  readonly stored: EntryDraft | null;
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
  readonly conflict: { readonly theirs: Entry | null } | null;
  /** Counts how often the draft was replaced from outside, so that the editor knows to load it anew. */
  readonly loads: number;
}

export type AutosaveEvent =
  | { type: 'edit'; draft: EntryDraft }
  /** An earlier version is taken up again: an edit that the editor did not make itself. */
  | { type: 'restore'; draft: EntryDraft }
  /** Time has come, see `wakeAt`. */
  | { type: 'wake' }
  /** Blur, switch, hide, close, lock: what is unsaved goes now. */
  | { type: 'flush' }
  /** "Try again". */
  | { type: 'retry' }
  | { type: 'saved'; entry: Entry }
  | { type: 'failed'; error: HandrailErrorData }
  | { type: 'fetched'; entry: Entry }
  /** The journal says that the entry is now this. */
  | { type: 'external'; entry: Entry }
  | { type: 'keep-mine' }
  | { type: 'take-theirs' };

export type AutosaveEffect =
  | { type: 'create'; draft: EntryDraft }
  | { type: 'save'; id: Id; baseRevision: number; baseVersion: number; draft: EntryDraft }
  | { type: 'fetch'; id: Id };

export interface Step {
  readonly state: Autosave;
  readonly effect: AutosaveEffect | null;
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
export const startNew = (draft: EntryDraft): Autosave => ({
  ...untouched,
  id: null,
  revision: 0,
  version: 0,
  draft,
  stored: null,
});

/** A note of the journal, opened for editing. */
export const startFrom = (entry: Entry): Autosave => ({
  ...untouched,
  id: entry.id,
  revision: entry.revision,
  version: entry.version,
  draft: draftOf(entry),
  stored: draftOf(entry),
});

/** True where something that was typed is not in the journal. A new note that is still blank has nothing to lose. */
export const isUnsaved = (state: Autosave): boolean =>
  state.edits > state.savedEdits && !(state.id === null && isBlank(state.draft));

/** What the manager is told. `saved` only after the journal answered that the last edit is committed. */
export type SavePhase = 'untouched' | 'editing' | 'saving' | 'saved' | 'refused' | 'conflict';
export function phaseOf(state: Autosave): SavePhase {
  if (state.conflict) return 'conflict';
  if (state.refusal) return 'refused';
  if (state.inFlight !== null) return 'saving';
  if (isUnsaved(state)) return 'editing';
  return state.edits > 0 && state.id !== null ? 'saved' : 'untouched';
}

/** When the machine next wants to be woken; null where nothing waits for time to pass. */
export function wakeAt(state: Autosave): number | null {
  if (state.conflict || state.inFlight !== null || !isUnsaved(state)) return null;
  if (state.hurryUpTo > state.savedEdits) return 0;
  if (state.refusal) return state.retryAt;
  // A first character is stored at once: from then on the note has an id, under which a lock can hand it over.
  if (state.id === null) return 0;
  return Math.min(state.lastEditAt + quietMillis, state.firstEditAt + longestMillis);
}

function send(state: Autosave, now: number): Step {
  const due = wakeAt(state);
  if (due === null || due > now) return { state, effect: null };
  const next = { ...state, inFlight: state.edits, hurryUpTo: 0, firstEditAt: 0 };
  const { id, revision: baseRevision, version: baseVersion, draft } = state;
  return id === null
    ? { state: next, effect: { type: 'create', draft } }
    : { state: next, effect: { type: 'save', id, baseRevision, baseVersion, draft } };
}

function edit(state: Autosave, draft: EntryDraft, now: number): Autosave {
  if (sameDraft(state.draft, draft)) return state;
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

const saved = (state: Autosave, entry: Entry): Autosave => ({
  ...state,
  id: entry.id,
  revision: entry.revision,
  version: entry.version,
  stored: draftOf(entry),
  savedEdits: state.inFlight ?? state.savedEdits,
  inFlight: null,
  refusal: null,
  failures: 0,
  retryAt: null,
});

function failed(state: Autosave, error: HandrailErrorData, now: number): Step {
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
const adopt = (state: Autosave, entry: Entry): Autosave => ({
  ...state,
  revision: entry.revision,
  version: entry.version,
  draft: draftOf(entry),
  stored: draftOf(entry),
  savedEdits: state.edits,
  conflict: null,
  refusal: null,
  failures: 0,
  retryAt: null,
  loads: sameDraft(state.draft, draftOf(entry)) ? state.loads : state.loads + 1,
});

function external(state: Autosave, entry: Entry): Autosave {
  // An answer that was under way while a save was committed is older than what is known here.
  if (entry.id !== state.id || entry.version <= state.version || state.inFlight !== null) return state;
  if (state.conflict) return { ...state, conflict: { theirs: entry } };
  const theirs = draftOf(entry);
  if (!isUnsaved(state) || sameDraft(state.draft, theirs)) return adopt(state, entry);
  const changed = state.stored === null || !sameDraft(state.stored, theirs);
  if (changed) return { ...state, conflict: { theirs: entry } };
  return { ...state, revision: entry.revision, version: entry.version };
}

const keepMine = (state: Autosave, theirs: Entry): Autosave => ({
  ...state,
  revision: theirs.revision,
  version: theirs.version,
  stored: draftOf(theirs),
  conflict: null,
  hurryUpTo: state.edits,
});

/** The next state after an event at `now`, and the one thing to do about it. Nothing typed is ever dropped here. */
export function step(state: Autosave, event: AutosaveEvent, now: number): Step {
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
      const same = sameDraft(state.draft, draftOf(event.entry));
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
