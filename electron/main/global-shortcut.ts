import type { GlobalShortcut } from 'electron';
import type { ShortcutState } from '../../shared/contract/app.ts';

/** The one shortcut that the system is asked for. */
export interface OwnShortcut {
  readonly state: ShortcutState;
  /** Lets go of the former one and asks for this; null asks for none. */
  set(accelerator: string | null): void;
  release(): void;
}

/** Must not be used before the app is ready. A shortcut that another program has fails without a word: it is asked. */
export const ownShortcut = (
  globalShortcut: Pick<GlobalShortcut, 'register' | 'unregister'>,
  onPress: () => void,
): OwnShortcut => {
  let wanted: string | null = null;
  let state: ShortcutState = 'off';

  const register = (accelerator: string): boolean => {
    try {
      return globalShortcut.register(accelerator, onPress);
    } catch {
      // It throws for keys that the system does not know.
      return false;
    }
  };
  const release = (): void => {
    if (wanted !== null && state === 'on') globalShortcut.unregister(wanted);
    state = 'off';
    wanted = null;
  };

  return {
    get state() {
      return state;
    },
    set: (accelerator) => {
      // One that was taken is asked for again: the other program may be gone.
      if (accelerator === wanted && state === 'on') return;
      release();
      wanted = accelerator;
      if (accelerator !== null) state = register(accelerator) ? 'on' : 'taken';
    },
    release,
  };
};
