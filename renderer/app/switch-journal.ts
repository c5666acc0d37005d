import { queryClient } from '../api/queries.ts';
import { forgetChoices } from '../features/palette/recents.ts';
import { clearNotices } from '../ui/toast.tsx';
import { forgetTrail } from './place.ts';
import { loadPreferences } from './preferences.ts';
import { forgetHeld } from './recovered.ts';
import { forgetEverything } from './unsaved.ts';
import { refreshVaultState, setVaultState } from './vault-state.ts';

/** Opens the sample journal or leaves it: nothing of the one may be seen in the other. */
export async function switchJournal(change: () => Promise<unknown>): Promise<void> {
  setVaultState({ state: 'unknown' });
  queryClient.clear();
  clearNotices();
  forgetEverything();
  forgetTrail();
  forgetChoices();
  forgetHeld();
  try {
    await change();
  } finally {
    await loadPreferences().catch(() => undefined);
    await refreshVaultState();
  }
}
