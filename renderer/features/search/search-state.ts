import type { SearchHit, searchOrders } from '../../../shared/contract/search.ts';
import { createStore } from '../../app/store.ts';
import { registerForgetting } from '../../app/unsaved.ts';

export type SearchOrder = (typeof searchOrders)[number];

interface Last {
  query: string;
  order: SearchOrder;
  /** Which result the keyboard was at. */
  index: number;
}

const start: Last = { query: '', order: 'newest', index: 0 };
const last = createStore<Last>(start);

/** The search of before, which is there again when the manager comes back to it. */
export const lastSearch = (): Last => last.get();
export const rememberSearch = (change: Partial<Last>): void => last.set({ ...last.get(), ...change });

/** What is searched for are words of the journal. Returns a function that ends it. */
export const startSearch = (): (() => void) => registerForgetting(() => last.set(start));

/** The words that a note was found by, as they stand in it. */
export function matchedWords(hit: SearchHit): string[] {
  const words = [...hit.title, ...hit.snippet].flatMap(({ text, hit: matched }) => (matched ? [text] : []));
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()];
}
