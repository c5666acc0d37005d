import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { HandrailError } from '../../shared/contract/errors.ts';
import { type Core, createCore } from '../core/core.ts';
import type { Host } from '../core/host.ts';
import { watchIdle } from '../core/idle-lock.ts';
import { nodeVault } from '../core/node-vault.ts';
import { openPage } from '../core/page.ts';
import type { Session } from '../core/session.ts';
import { connectBridge } from './bridge.ts';
import { launchBrowser, servePage } from './browser.ts';
import { findChromium } from './chromium.ts';
import { copyThrough } from './clipboard.ts';
import { previewDialogs } from './dialogs.ts';
import { keepPages, type PreviewPages } from './pages.ts';
import { filePreferences } from './preferences.ts';
import { printWith } from './print.ts';
import { makeProfile, temporaryFolder } from './profile.ts';

const root = resolve(import.meta.dirname, '../..');

export interface PreviewOptions {
  /** Holds the journal, the sample journal and the preferences, each in its place. */
  dataFolder: string;
  headless: boolean;
  /** Where exports go where no native dialog can be shown. */
  exportFolder?: string;
  preferencesFile?: string;
  /** The vault process; its TypeScript source unless given. */
  vaultScript?: string;
  /** What the build made; `out` unless given. */
  outFolder?: string;
  /** Holds the browser's throw-away profile; in memory unless given. */
  profileParent?: string;
  /** CSS pixels of a headless page. */
  viewport?: { width: number; height: number };
}

export interface Preview {
  /** The page that is shown; another one after the one before it was discarded. */
  readonly page: Page;
  /** The small page while it is shown. */
  readonly capturePage: Page | null;
  session: Session;
  /** Resolves when the window was closed and everything behind it has ended. */
  closed: Promise<void>;
  /** Locks, closes the window, ends the vault process, deletes the profile. */
  close(): Promise<void>;
}

const version = (): string =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;

const previewHost = (
  options: PreviewOptions,
  executablePath: string,
  shown: () => PreviewPages | null,
): Host => {
  const dataFolder = resolve(options.dataFolder);
  return {
    platform: process.platform === 'darwin' ? 'mac' : 'other',
    version: version(),
    journalFolder: join(dataFolder, 'journal'),
    sampleFolder: join(dataFolder, 'sample'),
    forkVault: nodeVault(resolve(options.vaultScript ?? join(root, 'electron/vault/process.ts'))),
    preferences: filePreferences(options.preferencesFile ?? join(dataFolder, 'preview-preferences.json')),
    ...previewDialogs(
      options.exportFolder ?? process.env.HANDRAIL_EXPORT_DIR ?? join(homedir(), 'Handrail exports'),
      options.headless,
    ),
    printToPdf: printWith(executablePath),
    concealsCopies: false,
    copy: (text) => {
      // The one in front may copy; the other one is refused.
      for (const page of [shown()?.main, shown()?.capture]) if (page) void copyThrough(page, text);
    },
    // The preview shows links and opens none: it has no way to ask outside its own page.
    openLink: () => Promise.resolve(false),
    pages: {
      present: () => shown()?.present() ?? [],
      send: (to, message) => shown()?.send(to, message),
      discard: (name) => shown()?.discard(name),
    },
    showCapture: async (personId) => shown()?.showCapture(personId),
    hideCapture: async () => shown()?.hideCapture(),
    // A browser hears no key that is pressed in another program.
    captureShortcut: () => 'none',
  };
};

/** The whole system's idle time is out of a browser's reach: here, idle is how long nobody touched this window. */
const watchWindowIdle = (host: Host, core: Core, touchedAt: () => number): (() => void) =>
  watchIdle({
    idleSeconds: () => (Date.now() - touchedAt()) / 1000,
    lockAfterMinutes: () => host.preferences.read().lockAfterMinutes,
    lock: () => void core.session.lock('idle'),
  });

/**
 * Opens Handrail in an installed Chromium, over a private pipe.
 * @throws HandrailError `not-found` where no Chromium is installed
 */
export const openPreview = async (options: PreviewOptions): Promise<Preview> => {
  const executablePath = findChromium();
  if (executablePath === null) throw new HandrailError('not-found', 'No Chromium or Chrome is installed.');
  const readPage = openPage(options.outFolder ?? join(root, 'out'));
  const profile = await makeProfile(options.profileParent ?? temporaryFolder());
  let shown: PreviewPages | null = null;
  let touchedAt = Date.now();
  const host = previewHost(options, executablePath, () => shown);
  const core = createCore(host);

  let context: BrowserContext | null = null;
  let endIdleWatch = (): void => {};
  let ending: Promise<void> | null = null;
  const end = (): Promise<void> => {
    ending ??= (async () => {
      endIdleWatch();
      await core.close();
      shown = null;
      await context?.close().catch(() => {});
      await profile.remove();
    })();
    return ending;
  };

  try {
    context = await launchBrowser({
      executablePath,
      profile: profile.folder,
      headless: options.headless,
      viewport: options.viewport ?? { width: 1280, height: 800 },
    });
    await servePage(context, readPage);
    const routeOf = (page: Page) => {
      const name = shown?.nameOf(page) ?? null;
      return name === null ? null : core.routes[name];
    };
    await connectBridge(context, routeOf, () => {
      touchedAt = Date.now();
    });
    const pages = await keepPages(context, options.headless, async (page) => {
      // What the page held is gone; the journal must not stay open behind an empty window.
      if (page === 'main') await core.session.lockWithoutPage();
      else core.session.pageGone(page);
    });
    shown = pages;
    endIdleWatch = watchWindowIdle(host, core, () => touchedAt);
    const closed = pages.closed.then(end);
    await pages.load();
    return {
      get page() {
        return pages.main;
      },
      get capturePage() {
        return pages.capture;
      },
      session: core.session,
      closed,
      close: end,
    };
  } catch (error) {
    await end();
    throw error;
  }
};
