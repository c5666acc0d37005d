import type { Unsaved } from '../../shared/contract/app.ts';
import { request } from '../api/client.ts';
import { createStore, useStore } from './store.ts';

const recovered = createStore<readonly Unsaved[]>([]);

/** Drafts of a vault process that ended by itself: nobody was left to save or seal them. */
let held: readonly Unsaved[] = [];

/** Keeps drafts in this page until the next unlocking, because the vault process ended without being asked to. */
export const holdUnsaved = (drafts: readonly Unsaved[]): void => {
  held = [...held, ...drafts];
};

/** Asks, once whenever the journal comes to the screen, for what a lock could not save or an earlier page left. */
export async function fetchRecovered(): Promise<void> {
  const mine = held;
  held = [];
  const sealed = await request('app.takeUnsaved', {}).catch(() => []);
  const others = sealed.filter(({ id }) => !mine.some((draft) => draft.id === id));
  recovered.set([...mine, ...others]);
}

/** Drafts that a lock could not save; each feature takes its own with `takeRecovered`. */
export const useRecovered = (): readonly Unsaved[] => useStore(recovered);

/** Takes one draft out of the store; undefined where there is none. */
export function takeRecovered(id: string): Unsaved | undefined {
  const found = recovered.get().find((unsaved) => unsaved.id === id);
  if (found) recovered.set(recovered.get().filter((unsaved) => unsaved !== found));
  return found;
}

/** Takes all of them. */
export function takeAllRecovered(): readonly Unsaved[] {
  const all = recovered.get();
  recovered.set([]);
  return all;
}

/** Called by the lock: these are words of the journal. */
export const forgetRecovered = (): void => recovered.set([]);

/** Called when another journal is opened: they are not of that one. */
export const forgetHeld = (): void => {
  held = [];
};
