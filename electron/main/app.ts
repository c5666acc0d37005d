import { join } from 'node:path';
import type * as Electron from 'electron';
import type { LockReason } from '../../shared/contract/events.ts';
import { createCore } from '../core/core.ts';
import { openPage } from '../core/page.ts';
import { type PageName, pageNames } from '../core/pages.ts';
import { captureWindow } from './capture-window.ts';
import { concealingClipboard } from './clipboard.ts';
import { ownShortcut } from './global-shortcut.ts';
import { electronHost } from './host.ts';
import { handleRequests, sendEvent } from './ipc.ts';
import { watchLockTriggers } from './lock-triggers.ts';
import { menuTemplate } from './menu.ts';
import { startAddress } from './scheme.ts';
import { openSession } from './sessions.ts';
import { type KeyValueStore, readWindowState } from './store.ts';
import { makeTray } from './tray.ts';
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
  const preferences = windowPreferences({
    session,
    preload: join(outFolder, 'preload', 'index.cjs'),
    packaged: app.isPackaged,
  });
  const clipboard = concealingClipboard(electron);
  let window: Electron.BrowserWindow | null = null;
  const capture = captureWindow({
    BrowserWindow: electron.BrowserWindow,
    screen: electron.screen,
    preferences,
    mac,
    dark: () => nativeTheme.shouldUseDarkColors,
    onGone: () => core.session.pageGone('capture'),
  });
  const note = (): void => void capture.show(null);
  const shortcut = ownShortcut(electron.globalShortcut, note);
  const windowOf = (page: PageName) => (page === 'main' ? window : capture.window);
  const contentsOf = (page: PageName) => windowOf(page)?.webContents ?? null;
  const host = electronHost({
    electron,
    outFolder,
    store,
    clipboard,
    capture,
    shortcut,
    inFront: () => (capture.window?.isVisible() ? capture.window : window),
    pages: {
      present: () => pageNames.filter((page) => (page === 'main' ? window !== null : capture.loaded)),
      send: (to, message) => {
        sendEvent(contentsOf(to), message);
        // Loading it takes longer than a shortcut may; there is nothing to load it for before the journal is open.
        if (message.event === 'vault-state' && message.payload.state === 'open') capture.prepare();
      },
      // The window is empty at once, in its own colour; whoever hears that the page is gone loads it again.
      discard: (name) => contentsOf(name)?.forcefullyCrashRenderer(),
    },
  });
  const core = createCore(host);
  const lock = (reason: LockReason): void => void core.session.lock(reason);
  handleRequests(electron.ipcMain, contentsOf, core.routes);
  watchLockTriggers(powerMonitor, lock, () => host.preferences.read().lockAfterMinutes);

  let ending = false;
  const lockAndClose = async (): Promise<void> => {
    ending = true;
    shortcut.release();
    await Promise.allSettled([core.close(), clipboard.clear()]);
    capture.destroy();
    window?.destroy();
    tray.destroy();
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
      preferences,
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
      command: (name) => {
        show();
        sendEvent(contentsOf('main'), { event: 'command', payload: { name } });
      },
      // In a page that has the keys, the page answers them first, and says who is in view.
      capture: note,
      lock: () => lock('menu'),
    },
  );
  electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(menu));
  const tray = makeTray(electron, mac, {
    note,
    open: show,
    lock: () => lock('menu'),
    quit: () => app.quit(),
  });
  app.on('will-quit', shortcut.release);
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
