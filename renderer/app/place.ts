import type { Id } from '../../shared/domain/values.ts';
import { createStore, useStore } from './store.ts';

export type PersonTab = 'timeline' | 'signals' | 'career' | 'promises';
export type ReviewTab = 'coverage' | 'evidence' | 'level' | 'draft' | 'last';
export const settingsPanes = [
  'appearance',
  'locking',
  'small window',
  'passphrase',
  'recovery key',
  'check',
  'signals',
  'frameworks',
  'templates',
  'wording',
  'export',
  'handover',
  'about',
] as const;
export type SettingsPane = (typeof settingsPanes)[number];

/** Where the manager is. Ids only, but for the words of a search, which a lock drops. */
export type Place =
  | { at: 'today' }
  | { at: 'search'; query: string }
  | { at: 'team' }
  | { at: 'promises' }
  | { at: 'reviews'; cycleId?: string }
  | {
      at: 'review';
      personId: Id;
      cycleId?: string | undefined;
      tab: ReviewTab;
      /** What the evidence is narrowed down to; `month` is `2026-03`. */
      signalId?: Id | undefined;
      month?: string | undefined;
    }
  | { at: 'person'; personId: Id; tab: PersonTab; entryId?: Id }
  | { at: 'entry'; entryId: Id }
  | { at: 'trash' }
  | { at: 'settings'; pane: SettingsPane };

interface Trail {
  past: readonly Place[];
  here: Place;
  ahead: readonly Place[];
}

const longest = 100;
const start: Trail = { past: [], here: { at: 'today' }, ahead: [] };
const trail = createStore<Trail>(start);

const same = (a: Place, b: Place): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Where the manager is now. */
export const currentPlace = (): Place => trail.get().here;
export const usePlace = (): Place => useStore(trail).here;

/** Goes to a place; the one that was left can be gone back to. */
export function goTo(place: Place): void {
  const { past, here } = trail.get();
  if (same(place, here)) return;
  trail.set({ past: [...past, here].slice(-longest), here: place, ahead: [] });
}

/** Changes where the manager is without a step to go back: the words of a search as they are typed. */
export function amendPlace(place: Place): void {
  trail.set({ ...trail.get(), here: place });
}

/** One step back; false where there is none. */
export function goBack(): boolean {
  const { past, here, ahead } = trail.get();
  const previous = past.at(-1);
  if (previous === undefined) return false;
  trail.set({ past: past.slice(0, -1), here: previous, ahead: [here, ...ahead] });
  return true;
}

/** One step forward again; false where there is none. */
export function goForward(): boolean {
  const { past, here, ahead } = trail.get();
  const [next, ...rest] = ahead;
  if (next === undefined) return false;
  trail.set({ past: [...past, here], here: next, ahead: rest });
  return true;
}

const wordless = (place: Place): Place => (place.at === 'search' ? { at: 'search', query: '' } : place);

/** Keeps the places and forgets every word in them. Called by the lock. */
export function forgetWords(): void {
  const { past, here, ahead } = trail.get();
  trail.set({ past: past.map(wordless), here: wordless(here), ahead: ahead.map(wordless) });
}

/** Back to the beginning, with no way back: another journal was opened. */
export const forgetTrail = (): void => trail.set(start);
