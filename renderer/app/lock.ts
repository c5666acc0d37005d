import { flushSync } from 'react-dom';
import { request } from '../api/client.ts';
import { onEvent } from '../api/events.ts';
import { queryClient } from '../api/queries.ts';
import { clearNotices } from '../ui/toast.tsx';
import { forgetWords } from './place.ts';
import { forgetRecovered, holdUnsaved } from './recovered.ts';
import { registerCommands } from './shortcuts.ts';
import { collectUnsaved, forgetEverything } from './unsaved.ts';
import { refreshVaultState, setVaultEnded, setVaultState, vaultState } from './vault-state.ts';

const isShowing = (): boolean => {
  const { state } = vaultState();
  return state === 'open' || state === 'arriving';
};

/**
 * Takes every word of the journal off the screen and out of this process's reach, before anything is awaited; then
 * hands over what was not saved, and the vault process is ended.
 */
export async function lockNow(): Promise<void> {
  if (!isShowing()) return;
  const unsaved = collectUnsaved();
  flushSync(() => setVaultState({ state: 'locked', waitMs: 0, notice: null }));
  clearNotices();
  queryClient.clear();
  forgetEverything();
  forgetRecovered();
  forgetWords();
  await request('app.lock', { unsaved }).catch(() => null);
  await refreshVaultState();
}

/** The main process waits for the page's text before it ends the vault process: it must get an answer in any case. */
const answerLocking = (): void => {
  if (isShowing()) void lockNow();
  else void request('app.lock', {}).catch(() => null);
};

/** Another window unlocked the journal: this one shows it too. Who creates a journal is led on by that screen. */
const openWithOthers = (): void => {
  setVaultEnded(false);
  if (vaultState().state === 'locked') setVaultState({ state: 'open', waitMs: 0, notice: null });
};

/** Locks whenever the main process says so. Returns a function that ends it. */
export function startLocking(): () => void {
  const ends = [
    registerCommands([
      {
        id: 'journal.lock',
        title: 'Lock the journal',
        group: 'Journal',
        keys: ['Mod+l'],
        inModal: true,
        run: () => void lockNow(),
      },
    ]),
    onEvent('command', ({ name }) => void (name === 'lock' && lockNow())),
    onEvent('locking', answerLocking),
    onEvent('vault-state', ({ state, reason }) => {
      if (state === 'open') openWithOthers();
      if (state === 'open' || !isShowing()) return;
      setVaultEnded(reason === 'vault-ended');
      // The process ended without a word before it: the screen goes all the same, and what was typed is not lost.
      if (reason === 'vault-ended') holdUnsaved(collectUnsaved());
      void lockNow();
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}
