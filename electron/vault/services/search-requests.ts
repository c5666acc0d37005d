import { performance } from 'node:perf_hooks';
import type { Handlers } from '../../../shared/contract/requests.ts';
import type { searchRequests } from '../../../shared/contract/search.ts';
import type { LocalDate } from '../../../shared/domain/values.ts';
import { foundAsCsv, foundAsMarkdown } from '../export/found-notes.ts';
import { timestamp } from '../journal/journal.ts';
import { search } from '../journal/search.ts';
import { foundNotes } from '../journal/search-copy.ts';
import { searchFacets } from '../journal/search-facets.ts';
import { similarTo } from '../journal/search-similar.ts';
import type { OpenJournal, Services } from './open-journal.ts';
import { bringUpToDate, readyFor } from './search-ready.ts';

const dayOf = (journal: OpenJournal, today: LocalDate | undefined): LocalDate =>
  today ?? timestamp(journal).slice(0, 10);

export function searchHandlers(services: Services): Handlers<keyof typeof searchRequests> {
  return {
    'search.query': async (input) => {
      const start = performance.now();
      const journal = await readyFor(services, input.text);
      const asked = { ...input, today: dayOf(journal, input.today) };
      return search(journal.db, journal.vocabulary, asked, () => performance.now() - start);
    },
    'search.facets': async ({ text, today }) => {
      const journal = await readyFor(services, text);
      return searchFacets(journal.db, journal.vocabulary, { text, today: dayOf(journal, today) });
    },
    'search.copy': async ({ text, today, order, format }) => {
      const journal = await readyFor(services, text);
      const asked = { text, order, today: dayOf(journal, today) };
      const { notes, ...told } = foundNotes(journal.db, journal.vocabulary, asked);
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
