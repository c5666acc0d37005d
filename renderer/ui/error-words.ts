import { type ErrorKind, HandrailError } from '../../shared/contract/errors.ts';

export interface ErrorWords {
  /** What happened. */
  what: string;
  /** Whether anything was lost, and what to do. */
  next: string;
}

const nothingLost = 'Nothing was lost.';

/** Every way in which a request can fail, in the manager's words. */
const words: Record<ErrorKind, ErrorWords> = {
  'invalid-input': {
    what: 'That could not be accepted as it is.',
    next: `${nothingLost} Correct it and try again.`,
  },
  locked: { what: 'The journal is locked.', next: `${nothingLost} Unlock it to go on.` },
  'wrong-secret': {
    what: 'That did not open the journal.',
    next: 'Check it and try again. Nothing was changed.',
  },
  wait: { what: 'Too many attempts.', next: 'Wait a moment, then try again. Nothing was changed.' },
  'weak-passphrase': {
    what: 'This passphrase is too easy to guess.',
    next: 'Make it longer: four or five unrelated words are good. Nothing was changed.',
  },
  'already-exists': { what: 'There already is one of that name.', next: `${nothingLost} Choose another.` },
  'in-use': {
    what: 'The journal is open in another window of Handrail.',
    next: `${nothingLost} Close the other one, then try again.`,
  },
  damaged: {
    what: 'The journal’s file is damaged.',
    next: 'It was left exactly as it is. Restore a copy from your backup.',
  },
  'rolled-back': {
    what: 'An older copy of the journal lies in its place.',
    next: 'Nothing was changed. Put the newest copy back.',
  },
  'newer-version': {
    what: 'The journal was written by a newer Handrail.',
    next: 'It was left untouched. Update Handrail to open it.',
  },
  'disk-full': {
    what: 'The disk is full.',
    next: 'Nothing was changed, and your text is still here. Free some space and try again.',
  },
  storage: {
    what: 'The disk or the folder refused to be written.',
    next: 'Nothing was changed, and your text is still here. Check that the folder can be written, then try again.',
  },
  'not-found': {
    what: 'This is no longer in the journal.',
    next: 'It may have been erased or moved to the trash.',
  },
  conflict: {
    what: 'This note was changed elsewhere since it was opened.',
    next: 'Both versions are kept. Open it again to see the newer one.',
  },
  'export-stopped': {
    what: 'The export was stopped: something that its reader may not see would have been in it.',
    next: 'Look at the private asides of these notes, or hide the word in the export itself.',
  },
  cancelled: { what: 'Cancelled.', next: 'Nothing was changed.' },
  forbidden: { what: 'The request was refused.', next: `${nothingLost} Restart Handrail.` },
  internal: {
    what: 'Something went wrong inside Handrail.',
    next: 'What was saved is safe. Try again; if it happens again, lock and unlock the journal.',
  },
};

/** The kind of anything that was thrown; what is not Handrail's own is a defect. */
export const kindOf = (error: unknown): ErrorKind =>
  error instanceof HandrailError ? error.kind : 'internal';

/** What happened, that nothing was lost, and what to do. */
export function errorWords(error: unknown): ErrorWords {
  const kind = kindOf(error);
  // A field's own message ("A person needs a name.") says more than the sentence for its kind.
  if (
    error instanceof HandrailError &&
    (kind === 'invalid-input' || kind === 'weak-passphrase' || kind === 'export-stopped') &&
    error.message
  ) {
    return { what: error.message, next: words[kind].next };
  }
  return words[kind];
}
