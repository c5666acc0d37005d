import type { ReactNode } from 'react';
import { startReviews } from '../features/reviews/index.ts';
import { startSearch } from '../features/search/index.ts';
import { VaultScreens } from '../features/vault/vault-screens.tsx';
import { Frame } from './frame.tsx';
import { Providers } from './providers.tsx';
import { startPage } from './start-page.ts';

/** Connects the main page. Returns a function that ends all of it. */
export const startApp = (): Promise<() => void> => startPage([startReviews, startSearch]);

/** The whole of the main page. */
export function App(): ReactNode {
  return (
    <Providers>
      <VaultScreens>
        <Frame />
      </VaultScreens>
    </Providers>
  );
}
