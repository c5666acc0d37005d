import { performance } from 'node:perf_hooks';
import { HandrailError } from '../../../shared/contract/errors.ts';
import type { Handlers } from '../../../shared/contract/requests.ts';
import type { searchRequests } from '../../../shared/contract/search.ts';
import { search } from '../journal/search.ts';
import { pendingCount, rebuildIndex, refreshIndex } from '../journal/search-index.ts';
import type { OpenJournal, Services } from './open-journal.ts';

/** From here on building anew is quicker than following entry by entry. */
const manyPending = 5_000;

/** The index is current whenever somebody searches. On a full disk the last state of it is better than no answer. */
function bringUpToDate({ db, vocabulary }: OpenJournal): void {
  try {
    if (pendingCount(db, manyPending) === manyPending) {
      rebuildIndex(db);
      vocabulary.forget();
    }
    while (!refreshIndex(db, 500, vocabulary.learn));
  } catch (error) {
    const full = error instanceof HandrailError && (error.kind === 'disk-full' || error.kind === 'storage');
    if (!full) throw error;
  }
}

export function searchHandlers(services: Services): Handlers<keyof typeof searchRequests> {
  return {
    'search.query': (input) => {
      const start = performance.now();
      const journal = services.open();
      bringUpToDate(journal);
      return search(journal.db, journal.vocabulary, input, () => performance.now() - start);
    },
  };
}
