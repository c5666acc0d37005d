import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listPage } from '../../../build/page-manifest.ts';
import { startApp } from '../../../electron/main/app.ts';
import { placeOn } from '../../../electron/main/capture-window.ts';
import { prepareApp } from '../../../electron/main/prepare.ts';
import { defaultAccelerator } from '../../../shared/domain/accelerator.ts';
import { FakeTray, FakeWindow, fakeElectron, memoryStore } from './fake-electron.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-main-'));
  await mkdir(join(folder, 'renderer'));
  await writeFile(join(folder, 'renderer.manifest.json'), JSON.stringify(listPage(join(folder, 'renderer'))));
});
afterEach(async () => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(signal);
  await rm(folder, { recursive: true, force: true });
});

const start = ({ taken = false, kept = {} } = {}) => {
  const { fake, electron } = fakeElectron();
  fake.globalShortcut.taken = taken;
  prepareApp(electron, undefined, () => {});
  startApp({ electron, outFolder: folder, store: memoryStore(kept) });
  const ask = (window: FakeWindow, name = 'app.info', input: unknown = {}) =>
    fake.channels.get('handrail:request')?.(
      { sender: window.webContents, senderFrame: window.webContents.mainFrame },
      name,
      input,
    );
  const main = FakeWindow.all[0] as FakeWindow;
  const press = async (accelerator = defaultAccelerator): Promise<FakeWindow> => {
    fake.globalShortcut.held.get(accelerator)?.();
    await vi.waitUntil(() => FakeWindow.all[1]?.shown === true);
    return FakeWindow.all[1] as FakeWindow;
  };
  return { fake, main, ask, press };
};

it('the shortcut shows the small window, in front, at its own address, and says so to its page', async () => {
  const { press } = start();
  const window = await press();
  expect(window.loaded).toEqual(['app://handrail/capture.html']);
  expect(window.options).toMatchObject({ show: false, alwaysOnTop: true, frame: false, title: 'Handrail' });
  expect(window.webContents.sent).toContainEqual([
    expect.any(String),
    { event: 'capture-shown', payload: { personId: null } },
  ]);
});

it('the small window has every guard that the main window has', async () => {
  const { main, press } = start();
  const window = await press();
  expect(window.options.webPreferences).toBe(main.options.webPreferences);
  expect(window.protectedContent).toBe(true);
  const preventDefault = vi.fn();
  window.emit('page-title-updated', { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
});

it('a second press shows the same window, and closing it only puts it away', async () => {
  const { press } = start();
  const window = await press();
  const preventDefault = vi.fn();
  window.emit('close', { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
  expect(window).toMatchObject({ shown: false, destroyed: false });
  expect(await press()).toBe(window);
  expect(FakeWindow.all).toHaveLength(2);
});

it('both windows may ask, and no third one', async () => {
  const { main, ask, press } = start();
  const window = await press();
  expect(await ask(main)).toMatchObject({ ok: true });
  expect(await ask(window)).toMatchObject({ ok: true });
  expect(await ask(new FakeWindow({}))).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
});

it('a page that ended is loaded again when it is wanted', async () => {
  const { press } = start();
  const window = await press();
  window.webContents.forcefullyCrashRenderer();
  expect(window.shown).toBe(false);
  await press();
  expect(window.loaded).toHaveLength(2);
});

it('a shortcut that another program has is told, and so is one that is turned off', async () => {
  const { main, ask } = start({ taken: true });
  expect(await ask(main)).toMatchObject({ value: { captureShortcut: 'taken' } });
  await ask(main, 'app.setPreferences', { captureShortcut: null });
  expect(await ask(main)).toMatchObject({ value: { captureShortcut: 'off' } });
});

it('another shortcut takes the place of the former one; what is no shortcut is refused', async () => {
  const { fake, main, ask } = start();
  expect([...fake.globalShortcut.held.keys()]).toEqual([defaultAccelerator]);
  await ask(main, 'app.setPreferences', { captureShortcut: 'CommandOrControl+Shift+J' });
  expect([...fake.globalShortcut.held.keys()]).toEqual(['CommandOrControl+Shift+J']);
  expect(await ask(main, 'app.setPreferences', { captureShortcut: 'Shift+J' })).toMatchObject({ ok: false });
  expect([...fake.globalShortcut.held.keys()]).toEqual(['CommandOrControl+Shift+J']);
});

it('the shortcut is given back when the app ends', () => {
  const { fake } = start();
  fake.app.emit('will-quit');
  expect(fake.globalShortcut.held.size).toBe(0);
});

it('the tray names nobody and counts nothing', () => {
  start();
  const [tray] = FakeTray.all;
  expect(tray?.tip).toBe('Handrail');
  expect(tray?.items.flatMap(({ label }) => label ?? [])).toEqual([
    'New note',
    'Open Handrail',
    'Lock',
    'Quit',
  ]);
});

it.each([
  [{ x: 0, y: 0, width: 1920, height: 1080 }],
  [{ x: -1280, y: 40, width: 1280, height: 680 }],
  [{ x: 0, y: 0, width: 400, height: 300 }],
])('the small window lies within the screen %j', (screen) => {
  const { x, y, width, height } = placeOn(screen);
  expect(x).toBeGreaterThanOrEqual(screen.x);
  expect(y).toBeGreaterThanOrEqual(screen.y);
  expect(x + width).toBeLessThanOrEqual(screen.x + screen.width);
  expect(y + height).toBeLessThanOrEqual(screen.y + screen.height);
});
