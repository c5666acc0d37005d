import { join } from 'node:path';
import type * as Electron from 'electron';
import type { LockReason } from '../../shared/contract/events.ts';
import { createCore } from '../core/core.ts';
import { openPage } from '../core/page.ts';
import { concealingClipboard } from './clipboard.ts';
import { electronHost } from './host.ts';
import { handleRequests } from './ipc.ts';
import { watchLockTriggers } from './lock-triggers.ts';
import { menuTemplate } from './menu.ts';
import { startAddress } from './scheme.ts';
import { openSession } from './sessions.ts';
import { type KeyValueStore, readWindowState } from './store.ts';
import { windowPreferences } from './web-preferences.ts';
import { makeWindow } from './window.ts';

export interface AppOptions {
  electron: typeof Electron;
  /** Holds main/, preload/, vault/, renderer/ and the page's manifest. */
  outFolder: string;
  store: KeyValueStore;
}

/** The app while it runs. */
export interface RunningApp {
  /** Saves what was typed, locks, ends the vault process and takes the window away. It does not end the app. */
  lockAndClose(): Promise<void>;
}

/** The whole app, once Electron is ready. */
export const startApp = ({ electron, outFolder, store }: AppOptions): RunningApp => {
  const { app, nativeTheme, powerMonitor } = electron;
  const mac = process.platform === 'darwin';
  const session = openSession(electron, openPage(outFolder));
  const clipboard = concealingClipboard(electron);
  let window: Electron.BrowserWindow | null = null;
  const host = electronHost({ electron, outFolder, store, clipboard, window: () => window });
  const core = createCore(host);
  const lock = (reason: LockReason): void => void core.session.lock(reason);
  handleRequests(electron.ipcMain, () => window?.webContents ?? null, core.route);
  watchLockTriggers(powerMonitor, lock, () => host.preferences.read().lockAfterMinutes);

  let ending = false;
  const lockAndClose = async (): Promise<void> => {
    ending = true;
    await Promise.allSettled([core.close({ pageGone: window === null }), clipboard.clear()]);
    window?.destroy();
  };
  const end = async (): Promise<void> => {
    if (ending) return;
    await lockAndClose();
    app.exit(0);
  };

  const close = (event: Electron.Event): void => {
    event.preventDefault();
    if (!mac) {
      void end();
      return;
    }
    // On a Mac the app stays when its window is closed.
    if (host.preferences.read().lockOnClose) lock('close');
    window?.hide();
  };

  const load = (): void => {
    // A load that another one overtakes, or the end of the app, is no error.
    if (!ending) window?.loadURL(startAddress).catch(() => {});
  };

  const open = (): void => {
    window = makeWindow({
      BrowserWindow: electron.BrowserWindow,
      preferences: windowPreferences({
        session,
        preload: join(outFolder, 'preload', 'index.cjs'),
        packaged: app.isPackaged,
      }),
      state: readWindowState(
        store,
        electron.screen.getAllDisplays().map(({ workArea }) => workArea),
      ),
      store,
      dark: nativeTheme.shouldUseDarkColors,
    });
    window.on('close', close);
    window.webContents.on('render-process-gone', () => {
      // What the page held is gone; the journal must not stay open behind an empty window.
      void core.session.lockWithoutPage().then(load);
    });
    load();
  };

  const show = (): void => {
    if (window?.isMinimized()) window.restore();
    window?.show();
    window?.focus();
  };

  const menu = menuTemplate(
    { mac, packaged: app.isPackaged },
    {
      command: (name) => host.send({ event: 'command', payload: { name } }),
      lock: () => lock('menu'),
    },
  );
  electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(menu));
  app.on('second-instance', show);
  app.on('activate', show);
  app.on('before-quit', (event) => {
    event.preventDefault();
    void end();
  });
  // The types of Electron 45 leave out the event that its documentation names.
  powerMonitor.on('shutdown', (...[event]: Electron.Event[]) => {
    event?.preventDefault();
    void end();
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void end());
  open();
  return { lockAndClose };
};
