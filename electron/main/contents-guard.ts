import type { App, Event, WebContents } from 'electron';

const refuse = (event: Event): void => event.preventDefault();

/** One page, loaded by the app itself: it goes nowhere, opens nothing and embeds nothing. */
const guardContents = (contents: WebContents): void => {
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    event.preventDefault();
    answer('');
  });
  // The one way out that neither webRequest nor a content security policy closes.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
};

/** Every page there will ever be, whoever makes it. */
export const guardAllContents = (app: Pick<App, 'on'>): void => {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
};
