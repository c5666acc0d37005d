import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { HandrailError } from '../../../shared/contract/errors.ts';
import type { VaultStatus } from '../../../shared/contract/vault.ts';
import type { Clock } from '../../../shared/domain/values.ts';
import type { Db } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import { migrations } from '../database/migrations/index.ts';
import { createDatabase, openDatabase } from '../database/open.ts';
import { readUnsavedSecret } from '../journal/meta.ts';
import { Vocabulary } from '../journal/search-vocabulary.ts';
import { startJournal } from '../journal/start.ts';
import { AttemptGate } from '../keyring/attempts.ts';
import {
  createKeyring,
  lockKeyring,
  type UnlockedKeyring,
  unlockWithPassphrase,
  unlockWithRecoveryKey,
} from '../keyring/keyring.ts';
import { deleteDraftsQuietly } from '../keyring/leftovers.ts';
import { finishRotation, rotateKey } from '../keyring/rotate.ts';
import {
  type KeyringContext,
  keyringExists,
  keyringPath,
  loadKeyring,
  previousPath,
} from '../keyring/store.ts';
import { type IdleTimes, IdleWork, markKeyring } from './idle.ts';
import { acceptOlder, refuseOlder } from './older-copy.ts';
import type { OpenJournal } from './open-journal.ts';

/** Until it was measured: the default KDF on a laptop. */
const usualGuessMillis = 250;

const fromPrevious =
  'The newest keyring could not be read; the one before it was used. Make a backup of the journal soon.';
const keyringDamaged = 'The keyring of this journal cannot be read. Put a copy of keyring.json in its place.';
const journalMissing =
  'There is a keyring here, but no journal file. If it was moved, put journal.db back before you make a new one.';

/** What is done about the journal's age before anything is written to it. */
type BeforeUse = (keyring: UnlockedKeyring, db: Db) => void;

export interface LifecycleOptions {
  context: KeyringContext;
  clock: Clock;
  idleTimes: IdleTimes;
  onErased(): void;
}

/** Whether there is a journal in the folder, whether it is open, and how it gets from one to the other. */
export class Lifecycle {
  readonly #options: LifecycleOptions;
  readonly #gate: AttemptGate;
  #open: { journal: OpenJournal; idle: IdleWork } | null = null;
  #unlocking: AbortController | null = null;
  #notice: string | null = null;
  #guessMillis = usualGuessMillis;

  constructor(options: LifecycleOptions) {
    this.#options = options;
    this.#gate = new AttemptGate(options.clock);
  }

  /** What one guess at the passphrase costs here, in milliseconds. */
  get guessMillis(): number {
    return this.#guessMillis;
  }

