import { z } from 'zod';
import type { Id } from './values.ts';

/** More would be no short cut any more. */
export const mostSavedSearches = 50;

export const SavedSearchDraft = z.strictObject({
  name: z.string().trim().min(1, 'A saved search needs a name.').max(80),
  /** As it stands in the search field. */
  query: z.string().trim().min(1, 'An empty search finds everything.').max(4_000),
});
export type SavedSearchDraft = z.infer<typeof SavedSearchDraft>;

/** A search that was given a name, and stands in the sidebar. */
export interface SavedSearch extends SavedSearchDraft {
  id: Id;
}
