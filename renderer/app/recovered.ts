import type { UnsavedEntry } from '../../shared/contract/app.ts';
import { request } from '../api/client.ts';
import { createStore, useStore } from './store.ts';

const recovered = createStore<readonly UnsavedEntry[]>([]);

/** Asks, once after unlocking, for what a lock could not save. */
export async function fetchRecovered(): Promise<void> {
  recovered.set(await request('app.takeUnsaved', {}).catch(() => []));
}

/** Drafts that a lock could not save; the journal feature shows them and takes each with `takeRecovered`. */
export const useRecovered = (): readonly UnsavedEntry[] => useStore(recovered);

/** Takes the draft of one entry out of the store; undefined where there is none. */
export function takeRecovered(id: string): UnsavedEntry | undefined {
  const found = recovered.get().find((entry) => entry.id === id);
  if (found) recovered.set(recovered.get().filter((entry) => entry !== found));
  return found;
}

/** Called by the lock: these are words of the journal. */
export const forgetRecovered = (): void => recovered.set([]);
