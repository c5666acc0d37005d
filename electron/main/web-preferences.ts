import type { Session, WebPreferences } from 'electron';

/** What every page has, written out although most are Electron's defaults: a default may change. */
const locked = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  plugins: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  enableWebSQL: false,
  webgl: false,
  v8CacheOptions: 'none',
} as const satisfies WebPreferences;

/** The only web preferences of the window. */
export const windowPreferences = (options: {
  session: Session;
  preload: string;
  packaged: boolean;
}): Readonly<WebPreferences> =>
  Object.freeze({
    ...locked,
    session: options.session,
    preload: options.preload,
    devTools: !options.packaged,
  });

/** Of the hidden page that is printed: it runs nothing at all. */
export const printPreferences = (session: Session): Readonly<WebPreferences> =>
  Object.freeze({ ...locked, session, javascript: false, images: true, devTools: false });
