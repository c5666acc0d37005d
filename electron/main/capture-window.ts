import type { BrowserWindow, Rectangle, Screen, WebPreferences } from 'electron';
import type { EventMessage } from '../../shared/contract/events.ts';
import { sendEvent } from './ipc.ts';
import { captureAddress } from './scheme.ts';
import { background, guardWindow } from './window.ts';

export interface CaptureOptions {
  BrowserWindow: typeof BrowserWindow;
  screen: Pick<Screen, 'getCursorScreenPoint' | 'getDisplayNearestPoint'>;
  preferences: Readonly<WebPreferences>;
  mac: boolean;
  dark(): boolean;
  /** Its page's process ended. */
  onGone(): void;
}

/** The small window for a note between two other things. */
export interface CaptureWindow {
  /** null while there is none. */
  readonly window: BrowserWindow | null;
  /** True once its page runs; before, it holds nothing. */
  readonly loaded: boolean;
  /** Makes it, hidden, so that it is there at once when it is wanted. */
  prepare(): void;
  /** In front, on the screen where the pointer is, and told so. */
  show(personId: string | null): Promise<void>;
  hide(): void;
  destroy(): void;
}

/** Device-independent pixels. */
const size = { width: 580, height: 420 };

/** In the middle, a fifth of the way down: where one looks, with room to grow. */
export const placeOn = ({ x, y, width, height }: Rectangle): Rectangle => {
  const own = { width: Math.min(size.width, width), height: Math.min(size.height, height) };
  return {
    ...own,
    x: Math.round(x + (width - own.width) / 2),
    y: Math.round(y + Math.min(height / 5, height - own.height)),
  };
};

export const captureWindow = (options: CaptureOptions): CaptureWindow => {
  const { BrowserWindow: Window, screen, preferences, mac, dark, onGone } = options;
  let current: BrowserWindow | null = null;
  /** null until it is loaded, and again once its page is gone. */
  let loading: Promise<void> | null = null;
  let loaded = false;

  const make = (): BrowserWindow => {
    const window = new Window({
      ...size,
      minWidth: 400,
      minHeight: 280,
      show: false,
      frame: false,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      skipTaskbar: true,
      alwaysOnTop: true,
      // A panel floats above full screens and takes the keys without bringing the whole app to the front.
      ...(mac ? { type: 'panel' } : {}),
      title: 'Handrail',
      backgroundColor: dark() ? background.dark : background.light,
      webPreferences: preferences,
    });
    guardWindow(window);
    if (mac)
      window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });
    // It saves as it is written in: put away, it goes on saving, and is as it was when it is shown again.
    window.on('close', (event) => {
      event.preventDefault();
      window.hide();
    });
    window.webContents.on('render-process-gone', () => {
      loaded = false;
      loading = null;
      window.hide();
      onGone();
    });
    return window;
  };

  const load = async (window: BrowserWindow): Promise<void> => {
    try {
      await window.loadURL(captureAddress);
      loaded = true;
    } catch {
      // The end of the app overtook it, or the page went away meanwhile: it is loaded when it is wanted next.
      loading = null;
    }
  };

  const prepare = (): { window: BrowserWindow; ready: Promise<void> } => {
    current ??= make();
    loading ??= load(current);
    return { window: current, ready: loading };
  };

  return {
    get window() {
      return current;
    },
    get loaded() {
      return loaded;
    },
    prepare: () => void prepare(),
    show: async (personId) => {
      const { window, ready } = prepare();
      await ready;
      if (window.isDestroyed()) return;
      if (!window.isVisible()) {
        window.setBounds(placeOn(screen.getDisplayNearestPoint(screen.getCursorScreenPoint()).workArea));
      }
      const shown: EventMessage = { event: 'capture-shown', payload: { personId } };
      sendEvent(window.webContents, shown);
      window.show();
      window.focus();
    },
    hide: () => current?.hide(),
    destroy: () => {
      current?.destroy();
      current = null;
      loaded = false;
    },
  };
};
