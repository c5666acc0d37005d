import { setImmediate as nextTurn } from 'node:timers/promises';
import { HandrailError } from '../../../shared/contract/errors.ts';
import { parseQuery, type Term } from '../../../shared/search/index.ts';
import { pendingCount, rebuildIndex, refreshIndex, retagStep } from '../journal/search-index.ts';
import type { OpenJournal, Services } from './open-journal.ts';

/** From here on building anew is quicker than following entry by entry. */
const manyPending = 5_000;
const entriesPerStep = 100;

/** On a full disk the last state of the index is better than no answer. */
function unlessFull(work: () => boolean): boolean {
  try {
    return work();
  } catch (error) {
    const full = error instanceof HandrailError && (error.kind === 'disk-full' || error.kind === 'storage');
    if (!full) throw error;
    return true;
  }
}

/** The index is current whenever somebody searches. */
export function bringUpToDate({ db, vocabulary }: OpenJournal): void {
  unlessFull(() => {
    if (pendingCount(db, manyPending) === manyPending) {
      rebuildIndex(db);
      vocabulary.forget();
    }
    while (!refreshIndex(db, 500, vocabulary.learn));
    return true;
  });
}

/** Terms that look for tags which an index of an older Handrail does not have yet. */
const newer: readonly Term['type'][] = ['during', 'has', 'morale', 'on'];

/**
 * The journal, with everything in its index that the query asks for. After an update that can mean to read all notes
 * once more: it is done in steps, with room for other requests.
 */
export async function readyFor({ open }: Services, text: string): Promise<OpenJournal> {
  bringUpToDate(open());
  const asksNewer = parseQuery(text)
    .clauses.flat()
    .some(({ type }) => newer.includes(type));
  while (asksNewer && !unlessFull(() => retagStep(open().db, entriesPerStep))) await nextTurn();
  return open();
}
