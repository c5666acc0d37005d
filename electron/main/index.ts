import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import * as electron from 'electron';
import Store from 'electron-store';
import { type RunningApp, startApp } from './app.ts';
import { guardAgainstDefects } from './defects.ts';
import { prepareApp } from './prepare.ts';
import type { KeyValueStore } from './store.ts';

const { values } = parseArgs({
  args: process.argv.slice(1),
  options: { data: { type: 'string' } },
  strict: false,
});

const openStore = (): KeyValueStore => {
  const store = new Store({ cwd: electron.app.getPath('userData'), name: 'preferences' });
  // electron-store listens on a channel of its own, for anybody who asks. Nobody needs to.
  electron.ipcMain.removeAllListeners('electron-store-get-data');
  return store;
};

let running: RunningApp | null = null;

const endAfterDefect = (app: RunningApp) => async (): Promise<void> => {
  await app.lockAndClose();
  electron.dialog.showErrorBox(
    'Handrail has to end',
    'Something in Handrail went wrong. Your journal was locked. Start Handrail again.',
  );
};

guardAgainstDefects(
  process,
  () => (running === null ? null : endAfterDefect(running)),
  () => electron.app.exit(70),
);

const start = async (): Promise<void> => {
  await electron.app.whenReady();
  try {
    running = startApp({ electron, outFolder: dirname(import.meta.dirname), store: openStore() });
  } catch {
    electron.dialog.showErrorBox(
      'Handrail could not start',
      'Its own files are damaged. Please install it again.',
    );
    electron.app.exit(1);
  }
};

if (prepareApp(electron, typeof values.data === 'string' ? values.data : undefined)) void start();
else electron.app.quit();
