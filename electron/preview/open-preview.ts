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
import { connectBridge, origin, sendTo } from './bridge.ts';
import { launchBrowser, servePage } from './browser.ts';
import { findChromium } from './chromium.ts';
import { copyThrough } from './clipboard.ts';
import { previewDialogs } from './dialogs.ts';
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
  page: Page;
  session: Session;
  /** Resolves when the window was closed and everything behind it has ended. */
  closed: Promise<void>;
  /** Locks, closes the window, ends the vault process, deletes the profile. */
  close(): Promise<void>;
}

const version = (): string =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;

const previewHost = (options: PreviewOptions, executablePath: string, page: () => Page | null): Host => {
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
    copyConcealed: (text) => {
      const shown = page();
      if (shown !== null) void copyThrough(shown, text);
    },
    // The preview shows links and opens none: it has no way to ask outside its own page.
    openLink: () => Promise.resolve(false),
    send: (message) => {
      const shown = page();
      if (shown !== null) void sendTo(shown, message);
    },
  };
};

/** A page that the app's own page opened is closed at once: there is one window. */
const keepOnePage = (context: BrowserContext, page: Page): void => {
  context.on('page', (other) => {
    if (other !== page) void other.close();
  });
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
  let page: Page | null = null;
  let touchedAt = Date.now();
  const host = previewHost(options, executablePath, () => page);
  const core = createCore(host);

  let context: BrowserContext | null = null;
  let endIdleWatch = (): void => {};
  let ending: Promise<void> | null = null;
  const end = (pageGone: boolean): Promise<void> => {
    ending ??= (async () => {
      endIdleWatch();
      await core.close({ pageGone });
      page = null;
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
    await connectBridge(context, core.route, () => {
      touchedAt = Date.now();
    });
    const shown = context.pages()[0] ?? (await context.newPage());
    page = shown;
    keepOnePage(context, shown);
    endIdleWatch = watchWindowIdle(host, core, () => touchedAt);
    const gone = Promise.race([
      new Promise((resolve) => shown.once('close', resolve)),
      new Promise((resolve) => context?.once('close', resolve)),
    ]);
    const closed = gone.then(() => end(true));
    await shown.goto(`${origin}/`);
    return { page: shown, session: core.session, closed, close: () => end(false) };
  } catch (error) {
    await end(true);
    throw error;
  }
};
