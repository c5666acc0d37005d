import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { vi } from 'vitest';

type Handler = (...args: unknown[]) => unknown;
const unset: Handler = () => {
  throw new Error('Nobody set this handler.');
};

/** A session that remembers its handlers, so that tests can ask what it would answer. */
export class FakeSession extends EventEmitter {
  readonly partition: string;
  readonly options: object | undefined;
  readonly protocol = {
    handlers: new Map<string, (request: Request) => Promise<Response> | Response>(),
    handle: (scheme: string, handler: (request: Request) => Promise<Response> | Response) => {
      this.protocol.handlers.set(scheme, handler);
    },
    unhandle: (scheme: string) => {
      this.protocol.handlers.delete(scheme);
    },
  };
  permissionRequest: Handler = unset;
  permissionCheck: Handler = unset;
  devicePermission: Handler = unset;
  displayMedia: Handler = unset;
  pairing: Handler = unset;
  certificate: Handler = unset;
  beforeRequest: Handler = unset;
  readonly spell = { enabled: true, url: 'https://a.cdn/', languages: ['en'] };
  cleared = false;

  constructor(partition: string, options?: object) {
    super();
    this.partition = partition;
    this.options = options;
  }
  setPermissionRequestHandler = (handler: Handler) => {
    this.permissionRequest = handler;
  };
  setPermissionCheckHandler = (handler: Handler) => {
    this.permissionCheck = handler;
  };
  setDevicePermissionHandler = (handler: Handler) => {
    this.devicePermission = handler;
  };
  setDisplayMediaRequestHandler = (handler: Handler) => {
    this.displayMedia = handler;
  };
  setBluetoothPairingHandler = (handler: Handler) => {
    this.pairing = handler;
  };
  setCertificateVerifyProc = (handler: Handler) => {
    this.certificate = handler;
  };
  setSpellCheckerEnabled = (enabled: boolean) => {
    this.spell.enabled = enabled;
  };
  setSpellCheckerDictionaryDownloadURL = (url: string) => {
    this.spell.url = url;
  };
  setSpellCheckerLanguages = (languages: string[]) => {
    this.spell.languages = languages;
  };
  webRequest = {
    onBeforeRequest: (handler: Handler) => {
      this.beforeRequest = handler;
    },
  };
  clearData = () => {
    this.cleared = true;
    return Promise.resolve();
  };

  /** Would this address be loaded? */
  loads(url: string): boolean {
    const answer = vi.fn();
    this.beforeRequest({ url }, answer);
    return answer.mock.calls[0]?.[0]?.cancel === false;
  }
  fetch(url: string, method = 'GET'): Promise<Response> | Response {
    const handler = this.protocol.handlers.get('app');
    if (handler === undefined) throw new Error('Nothing serves app:.');
    return handler(new Request(url, { method }));
  }
}

export class FakeContents extends EventEmitter {
  readonly mainFrame = { url: 'app://handrail/' };
  readonly sent: unknown[][] = [];
  windowOpen: (details: object) => unknown = () => ({ action: 'allow' });
  printed: object | undefined;
  destroyed = false;
  webRtc = 'default';
  setWebRTCIPHandlingPolicy = (policy: string) => {
    this.webRtc = policy;
  };
  setWindowOpenHandler = (handler: (details: object) => unknown) => {
    this.windowOpen = handler;
  };
  isDestroyed = () => this.destroyed;
  crashes = 0;
  forcefullyCrashRenderer = () => {
    this.crashes += 1;
    this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  };
  send = (...args: unknown[]) => {
    this.sent.push(args);
  };
  printToPDF = (options: object) => {
    this.printed = options;
    return Promise.resolve(Buffer.from('%PDF'));
  };
}

export class FakeWindow extends EventEmitter {
  static all: FakeWindow[] = [];
  readonly webContents = new FakeContents();
  readonly options: Electron.BrowserWindowConstructorOptions;
  loaded: string[] = [];
  protectedContent = false;
  shown = false;
  destroyed = false;
  maximized = false;
  failToLoad = false;

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    FakeWindow.all.push(this);
  }
  loadURL = (url: string) => {
    this.loaded.push(url);
    return this.failToLoad ? Promise.reject(new Error('failed')) : Promise.resolve();
  };
  setContentProtection = (on: boolean) => {
    this.protectedContent = on;
  };
  show = () => {
    this.shown = true;
  };
  hide = () => {
    this.shown = false;
  };
  isVisible = () => this.shown;
  isDestroyed = () => this.destroyed;
  focus = () => {};
  bounds: Electron.Rectangle | null = null;
  setBounds = (bounds: Electron.Rectangle) => {
    this.bounds = bounds;
  };
  setVisibleOnAllWorkspaces = () => {};
  restore = () => {};
  isMinimized = () => false;
  maximize = () => {
    this.maximized = true;
  };
  isMaximized = () => this.maximized;
  getNormalBounds = () => ({ x: 1, y: 2, width: 900, height: 700 });
  destroy = () => {
    this.destroyed = true;
    this.webContents.destroyed = true;
  };
}

