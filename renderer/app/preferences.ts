import { type AppInfo, defaultPreferences, type Preferences } from '../../shared/contract/app.ts';
import { request } from '../api/client.ts';
import { setPlatform } from '../ui/keys.ts';
import { createStore, useStore } from './store.ts';

const preferences = createStore<Preferences>(defaultPreferences);
const info = createStore<AppInfo>({
  version: '',
  platform: 'other',
  sample: false,
  concealsCopies: false,
  captureShortcut: 'none',
  discreet: false,
});

export const usePreferences = (): Preferences => useStore(preferences);
export const currentPreferences = (): Preferences => preferences.get();
export const watchPreferences = preferences.subscribe;
export const currentAppInfo = (): AppInfo => info.get();
export const useAppInfo = (): AppInfo => useStore(info);

/** Reads what stands outside the vault; before the first screen, and after a change of journal. */
export async function loadPreferences(): Promise<void> {
  const [about, chosen] = await Promise.all([request('app.info', {}), request('app.preferences', {})]);
  setPlatform(about.platform);
  info.set(about);
  preferences.set(chosen);
}

/** Shows the change at once and writes it; goes back to what holds where it could not be written. */
export async function setPreferences(change: Partial<Preferences>): Promise<void> {
  const before = preferences.get();
  preferences.set({ ...before, ...change });
  try {
    preferences.set(await request('app.setPreferences', change));
  } catch (error) {
    preferences.set(before);
    throw error;
  }
}
