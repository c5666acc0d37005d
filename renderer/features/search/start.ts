import { startSavedCounts } from './saved-counts.ts';
import { startForgettingSearch } from './search-state.ts';

/** Connects what the search keeps outside the screens to the lock and the events. Returns a function that ends it. */
export function startSearch(): () => void {
  const ends = [startForgettingSearch(), startSavedCounts()];
  return () => {
    for (const end of ends) end();
  };
}