export class FakeApp extends EventEmitter {
  isPackaged = true;
  name = '';
  sandboxed = false;
  firstInstance = true;
  exitCode: number | undefined;
  resolver: object | undefined;
  readonly paths = new Map([['appData', '/config']]);
  readonly switches = new Map<string, string>([['remote-debugging-port', '9222']]);
  readonly commandLine = {
    appendSwitch: (name: string, value = '') => this.switches.set(name, value),
    removeSwitch: (name: string) => this.switches.delete(name),
  };
  setName = (name: string) => {
    this.name = name;
  };
  enableSandbox = () => {
    this.sandboxed = true;
  };
  getPath = (name: string) => this.paths.get(name) ?? `/${name}`;
  setPath = (name: string, path: string) => {
    this.paths.set(name, path);
  };
  getVersion = () => '1.2.3';
  requestSingleInstanceLock = () => this.firstInstance;
  configureHostResolver = (options: object) => {
    this.resolver = options;
  };
  exit = (code: number) => {
    this.exitCode = code;
  };
}

export class FakeTray extends EventEmitter {
  static all: FakeTray[] = [];
  destroyed = false;
  tip = '';
  constructor() {
    super();
    FakeTray.all.push(this);
  }
  setToolTip = (tip: string) => {
    this.tip = tip;
  };
  items: Electron.MenuItemConstructorOptions[] = [];
  setContextMenu = ({ template }: { template: Electron.MenuItemConstructorOptions[] }) => {
    this.items = template;
  };
  destroy = () => {
    this.destroyed = true;
  };
}

export class FakeUtilityProcess extends EventEmitter {
  pid: number | undefined = undefined;
  readonly posted: unknown[] = [];
  postMessage = (message: unknown) => {
    this.posted.push(message);
  };
}

/** As much of Electron as the app uses. It is a fake of an outside thing, so it takes Electron's own type. */
export const fakeElectron = () => {
  FakeWindow.all = [];
  FakeTray.all = [];
  const app = new FakeApp();
  const sessions = new Map<string, FakeSession>();
  const defaultSession = new FakeSession('');
  const channels = new Map<string, (...args: unknown[]) => unknown>();
  const forked: { script: string; args: string[]; options: object; child: FakeUtilityProcess }[] = [];
  const menu: { template: Electron.MenuItemConstructorOptions[] } = { template: [] };
  const schemes: Electron.CustomScheme[] = [];
  const opened: string[] = [];
  const powerMonitor = Object.assign(new EventEmitter(), {
    idleSeconds: 0,
    state: 'active',
    getSystemIdleTime: () => powerMonitor.idleSeconds,
    getSystemIdleState: () => powerMonitor.state,
  });
  const fake = {
    app,
    sessions,
    channels,
    forked,
    menuTemplate: menu,
    schemes,
    opened,
    powerMonitor,
    defaultSession,
    protocol: {
      registerSchemesAsPrivileged: (more: Electron.CustomScheme[]) => schemes.push(...more),
    },
    session: {
      defaultSession,
      fromPartition: (partition: string, options?: object) => {
        const session = sessions.get(partition) ?? new FakeSession(partition, options);
        sessions.set(partition, session);
        return session;
      },
    },
    ipcMain: {
      handle: (channel: string, handler: (...args: unknown[]) => unknown) => channels.set(channel, handler),
    },
    utilityProcess: {
      fork: (script: string, args: string[], options: object) => {
        const child = new FakeUtilityProcess();
        forked.push({ script, args, options, child });
        return child;
      },
    },
    BrowserWindow: FakeWindow,
    Menu: {
      buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => ({ template }),
      setApplicationMenu: ({ template }: typeof menu) => {
        menu.template = template;
      },
    },
    nativeTheme: { themeSource: 'system', shouldUseDarkColors: false },
    screen: {
      getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
      getCursorScreenPoint: () => ({ x: 0, y: 0 }),
      getDisplayNearestPoint: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }),
    },
    Tray: FakeTray,
    nativeImage: {
      createFromBuffer: () => ({ addRepresentation: () => {}, setTemplateImage: () => {} }),
    },
    globalShortcut: {
      /** What the system would call, by accelerator. */
      held: new Map<string, () => void>(),
      /** Another program has them all. */
      taken: false,
      register: (accelerator: string, run: () => void) => {
        if (!fake.globalShortcut.taken) fake.globalShortcut.held.set(accelerator, run);
        return !fake.globalShortcut.taken;
      },
      unregister: (accelerator: string) => {
        fake.globalShortcut.held.delete(accelerator);
      },
    },
    dialog: {
      showMessageBox: vi.fn(() => Promise.resolve({ response: 1 })),
      showSaveDialog: vi.fn(() => Promise.resolve({ canceled: true, filePath: '' })),
      showOpenDialog: vi.fn(() => Promise.resolve({ canceled: true, filePaths: [] as string[] })),
    },
    shell: {
      openExternal: (url: string) => {
        opened.push(url);
        return Promise.resolve();
      },
    },
    clipboard: {
      text: '',
      items: [] as Record<string, unknown>[],
      write: (items: { items: Record<string, unknown> }[]) => {
        for (const item of items) {
          fake.clipboard.items.push(item.items);
          fake.clipboard.text = String(item.items['text/plain']);
        }
        return Promise.resolve();
      },
      readText: () => Promise.resolve(fake.clipboard.text),
      clear: () => {
        fake.clipboard.text = '';
      },
    },
    ClipboardItem: class {
      readonly items: Record<string, unknown>;
      constructor(items: Record<string, unknown>) {
        this.items = items;
      }
    },
  };
  return { fake, electron: fake as unknown as typeof Electron };
};

export const memoryStore = (kept: Record<string, unknown> = {}) => ({
  kept,
  get: (key: string) => kept[key],
  set: (key: string, value: unknown) => {
    kept[key] = value;
  },
});