  /** @throws HandrailError `locked` */
  get journal(): OpenJournal {
    if (this.#open === null) throw new HandrailError('locked', 'The journal is locked.');
    return this.#open.journal;
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  get #databasePath(): string {
    return join(this.#options.context.folder, 'journal.db');
  }

  status(): VaultStatus {
    if (this.#open !== null) return { state: 'open', waitMs: 0, notice: this.#notice };
    if (!existsSync(this.#databasePath)) {
      const notice = keyringExists(this.#options.context) ? journalMissing : null;
      return { state: 'absent', waitMs: 0, notice };
    }
    return { state: 'locked', waitMs: this.#waitMs(), notice: this.#keyringNotice() };
  }

  #waitMs(): number {
    try {
      this.#gate.check();
      return 0;
    } catch (error) {
      return error instanceof HandrailError ? Number(error.details?.waitMs ?? 0) : 0;
    }
  }

  #keyringNotice(): string | null {
    try {
      return loadKeyring(this.#options.context).source === 'previous' ? fromPrevious : null;
    } catch (error) {
      if (error instanceof HandrailError) return error.kind === 'damaged' ? keyringDamaged : error.message;
      throw error;
    }
  }

  /** A commit happened: tidying waits until nobody types. */
  committed(): void {
    this.#open?.idle.postpone();
  }

  /**
   * Makes a journal and opens it. Whatever a crash leaves behind, it can be called again or the journal be unlocked.
   * @throws HandrailError `already-exists`, `disk-full`, `storage`
   */
  async create(passphrase: Buffer, recoveryKey: string): Promise<void> {
    if (this.#open !== null || existsSync(this.#databasePath)) {
      throw new HandrailError('already-exists', 'There already is a journal in this place.');
    }
    this.#putAsideKeyring();
    const { context } = this.#options;
    const keyring = await this.#measured(() => createKeyring(context, passphrase, recoveryKey));
    this.#use(keyring, () => createDatabase(this.#databasePath, keyring.key));
  }

  /** A keyring without a journal may be the only key to a file that was moved: it is never deleted. */
  #putAsideKeyring(): void {
    const { context, clock } = this.#options;
    for (const path of [keyringPath(context), previousPath(context)]) {
      if (existsSync(path)) context.files.rename(path, `${path}.${clock.now()}.unused`);
    }
  }

  /**
   * Where the journal is open already, the secret is checked all the same.
   * @throws HandrailError `wait`, `wrong-secret`, `cancelled`, `damaged`, `rolled-back`, `newer-version`, `in-use` …
   */
  async unlock(passphrase: Buffer): Promise<void> {
    await this.#attempt((signal) =>
      this.#measured(() => unlockWithPassphrase(this.#options.context, passphrase, { signal })),
    );
  }

  /**
   * Unlocks an older copy that lies in the journal's place, and makes it the journal. See `acceptOlder`.
   * @throws HandrailError as `unlock`, and as `acceptOlder`
   */
  async acceptOlder(passphrase: Buffer, found: string): Promise<void> {
    await this.#attempt(
      (signal) => unlockWithPassphrase(this.#options.context, passphrase, { signal }),
      (keyring, db) => acceptOlder(keyring, db, found, this.#options.clock),
    );
  }

  async recover(recoveryKey: string): Promise<void> {
    await this.#attempt(() => unlockWithRecoveryKey(this.#options.context, recoveryKey));
  }

  /** Another key for the database and both secrets. The journal is closed meanwhile and opened again. */
  async rotate(passphrase: Buffer, recoveryKey: string): Promise<void> {
    const { keyring } = this.journal;
    this.#closeDatabase();
    try {
      await rotateKey(keyring, this.#databasePath, passphrase, recoveryKey);
    } finally {
      this.#use(keyring, () => {
        finishRotation(keyring, this.#databasePath);
        return openDatabase(this.#databasePath, keyring.key);
      });
    }
  }

  cancelUnlocking(): void {
    this.#unlocking?.abort();
  }

  /** Marks the keyring and closes; a disk that refuses the mark does not keep it open. */
  close(): void {
    this.cancelUnlocking();
    if (this.#open === null) return;
    const { keyring } = this.#open.journal;
    try {
      this.#closeDatabase();
    } finally {
      lockKeyring(keyring);
    }
  }

  #closeDatabase(): void {
    if (this.#open === null) return;
    const { journal, idle } = this.#open;
    idle.stop();
    this.#open = null;
    try {
      markKeyring(journal);
    } catch (error) {
      if (!(error instanceof HandrailError)) throw error;
    } finally {
      journal.unsavedSecret.fill(0);
      journal.db.close();
    }
  }

  async #attempt(
    unlock: (signal: AbortSignal) => Promise<UnlockedKeyring> | UnlockedKeyring,
    first: BeforeUse = refuseOlder,
  ): Promise<void> {
    this.#gate.check();
    const abort = new AbortController();
    this.#unlocking = abort;
    try {
      const keyring = await unlock(abort.signal);
      this.#gate.succeeded();
      if (this.#open !== null) return lockKeyring(keyring);
      const open = (): Db => {
        if (abort.signal.aborted) throw new HandrailError('cancelled', 'Unlocking was cancelled.');
        finishRotation(keyring, this.#databasePath);
        return openDatabase(this.#databasePath, keyring.key);
      };
      this.#use(keyring, open, first);
    } catch (error) {
      if (error instanceof HandrailError && error.kind === 'wrong-secret') this.#gate.failed();
      throw error;
    } finally {
      this.#unlocking = null;
    }
  }

  /** Opens the database of an unlocked keyring; on any error both are closed again. */
  #use(keyring: UnlockedKeyring, openDb: () => Db, first: BeforeUse = refuseOlder): void {
    let db: Db | null = null;
    try {
      db = openDb();
      first(keyring, db);
      migrate(db, migrations);
      const { clock, context } = this.#options;
      // The database is locked by now: nobody else is writing here.
      this.#tightenQuietly();
      deleteDraftsQuietly(context);
      const { random } = context;
      startJournal({ db, clock, random });
      const vocabulary = new Vocabulary(db);
      const journal = { db, clock, random, keyring, vocabulary, unsavedSecret: readUnsavedSecret(db) };
      const idle = new IdleWork(journal, this.#options.idleTimes, this.#options.onErased);
      this.#open = { journal, idle };
      this.#notice = keyring.source === 'previous' ? fromPrevious : null;
      idle.postpone();
    } catch (error) {
      db?.close();
      lockKeyring(keyring);
      throw error;
    }
  }

  /** A journal that was copied here, or unpacked, may have come with modes that let others read and replace it. */
  #tightenQuietly(): void {
    const { files, folder } = this.#options.context;
    try {
      files.tighten(folder);
    } catch {
      // A file system without modes, or somebody else's file: no reason to keep the journal shut.
    }
  }

  async #measured<T>(work: () => Promise<T>): Promise<T> {
    const start = performance.now();
    const result = await work();
    this.#guessMillis = performance.now() - start;
    return result;
  }
}
