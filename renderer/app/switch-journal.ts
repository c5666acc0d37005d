import { queryClient } from '../api/queries.ts';
import { forgetChoices } from '../features/palette/recents.ts';
import { clearNotices } from '../ui/toast.tsx';
import { forgetTrail } from './place.ts';
import { loadPreferences } from './preferences.ts';
import { forgetHeld } from './recovered.ts';
import { createStore, useStore } from './store.ts';
import { forgetEverything } from './unsaved.ts';
import { refreshVaultState, setVaultState } from './vault-state.ts';

/** Why the last change of journal failed. The screen that asked for it is gone by then; the next one says it. */
const failure = createStore<unknown>(null);
export const useSwitchFailure = (): unknown => useStore(failure);

/** Opens the sample journal (`to` sample) or leaves it: nothing of the one may be seen in the other. */
export async function switchJournal(to: 'sample' | 'own', change: () => Promise<unknown>): Promise<void> {
  failure.set(null);
  setVaultState({ state: 'switching', to });
  queryClient.clear();
  clearNotices();
  forgetEverything();
  forgetTrail();
  forgetChoices();
  forgetHeld();
  try {
    await change();
  } catch (error) {
    failure.set(error);
    throw error;
  } finally {
    await loadPreferences().catch(() => undefined);
    await refreshVaultState();
  }
}
