import { generateKeyPairSync } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Electron from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listPage } from '../../../build/page-manifest.ts';
import { startApp } from '../../../electron/main/app.ts';
import { prepareApp } from '../../../electron/main/prepare.ts';
import { FakeWindow, fakeElectron, memoryStore } from './fake-electron.ts';

/** A busy machine is no failure. */
const waits = { timeout: 20_000 };
let folder: string;
const platform = process.platform;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-app-'));
  await mkdir(join(folder, 'renderer'));
  await writeFile(join(folder, 'renderer', 'index.html'), '<p>Handrail</p>');
  await writeFile(join(folder, 'renderer.manifest.json'), JSON.stringify(listPage(join(folder, 'renderer'))));
});
afterEach(async () => {
  Object.defineProperty(process, 'platform', { value: platform });
  vi.restoreAllMocks();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(signal);
  await rm(folder, { recursive: true, force: true });
});

const publicKey = generateKeyPairSync('x25519')
  .publicKey.export({ format: 'der', type: 'spki' })
  .toString('base64');
const answers: Record<string, unknown> = {
  'vault.close': { sealed: [] },
  'vault.sealingKey': { publicKey },
  'vault.unseal': ['what was unsaved'],
};

/** The app on a vault process that answers yes to everything, and ends when it is killed. */
const start = ({ mac = false, preferences = {} } = {}) => {
  Object.defineProperty(process, 'platform', { value: mac ? 'darwin' : 'linux' });
  const { fake, electron } = fakeElectron();
  const names: string[] = [];
  const fork = fake.utilityProcess.fork;
  fake.utilityProcess.fork = (script, args, options) => {
    const child = fork(script, args, options);
    child.pid = 1_000_000 + fake.forked.length;
    child.postMessage = (message) => {
      const { id, name } = message as { id: number; name: string };
      names.push(name);
      const value = answers[name] ?? null;
      queueMicrotask(() => child.emit('message', { id, result: { ok: true, value } }));
    };
    setImmediate(() => child.emit('message', { ready: true }));
    return child;
  };
  vi.spyOn(process, 'kill').mockImplementation((pid) => {
    const forked = fake.forked.find(({ child }) => child.pid === pid);
    setImmediate(() => forked?.child.emit('exit', 0));
    return true;
  });
  const askFrom = ({ webContents }: FakeWindow, name: string, input: unknown) =>
    fake.channels.get('handrail:request')?.(
      { sender: webContents, senderFrame: webContents.mainFrame },
      name,
      input,
    );
  // Each page hands over its text as soon as it hears of a lock.
  fake.BrowserWindow = class extends FakeWindow {
    constructor(options: Electron.BrowserWindowConstructorOptions) {
      super(options);
      const { send } = this.webContents;
      this.webContents.send = (...args: unknown[]) => {
        send(...args);
        if ((args[1] as { event: string }).event === 'locking')
          void askFrom(this, 'app.lock', { unsaved: [] });
      };
    }
  };
  prepareApp(electron, '/data', () => {});
  startApp({ electron, outFolder: folder, store: memoryStore({ preferences }) });
  const [window] = FakeWindow.all;
  if (window === undefined) throw new Error('No window was opened.');
  const ask = (name: string, input: unknown = {}) => askFrom(window, name, input);
  const events = () => window.webContents.sent.map(([, message]) => (message as { event: string }).event);
  return { fake, window, names, ask, events };
};

const emitPreventable = (emitter: { emit(name: string, ...args: unknown[]): boolean }, name: string) => {
  const preventDefault = vi.fn();
  emitter.emit(name, { preventDefault });
  return preventDefault;
};

