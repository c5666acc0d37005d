import type { SavedSearchCount } from '../../../shared/contract/saved-searches.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { request } from '../../api/client.ts';
import { onEvent } from '../../api/events.ts';
import { createStore, useStore } from '../../app/store.ts';
import { registerForgetting } from '../../app/unsaved.ts';
import { localDateOf } from '../../ui/dates.ts';

/** Milliseconds in which nothing may have changed before anything is counted: not at the start, and not while typing. */
export const quiet = 3_000;

const counts = createStore<readonly SavedSearchCount[]>([]);
let timer: ReturnType<typeof setTimeout> | undefined;
/** Raised by the lock: an answer that comes behind it is of the journal of before. */
let era = 0;

function forget(): void {
  clearTimeout(timer);
  timer = undefined;
  era += 1;
  counts.set([]);
}

async function count(): Promise<void> {
  const asked = era;
  // The count of before is better than none.
  const found = await request('savedSearches.counts', { today: localDateOf(new Date()) }).catch(() => null);
  if (found !== null && asked === era) counts.set(found);
}

/** Counts once it has been quiet for a while. */
export function countWhenQuiet(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void count(), quiet);
}

/** How many notes a saved search finds; undefined until it was counted. */
export const useSavedCount = (id: Id): SavedSearchCount | undefined =>
  useStore(counts).find((each) => each.id === id);

/** Counts anew after what changes them. Returns a function that ends it. */
export function startSavedCounts(): () => void {
  const ends = [
    onEvent('journal-changed', ({ areas }) => {
      // Nobody asked for any count yet: there are no saved searches, or they are not on the screen.
      if (timer !== undefined && areas.some((area) => area !== 'templates')) countWhenQuiet();
    }),
    registerForgetting(forget),
  ];
  return () => {
    forget();
    for (const end of ends) end();
  };
}
