import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Handlers } from '../../../shared/contract/requests.ts';
import type { SavedSearchCount, savedSearchRequests } from '../../../shared/contract/saved-searches.ts';
import {
  arrangeSavedSearches,
  listSavedSearches,
  removeSavedSearch,
  saveSearch,
} from '../journal/saved-searches.ts';
import { look, mostCounted } from '../journal/search.ts';
import type { Services } from './open-journal.ts';
import { readyFor } from './search-ready.ts';

export function savedSearchHandlers(services: Services): Handlers<keyof typeof savedSearchRequests> {
  const { open } = services;
  const after = <T>(value: T): T => {
    services.changed(['searches'], null);
    return value;
  };
  return {
    'savedSearches.list': () => listSavedSearches(open().db),
    'savedSearches.save': ({ id, draft }) => after(saveSearch(open(), id, draft)),
    'savedSearches.remove': ({ id }) => after(removeSavedSearch(open().db, id)),
    'savedSearches.arrange': ({ ids }) => after(arrangeSavedSearches(open().db, ids)),
    'savedSearches.counts': async ({ today }) => {
      const counts: SavedSearchCount[] = [];
      for (const { id, query } of listSavedSearches(open().db)) {
        const { db, vocabulary } = await readyFor(services, query);
        const { total } = look(db, vocabulary, { text: query, order: 'newest', limit: 1, today });
        counts.push({ id, total, more: total >= mostCounted });
        await nextTurn();
      }
      return counts;
    },
  };
}
