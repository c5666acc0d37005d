import type { BrowserWindow, WebPreferences } from 'electron';
import { type KeyValueStore, type WindowState, writeWindowState } from './store.ts';

export interface WindowOptions {
  BrowserWindow: typeof BrowserWindow;
  preferences: Readonly<WebPreferences>;
  state: WindowState;
  store: KeyValueStore;
  dark: boolean;
}

/** The colours of an empty page, so that the first thing seen is not a flash. */
export const background = { light: '#ffffff', dark: '#16181a' };

/** What holds for every window: its title never changes, and other programs are asked to leave it out of what they record. */
export const guardWindow = (window: BrowserWindow): void => {
  window.setContentProtection(true);
  window.on('page-title-updated', (event) => event.preventDefault());
};

/** The main window. */
export const makeWindow = ({
  BrowserWindow: Window,
  preferences,
  state,
  store,
  dark,
}: WindowOptions): BrowserWindow => {
  const { position, maximized, width, height } = state;
  const window = new Window({
    ...position,
    width,
    height,
    minWidth: 480,
    minHeight: 360,
    show: false,
    title: 'Handrail',
    backgroundColor: dark ? background.dark : background.light,
    autoHideMenuBar: true,
    webPreferences: preferences,
  });
  guardWindow(window);
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  window.on('close', () => {
    writeWindowState(store, window.getNormalBounds(), window.isMaximized());
  });
  return window;
};
