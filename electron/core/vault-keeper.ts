import type { EventMessage } from '../../shared/contract/events.ts';
import { createVaultClient, type VaultClient } from './vault-client.ts';
import type { ForkVault } from './vault-process.ts';

export interface KeeperOptions {
  fork: ForkVault;
  folder: string;
  onEvent(message: EventMessage): void;
  /** The process ended without being told to; a new one is on its way. */
  onUnexpectedEnd(): void;
}

/** Keeps one vault process running, warm before anybody needs it. */
export interface VaultKeeper {
  /** The running process, or the next one where it is being started; null once the keeper stopped. */
  current(): Promise<VaultClient | null>;
  /** The running process, or null while there is none. */
  readonly running: VaultClient | null;
  /** Ends the process, waits until it is gone, does `between`, starts a new one on `folder`. */
  replace(folder: string, between?: () => Promise<void>): Promise<void>;
  /** Ends the process for good. */
  stop(): Promise<void>;
}

/** Milliseconds before the next start after 1, 2, 3, … processes that died before they were ready. */
const backOff = [0, 250, 500, 1000, 2000, 5000] as const;

export const createVaultKeeper = ({
  fork,
  folder: firstFolder,
  onEvent,
  onUnexpectedEnd,
}: KeeperOptions): VaultKeeper => {
  let folder = firstFolder;
  let running: VaultClient | null = null;
  let stopped = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waiting: ((client: VaultClient | null) => void)[] = [];

  // One that died is only noticed a moment later; it is nobody's in between.
  const alive = (): VaultClient | null => (running?.ended === false ? running : null);

  const settle = (): void => {
    for (const resolve of waiting.splice(0)) resolve(running);
  };

  const start = (): void => {
    if (stopped) {
      settle();
      return;
    }
    const client = createVaultClient(fork(folder), onEvent, () => {
      failures = 0;
    });
    running = client;
    void client.gone.then(() => {
      if (running !== client) return;
      running = null;
      const delay = backOff[Math.min(failures, backOff.length - 1)];
      failures += 1;
      timer = setTimeout(start, delay);
      onUnexpectedEnd();
    });
    settle();
  };

  const end = async (): Promise<void> => {
    clearTimeout(timer);
    const client = running;
    running = null;
    await client?.kill();
  };

  start();
  return {
    get running() {
      return alive();
    },
    current: () => {
      const client = alive();
      if (client !== null || stopped) return Promise.resolve(client);
      return new Promise((resolve) => waiting.push(resolve));
    },
    replace: async (nextFolder, between) => {
      await end();
      try {
        await between?.();
        folder = nextFolder;
      } finally {
        start();
      }
    },
    stop: async () => {
      stopped = true;
      await end();
      settle();
    },
  };
};
