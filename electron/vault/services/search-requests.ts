import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { HandrailError } from '../../../shared/contract/errors.ts';
import type { Handlers } from '../../../shared/contract/requests.ts';
import type { SearchAnswer, searchRequests } from '../../../shared/contract/search.ts';
import { hasBareWord, search } from '../journal/search.ts';
import { pendingCount, rebuildIndex, refreshIndex } from '../journal/search-index.ts';
import type { OpenJournal, Services } from './open-journal.ts';
import { Lanes, supersededMessage } from './turns.ts';

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

/** Milliseconds of a step are few, whatever the journal: reading a word costs as much as it has entries. */
const termsPerStep = 25;

export function searchHandlers(services: Services): Handlers<keyof typeof searchRequests> {
  const lanes = new Lanes();

  /**
   * What was meant by a word that stands nowhere is known once all words were read. Soon after unlocking they are not:
   * then it happens in steps, between which everything else gets its turn, until a newer search takes its place.
   */
  async function readWords(isOvertaken: () => boolean): Promise<void> {
    while (!services.open().vocabulary.load(termsPerStep)) {
      await nextTurn();
      if (isOvertaken()) throw new HandrailError('cancelled', supersededMessage);
    }
  }

  return {
    'search.query': async (input) => {
      const start = performance.now();
      const { isOvertaken, leave } = lanes.enter(input.lane);
      const ask = (): SearchAnswer => {
        const journal = services.open();
        bringUpToDate(journal);
        return search(journal.db, journal.vocabulary, input, () => performance.now() - start);
      };
      try {
        const answer = ask();
        const isFinal = answer.hits.length > 0 || !hasBareWord(input.text);
        if (isFinal || services.open().vocabulary.isComplete) return answer;
        await readWords(isOvertaken);
        return ask();
      } finally {
        leave();
      }
    },
  };
}
