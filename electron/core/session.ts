import { mostUnsaved, type Unsaved } from '../../shared/contract/app.ts';
import { HandrailError, type Result } from '../../shared/contract/errors.ts';
import type { LockReason } from '../../shared/contract/events.ts';
import type { OutputOf, VaultRequestName } from '../../shared/contract/requests.ts';
import { createKeptText, type KeptText } from './kept-text.ts';
import { type Given, type HostPages, lockPages, type PageName } from './pages.ts';
import { lockedFailure, success } from './results.ts';
import { sealFor } from './seal.ts';
import type { VaultClient } from './vault-client.ts';
import { createVaultKeeper } from './vault-keeper.ts';
import type { ForkVault } from './vault-process.ts';
import { within } from './within.ts';

export interface SessionOptions {
  fork: ForkVault;
  journalFolder: string;
  pages: HostPages;
  /**
   * Milliseconds that a lock waits for the pages' unsaved text, how much longer a page may be late with it before it is
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
  /** Ends the vault process. Every page is asked for its text first, except the one that asked and gave it. */
  lock(reason: LockReason, by?: Given): Promise<void>;
  /** The main page's process has ended: locks, and keeps what the page last said that it had unsaved. */
  lockWithoutPage(): Promise<void>;
  /** Another page's process has ended: no lock waits for it, and what it last said that it had unsaved is kept. */
  pageGone(page: PageName): void;
  /** What a page has unsaved at this moment, in case that it does not live to hand it over. */
  keepUnsaved(has: { page: PageName; unsaved: readonly Unsaved[] }): Promise<void>;
  /**
   * What was kept: by a lock that could not save it, or of a page or a run of the app that ended before it. For the main
   * page, which holds nothing yet when it asks.
   */
  takeUnsaved(): Promise<Result<Unsaved[]>>;
  /** Locks, then goes on with the journal in `folder`; `prepare` runs while no vault process does. */
  switchTo(folder: string, prepare?: () => Promise<void>): Promise<void>;
  /** Locks and ends the vault process for good. */
  close(): Promise<void>;
}

/** Cancelled by a lock: nothing is written by them before their end. */
const unlocking: ReadonlySet<VaultRequestName> = new Set([
  'vault.unlock',
  'vault.acceptOlder',
  'vault.recover',
]);
const opening: ReadonlySet<VaultRequestName> = new Set([...unlocking, 'vault.create']);

