import { join } from 'node:path';
import type * as Electron from 'electron';
import type { Host } from '../core/host.ts';
import type { HostPages } from '../core/pages.ts';
import type { CaptureWindow } from './capture-window.ts';
import type { ConcealingClipboard } from './clipboard.ts';
import { nativeDialogs } from './dialogs.ts';
import type { OwnShortcut } from './global-shortcut.ts';
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
  pages,
  inFront,
  capture,
  shortcut,
}: {
  electron: typeof Electron;
  outFolder: string;
  store: KeyValueStore;
  clipboard: ConcealingClipboard;
  pages: HostPages;
  /** The window that a dialog belongs to. */
  inFront(): Electron.BrowserWindow | null;
  capture: Pick<CaptureWindow, 'show' | 'hide'>;
  shortcut: Pick<OwnShortcut, 'state' | 'set'>;
}): Host => {
  const { app, nativeTheme } = electron;
  const dataFolder = app.getPath('userData');
  const shownWindow = (): Electron.BrowserWindow => {
    const shown = inFront();
    if (shown === null) throw new Error('There is no window to ask in.');
    return shown;
  };
  return {
    platform: process.platform === 'darwin' ? 'mac' : 'other',
    version: app.getVersion(),
    journalFolder: join(dataFolder, 'journal'),
    sampleFolder: join(dataFolder, 'sample'),
    forkVault: electronVault(electron.utilityProcess, join(outFolder, 'vault', 'process.js')),
    preferences: storedPreferences(store, ({ theme, captureShortcut }) => {
      nativeTheme.themeSource = theme;
      shortcut.set(captureShortcut);
    }),
    ...nativeDialogs(electron.dialog, shownWindow, () => app.getPath('documents')),
    printToPdf: printWith(electron),
    copy: clipboard.copy,
    concealsCopies: true,
    openLink: openLinkWith(electron, shownWindow),
    pages,
    showCapture: capture.show,
    hideCapture: async () => capture.hide(),
    captureShortcut: () => shortcut.state,
  };
};
