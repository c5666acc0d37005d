import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Driver from 'better-sqlite3-multiple-ciphers';
import { HandrailError } from '../../../shared/contract/errors.ts';
import { Db } from './database.ts';
import { withMappedErrors } from './errors.ts';
import { nodeFiles } from './files.ts';

/** Bytes of one page, and of the smallest database. */
export const pageSize = 4096;
export const databaseKeyLength = 32;

/** How long an open waits for a lock that is just being given back, before it says `in-use`. */
const lockWaitMillis = 400;

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
  ['foreign_keys', 'ON', 1],
];

function setPragmas(driver: Driver.Database): void {
  for (const [name, set, held] of pragmas) {
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

/** Opens without asking whether the file is there; for open, create and backup only. */
export function openRaw(path: string, key: Buffer): Db {
  return withMappedErrors(() => {
    const driver = new Driver(path, { fileMustExist: true, timeout: lockWaitMillis });
    try {
      setKey(driver, key);
      setPragmas(driver);
      driver.exec('BEGIN IMMEDIATE; ROLLBACK');
      return new Db(driver);
    } catch (error) {
      driver.close();
      throw error;
    }
  });
}

/**
 * Opens the journal and owns it until `close`.
 * @param key the 32 bytes of the database key; copied, so that the caller may zero it
 * @throws HandrailError `not-found`, `damaged` (too short, another key, or not what was written), `in-use`, `storage`
 */
export function openDatabase(path: string, key: Buffer): Db {
  const size = withMappedErrors(() => statSync(path, { throwIfNoEntry: false })?.size);
  if (size === undefined) throw new HandrailError('not-found', 'There is no journal in this place.');
  if (size < pageSize)
    throw new HandrailError('damaged', 'The journal file is damaged. It was left as it is.');
  const db = openRaw(path, key);
  try {
    db.commitCounter();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
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
      const db = openRaw(draft, key);
      try {
        db.createMeta();
      } finally {
        db.close();
      }
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

const alreadyExists = () => new HandrailError('already-exists', 'There already is a journal in this place.');
