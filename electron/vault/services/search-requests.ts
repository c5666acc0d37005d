import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { HandrailError } from '../../../shared/contract/errors.ts';
import type { Handlers } from '../../../shared/contract/requests.ts';
import type { searchRequests } from '../../../shared/contract/search.ts';
import type { LocalDate } from '../../../shared/domain/values.ts';
import { foundAsCsv, foundAsMarkdown } from '../export/found-notes.ts';
import { timestamp } from '../journal/journal.ts';
import { hasBareWord, search } from '../journal/search.ts';
import { foundNotes } from '../journal/search-copy.ts';
import { searchFacets } from '../journal/search-facets.ts';
import { similarTo } from '../journal/search-similar.ts';
import type { OpenJournal, Services } from './open-journal.ts';
import { bringUpToDate, readyFor } from './search-ready.ts';
import { Lanes, supersededMessage } from './turns.ts';

const dayOf = (journal: OpenJournal, today: LocalDate | undefined): LocalDate =>
  today ?? timestamp(journal).slice(0, 10);

/** Milliseconds of a step are few, whatever the journal: reading a word costs as much as it has entries. */
const termsPerStep = 25;

export function searchHandlers(services: Services): Handlers<keyof typeof searchRequests> {
  const lanes = new Lanes();

  /**
   * What was meant by a word that stands nowhere is known once all words were read. Soon after unlocking they are not:
   * then it happens in steps, between which everything else gets its turn, until a newer search takes its place, and what
   * found nothing is asked again.
   */
  async function answered<T>(
    text: string,
    lane: string | undefined,
    ask: (journal: OpenJournal) => T,
    isEmpty: (answer: T) => boolean,
  ): Promise<T> {
    const { isOvertaken, leave } = lanes.enter(lane);
    try {
      const answer = ask(await readyFor(services, text));
      if (!isEmpty(answer) || !hasBareWord(text) || services.open().vocabulary.isComplete) return answer;
      while (!services.open().vocabulary.load(termsPerStep)) {
        await nextTurn();
        if (isOvertaken()) throw new HandrailError('cancelled', supersededMessage);
      }
      return ask(await readyFor(services, text));
    } finally {
      leave();
    }
  }

  return {
    'search.query': (input) => {
      const start = performance.now();
      return answered(
        input.text,
        input.lane,
        (journal) => {
          const asked = { ...input, today: dayOf(journal, input.today) };
          return search(journal.db, journal.vocabulary, asked, () => performance.now() - start);
        },
        ({ hits }) => hits.length === 0,
      );
    },
    'search.facets': ({ text, today }) =>
      answered(
        text,
        undefined,
        (journal) => searchFacets(journal.db, journal.vocabulary, { text, today: dayOf(journal, today) }),
        (facets) => facets.of === 0,
      ),
    'search.copy': async ({ text, today, order, format }) => {
      const { notes, ...told } = await answered(
        text,
        undefined,
        (journal) =>
          foundNotes(journal.db, journal.vocabulary, { text, order, today: dayOf(journal, today) }),
        (found) => found.notes.length === 0,
      );
      const copied = format === 'csv' ? foundAsCsv(notes) : foundAsMarkdown(text, notes);
      return { text: copied, notes: notes.length, ...told };
    },
    'search.similar': ({ entryId }) => {
      const journal = services.open();
      bringUpToDate(journal);
      return { text: similarTo(journal.db, entryId) };
    },
  };
}