export const createSession = ({
  fork,
  journalFolder,
  pages: hostPages,
  limits = { page: 1500, late: 1500, close: 2500 },
}: SessionOptions): Session => {
  let folder = journalFolder;
  let open = false;
  let absent = false;
  let ending = false;
  let closing = false;
  let locking: Promise<void> | null = null;
  const pages = lockPages(hostPages, limits);
  /** By the pages that asked for the lock under way. */
  const given: Given[] = [];
  const underWay = new Map<Promise<unknown>, VaultRequestName>();
  const keptTexts = new Map<string, KeptText>();
  /** The public key of the journal that was opened last: for what its vault process can no longer take. */
  let sealingKey: string | null = null;

  const tellState = (reason: LockReason | null): void => {
    const state = open ? 'open' : absent ? 'absent' : 'locked';
    pages.tell({ event: 'vault-state', payload: { state, reason } });
  };

  const keeper = createVaultKeeper({
    fork,
    folder,
    // The state of the journal is told by the session, which knows why it changed.
    onEvent: (message) => {
      if (message.event !== 'vault-state' && message.event !== 'locking') pages.tell(message);
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
      // Before a page writes anything: what an earlier run left in the file must not be overwritten.
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

  const sealedHere = (unsaved: readonly Unsaved[]): string[] => {
    const key = sealingKey;
    return key === null ? [] : unsaved.map((entry) => sealFor(key, entry));
  };

  /** For what no vault process has taken: it died, did not answer, or was never asked since the page is gone. */
  const keepHere = ({ page, unsaved }: Given): void =>
    unsaved === null ? kept().strand(page) : kept().handedOver([page], sealedHere(unsaved));

  const closeVault = async (client: VaultClient, given: readonly Given[]): Promise<void> => {
    closing = true;
    const unsaved = given.flatMap((each) => each.unsaved ?? []);
    // Each page may hand over as many as one close may hold.
    const [first, rest] = [unsaved.slice(0, mostUnsaved), unsaved.slice(mostUnsaved)];
    const result = await within(limits.close, client.request('vault.close', { unsaved: first }));
    const sealed = result?.ok ? (result.value as OutputOf<'vault.close'>).sealed : sealedHere(first);
    for (const { page } of given.filter((each) => each.unsaved === null)) kept().strand(page);
    const handed = given.filter((each) => each.unsaved !== null).map(({ page }) => page);
    if (handed.length > 0) kept().handedOver(handed, [...sealed, ...sealedHere(rest)]);
  };

  const renew = async (nextFolder: string, prepare?: () => Promise<void>): Promise<void> => {
    open = false;
    if (ending) await keeper.stop();
    else await keeper.replace(nextFolder, prepare);
    folder = nextFolder;
  };

  const runLock = async (reason: LockReason): Promise<void> => {
    const cancelled = [...underWay.values()].some((name) => unlocking.has(name));
    if (!cancelled && underWay.size > 0) await within(limits.close, Promise.all(underWay.keys()));
    const client = keeper.running;
    if (client === null || (!open && !cancelled)) return;
    let late: Promise<void> | null = null;
    if (open) {
      const asked = await pages.collect(reason, given.splice(0), ending ? null : keepHere);
      late = asked.late;
      // It may have died while the pages were asked. Whatever it answers, it ends.
      if (keeper.running === client) await closeVault(client, asked.given).catch(() => {});
      else asked.given.forEach(keepHere);
    }
    await renew(folder);
    tellState(reason);
    await late;
  };

  const lock = (reason: LockReason, by?: Given): Promise<void> => {
    if (by !== undefined && !(locking !== null && pages.answer(by))) given.push(by);
    if (locking !== null) return locking;
    // It is under way before its first step: whoever answers that step at once must find it so.
    locking = Promise.resolve()
      .then(() => runLock(reason))
      .finally(() => {
        // Given where nothing was open any more, or by a page that was not waited for: none of it may be lost.
        given.splice(0).forEach(keepHere);
        locking = null;
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
    lockWithoutPage: () => lock('vault-ended', { page: 'main', unsaved: null }),
    pageGone: (page) => {
      const gone = { page, unsaved: null };
      if (!pages.answer(gone)) keepHere(gone);
    },
    keepUnsaved: async ({ page, unsaved }) => {
      if (open && locking === null && (sealingKey !== null || unsaved.length === 0))
        await kept().hold(page, sealedHere(unsaved));
    },
    takeUnsaved: async () => {
      const client = keeper.running;
      if (!open || closing || client === null) return lockedFailure();
      // Whoever asks is a page that holds nothing yet: what one before it held is for this one.
      kept().strand('main');
      const waiting = await kept().waiting();
      const taken: Unsaved[] = [];
      for (let at = 0; at < waiting.length; at += mostUnsaved) {
        const sealed = waiting.slice(at, at + mostUnsaved);
        const result = await ask(client, 'vault.unseal', { sealed });
        if (!result.ok) return result;
        taken.push(...(result.value as OutputOf<'vault.unseal'>));
        kept().given('main', sealed);
      }
      return success(taken);
    },
    switchTo: async (nextFolder, prepare) => {
      if (ending) throw new HandrailError('cancelled', 'Handrail is closing.');
      await lock('menu');
      // `prepare` may delete the folder that is left: a text that was still on its way into it would stand in the way.
      await within(limits.close, kept().written());
      absent = false;
      await renew(nextFolder, prepare);
    },
    close: async () => {
      ending = true;
      await lock('close');
      await renew(folder);
      await within(limits.close, kept().written());
    },
  };
};
