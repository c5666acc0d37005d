import type { Commitment } from '../../../shared/domain/commitments.ts';
import type { Entry } from '../../../shared/domain/entries.ts';
import type { LocalDate } from '../../../shared/domain/values.ts';
import { readBody } from '../../../shared/markdown/index.ts';
import { request } from '../../api/client.ts';
import { errorWords } from '../../ui/error-words.ts';
import { notify } from '../../ui/toast.tsx';
import { findSession } from './sessions.ts';

export interface PromiseGroups {
  mine: Commitment[];
  theirs: Commitment[];
  leaderships: Commitment[];
}

/** Promises by who owes them, in the order in which they came. */
export function groupPromises(commitments: readonly Commitment[]): PromiseGroups {
  const groups: PromiseGroups = { mine: [], theirs: [], leaderships: [] };
  for (const commitment of commitments) {
    const { kind } = commitment.owner;
    const group = kind === 'me' ? groups.mine : kind === 'leadership' ? groups.leaderships : groups.theirs;
    group.push(commitment);
  }
  return groups;
}

/** True where its day is over. */
export const isOverdue = (commitment: Commitment, today: LocalDate): boolean =>
  !commitment.done && commitment.dueOn !== null && commitment.dueOn < today;

/** The note of a promise as it is now; null, and said so, where the promise reads differently by now. */
export async function noteOfPromise(commitment: Commitment): Promise<Entry | null> {
  // What is being typed in that note goes first: the change must not be one from elsewhere.
  await findSession(commitment.entryId)?.flush();
  const entry = await request('entries.get', { id: commitment.entryId });
  const now = readBody(entry.body).commitments[commitment.position];
  if (now?.text !== commitment.text) {
    notify({ text: 'The note was changed meanwhile. The promise stays as it was; look at it again.' });
    return null;
  }
  return entry;
}

async function setDone(commitment: Commitment, done: boolean): Promise<boolean> {
  const entry = await noteOfPromise(commitment);
  if (!entry) return false;
  await request('entries.setTaskDone', {
    id: entry.id,
    baseRevision: entry.revision,
    baseVersion: entry.version,
    position: commitment.position,
    done,
  });
  return true;
}

/** Ticks a promise off in the note that holds it, or opens it again. */
export async function tickPromise(commitment: Commitment, done: boolean): Promise<void> {
  try {
    if (!(await setDone(commitment, done)) || !done) return;
    notify({
      text: 'Kept.',
      action: { label: 'Undo', run: () => void tickPromise({ ...commitment, done: true }, false) },
    });
  } catch (error) {
    notify({ text: `${errorWords(error).what} The promise stays as it was.`, urgent: true });
  }
}
