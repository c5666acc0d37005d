import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { QueryClientProvider } from '@tanstack/react-query';
import { startEvents } from '../api/events.ts';
import { queryClient, startInvalidation } from '../api/queries.ts';
import { startJournal } from '../features/journal/index.ts';
import { startSearch } from '../features/search/index.ts';
import { VaultScreens } from '../features/vault/vault-screens.tsx';
import { startConcealedCopying } from './copying.ts';
import { startRefusingDrops } from './drops.ts';
import { Frame } from './frame.tsx';
import { startLocking } from './lock.ts';
import { loadPreferences } from './preferences.ts';
import { startShortcuts } from './shortcuts.ts';
import { startTheme } from './theme.ts';
import { refreshVaultState } from './vault-state.ts';

/** Connects the page to the bridge and learns how the journal stands. Returns a function that ends all of it. */
export async function startApp(): Promise<() => void> {
  const ends = [
    startEvents(),
    startInvalidation(),
    startLocking(),
    startShortcuts(),
    startConcealedCopying(),
    startRefusingDrops(),
    startJournal(),
    startSearch(),
  ];
  await loadPreferences().catch(() => undefined);
  ends.push(startTheme());
  await refreshVaultState();
  return () => {
    for (const end of ends) end();
  };
}

/** The whole of the page. */
export function App() {
  return (
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queryClient}>
        <Tooltip.Provider delay={500}>
          <VaultScreens>
            <Frame />
          </VaultScreens>
        </Tooltip.Provider>
      </QueryClientProvider>
    </CSPProvider>
  );
}
