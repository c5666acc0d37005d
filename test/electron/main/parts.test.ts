import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { concealingClipboard } from '../../../electron/main/clipboard.ts';
import { nativeDialogs } from '../../../electron/main/dialogs.ts';
import { openLinkWith } from '../../../electron/main/links.ts';
import { watchLockTriggers } from '../../../electron/main/lock-triggers.ts';
import { menuTemplate } from '../../../electron/main/menu.ts';
import { printWith } from '../../../electron/main/print.ts';
import { readWindowState, storedPreferences, writeWindowState } from '../../../electron/main/store.ts';
import { electronVault } from '../../../electron/main/vault-process.ts';
import { defaultPreferences } from '../../../shared/contract/app.ts';
import { FakeWindow, fakeElectron, memoryStore } from './fake-electron.ts';

/** A busy machine is no failure. */
const waits = { timeout: 20_000 };
const noWindow = () => ({}) as BrowserWindow;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('copying', () => {
  const formats = (platform: NodeJS.Platform) => {
    const { fake, electron } = fakeElectron();
    concealingClipboard(electron, platform).copy('what was said');
    return Object.keys(fake.clipboard.items[0] ?? {});
  };

  it('asks the histories of each system to look away', () => {
    const raw = (name: string) => `electron application/osclipboard;format="${name}"`;
    expect(formats('darwin')).toEqual(['text/plain', raw('org.nspasteboard.ConcealedType')]);
    expect(formats('win32')).toEqual([
      'text/plain',
      raw('ExcludeClipboardContentFromMonitorProcessing'),
      raw('CanIncludeInClipboardHistory'),
      raw('CanUploadToCloudClipboard'),
    ]);
    expect(formats('linux')).toEqual(['text/plain', raw('x-kde-passwordManagerHint')]);
  });

  it('is undone after a minute', async () => {
    const { fake, electron } = fakeElectron();
    concealingClipboard(electron).copy('what was said');
    await vi.advanceTimersByTimeAsync(59_999);
    expect(fake.clipboard.text).toBe('what was said');
    await vi.advanceTimersByTimeAsync(1);
    expect(fake.clipboard.text).toBe('');
  });

  it('leaves alone what was copied elsewhere since', async () => {
    const { fake, electron } = fakeElectron();
    concealingClipboard(electron).copy('what was said');
    fake.clipboard.text = 'a recipe';
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fake.clipboard.text).toBe('a recipe');
  });

  it('starts the minute anew with each copy', async () => {
    const { fake, electron } = fakeElectron();
    const clipboard = concealingClipboard(electron);
    clipboard.copy('one');
    await vi.advanceTimersByTimeAsync(40_000);
    clipboard.copy('two');
    await vi.advanceTimersByTimeAsync(40_000);
    expect(fake.clipboard.text).toBe('two');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(fake.clipboard.text).toBe('');
  });

  it('is undone at the end of the app', async () => {
    const { fake, electron } = fakeElectron();
    const clipboard = concealingClipboard(electron);
    clipboard.copy('what was said');
    await clipboard.clear();
    expect(fake.clipboard.text).toBe('');
  });
});

describe('opening a link', () => {
  it('asks first, with the whole address, and does nothing on Return', async () => {
    const { fake, electron } = fakeElectron();
    expect(await openLinkWith(electron, noWindow)(new URL('https://example.org/a?b'))).toBe(false);
    expect(fake.dialog.showMessageBox).toHaveBeenCalledWith(
      expect.anything(),
      expect.objectContaining({ detail: 'https://example.org/a?b', defaultId: 1, cancelId: 1 }),
    );
    expect(fake.opened).toEqual([]);
  });

  it('opens it where the manager says so', async () => {
    const { fake, electron } = fakeElectron();
    fake.dialog.showMessageBox.mockResolvedValue({ response: 0 });
    expect(await openLinkWith(electron, noWindow)(new URL('mailto:ana@example.org'))).toBe(true);
    expect(fake.opened).toEqual(['mailto:ana@example.org']);
  });

  it.each(['file:///etc/passwd', 'javascript:alert(1)', 'smb://host/share'])(
    'never opens %s',
    async (url) => {
      const { fake, electron } = fakeElectron();
      fake.dialog.showMessageBox.mockResolvedValue({ response: 0 });
      expect(await openLinkWith(electron, noWindow)(new URL(url))).toBe(false);
      expect(fake.dialog.showMessageBox).not.toHaveBeenCalled();
      expect(fake.opened).toEqual([]);
    },
  );
});

