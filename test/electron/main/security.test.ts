import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listPage } from '../../../build/page-manifest.ts';
import { startApp } from '../../../electron/main/app.ts';
import { prepareApp } from '../../../electron/main/prepare.ts';
import { FakeContents, FakeWindow, fakeElectron, memoryStore } from './fake-electron.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-main-'));
  await mkdir(join(folder, 'renderer'));
  await writeFile(join(folder, 'renderer', 'index.html'), '<p>Handrail</p>');
  await writeFile(join(folder, 'renderer.manifest.json'), JSON.stringify(listPage(join(folder, 'renderer'))));
  vi.useFakeTimers();
});
afterEach(async () => {
  vi.useRealTimers();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(signal);
  await rm(folder, { recursive: true, force: true });
});

const start = ({ packaged = true } = {}) => {
  const { fake, electron } = fakeElectron();
  fake.app.isPackaged = packaged;
  const made: string[] = [];
  prepareApp(electron, undefined, (path) => made.push(path));
  startApp({ electron, outFolder: folder, store: memoryStore() });
  const [window] = FakeWindow.all;
  const session = fake.sessions.get('handrail');
  if (window === undefined || session === undefined) throw new Error('Nothing was opened.');
  const ask = (event: object, name: unknown = 'app.info', input: unknown = {}) =>
    fake.channels.get('handrail:request')?.(event, name, input);
  const own = { sender: window.webContents, senderFrame: window.webContents.mainFrame };
  return { fake, made, window, session, ask, own, preferences: window.options.webPreferences ?? {} };
};

const refused = (emitter: FakeContents, event: string, ...args: unknown[]): boolean => {
  const preventDefault = vi.fn();
  emitter.emit(event, { preventDefault }, ...args);
  return preventDefault.mock.calls.length > 0;
};

