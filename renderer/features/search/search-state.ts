import type { SearchHit, searchOrders } from '../../../shared/contract/search.ts';
import { currentPlace, goTo } from '../../app/place.ts';
import { createStore, useStore } from '../../app/store.ts';
import { registerForgetting } from '../../app/unsaved.ts';
import type { Grouping } from './result-groups.ts';

export type SearchOrder = (typeof searchOrders)[number];

interface Last {
  query: string;
  order: SearchOrder;
  grouping: Grouping;
  /** Which result the keyboard was at. */
  index: number;
}

const start: Last = { query: '', order: 'newest', grouping: 'none', index: 0 };
const last = createStore<Last>(start);

/** The search of before, which is there again when the manager comes back to it. */
export const lastSearch = (): Last => last.get();
export const useLastSearch = (): Last => useStore(last);
export const rememberSearch = (change: Partial<Last>): void => last.set({ ...last.get(), ...change });

/** Searches for this, wherever the manager is; the keyboard is at the first result. */
export function goToSearch(query: string, order: SearchOrder = 'newest'): void {
  rememberSearch({ query, order, index: 0 });
  const here = currentPlace();
  if (here.at !== 'search' || here.query !== query) goTo({ at: 'search', query });
}

/** What is searched for are words of the journal. Returns a function that ends it. */
export const startForgettingSearch = (): (() => void) => registerForgetting(() => last.set(start));

/** The words that a note was found by, as they stand in it. */
export function matchedWords(hit: SearchHit): string[] {
  const words = [...hit.title, ...hit.snippet].flatMap(({ text, hit: matched }) => (matched ? [text] : []));
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()];
}
