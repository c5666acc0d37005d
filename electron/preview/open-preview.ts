import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { HandrailError } from '../../shared/contract/errors.ts';
import type { EventMessage } from '../../shared/contract/events.ts';
import { createCore } from '../core/core.ts';
import type { Host } from '../core/host.ts';
import { watchIdle } from '../core/idle-lock.ts';
import { nodeVault } from '../core/node-vault.ts';
import { openPage, pageHeaders } from '../core/page.ts';
import type { Session } from '../core/session.ts';
import { connectBridge, origin, sendTo } from './bridge.ts';
import { findChromium, privateArguments, sandboxed } from './chromium.ts';
import { previewDialogs } from './dialogs.ts';
import { filePreferences } from './preferences.ts';
import { printWith } from './print.ts';
import { makeProfile } from './profile.ts';

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
  viewport?: { width: number; height: number };
}

export interface Preview {
  page: Page;
  session: Session;
  /** Resolves when the window was closed and everything behind it has ended. */
  closed: Promise<void>;
  close(): Promise<void>;
}

const version = (): string =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;

/** Answers every request from the built page, or not at all. */
const servePage = async (context: BrowserContext): Promise<void> => {
  const readPage = openPage(join(root, 'out'));
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const file =
      url.origin === origin && route.request().method() === 'GET' ? await readPage(url.pathname) : null;
    if (file === null) return route.abort('blockedbyclient');
    return route.fulfill({
      headers: { ...pageHeaders },
      contentType: file.mime,
      body: Buffer.from(file.bytes),
    });
  });
  await context.routeWebSocket('**/*', (socket) => socket.close());
};

/** A page that was opened by the app's own page is closed at once; there is one window. */
const keepOnePage = (context: BrowserContext, page: Page): void => {
  context.on('page', (other) => {
    if (other !== page) void other.close();
  });
};

/**
 * Opens Handrail in an installed Chromium, over a private pipe.
 * @throws HandrailError `not-found` where no Chromium is installed
 */
export const openPreview = async (options: PreviewOptions): Promise<Preview> => {
  const executablePath = findChromium();
  if (executablePath === null) throw new HandrailError('not-found', 'No Chromium or Chrome is installed.');
  const dataFolder = resolve(options.dataFolder);
  const profile = await makeProfile();
  let page: Page | null = null;
  let touchedAt = Date.now();

  const host: Host = {
    platform: process.platform === 'darwin' ? 'mac' : 'other',
    version: version(),
    journalFolder: join(dataFolder, 'journal'),
    sampleFolder: join(dataFolder, 'sample'),
    forkVault: nodeVault(options.vaultScript ?? join(root, 'electron/vault/process.ts')),
    preferences: filePreferences(options.preferencesFile ?? join(dataFolder, 'preferences.json')),
    ...previewDialogs(
      options.exportFolder ?? process.env.HANDRAIL_EXPORT_DIR ?? join(homedir(), 'Handrail exports'),
      options.headless,
    ),
    printToPdf: printWith(executablePath),
    copyConcealed: (text) =>
      void page?.evaluate((copied) => navigator.clipboard.writeText(copied), text).catch(() => {}),
    // The preview shows links and opens none: it has no way to ask outside its own page.
    openLink: () => Promise.resolve(false),
    send: (message: EventMessage) => {
      if (page !== null) void sendTo(page, message);
    },
  };
  const core = createCore(host);

  const context = await chromium.launchPersistentContext(profile.folder, {
    executablePath,
    headless: options.headless,
    chromiumSandbox: sandboxed,
    ignoreDefaultArgs: ['--enable-automation'],
    args: [...privateArguments, ...(options.headless ? [] : [`--app=${origin}/`, '--window-size=1280,860'])],
    viewport: options.headless ? (options.viewport ?? { width: 1280, height: 800 }) : null,
    serviceWorkers: 'block',
    acceptDownloads: false,
  });
  await servePage(context);
  await connectBridge(context, core.route, () => {
    touchedAt = Date.now();
  });

  const first = context.pages()[0] ?? (await context.newPage());
  page = first;
  keepOnePage(context, first);
  const endIdleWatch = watchIdle({
    idleSeconds: () => (Date.now() - touchedAt) / 1000,
    lockAfterMinutes: () => host.preferences.read().lockAfterMinutes,
    lock: () => void core.session.lock('idle'),
  });

  let ending: Promise<void> | null = null;
  const end = (pageGone: boolean): Promise<void> => {
    ending ??= (async () => {
      endIdleWatch();
      await core.close({ pageGone });
      page = null;
      await context.close().catch(() => {});
      await profile.remove();
    })();
    return ending;
  };
  const closed = new Promise<void>((resolve, reject) => {
    const gone = () => void end(true).then(resolve, reject);
    first.once('close', gone);
    context.once('close', gone);
  });

  await first.goto(`${origin}/`);
  return { page: first, session: core.session, closed, close: () => end(false) };
};
