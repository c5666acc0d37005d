import { startMatch } from './entry-match.ts';
import { startSessions } from './sessions.ts';
import { startTimelines } from './timeline-store.ts';

export { useActiveEntry } from './active-entry.ts';
export { isUnsaved } from './autosave.ts';
export { ComparedText } from './compared-text.tsx';
export { createPerson, createSignal } from './create-in-text.ts';
export { dayHeading, dayWords, dueWords, howLong } from './day-words.ts';
export { Desk, errorData } from './desk.ts';
export { draftOf, isBlank, newDraft } from './drafts.ts';
export { openEntry } from './entry-match.ts';
export { EntryPage } from './entry-page.tsx';
export { TextField } from './entry-text.tsx';
export { EntryInspector } from './inspector.tsx';
export { JournalRoot } from './journal-root.tsx';
export { kindOptions, kindWords, moraleWords, shareWords } from './kind-words.ts';
export { linkNote } from './link-objectives.tsx';
export { copyText, openLink } from './links.ts';
export { Peek } from './peek.tsx';
export { PromiseRow } from './promise-row.tsx';
export { groupPromises, isOverdue, noteOfPromise, tickPromise } from './promises.ts';
export { proposeColour } from './propose-colour.ts';
export { QuietSelect } from './quiet-select.tsx';
export { SaveStatus, SaveTrouble } from './save-status.tsx';
export type { Session } from './session.ts';
export {
  findSession,
  holdSession,
  openNewSession,
  openSession,
  resumeUnsaved,
  useSessionPart,
} from './sessions.ts';
export { SignalBar } from './signal-bar.tsx';
export { snippetOf, withoutDueSign } from './snippet.ts';
export { TheirVersion } from './their-version.tsx';
export { Timeline } from './timeline.tsx';
export { timelineOf, useTimelineSource } from './timeline-store.ts';
export { restoreEntry } from './trash.ts';
export { StrandedStrip } from './unsaved-strip.tsx';
export { useWordingOf } from './wording.ts';
export { writeNote } from './write-note.ts';

/** Connects what lives outside the screens to the lock, the window and the events. Returns a function that ends it. */
export function startJournal(): () => void {
  const ends = [startSessions(), startTimelines(), startMatch()];
  return () => {
    for (const end of ends) end();
  };
}