describe('dialogs', () => {
  it('suggest a name, confirm before replacing, and stay out of the recent files', async () => {
    const { fake, electron } = fakeElectron();
    fake.dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: '/x/ana.md' });
    const dialogs = nativeDialogs(electron.dialog, noWindow, () => '/documents');
    expect(await dialogs.chooseSaveFile({ name: 'Ana', extension: 'md' })).toEqual({ path: '/x/ana.md' });
    expect(fake.dialog.showSaveDialog).toHaveBeenCalledWith(
      expect.anything(),
      expect.objectContaining({
        defaultPath: '/documents/Ana.md',
        properties: expect.arrayContaining(['showOverwriteConfirmation', 'dontAddToRecent']),
      }),
    );
  });

  it('choose a place for a new folder', async () => {
    const { fake, electron } = fakeElectron();
    fake.dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: ['/no/such/place'] });
    const dialogs = nativeDialogs(electron.dialog, noWindow, () => '/documents');
    expect(await dialogs.chooseFolder({ name: 'Journal' })).toEqual({ path: '/no/such/place/Journal' });
  });

  it('choose one picture, and tell the system nothing of it', async () => {
    const { fake, electron } = fakeElectron();
    fake.dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: ['/x/board.png'] });
    const dialogs = nativeDialogs(electron.dialog, noWindow, () => '/documents');
    const kinds = { name: 'Pictures', extensions: ['png', 'jpg'] };
    expect(await dialogs.chooseOpenFile(kinds)).toEqual({ path: '/x/board.png' });
    expect(fake.dialog.showOpenDialog).toHaveBeenCalledWith(
      noWindow(),
      expect.objectContaining({ filters: [kinds], properties: ['openFile', 'dontAddToRecent'] }),
    );
  });

  it('may be cancelled', async () => {
    const { electron } = fakeElectron();
    const dialogs = nativeDialogs(electron.dialog, noWindow, () => '/documents');
    expect(await dialogs.chooseSaveFile({ name: 'a', extension: 'md' })).toBeNull();
    expect(await dialogs.chooseFolder({ name: 'a' })).toBeNull();
    expect(await dialogs.chooseOpenFile({ name: 'Pictures', extensions: ['png'] })).toBeNull();
  });
});

