import type { UnsavedEntry } from '../../shared/contract/app.ts';
import { HandrailError, type Result } from '../../shared/contract/errors.ts';
import type { EventMessage, LockReason } from '../../shared/contract/events.ts';
import type { OutputOf, VaultRequestName } from '../../shared/contract/requests.ts';
import { createKeptText, type KeptText } from './kept-text.ts';
import { lockedFailure, success } from './results.ts';
import { sealFor } from './seal.ts';
import type { VaultClient } from './vault-client.ts';
import { createVaultKeeper } from './vault-keeper.ts';
import type { ForkVault } from './vault-process.ts';

export interface SessionOptions {
  fork: ForkVault;
  journalFolder: string;
  send(message: EventMessage): void;
  /** Ends a page that does not answer a lock, and shows a new one: it may go on showing the journal. */
  discardPage(): void;
  /**
   * Milliseconds that a lock waits for the page's unsaved text, how much longer the page may be late with it before it is
   * discarded, and that a lock waits for the vault process to close.
   */
  limits?: { page: number; late: number; close: number };
}

/** One journal, one vault process at a time, and the way from open to locked. */
export interface Session {
  readonly open: boolean;
  /** The folder of the journal in use. */
  readonly folder: string;
  request(name: VaultRequestName, input: unknown): Promise<Result<unknown>>;
  /** Ends the vault process. With `unsaved` the page asked for it; without, the page is asked for its text first. */
  lock(reason: LockReason, unsaved?: readonly UnsavedEntry[]): Promise<void>;
  /** The page's process has ended: locks, and keeps what the page last said that it had unsaved. */
  lockWithoutPage(): Promise<void>;
  /** What the page has unsaved at this moment, in case that it does not live to hand it over. */
  keepUnsaved(unsaved: readonly UnsavedEntry[]): Promise<void>;
  /** What was kept for the page: by a lock that could not save it, or of a page or a run of the app that ended before it. */
  takeUnsaved(): Promise<Result<UnsavedEntry[]>>;
  /** Locks, then goes on with the journal in `folder`; `prepare` runs while no vault process does. */
  switchTo(folder: string, prepare?: () => Promise<void>): Promise<void>;
  /** Locks and ends the vault process for good. `pageGone`: nobody is left to ask for unsaved text. */
  close(options: { pageGone: boolean }): Promise<void>;
}

/** Cancelled by a lock: nothing is written by them before their end. */
const unlocking: ReadonlySet<VaultRequestName> = new Set([
  'vault.unlock',
  'vault.acceptOlder',
  'vault.recover',
]);
const opening: ReadonlySet<VaultRequestName> = new Set([...unlocking, 'vault.create']);

/** What the page handed over, null where nothing came; and what it may hand over yet where it was silent. */
interface FromPage {
  unsaved: readonly UnsavedEntry[] | null;
  late: Promise<readonly UnsavedEntry[] | null> | null;
}

/** The promise's value, or null after `ms`. */
const within = <T>(ms: number, promise: Promise<T>): Promise<T | null> => {
  let timer: ReturnType<typeof setTimeout>;
  const limit = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
};

