import { type BrowserContext, chromium } from 'playwright-core';
import { type Page as BuiltPage, pageHeaders } from '../core/page.ts';
import { origin } from './bridge.ts';
import { privateArguments, sandboxed } from './chromium.ts';

export interface BrowserOptions {
  executablePath: string;
  profile: string;
  headless: boolean;
  /** CSS pixels; a headed window has the size that the manager gives it. */
  viewport: { width: number; height: number };
}

const windowArguments = [
  // Empty until the page is served: its own address would show the browser's error page first.
  '--app=data:text/html,<title>Handrail</title>',
  '--window-size=1280,860',
  // Without it a banner warns of our switches, which only ever close things.
  '--test-type',
];

/** One window on a throw-away profile, driven over a pipe: no port is opened. */
export const launchBrowser = ({
  executablePath,
  profile,
  headless,
  viewport,
}: BrowserOptions): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    chromiumSandbox: sandboxed,
    // Its banner would tell the manager that a test is running.
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      ...privateArguments,
      // Off the record: an ordinary profile keeps what is typed into a page, to restore it after a crash.
      '--incognito',
      ...(headless ? [] : windowArguments),
    ],
    viewport: headless ? viewport : null,
    serviceWorkers: 'block',
    acceptDownloads: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });

/**
 * Answers every request from the built page, or not at all. A navigation elsewhere gets "no content", for which a browser
 * stays where it is; aborted, it would put its own error page in the journal's place.
 */
export const servePage = async (context: BrowserContext, readPage: BuiltPage): Promise<void> => {
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const own = url.origin === origin && route.request().method() === 'GET';
    const file = own ? await readPage(url.pathname) : null;
    if (file === null)
      return route.request().isNavigationRequest()
        ? route.fulfill({ status: 204 })
        : route.abort('blockedbyclient');
    return route.fulfill({
      headers: { ...pageHeaders },
      contentType: file.mime,
      body: Buffer.from(file.bytes),
    });
  });
  await context.routeWebSocket('**/*', (socket) => socket.close());
};
