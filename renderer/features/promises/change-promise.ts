import type { Commitment, CommitmentChange } from '../../../shared/domain/commitments.ts';
import type { Entry } from '../../../shared/domain/entries.ts';
import { request } from '../../api/client.ts';
import { errorWords } from '../../ui/error-words.ts';
import { notify } from '../../ui/toast.tsx';
import { draftOf, noteOfPromise } from '../journal/index.ts';

const stays = 'The promise stays as it was.';

/** Takes a change back: to the same text, byte for byte, and only where nobody has written in the note since. */
async function takeBack(before: Entry, after: Entry): Promise<void> {
  try {
    const { id, revision: baseRevision, version: baseVersion } = after;
    await request('entries.save', { id, baseRevision, baseVersion, draft: draftOf(before) });
    notify({ text: 'It is as before.' });
  } catch (error) {
    notify({ text: `${errorWords(error).what} It was not taken back.`, urgent: true });
  }
}

/**
 * Moves the due date of a promise, or names another owner, in the note that holds it.
 * @param said what happened, for the notice that offers to take it back
 */
export async function changePromise(
  commitment: Commitment,
  change: CommitmentChange,
  said: string,
): Promise<void> {
  try {
    const before = await noteOfPromise(commitment);
    if (!before) return;
    const { id, revision: baseRevision, version: baseVersion } = before;
    const { position } = commitment;
    const after = await request('entries.changeTask', { id, baseRevision, baseVersion, position, change });
    if (after.body === before.body) {
      notify({ text: `Its line could not be written so. ${stays} Open the note to change it there.` });
      return;
    }
    notify({ text: said, action: { label: 'Undo', run: () => void takeBack(before, after) } });
  } catch (error) {
    notify({ text: `${errorWords(error).what} ${stays}`, urgent: true });
  }
}
