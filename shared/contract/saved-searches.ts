import { z } from 'zod';
import { type SavedSearch, SavedSearchDraft } from '../domain/saved-searches.ts';
import { Id, LocalDate } from '../domain/values.ts';
import { request } from './define.ts';

/** How many notes a saved search finds; counted up to 200 only, `more` where there are at least that many. */
export interface SavedSearchCount {
  id: Id;
  total: number;
  more: boolean;
}

export const savedSearchRequests = {
  /** In the manager's order. */
  'savedSearches.list': request<SavedSearch[]>()(z.strictObject({})),
  /** Changes a saved search, or adds one at the end where `id` is null. */
  'savedSearches.save': request<SavedSearch>()(
    z.strictObject({ id: Id.nullable(), draft: SavedSearchDraft }),
  ),
  'savedSearches.remove': request<null>()(z.strictObject({ id: Id })),
  /** Puts them into this order; any that is not named comes after those that are. */
  'savedSearches.arrange': request<SavedSearch[]>()(z.strictObject({ ids: z.array(Id).max(100) })),
  /** Lets other requests in between one search and the next. */
  'savedSearches.counts': request<SavedSearchCount[]>()(z.strictObject({ today: LocalDate })),
};
