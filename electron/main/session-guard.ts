import type { Session } from 'electron';

/** Where a dictionary would be looked for: nowhere. Chromium fetches them from a CDN otherwise. */
const nowhere = 'http://127.0.0.1:9/';

/**
 * Nothing is permitted, downloaded, checked for spelling or fetched in this session.
 * @param allowed the only addresses that may be loaded
 */
export const guardSession = (session: Session, allowed: (url: string) => boolean): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.setCertificateVerifyProc((_request, answer) => answer(-2));
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL(nowhere);
  session.setSpellCheckerLanguages([]);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !allowed(url) }));
};
