import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { App, Protocol } from 'electron';
import { guardAllContents } from './contents-guard.ts';
import { registerScheme } from './scheme.ts';
import { setSwitches } from './switches.ts';

/**
 * What must be done before Electron is ready. False where another Handrail runs already.
 * @param dataFolder holds the journal, the sample journal and the preferences; the system's usual place unless given
 */
export const prepareApp = (
  { app, protocol }: { app: App; protocol: Pick<Protocol, 'registerSchemesAsPrivileged'> },
  dataFolder?: string,
  makeFolder: (path: string) => void = (path) => void mkdirSync(path, { recursive: true, mode: 0o700 }),
): boolean => {
  app.setName('Handrail');
  app.enableSandbox();
  setSwitches(app.commandLine, app.isPackaged);
  registerScheme(protocol);
  const data = dataFolder ?? join(app.getPath('appData'), 'Handrail');
  const browser = join(data, 'browser');
  // Electron refuses a folder that is not there.
  makeFolder(browser);
  app.setPath('userData', data);
  // Whatever Chromium still writes lies apart from the journal, and holds nothing of it.
  app.setPath('sessionData', browser);
  guardAllContents(app);
  return app.requestSingleInstanceLock();
};