export const createSession = ({
  fork,
  journalFolder,
  send,
  discardPage,
  limits = { page: 1500, late: 1500, close: 2500 },
}: SessionOptions): Session => {
  let folder = journalFolder;
  let open = false;
  let absent = false;
  let pageGone = false;
  let ending = false;
  let closing = false;
  let locking: Promise<void> | null = null;
  let handOver: ((unsaved: readonly UnsavedEntry[]) => void) | null = null;
  const underWay = new Map<Promise<unknown>, VaultRequestName>();
  const keptTexts = new Map<string, KeptText>();
  /** The public key of the journal that was opened last: for what its vault process can no longer take. */
  let sealingKey: string | null = null;

  const tellState = (reason: LockReason | null): void => {
    const state = open ? 'open' : absent ? 'absent' : 'locked';
    send({ event: 'vault-state', payload: { state, reason } });
  };

  const keeper = createVaultKeeper({
    fork,
    folder,
    // The state of the journal is told by the session, which knows why it changed.
    onEvent: (message) => {
      if (message.event !== 'vault-state' && message.event !== 'locking') send(message);
    },
    onUnexpectedEnd: () => {
      open = false;
      tellState('vault-ended');
    },
  });

  const ask = async (client: VaultClient, name: VaultRequestName, input: unknown) => {
    const answer = client.request(name, input);
    if (opening.has(name)) underWay.set(answer, name);
    const result = await answer;
    underWay.delete(answer);
    if (!result.ok || client.ended) return result;
    if (name === 'vault.status') absent = (result.value as OutputOf<'vault.status'>).state === 'absent';
    if (opening.has(name)) {
      open = true;
      absent = false;
      tellState(null);
      sealingKey = null;
      void learnSealingKey(client);
      // Before the page writes anything: what an earlier run left in the file must not be overwritten.
      void kept().waiting();
    }
    return result;
  };

  const learnSealingKey = async (client: VaultClient): Promise<void> => {
    const result = await client.request('vault.sealingKey', {});
    if (result.ok && keeper.running === client)
      sealingKey = (result.value as OutputOf<'vault.sealingKey'> | null)?.publicKey ?? null;
  };

  const kept = (): KeptText => {
    const known = keptTexts.get(folder);
    if (known !== undefined) return known;
    const fresh = createKeptText(folder);
    keptTexts.set(folder, fresh);
    return fresh;
  };

  const sealedHere = (unsaved: readonly UnsavedEntry[]): string[] => {
    const key = sealingKey;
    return key === null ? [] : unsaved.map((entry) => sealFor(key, entry));
  };

  /** For what no vault process has taken: it died, did not answer, or was never asked since the page is gone. */
  const keepHere = (unsaved: readonly UnsavedEntry[] | null): void =>
    unsaved === null ? kept().strand() : kept().handedOver(sealedHere(unsaved));

  const unsavedFromPage = async (reason: LockReason): Promise<FromPage> => {
    const handed = new Promise<readonly UnsavedEntry[]>((resolve) => {
      handOver = resolve;
    });
    send({ event: 'locking', payload: { reason } });
    const unsaved = await within(pageGone ? 0 : limits.page, handed);
    return { unsaved, late: unsaved !== null || pageGone || ending ? null : within(limits.late, handed) };
  };

  /** Keeps what came too late for the vault process; ends a page from which nothing came at all. */
  const awaitLatePage = async (late: Promise<readonly UnsavedEntry[] | null>): Promise<void> => {
    const unsaved = await late;
    keepHere(unsaved);
    if (unsaved === null) discardPage();
  };

  const closeVault = async (client: VaultClient, unsaved: FromPage['unsaved']): Promise<void> => {
    closing = true;
    const result = await within(limits.close, client.request('vault.close', { unsaved: unsaved ?? [] }));
    if (unsaved === null) return;
    if (!result?.ok) keepHere(unsaved);
    else kept().handedOver((result.value as OutputOf<'vault.close'>).sealed);
  };

  const renew = async (nextFolder: string, prepare?: () => Promise<void>): Promise<void> => {
    open = false;
    if (ending) await keeper.stop();
    else await keeper.replace(nextFolder, prepare);
    folder = nextFolder;
  };

  const runLock = async (reason: LockReason, given?: FromPage['unsaved']): Promise<void> => {
    const cancelled = [...underWay.values()].some((name) => unlocking.has(name));
    if (!cancelled && underWay.size > 0) await within(limits.close, Promise.all(underWay.keys()));
    const client = keeper.running;
    if (client === null || (!open && !cancelled)) {
      if (given !== undefined) keepHere(given);
      return;
    }
    let latePage: Promise<void> | null = null;
    if (open) {
      // A page that asks for the lock is not told of it: its answer could come after the lock and end the next unlock.
      const { unsaved, late } =
        given === undefined ? await unsavedFromPage(reason) : { unsaved: given, late: null };
      if (late !== null) latePage = awaitLatePage(late);
      else if (unsaved === null) keepHere(null);
      // It may have died while the page was asked. Whatever it answers, it ends.
      if (keeper.running === client) await closeVault(client, unsaved).catch(() => {});
      else if (unsaved !== null) keepHere(unsaved);
    }
    await renew(folder);
    tellState(reason);
    await latePage;
  };

  const lock = (reason: LockReason, unsaved?: FromPage['unsaved']): Promise<void> => {
    if (locking !== null) {
      if (unsaved) handOver?.(unsaved);
      return locking;
    }
    // It is under way before its first step: whoever answers that step at once must find it so.
    locking = Promise.resolve()
      .then(() => runLock(reason, unsaved))
      .finally(() => {
        locking = null;
        handOver = null;
        closing = false;
      });
    return locking;
  };

  return {
    get open() {
      return open && !closing;
    },
    get folder() {
      return folder;
    },
    request: async (name, input) => {
      // Who unlocks before the lock is over means the next vault process, not the one that is ending.
      if (locking !== null && opening.has(name)) await locking;
      if (closing) return lockedFailure();
      const client = await keeper.current();
      return client === null ? lockedFailure() : ask(client, name, input);
    },
    lock,
    lockWithoutPage: () => lock('vault-ended', null),
    keepUnsaved: async (unsaved) => {
      if (open && locking === null && (sealingKey !== null || unsaved.length === 0))
        await kept().hold(sealedHere(unsaved));
    },
    takeUnsaved: async () => {
      const client = keeper.running;
      if (!open || closing || client === null) return lockedFailure();
      // Whoever asks is a page that holds nothing yet: what one before it held is for this one.
      kept().strand();
      const waiting = await kept().waiting();
      const taken: UnsavedEntry[] = [];
      for (let at = 0; at < waiting.length; at += 20) {
        const sealed = waiting.slice(at, at + 20);
        const result = await ask(client, 'vault.unseal', { sealed });
        if (!result.ok) return result;
        taken.push(...(result.value as OutputOf<'vault.unseal'>));
        kept().given(sealed);
      }
      return success(taken);
    },
    switchTo: async (nextFolder, prepare) => {
      if (ending) throw new HandrailError('cancelled', 'Handrail is closing.');
      await lock('menu');
      absent = false;
      await renew(nextFolder, prepare);
    },
    close: async (options) => {
      pageGone = options.pageGone;
      ending = true;
      await lock('close');
      await renew(folder);
      await within(limits.close, kept().written());
    },
  };
};
