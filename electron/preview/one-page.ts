import type { BrowserContext, Page } from 'playwright-core';
import { origin } from './bridge.ts';

/** The one page of the preview. It may be replaced; there is never a second one. */
export interface OnePage {
  readonly page: Page;
  /** Resolves when the manager closed the window. */
  readonly closed: Promise<void>;
  load(): Promise<void>;
  /** Ends the page's process at once, whatever it is doing, and shows a new page. */
  discard(): Promise<void>;
}

/**
 * @param onGone its process ended, told to or not; a new page is loaded when this is done
 */
export const keepOnePage = async (context: BrowserContext, onGone: () => Promise<void>): Promise<OnePage> => {
  let tellClosed = (): void => {};
  const closed = new Promise<void>((resolve) => {
    tellClosed = resolve;
  });
  let opening = false;
  const open = async (): Promise<Page> => {
    opening = true;
    try {
      return await context.newPage();
    } finally {
      opening = false;
    }
  };
  let page = context.pages()[0] ?? (await open());
  let devtools = await context.newCDPSession(page);

  const load = async (): Promise<void> => {
    await page.goto(`${origin}/`);
  };
  const replace = async (): Promise<void> => {
    const old = page;
    page = await open();
    devtools = await context.newCDPSession(page);
    watch(page);
    // The old one last: the browser ends with its last window.
    await old.close();
    await load();
  };
  const watch = (watched: Page): void => {
    watched.once('close', () => {
      if (watched === page) tellClosed();
    });
    watched.once('crash', () => {
      onGone()
        .then(replace)
        .catch(() => tellClosed());
    });
  };

  watch(page);
  context.once('close', tellClosed);
  // A page that the app's own page opened is closed at once.
  context.on('page', (other) => {
    if (!opening && other !== page) void other.close();
  });
  return {
    get page() {
      return page;
    },
    closed,
    load,
    // It is never answered: who would have is gone.
    discard: async () => {
      await devtools.send('Page.crash').catch(() => {});
    },
  };
};
