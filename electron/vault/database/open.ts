import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Driver from 'better-sqlite3-multiple-ciphers';
import { HandrailError } from '../../../shared/contract/errors.ts';
import { Db } from './database.ts';
import { isInUse, withMappedErrors } from './errors.ts';
import { nodeFiles } from './files.ts';
import { PageReader, pageSize } from './pages.ts';

export const databaseKeyLength = 32;

/** How long one attempt waits for a lock that is just being given back. */
const lockWaitMillis = 120;
/**
 * Several that open at the same moment can each hold what keeps the others from the lock, until all of them give up.
 * Those that let go and come back after unequal pauses do not meet so again. Then it is `in-use`.
 */
const attempts = 4;
const longestPauseMillis = 60;

/** Bytes of the log that are kept to be written over, see `checkpointWhenIdle`. */
const keptLogBytes = 8 << 20;

/**
 * What holds while a journal is open: pragma, what is set, what must be read back. `locking_mode` comes first, so that
 * the write-ahead log's index stays in memory and no -shm file appears.
 */
const pragmas: readonly (readonly [name: string, set: string, held: string | number])[] = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['temp_store', 'MEMORY', 2],
  ['mmap_size', '0', 0],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['fullfsync', '1', 1],
  ['checkpoint_fullfsync', '1', 1],
  ['wal_autocheckpoint', '0', 0],
  // What a bulk load makes of the log is given up at the next commit; a day's typing stays below it.
  ['journal_size_limit', String(keptLogBytes), keptLogBytes],
  ['foreign_keys', 'ON', 1],
];

/**
 * Bytes of the file that are kept decrypted. Reading a page again means to decrypt it again: of 100,000 entries, a search
 * takes twice as long with 16 MB as with 48. A smaller journal is as quick with less.
 */
const cacheBytes = (fileBytes: number): number => Math.min(48 << 20, Math.max(8 << 20, fileBytes / 10));

function setPragmas(driver: Driver.Database, fileBytes: number): void {
  const kibibytes = -Math.round(cacheBytes(fileBytes) / 1024);
  for (const [name, set, held] of [...pragmas, ['cache_size', String(kibibytes), kibibytes] as const]) {
    driver.pragma(`${name} = ${set}`);
    const found = driver.pragma(name, { simple: true });
    if (found !== held) {
      throw new HandrailError('internal', `The database did not keep the setting ${name}.`);
    }
  }
}

/** Gives the driver the raw key without making a string of it. */
export function setKey(driver: Driver.Database, key: Buffer, call: 'key' | 'rekey' = 'key'): void {
  if (key.length !== databaseKeyLength) throw new HandrailError('internal', 'A database key has 32 bytes.');
  if (call === 'key') {
    driver.pragma("cipher = 'sqlcipher'");
    driver.pragma('legacy = 4');
  }
  const raw = Buffer.alloc(4 + databaseKeyLength);
  raw.write('raw:', 'latin1');
  key.copy(raw, 4);
  try {
    driver[call](raw);
  } finally {
    raw.fill(0);
  }
}

/** A connection with every setting in force and the lock taken. */
function connect(path: string, key: Buffer): Driver.Database {
  for (let attempt = 1; ; attempt++) {
    try {
      return connectOnce(path, key);
    } catch (error) {
      if (attempt === attempts || !isInUse(error)) throw error;
      pause(randomInt(longestPauseMillis));
    }
  }
}

/** Nothing else is done in this process before the journal is open. */
const pause = (millis: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, millis);
};

function connectOnce(path: string, key: Buffer): Driver.Database {
  const driver = new Driver(path, { fileMustExist: true, timeout: lockWaitMillis });
  try {
    setKey(driver, key);
    setPragmas(driver, statSync(path).size);
    driver.exec('BEGIN IMMEDIATE; ROLLBACK');
    return driver;
  } catch (error) {
    driver.close();
    throw error;
  }
}

/**
 * Opens the journal and owns it until `close`.
 * @param key the 32 bytes of the database key; copied, so that the caller may zero it
 * @throws HandrailError `not-found`, `damaged` (too short, another key, or not what was written), `in-use`, `storage`
 */
export function openDatabase(path: string, key: Buffer): Db {
  return withMappedErrors(() => {
    const size = statSync(path, { throwIfNoEntry: false })?.size;
    if (size === undefined) throw new HandrailError('not-found', 'There is no journal in this place.');
    if (size < pageSize) {
      throw new HandrailError('damaged', 'The journal file is damaged. It was left as it is.');
    }
    const driver = connect(path, key);
    let pages: PageReader | undefined;
    try {
      pages = new PageReader(path, key);
      const db = new Db(driver, pages);
      db.commitCounter();
      return db;
    } catch (error) {
      driver.close();
      pages?.close();
      throw error;
    }
  });
}

/**
 * Makes an empty journal and opens it. It appears under its name only when it is complete, so that a crash leaves none.
 * @throws HandrailError `already-exists`, `disk-full`, `storage`
 */
export function createDatabase(path: string, key: Buffer): Db {
  return withMappedErrors(() => {
    if (existsSync(path)) throw alreadyExists();
    const draft = `${path}.new-${randomBytes(6).toString('hex')}`;
    try {
      nodeFiles.close(nodeFiles.create(draft));
      createMeta(connect(draft, key));
      if (existsSync(path)) throw alreadyExists();
      nodeFiles.rename(draft, path);
    } catch (error) {
      for (const leftover of [draft, `${draft}-wal`]) nodeFiles.remove(leftover);
      throw error;
    }
    nodeFiles.syncFolder(dirname(path));
    return openDatabase(path, key);
  });
}

/** The one table of this layer. */
function createMeta(driver: Driver.Database): void {
  try {
    driver.exec(`CREATE TABLE meta(key TEXT PRIMARY KEY, value ANY) STRICT;
      INSERT INTO meta VALUES ('commit_counter', 0)`);
  } finally {
    driver.close();
  }
}

const alreadyExists = () => new HandrailError('already-exists', 'There already is a journal in this place.');
