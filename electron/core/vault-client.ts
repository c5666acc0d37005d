import type { Result } from '../../shared/contract/errors.ts';
import type { EventMessage } from '../../shared/contract/events.ts';
import type { VaultRequestName } from '../../shared/contract/requests.ts';
import type { VaultMessage } from '../../shared/contract/wire.ts';
import { lockedFailure } from './results.ts';
import type { VaultProcess } from './vault-process.ts';

/** Asks one vault process; ends with it. */
export interface VaultClient {
  readonly pid: number | undefined;
  /** Never rejects. Answers `locked` where the process ends first. */
  request(name: VaultRequestName, input: unknown): Promise<Result<unknown>>;
  /** Resolves when the process is gone. */
  readonly gone: Promise<void>;
  /** True as soon as it was told to end, or did. */
  readonly ended: boolean;
  kill(): Promise<void>;
}

export const createVaultClient = (
  vault: VaultProcess,
  onEvent: (message: EventMessage) => void,
  onReady: () => void = () => {},
): VaultClient => {
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  const early: (() => void)[] = [];
  let nextId = 1;
  let ready = false;
  let ended = false;

  const receive = (message: VaultMessage): void => {
    if (ended) return;
    if ('ready' in message) {
      ready = true;
      for (const post of early.splice(0)) post();
      onReady();
    } else if ('id' in message) {
      waiting.get(message.id)?.(message.result);
      waiting.delete(message.id);
    } else onEvent(message);
  };

  const end = (): void => {
    ended = true;
    for (const answer of waiting.values()) answer(lockedFailure());
    waiting.clear();
    early.length = 0;
  };

  const gone = new Promise<void>((resolve) => {
    vault.onExit(() => {
      end();
      resolve();
    });
  });
  vault.onMessage(receive);

  return {
    pid: vault.pid,
    gone,
    get ended() {
      return ended;
    },
    request: (name, input) => {
      if (ended) return Promise.resolve(lockedFailure());
      const id = nextId++;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        if (ready) vault.post({ id, name, input });
        else early.push(() => vault.post({ id, name, input }));
      });
    },
    kill: () => {
      end();
      vault.kill();
      return gone;
    },
  };
};