describe('the Electron app', () => {
  it('keeps everything in the folder it was given', async () => {
    const { fake } = start();
    expect(fake.forked[0]?.args).toEqual(['--folder=/data/journal']);
    expect(fake.app.paths.get('userData')).toBe('/data');
  });

  it('shows its window once there is something to see', () => {
    const { window } = start();
    expect(window.shown).toBe(false);
    window.emit('ready-to-show');
    expect(window.shown).toBe(true);
  });

  it('has the small window ready, loaded and hidden, as soon as the journal is open: a key only shows it', async () => {
    const { fake, ask } = start();
    expect(FakeWindow.all).toHaveLength(1);
    await ask('vault.unlock', { passphrase: 'x' });
    const small = FakeWindow.all[1];
    expect(small).toMatchObject({ loaded: ['app://handrail/capture.html'], shown: false });
    for (const run of fake.globalShortcut.held.values()) run();
    await vi.waitUntil(() => small?.shown, waits);
    expect(small?.loaded).toHaveLength(1);
  });

  it('locks and ends when its window is closed', async () => {
    const { fake, window, names, ask } = start();
    await ask('vault.unlock', { passphrase: 'x' });
    expect(emitPreventable(window, 'close')).toHaveBeenCalled();
    await vi.waitUntil(() => fake.app.exitCode !== undefined, waits);
    expect(names.at(-1)).toBe('vault.close');
    expect(window.destroyed).toBe(true);
    expect(fake.app.exitCode).toBe(0);
    expect(fake.forked).toHaveLength(1);
  });

  it('locks and ends when it is told to quit', async () => {
    const { fake, names, ask } = start();
    await ask('vault.unlock', { passphrase: 'x' });
    expect(emitPreventable(fake.app, 'before-quit')).toHaveBeenCalled();
    await vi.waitUntil(() => fake.app.exitCode !== undefined, waits);
    expect(names.at(-1)).toBe('vault.close');
  });

  it('asks for time to lock when the machine shuts down', async () => {
    const { fake, names, ask } = start();
    await ask('vault.unlock', { passphrase: 'x' });
    expect(emitPreventable(fake.powerMonitor, 'shutdown')).toHaveBeenCalled();
    await vi.waitUntil(() => fake.app.exitCode !== undefined, waits);
    expect(names.at(-1)).toBe('vault.close');
  });

  it('stays when its window is closed on a Mac, open or locked as the manager set it', async () => {
    const stays = start({ mac: true });
    await stays.ask('vault.unlock', { passphrase: 'x' });
    emitPreventable(stays.window, 'close');
    expect(stays.window.destroyed).toBe(false);
    expect(stays.events()).not.toContain('locking');

    const locks = start({ mac: true, preferences: { lockOnClose: true } });
    await locks.ask('vault.unlock', { passphrase: 'x' });
    emitPreventable(locks.window, 'close');
    await vi.waitUntil(() => locks.names.includes('vault.close'), waits);
    expect(locks.window.destroyed).toBe(false);
  });

  it('locks when the machine sleeps, and has the page told', async () => {
    const { fake, names, ask, events } = start();
    await ask('vault.unlock', { passphrase: 'x' });
    fake.powerMonitor.emit('suspend');
    await vi.waitUntil(() => fake.forked.length === 2, waits);
    expect(names.at(-1)).toBe('vault.close');
    await vi.waitUntil(() => events().length === 3, waits);
    expect(events()).toEqual(['vault-state', 'locking', 'vault-state']);
  });

  it('locks when the page is gone, and loads it again', async () => {
    const { window, names, ask } = start();
    await ask('vault.unlock', { passphrase: 'x' });
    window.webContents.emit('render-process-gone');
    await vi.waitUntil(() => window.loaded.length === 2, waits);
    expect(names.at(-1)).toBe('vault.close');
  });

  it('has what was typed in mid-sentence for the page after the one that is gone', async () => {
    const { window, names, ask } = start();
    await ask('vault.unlock', { passphrase: 'x' });
    await vi.waitUntil(() => names.includes('vault.sealingKey'), waits);
    const draft = {
      kind: 'reflection',
      happenedOn: '2026-03-11',
      happenedTime: null,
      title: '',
      body: 'He ask',
    };
    const unsaved = [
      {
        id: '01890a5d-ac96-774b-bcce-b302099a8057',
        baseRevision: 1,
        draft: { ...draft, share: 'me', people: [] },
      },
    ];
    await new Promise((resolve) => setImmediate(resolve));
    expect(await ask('app.keepUnsaved', { unsaved })).toEqual({ ok: true, value: null });
    window.webContents.emit('render-process-gone');
    await vi.waitUntil(() => window.loaded.length === 2, waits);
    await ask('vault.unlock', { passphrase: 'x' });
    expect(await ask('app.takeUnsaved')).toEqual({ ok: true, value: ['what was unsaved'] });
  });

  it('ends a page that does not answer a lock, and loads a new one', async () => {
    const { fake, window, names, ask } = start();
    await ask('vault.unlock', { passphrase: 'x' });
    window.webContents.send = () => {};
    fake.powerMonitor.emit('suspend');
    await vi.waitUntil(() => window.loaded.length === 2, waits);
    expect(window.webContents.crashes).toBe(1);
    expect(names.at(-1)).toBe('vault.close');
    expect(fake.forked).toHaveLength(2);
  });

  it('comes to the front when it is started a second time', () => {
    const { fake, window } = start();
    fake.app.emit('second-instance');
    expect(window.shown).toBe(true);
  });

  it('passes a command of the menu to the page', () => {
    const { fake, window } = start();
    const file = fake.menuTemplate.template.find(({ label }) => label === 'File')?.submenu;
    const entry = Array.isArray(file) ? file.find(({ label }) => label === 'New entry') : undefined;
    const click = entry?.click as (() => void) | undefined;
    click?.();
    expect(window.webContents.sent).toEqual([
      ['handrail:event', { event: 'command', payload: { name: 'new-entry' } }],
    ]);
  });
});
