import { startEvents } from '../api/events.ts';
import { startInvalidation } from '../api/queries.ts';
import { startJournal } from '../features/journal/index.ts';
import { setDiscreet } from '../ui/discreet.ts';
import { startConcealedCopying } from './copying.ts';
import { startRefusingDrops } from './drops.ts';
import { startLocking } from './lock.ts';
import { currentAppInfo, loadPreferences } from './preferences.ts';
import { startSharingDiscreet } from './share-discreet.ts';
import { startShortcuts } from './shortcuts.ts';
import { startTheme } from './theme.ts';
import { refreshVaultState } from './vault-state.ts';

/**
 * Connects a page to the bridge and learns how the journal stands. Returns a function that ends all of it.
 * @param own what this page alone connects
 */
export async function startPage(own: readonly (() => () => void)[]): Promise<() => void> {
  const starts = [
    ...[
      startEvents,
      startInvalidation,
      startLocking,
      startShortcuts,
      startConcealedCopying,
      startRefusingDrops,
      startJournal,
    ],
    ...own,
  ];
  const ends = starts.map((start) => start());
  await loadPreferences().catch(() => undefined);
  setDiscreet(currentAppInfo().discreet);
  ends.push(startSharingDiscreet());
  ends.push(startTheme());
  await refreshVaultState();
  return () => {
    for (const end of ends) end();
  };
}
