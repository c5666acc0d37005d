import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findElectron, hasDisplay } from '../../build/start.mjs';
import type { Bridge } from '../../shared/contract/bridge.ts';

const root = join(import.meta.dirname, '../..');
const binary = findElectron(root);
const isRoot = process.getuid?.() === 0;
const missing =
  binary === null
    ? 'its binary is not installed (`npx install-electron`)'
    : !hasDisplay()
      ? 'there is no screen (`xvfb-run npm test`)'
      : isRoot
        ? 'it keeps its sandbox, which root cannot have'
        : null;
if (missing !== null)
  process.stderr.write(
    `\n*** The real Electron was NOT tested: ${missing}. ***\n*** Its host is tested on a fake only. ***\n\n`,
  );

type WithBridge = { handrail: Bridge };

/** The built tree in the real Electron: what a fake cannot show. */
describe.skipIf(missing !== null)('the real Electron', () => {
  let data: string;
  let app: ElectronApplication;
  let page: Page;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'handrail-electron-'));
    app = await _electron.launch({ executablePath: binary ?? '', args: [root, `--data=${data}`] });
    page = await app.firstWindow();
    await page.waitForLoadState();
  }, 60_000);
  afterAll(async () => {
    await app?.close();
    await rm(data, { recursive: true, force: true });
  });

  it('shows the page from its own scheme, under a fixed title', async () => {
    expect(page.url()).toBe('app://handrail/');
    expect(
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((w) => w.getTitle())),
    ).toEqual(['Handrail']);
  });

  it('answers the page from the vault process', async () => {
    const answer = await page.evaluate(() =>
      (window as unknown as WithBridge).handrail.request('vault.status', {}),
    );
    expect(answer).toMatchObject({ ok: true, value: { state: 'absent' } });
    const services = await app.evaluate(({ app }) => app.getAppMetrics().map(({ name }) => name));
    expect(services).toContain('Handrail journal');
  });

  it('gives the page no Node and no Electron', async () => {
    expect(
      await page.evaluate(() => ['require', 'process', 'Buffer', 'module'].filter((name) => name in window)),
    ).toEqual([]);
  });

  it('sandboxes the page', async () => {
    const sandboxed = await app.evaluate(({ app }) =>
      app
        .getAppMetrics()
        .filter(({ type }) => type === 'Tab')
        .map((metric) => metric.sandboxed),
    );
    expect(sandboxed.every((value) => value !== false)).toBe(true);
  });

  it('loads nothing from elsewhere, and goes nowhere', async () => {
    const fetched = await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'loaded',
        () => 'refused',
      ),
    );
    expect(fetched).toBe('refused');
    await page.evaluate(() => {
      location.href = 'https://example.org/';
    });
    expect(page.url()).toBe('app://handrail/');
    expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
  });

  it('keeps no storage of the page on the disk', async () => {
    const names = (await readdir(data, { recursive: true })).join('\n');
    expect(names).not.toMatch(/Local Storage\/leveldb\/\d|IndexedDB|Service Worker|Cache_Data\/\w/);
  });
});