/** Electron's own checklist: https://www.electronjs.org/docs/latest/tutorial/security, in its order. */
describe("Electron's security checklist", () => {
  it('1: only the app itself is loaded', () => {
    const { window, session } = start();
    expect(window.loaded).toEqual(['app://handrail/']);
    expect(session.loads('app://handrail/assets/index.js')).toBe(true);
    expect(session.loads('blob:app://handrail/0b1c')).toBe(true);
    for (const url of [
      'https://example.org/',
      'http://127.0.0.1/',
      'ws://localhost/',
      'file:///etc/passwd',
      'data:text/html,x',
      'app://other/',
      'app://handrail.example.org/',
      'devtools://devtools/bundled/inspector.html',
      'chrome://gpu',
    ])
      expect(session.loads(url), url).toBe(false);
  });

  it('2: the page has no Node', () => {
    expect(start().preferences).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    });
  });

  it('3: the preload and the page are isolated from each other', () => {
    expect(start().preferences).toMatchObject({
      contextIsolation: true,
      preload: join(folder, 'preload', 'index.cjs'),
    });
  });

  it('4: every page is sandboxed', () => {
    const { fake, preferences } = start();
    expect(fake.app.sandboxed).toBe(true);
    expect(preferences.sandbox).toBe(true);
  });

  it.each(['geolocation', 'media', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem', 'hid'])(
    '5: the permission %s is denied, asked or checked',
    (permission) => {
      const { session, fake } = start();
      for (const one of [session, fake.defaultSession]) {
        const answer = vi.fn();
        one.permissionRequest({}, permission, answer, {});
        expect(answer).toHaveBeenCalledExactlyOnceWith(false);
        expect(one.permissionCheck({}, permission, 'app://handrail', {})).toBe(false);
        expect(one.devicePermission({})).toBe(false);
      }
    },
  );

  it('5: no screen is captured, no device paired, no certificate trusted', () => {
    const { session } = start();
    const answers = { media: vi.fn(), pairing: vi.fn(), certificate: vi.fn() };
    session.displayMedia({}, answers.media);
    session.pairing({}, answers.pairing);
    session.certificate({}, answers.certificate);
    expect(answers.media).toHaveBeenCalledWith(null);
    expect(answers.pairing).toHaveBeenCalledWith({ confirmed: false });
    expect(answers.certificate).toHaveBeenCalledWith(-2);
  });

  it('6: web security is on', () => {
    expect(start().preferences.webSecurity).toBe(true);
  });

  it('7: every answer carries the content security policy', async () => {
    const { session } = start();
    for (const path of ['', 'index.html', 'missing.js']) {
      const response = await session.fetch(`app://handrail/${path}`);
      expect(response.headers.get('Content-Security-Policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      );
      expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    }
  });

  it('8 to 10: no insecure content, no experiments, no extra Blink features', () => {
    const { preferences } = start();
    expect(preferences).toMatchObject({ allowRunningInsecureContent: false, experimentalFeatures: false });
    expect(preferences).not.toHaveProperty('enableBlinkFeatures');
  });

  it('11 and 12: there is no webview, and one that appears is refused', () => {
    const { fake, preferences } = start();
    const contents = new FakeContents();
    fake.app.emit('web-contents-created', {}, contents);
    expect(preferences.webviewTag).toBe(false);
    expect(refused(contents, 'will-attach-webview', {}, {})).toBe(true);
  });

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('13: %s is refused', (event) => {
    const { fake } = start();
    const contents = new FakeContents();
    fake.app.emit('web-contents-created', {}, contents);
    expect(refused(contents, event)).toBe(true);
  });

  it('13: a dropped file is not navigated to', () => {
    expect(start().preferences.navigateOnDragDrop).toBe(false);
  });

  it('14: no window can be opened', () => {
    const { fake } = start();
    const contents = new FakeContents();
    fake.app.emit('web-contents-created', {}, contents);
    expect(contents.windowOpen({ url: 'app://handrail/' })).toEqual({ action: 'deny' });
  });

  it('17: only the main frame of the own window, at the own address, is answered', async () => {
    const { ask, own, window } = start();
    expect(await ask(own)).toMatchObject({ ok: true });
    const strangers = {
      'a frame within the page': { ...own, senderFrame: { url: 'app://handrail/' } },
      'a frame that is gone': { ...own, senderFrame: null },
      'another page': { ...own, sender: new FakeContents() },
    };
    for (const [who, event] of Object.entries(strangers))
      expect(await ask(event), who).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
    for (const url of ['https://example.org/', 'app://handrail.example.org/', 'about:blank', '']) {
      window.webContents.mainFrame.url = url;
      expect(await ask(own), url).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
    }
  });

  it('17: there is one channel in', () => {
    expect([...start().fake.channels.keys()]).toEqual(['handrail:request']);
  });

  it('18: no file: address, and the scheme of the app has no privilege it does not need', async () => {
    const { fake, session } = start();
    expect(fake.schemes).toEqual([
      {
        scheme: 'app',
        privileges: {
          standard: true,
          secure: true,
          supportFetchAPI: true,
          bypassCSP: false,
          allowServiceWorkers: false,
          corsEnabled: false,
          stream: false,
          codeCache: false,
          allowExtensions: false,
        },
      },
    ]);
    expect((await session.fetch('app://handrail/')).status).toBe(200);
    expect((await session.fetch('app://handrail/renderer.manifest.json')).status).toBe(404);
    expect((await session.fetch('app://other/index.html')).status).toBe(404);
    expect((await session.fetch('app://handrail/', 'POST')).status).toBe(404);
  });
});

describe('nothing leaves the machine', () => {
  it('by the switches of Chromium', () => {
    const { switches } = start().fake.app;
    expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect(switches.get('proxy-server')).toBe('http://127.0.0.1:9');
    expect(switches.get('proxy-bypass-list')).toBe('<-loopback>');
    for (const name of [
      'disable-background-networking',
      'disable-component-update',
      'disable-domain-reliability',
      'disable-sync',
      'no-pings',
    ])
      expect(switches.has(name), name).toBe(true);
  });

  it('by WebRTC, which asks neither the resolver, nor the proxy, nor the policy of the page', () => {
    const { fake } = start();
    const contents = new FakeContents();
    fake.app.emit('web-contents-created', {}, contents);
    expect(contents.webRtc).toBe('disable_non_proxied_udp');
    expect(fake.app.switches.get('webrtc-ip-handling-policy')).toBe('disable_non_proxied_udp');
  });

  it('by name resolution', () => {
    expect(start().fake.app.resolver).toEqual({ secureDnsMode: 'off', enableBuiltInResolver: false });
  });

  it('by the spell checker, which would fetch dictionaries', () => {
    const { session, fake, preferences } = start();
    expect(preferences.spellcheck).toBe(false);
    for (const { spell } of [session, fake.defaultSession])
      expect(spell).toEqual({ enabled: false, url: 'http://127.0.0.1:9/', languages: [] });
  });

  it('by the default session, which loads nothing at all', () => {
    const { fake } = start();
    expect(fake.defaultSession.loads('app://handrail/')).toBe(false);
    expect(fake.defaultSession.loads('https://example.org/')).toBe(false);
  });

  it('by a download', () => {
    const preventDefault = vi.fn();
    start().session.emit('will-download', { preventDefault });
    expect(preventDefault).toHaveBeenCalled();
  });
});

describe('nothing stays on the disk', () => {
  it('of the session, which is in memory and has no cache', () => {
    const { fake, preferences } = start();
    expect([...fake.sessions.keys()].some((name) => name.startsWith('persist:'))).toBe(false);
    expect(fake.sessions.get('handrail')?.options).toEqual({ cache: false });
    expect(preferences.session).toBe(fake.sessions.get('handrail'));
  });

  it('of compiled script, shaders or HTTP', () => {
    const { fake, preferences } = start();
    expect(preferences.v8CacheOptions).toBe('none');
    expect(fake.app.switches.has('disable-http-cache')).toBe(true);
    expect(fake.app.switches.has('disable-gpu-shader-disk-cache')).toBe(true);
  });

  it('of a crash', () => {
    expect(start().fake.app.switches.has('disable-breakpad')).toBe(true);
  });

  it('of Chromium beside the journal', () => {
    const { fake, made } = start();
    const { paths } = fake.app;
    expect(made).toEqual([join('/config', 'Handrail', 'browser')]);
    expect(paths.get('userData')).toBe(join('/config', 'Handrail'));
    expect(paths.get('sessionData')).toBe(join('/config', 'Handrail', 'browser'));
  });
});

describe('the window', () => {
  it('has preferences that nobody can change afterwards', () => {
    expect(Object.isFrozen(start().preferences)).toBe(true);
  });

  it('is left out of recordings where the system can', () => {
    expect(start().window.protectedContent).toBe(true);
  });

  it('keeps its title', () => {
    const { window } = start();
    expect(window.options.title).toBe('Handrail');
    const preventDefault = vi.fn();
    window.emit('page-title-updated', { preventDefault });
    expect(preventDefault).toHaveBeenCalled();
  });

  it('has no developer tools once packaged, and refuses to be debugged from outside', () => {
    const packaged = start();
    expect(packaged.preferences.devTools).toBe(false);
    expect(packaged.fake.app.switches.has('remote-debugging-port')).toBe(false);
    const built = start({ packaged: false });
    expect(built.preferences.devTools).toBe(true);
  });

  it('is the only one: a second start gives way', () => {
    const { fake, electron } = fakeElectron();
    fake.app.firstInstance = false;
    expect(prepareApp(electron, undefined, () => {})).toBe(false);
  });
});
