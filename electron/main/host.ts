import { join } from 'node:path';
import type * as Electron from 'electron';
import type { Host } from '../core/host.ts';
import type { ConcealingClipboard } from './clipboard.ts';
import { nativeDialogs } from './dialogs.ts';
import { sendEvent } from './ipc.ts';
import { openLinkWith } from './links.ts';
import { printWith } from './print.ts';
import { type KeyValueStore, storedPreferences } from './store.ts';
import { electronVault } from './vault-process.ts';

/** What Electron gives to the part of the app that does not know it. */
export const electronHost = ({
  electron,
  outFolder,
  store,
  clipboard,
  window,
}: {
  electron: typeof Electron;
  outFolder: string;
  store: KeyValueStore;
  clipboard: ConcealingClipboard;
  window(): Electron.BrowserWindow | null;
}): Host => {
  const { app, nativeTheme } = electron;
  const dataFolder = app.getPath('userData');
  const shownWindow = (): Electron.BrowserWindow => {
    const shown = window();
    if (shown === null) throw new Error('There is no window to ask in.');
    return shown;
  };
  return {
    platform: process.platform === 'darwin' ? 'mac' : 'other',
    version: app.getVersion(),
    journalFolder: join(dataFolder, 'journal'),
    sampleFolder: join(dataFolder, 'sample'),
    forkVault: electronVault(electron.utilityProcess, join(outFolder, 'vault', 'process.js')),
    preferences: storedPreferences(store, ({ theme }) => {
      nativeTheme.themeSource = theme;
    }),
    ...nativeDialogs(electron.dialog, shownWindow, () => app.getPath('documents')),
    printToPdf: printWith(electron),
    copy: clipboard.copy,
    concealsCopies: true,
    openLink: openLinkWith(electron, shownWindow),
    send: (message) => sendEvent(window()?.webContents ?? null, message),
    // The window is empty at once, in its own colour; whoever hears that the page is gone loads it again.
    discardPage: () => window()?.webContents.forcefullyCrashRenderer(),
  };
};
