import type { Rectangle } from 'electron';
import { z } from 'zod';
import type { Preferences } from '../../shared/contract/app.ts';
import type { Host } from '../core/host.ts';
import { readPreferences, withChange } from '../core/preferences.ts';

/** The part of electron-store that is used. */
export interface KeyValueStore {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

const WindowState = z.object({
  position: z.object({ x: z.int(), y: z.int() }).nullable(),
  width: z.int().min(480).max(20_000),
  height: z.int().min(360).max(20_000),
  maximized: z.boolean(),
});
/** `position` is null where the system should choose. Sizes are in device-independent pixels. */
export type WindowState = z.infer<typeof WindowState>;

const firstState: WindowState = { position: null, width: 1280, height: 860, maximized: false };

/** Preferences and the window's place: all that is kept outside the journal, and none of it tells of a person. */
export const storedPreferences = (
  store: KeyValueStore,
  onChange: (preferences: Preferences) => void,
): Host['preferences'] => {
  let current = readPreferences(store.get('preferences'));
  onChange(current);
  return {
    read: () => current,
    write: (change) => {
      current = withChange(current, change);
      store.set('preferences', current);
      onChange(current);
      return current;
    },
  };
};

const overlaps = (one: Rectangle, other: Rectangle): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** Where the window was, unless the screen it was on is gone. */
export const readWindowState = (store: KeyValueStore, screens: readonly Rectangle[]): WindowState => {
  const kept = WindowState.safeParse(store.get('window'));
  if (!kept.success) return firstState;
  const { position, width, height } = kept.data;
  const seen =
    position !== null && screens.some((screen) => overlaps({ ...position, width, height }, screen));
  return seen ? kept.data : { ...kept.data, position: null };
};

export const writeWindowState = (
  store: KeyValueStore,
  { x, y, width, height }: Rectangle,
  maximized: boolean,
): void => store.set('window', { position: { x, y }, width, height, maximized } satisfies WindowState);
