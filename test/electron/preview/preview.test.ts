import { spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPreview, type Preview } from '../../../electron/preview/open-preview.ts';
import { makeOwnPage } from './own-page.ts';

const waits = { timeout: 10_000 };
let own: Awaited<ReturnType<typeof makeOwnPage>>;
let preview: Preview | null = null;
beforeEach(async () => {
  own = await makeOwnPage();
});
afterEach(async () => {
  await preview?.close();
  preview = null;
  await own.remove();
}, 60_000);

const open = async (): Promise<Preview> => {
  preview = await openPreview(own.options);
  return preview;
};
const ask = ({ page }: Preview, name: string, input: unknown = {}) =>
  page.evaluate(({ name, input }) => window.handrail.request(name, input), { name, input });

/** The browser's profile, while there is one. */
const profiles = async () =>
  (await readdir(own.folder))
    .filter((name) => name.startsWith('handrail-preview-'))
    .map((name) => join(own.folder, name));

const everyFile = async (folder: string): Promise<Buffer[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.map((file) => readFile(file).catch(() => Buffer.alloc(0))));
};

describe('the preview', { timeout: 120_000 }, () => {
  it('gives the page the same bridge as Electron, and answers it', async () => {
    const shown = await open();
    expect(await shown.page.evaluate(() => Object.keys(window.handrail))).toEqual(['request', 'subscribe']);
    expect(await ask(shown, 'app.info')).toMatchObject({
      ok: true,
      value: { sample: false, concealsCopies: false },
    });
    expect(await ask(shown, 'vault.close')).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
    const inVault = await ask(shown, 'vault.status');
    expect(inVault).toMatchObject({
      ok: true,
      value: { folder: `--folder=${join(own.options.dataFolder, 'journal')}` },
    });
  });

  it('tells the page what happens', async () => {
    const shown = await open();
    await ask(shown, 'vault.unlock', { passphrase: 'x' });
    await shown.session.lock('menu');
    const heard = shown.page.locator('#heard');
    await vi.waitFor(
      async () => expect(await heard.textContent()).toBe('vault-state locking vault-state '),
      waits,
    );
  });

  it('loads nothing but the built page', async () => {
    const { page } = await open();
    const failed = await page.evaluate(async () => {
      const tries = ['https://example.org/', '/missing.js', 'http://127.0.0.1:9/', 'file:///etc/passwd'];
      return Promise.all(
        tries.map((url) =>
          fetch(url).then(
            () => `${url} loaded`,
            () => 'refused',
          ),
        ),
      );
    });
    expect(failed).toEqual(['refused', 'refused', 'refused', 'refused']);
    await expect(page.goto('https://handrail.invalid/missing.html')).rejects.toThrow(/ERR_ABORTED/);
    await expect(page.goto('https://example.org/')).rejects.toThrow();
  });

  it('lets a page that was taken over send nothing by WebRTC, which asks neither policy nor proxy', async () => {
    const server = createSocket('udp4');
    let heard = 0;
    server.on('message', () => {
      heard += 1;
    });
    server.bind(0);
    await once(server, 'listening');
    const { page } = await open();
    const candidates = await page.evaluate(async (port) => {
      const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
      const found: string[] = [];
      const gathered = new Promise((resolve) => {
        connection.onicecandidate = ({ candidate }) => {
          if (candidate === null) resolve(null);
          else found.push(candidate.candidate);
        };
      });
      connection.createDataChannel('out');
      await connection.setLocalDescription(await connection.createOffer());
      await gathered;
      return found;
    }, server.address().port);
    server.close();
    expect({ candidates, heard }).toEqual({ candidates: [], heard: 0 });
  });

  it('sends its content security policy with the page', async () => {
    const { page } = await open();
    const response = await page.reload();
    expect(response?.headers()['content-security-policy']).toContain("connect-src 'none'");
  });

  it('opens no second window', async () => {
    const { page } = await open();
    await page.evaluate(() => window.open('https://handrail.invalid/') === null);
    await vi.waitFor(() => expect(page.context().pages()).toHaveLength(1), waits);
  });

  it('shows one small page, which asks through a router of its own, is kept, and is locked with the other', async () => {
    const shown = await open();
    await ask(shown, 'vault.unlock', { passphrase: 'x' });
    await Promise.all([ask(shown, 'app.showCapture'), ask(shown, 'app.showCapture')]);
    const small = shown.capturePage;
    if (small === null) throw new Error('There is no small page.');
    expect(shown.page.context().pages()).toEqual([shown.page, small]);
    const askSmall = (name: string) =>
      small.evaluate((asked) => window.handrail.request(asked, {}), name) as Promise<unknown>;
    expect(await askSmall('app.info')).toMatchObject({ ok: true });
    expect(await askSmall('app.hideCapture')).toMatchObject({ ok: true });
    expect(shown.capturePage).toBeNull();
    await ask(shown, 'app.showCapture');
    expect(shown.capturePage).toBe(small);
    await shown.session.lock('menu');
    const heard = await small.locator('#heard').textContent();
    expect(heard).toMatch(/capture-shown .*locking /);
    expect(shown.session.open).toBe(false);
  });

  it('goes on without the small page where that is closed or hangs, and loads it again when it is wanted', async () => {
    const shown = await open();
    await ask(shown, 'app.showCapture');
    const first = shown.capturePage;
    await first?.close();
    expect(shown.capturePage).toBeNull();
    await ask(shown, 'vault.unlock', { passphrase: 'x' });
    await ask(shown, 'app.showCapture');
    const hanging = shown.capturePage;
    if (hanging === null) throw new Error('There is no small page.');
    void hanging
      .evaluate(() => {
        for (;;);
      })
      .catch(() => {});
    await shown.session.lock('idle');
    await vi.waitUntil(() => hanging.isClosed(), waits);
    expect(await ask(shown, 'vault.unlock', { passphrase: 'x' })).toMatchObject({ ok: true });
    await ask(shown, 'app.showCapture');
    expect(shown.capturePage).not.toBe(hanging);
  });

  it('gives a frame within the page no bridge', async () => {
    const { page } = await open();
    const inFrame = await page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      return typeof frame.contentWindow?.handrail;
    });
    expect(inFrame).toBe('undefined');
  });

  it('keeps preferences, and nothing else, beside the journal', async () => {
    const shown = await open();
    await ask(shown, 'app.setPreferences', { theme: 'dark' });
    expect(await readdir(own.options.dataFolder)).toEqual(['preview-preferences.json']);
    await shown.close();
    const again = await open();
    expect(await ask(again, 'app.preferences')).toMatchObject({ ok: true, value: { theme: 'dark' } });
  });

  it('shows links and opens none', async () => {
    const shown = await open();
    await ask(shown, 'vault.unlock', { passphrase: 'x' });
    expect(await ask(shown, 'app.openLink', { url: 'https://example.org/' })).toEqual({
      ok: true,
      value: { opened: false },
    });
  });

  it('copies through the page', async () => {
    const shown = await open();
    await ask(shown, 'vault.unlock', { passphrase: 'x' });
    await ask(shown, 'app.copy', { text: 'what was said' });
    const note = shown.page.locator('#note');
    await note.focus();
    await vi.waitFor(async () => {
      await note.fill('');
      await note.press('Control+v');
      expect(await note.inputValue()).toBe('what was said');
    }, waits);
  });

  it('leaves what is typed in no file of the browser, while it runs and afterwards', async () => {
    const { page, close } = await open();
    const canary = 'zanzibar-quokka-71';
    await page.fill('#note', canary);
    await page.evaluate((text) => history.replaceState({ text }, '', '/'), 'state of the page');
    const [profile = '', ...others] = await profiles();
    expect(others).toEqual([]);
    await page.waitForTimeout(1_500);
    const files = await everyFile(profile);
    expect(files.length).toBeGreaterThan(0);
    for (const encoding of ['utf8', 'utf16le', 'hex', 'base64'] as const) {
      const needle =
        encoding === 'utf16le'
          ? Buffer.from(canary, 'utf16le')
          : Buffer.from(Buffer.from(canary).toString(encoding));
      expect(
        files.filter((file) => file.includes(needle)),
        encoding,
      ).toEqual([]);
    }
    await close();
    expect(existsSync(profile)).toBe(false);
  });

  it('ends a page that hangs when it locks, and shows a new one that works', async () => {
    const shown = await open();
    await ask(shown, 'vault.unlock', { passphrase: 'x' });
    const hanging = shown.page;
    await hanging.fill('#note', 'words of the journal');
    // Never answered: the page does nothing else any more.
    void hanging
      .evaluate(() => {
        for (;;);
      })
      .catch(() => {});
    await shown.session.lock('idle');
    await vi.waitUntil(() => hanging.isClosed(), waits);
    expect(shown.page).not.toBe(hanging);
    await shown.page.locator('#note').waitFor();
    expect(await shown.page.locator('#note').inputValue()).toBe('');
    expect(shown.page.context().pages()).toEqual([shown.page]);
    expect(await ask(shown, 'vault.unlock', { passphrase: 'x' })).toMatchObject({ ok: true });
    await vi.waitFor(
      async () => expect(await shown.page.locator('#heard').textContent()).toBe('vault-state '),
      waits,
    );
  });

  it('locks when its page is gone, and shows a new one', async () => {
    const shown = await open();
    await ask(shown, 'vault.unlock', { passphrase: 'x' });
    const broken = shown.page;
    const devtools = await broken.context().newCDPSession(broken);
    void devtools.send('Page.crash').catch(() => {});
    await vi.waitUntil(() => broken.isClosed(), waits);
    expect(shown.session.open).toBe(false);
    await shown.page.locator('#note').waitFor();
  });

  it('ends everything when its window is closed', async () => {
    const shown = await open();
    await ask(shown, 'vault.unlock', { passphrase: 'x' });
    await shown.page.close();
    await shown.closed;
    expect(await profiles()).toEqual([]);
    expect(shown.session.open).toBe(false);
    expect(await shown.session.request('vault.status', {})).toMatchObject({ error: { kind: 'locked' } });
  });

  it('says so where nothing was built, and leaves nothing behind', async () => {
    await expect(openPreview({ ...own.options, outFolder: join(own.folder, 'nothing') })).rejects.toThrow();
    expect(await profiles()).toEqual([]);
  });
});

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const childrenOf = async (pid: number): Promise<number[]> =>
  (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).split(' ').filter(Boolean).map(Number);

describe.skipIf(process.platform !== 'linux')('the preview as a program', { timeout: 120_000 }, () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('locks and ends with all its processes on %s', async (signal) => {
    const { dataFolder, outFolder, vaultScript } = own.options;
    const child = spawn(
      process.execPath,
      [
        'electron/preview/index.ts',
        '--headless',
        '--data',
        dataFolder,
        '--out',
        outFolder,
        '--vault',
        vaultScript,
      ],
      { cwd: join(import.meta.dirname, '../../..'), stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const said = await new Promise<string>((resolve) =>
      child.stdout.once('data', (data) => resolve(String(data))),
    );
    expect(said).toContain('Handrail is open');
    const children = await childrenOf(child.pid ?? 0);
    expect(children.length).toBeGreaterThan(1);
    child.kill(signal);
    const code = await new Promise((resolve) => child.once('exit', resolve));
    expect(code).toBe(0);
    await vi.waitFor(() => expect(children.filter(isRunning)).toEqual([]), waits);
  });
});