describe('printing', () => {
  it('happens in a hidden page without script, in a session of its own that is emptied', async () => {
    const { fake, electron } = fakeElectron();
    const printing = printWith(electron)('<p>Ana</p>');
    await vi.waitUntil(() => FakeWindow.all.length === 1, waits);
    expect(new TextDecoder().decode(await printing)).toBe('%PDF');
    const [window] = FakeWindow.all;
    const session = fake.sessions.get('handrail-print');
    expect(window?.options).toMatchObject({
      show: false,
      webPreferences: { javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false },
    });
    expect(window?.options.webPreferences).not.toHaveProperty('preload');
    expect(window?.options.webPreferences?.session).toBe(session);
    expect(window?.webContents.printed).toMatchObject({
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      preferCSSPageSize: true,
    });
    expect(window?.destroyed).toBe(true);
    expect(session).toMatchObject({ cleared: true, options: { cache: false } });
    expect(session?.protocol.handlers.size).toBe(0);
  });

  it('ends at once where it is aborted, although its page never answers, and lets the next one print', async () => {
    const { fake, electron } = fakeElectron();
    let silent = true;
    class OnceSilentWindow extends FakeWindow {
      override loadURL = silent ? () => new Promise<void>(() => {}) : async () => {};
      constructor(options: Electron.BrowserWindowConstructorOptions) {
        super(options);
        silent = false;
      }
    }
    const print = printWith({ ...electron, BrowserWindow: OnceSilentWindow as never });
    const controller = new AbortController();
    const aborted = print('<p>Ana</p>', controller.signal);
    const next = print('<p>Li</p>');
    await vi.waitUntil(() => FakeWindow.all.length === 1, waits);
    controller.abort();
    await expect(aborted).rejects.toBe(controller.signal.reason);
    expect(new TextDecoder().decode(await next)).toBe('%PDF');
    expect(FakeWindow.all.map(({ destroyed }) => destroyed)).toEqual([true, true]);
    expect(fake.sessions.get('handrail-print')?.protocol.handlers.size).toBe(0);
    await expect(print('<p>Ana</p>', controller.signal)).rejects.toBe(controller.signal.reason);
  });

  it('loads the one document and nothing from anywhere', async () => {
    const { fake, electron } = fakeElectron();
    let served: Response | undefined;
    let refusedStatus: number | undefined;
    class LookingWindow extends FakeWindow {
      override loadURL = async (url: string) => {
        const session = fake.sessions.get('handrail-print');
        served = await session?.fetch(url);
        refusedStatus = (await session?.fetch('app://handrail/index.html'))?.status;
      };
    }
    await printWith({
      session: electron.session,
      BrowserWindow: LookingWindow as unknown as typeof BrowserWindow,
    })('<p>Ana</p>');
    expect(await served?.text()).toBe('<p>Ana</p>');
    expect(served?.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(served?.headers.get('Content-Security-Policy')).not.toContain('script-src');
    expect(refusedStatus).toBe(404);
    const session = fake.sessions.get('handrail-print');
    expect(session?.loads('https://example.org/pixel.png')).toBe(false);
    expect(session?.loads('file:///etc/passwd')).toBe(false);
  });

  it('leaves no page behind where it fails, and prints the next one', async () => {
    const { electron } = fakeElectron();
    let fail = true;
    class FailingWindow extends FakeWindow {
      override loadURL = () => (fail ? Promise.reject(new Error('failed')) : Promise.resolve());
    }
    const print = printWith({
      session: electron.session,
      BrowserWindow: FailingWindow as unknown as typeof BrowserWindow,
    });
    await expect(print('<p>')).rejects.toThrow();
    expect(FakeWindow.all[0]?.destroyed).toBe(true);
    fail = false;
    expect(await print('<p>')).toBeInstanceOf(Uint8Array);
  });
});

describe('the vault process in Electron', () => {
  it('is a utility process without environment or output', () => {
    const { fake, electron } = fakeElectron();
    const vault = electronVault(electron.utilityProcess, '/out/vault/process.js')('/a folder');
    vault.post({ id: 1, name: 'vault.status', input: {} });
    expect(fake.forked[0]).toMatchObject({
      script: '/out/vault/process.js',
      args: ['--folder=/a folder'],
      options: { stdio: 'ignore', env: {} },
    });
    expect(fake.forked[0]?.child.posted).toEqual([{ id: 1, name: 'vault.status', input: {} }]);
  });

  it('has the one variable without which Windows gives no randomness, where there is one', () => {
    vi.stubEnv('SYSTEMROOT', 'C:\\Windows');
    vi.stubEnv('SECRET', 'of another program');
    const { fake, electron } = fakeElectron();
    electronVault(electron.utilityProcess, '/p.js')('/f');
    vi.unstubAllEnvs();
    expect(fake.forked[0]?.options).toMatchObject({ env: { SYSTEMROOT: 'C:\\Windows' } });
    expect(JSON.stringify(fake.forked[0]?.options)).not.toContain('SECRET');
  });

  it('tells what it sends and that it ended', () => {
    const { fake, electron } = fakeElectron();
    const vault = electronVault(electron.utilityProcess, '/p.js')('/f');
    const listener = vi.fn();
    const exit = vi.fn();
    vault.onMessage(listener);
    vault.onExit(exit);
    fake.forked[0]?.child.emit('message', { ready: true });
    fake.forked[0]?.child.emit('exit', 0);
    expect(listener).toHaveBeenCalledWith({ ready: true });
    expect(exit).toHaveBeenCalledOnce();
  });

  it('is killed without being asked, also where it has only just been started', () => {
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
    const { fake, electron } = fakeElectron();
    const vault = electronVault(electron.utilityProcess, '/p.js')('/f');
    vault.kill();
    expect(kill).not.toHaveBeenCalled();
    const child = fake.forked[0]?.child;
    if (child !== undefined) child.pid = 4711;
    child?.emit('spawn');
    expect(kill).toHaveBeenCalledWith(4711, 'SIGKILL');
    vault.kill();
    expect(kill).toHaveBeenCalledTimes(2);
    kill.mockRestore();
  });
});

describe('the journal locks', () => {
  const start = (minutes = 10) => {
    const { fake, electron } = fakeElectron();
    const reasons: string[] = [];
    watchLockTriggers(
      electron.powerMonitor,
      (reason) => reasons.push(reason),
      () => minutes,
    );
    return { power: fake.powerMonitor, reasons };
  };

  it.each([
    ['suspend', 'suspend'],
    ['lock-screen', 'screen-lock'],
    ['user-did-resign-active', 'user-switch'],
  ])('on %s', (event, reason) => {
    const { power, reasons } = start();
    power.emit(event);
    expect(reasons).toEqual([reason]);
  });

  it('when nobody has touched the machine for as long as the manager set', () => {
    const { power, reasons } = start(2);
    power.idleSeconds = 119;
    vi.advanceTimersByTime(5_000);
    expect(reasons).toEqual([]);
    power.idleSeconds = 121;
    vi.advanceTimersByTime(5_000);
    expect(reasons).toEqual(['idle']);
  });

  it('when the screen is locked on a system that does not announce it', () => {
    const { power, reasons } = start();
    power.state = 'locked';
    vi.advanceTimersByTime(10_000);
    expect(reasons).toEqual(['screen-lock']);
  });
});

describe('the menu', () => {
  const items = (mac: boolean, packaged: boolean) => {
    const command = vi.fn();
    const capture = vi.fn();
    const lock = vi.fn();
    const template = menuTemplate({ mac, packaged }, { command, capture, lock });
    const all = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
    const click = (label: string) =>
      (all.find((item) => item.label === label)?.click as (() => void) | undefined)?.();
    return { command, capture, lock, all, click, roles: all.flatMap(({ role }) => role ?? []) };
  };

  it('sends its commands to the page', () => {
    const { click, command } = items(false, true);
    for (const label of [
      'New entry',
      'Search',
      'Go to …',
      'Settings …',
      'Export journal …',
      'Keyboard shortcuts',
    ])
      click(label);
    expect(command.mock.calls.flat()).toEqual([
      'new-entry',
      'search',
      'palette',
      'settings',
      'export-journal',
      'shortcuts',
    ]);
  });

  it('locks, and shows the small window, past the page', () => {
    const { click, command, capture, lock } = items(true, true);
    click('Lock');
    expect(lock).toHaveBeenCalledOnce();
    click('New note in a small window');
    expect(capture).toHaveBeenCalledOnce();
    expect(command).not.toHaveBeenCalled();
  });

  it('has editing everywhere, and no developer tools once packaged', () => {
    for (const mac of [true, false]) {
      expect(items(mac, true).roles).toEqual(
        expect.arrayContaining(['undo', 'redo', 'cut', 'copy', 'paste', 'quit']),
      );
      expect(items(mac, true).roles).not.toContain('toggleDevTools');
      expect(items(mac, true).roles).not.toContain('reload');
      expect(items(mac, false).roles).toContain('toggleDevTools');
    }
  });
});

describe('what is kept outside the journal', () => {
  it('is preferences', () => {
    const store = memoryStore({ preferences: { theme: 'dark', lockAfterMinutes: 'x' } });
    const themes: string[] = [];
    const preferences = storedPreferences(store, ({ theme }) => themes.push(theme));
    expect(preferences.read()).toEqual({ ...defaultPreferences, theme: 'dark' });
    preferences.write({ theme: 'light' });
    expect(store.kept).toEqual({ preferences: { ...defaultPreferences, theme: 'light' } });
    expect(themes).toEqual(['dark', 'light']);
  });

  const screen = { x: 0, y: 0, width: 1920, height: 1080 };
  it("is the window's place", () => {
    const store = memoryStore();
    writeWindowState(store, { x: 10, y: 20, width: 900, height: 700 }, true);
    expect(readWindowState(store, [screen])).toEqual({
      position: { x: 10, y: 20 },
      width: 900,
      height: 700,
      maximized: true,
    });
  });
  it('is not followed to a screen that is gone, nor believed where it is nonsense', () => {
    const store = memoryStore();
    writeWindowState(store, { x: 4000, y: 20, width: 900, height: 700 }, false);
    expect(readWindowState(store, [screen]).position).toBeNull();
    expect(readWindowState(memoryStore({ window: { width: 1 } }), [screen])).toMatchObject({ width: 1280 });
  });
});
