import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { HostPages, PageName } from '../core/pages.ts';
import { origin, sendTo } from './bridge.ts';

/** Where each page begins. */
const addresses: Record<PageName, string> = { main: `${origin}/`, capture: `${origin}/capture.html` };

/** The two pages of the preview: the main one, which may be replaced, and the small one, which is kept once it was shown. */
export interface PreviewPages extends HostPages {
  readonly main: Page;
  /** null while it is not shown: put away, it runs on behind the main one. */
  readonly capture: Page | null;
  /** Resolves when the manager closed the main window. */
  readonly closed: Promise<void>;
  load(): Promise<void>;
  /** Which of them a page is; null for a stranger. */
  nameOf(page: Page): PageName | null;
  showCapture(personId: string | null): Promise<void>;
  hideCapture(): Promise<void>;
}

/** CSS pixels of the small page in a headless browser, and of the small window in one that can be seen. */
const captureSize = { width: 580, height: 420 };

interface WindowBounds {
  width?: number;
  height?: number;
  windowState?: 'normal' | 'minimized';
}

/**
 * Keeps exactly these pages in the browser; any other is closed at once.
 * @param onGone a page's process ended, told to or not; a new main page is loaded when this is done
 */
export const keepPages = async (
  context: BrowserContext,
  headless: boolean,
  onGone: (name: PageName) => Promise<void>,
): Promise<PreviewPages> => {
  let tellClosed = (): void => {};
  const closed = new Promise<void>((resolve) => {
    tellClosed = resolve;
  });
  /** Made while the page still answers: one that hangs lets nobody connect to it any more. */
  const devtools = new WeakMap<Page, CDPSession>();
  const connect = async (page: Page): Promise<Page> => {
    devtools.set(page, await context.newCDPSession(page));
    return page;
  };
  let opening = 0;
  const open = async (): Promise<Page> => {
    opening += 1;
    try {
      return await connect(await context.newPage());
    } finally {
      opening -= 1;
    }
  };
  const first = context.pages()[0];
  let main = first === undefined ? await open() : await connect(first);
  let mainGone = false;
  let capture: { page: Page; loaded: boolean; shown: boolean } | null = null;
  let showing: Promise<void> = Promise.resolve();

  const pageOf = (name: PageName): Page | null => (name === 'main' ? main : (capture?.page ?? null));

  const load = async (): Promise<void> => {
    await main.goto(addresses.main);
  };
  const replaceMain = async (): Promise<void> => {
    const old = main;
    main = await open();
    watchMain(main);
    // The old one last: the browser ends with its last window.
    await old.close();
    await load();
  };
  const watchMain = (watched: Page): void => {
    watched.once('close', () => {
      if (watched !== main) return;
      mainGone = true;
      tellClosed();
    });
    watched.once('crash', () => {
      onGone('main')
        .then(replaceMain)
        .catch(() => tellClosed());
    });
  };

  /** The small page has a window of its own in the browser. A headless one has none. */
  const setWindow = async (page: Page, bounds: WindowBounds): Promise<void> => {
    const session = devtools.get(page);
    if (headless || session === undefined) return;
    const { windowId } = await session.send('Browser.getWindowForTarget');
    await session.send('Browser.setWindowBounds', { windowId, bounds });
  };

  const openCapture = async (): Promise<void> => {
    const page = await open();
    const own = { page, loaded: false, shown: false };
    capture = own;
    const left = (): void => {
      if (capture === own) capture = null;
      void onGone('capture');
    };
    page.once('close', left);
    page.once('crash', () => {
      left();
      void page.close().catch(() => {});
    });
    if (headless) await page.setViewportSize(captureSize);
    await setWindow(page, captureSize);
    await page.goto(addresses.capture);
    own.loaded = true;
  };

  const showCapture = async (personId: string | null): Promise<void> => {
    if (capture === null) await openCapture();
    const own = capture;
    if (own === null) return;
    own.shown = true;
    await sendTo(own.page, { event: 'capture-shown', payload: { personId } });
    await setWindow(own.page, { windowState: 'normal' });
    await own.page.bringToFront();
  };

  /** Kept, so that it is there at once when it is wanted again. */
  const hideCapture = async (): Promise<void> => {
    if (capture === null) return;
    capture.shown = false;
    await setWindow(capture.page, { windowState: 'minimized' });
    await main.bringToFront();
  };

  watchMain(main);
  context.once('close', tellClosed);
  // A page that one of the app's own pages opened is closed at once.
  context.on('page', (other) => {
    if (opening === 0 && other !== main && other !== capture?.page) void other.close();
  });
  return {
    get main() {
      return main;
    },
    get capture() {
      return capture?.shown === true ? capture.page : null;
    },
    closed,
    load,
    nameOf: (page) => (page === main ? 'main' : page === capture?.page ? 'capture' : null),
    present: () => [
      ...(mainGone ? [] : (['main'] as const)),
      ...(capture?.loaded === true ? (['capture'] as const) : []),
    ],
    send: (to, message) => {
      const page = pageOf(to);
      if (page !== null) void sendTo(page, message);
    },
    // It is never answered: who would have is gone.
    discard: (name) => {
      const page = pageOf(name);
      if (page !== null)
        void devtools
          .get(page)
          ?.send('Page.crash')
          .catch(() => {});
    },
    // One after the other: two keys in a row open one page.
    showCapture: (personId) => {
      showing = showing.catch(() => {}).then(() => showCapture(personId));
      return showing;
    },
    hideCapture,
  };
};
