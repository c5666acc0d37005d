import { dirname } from 'node:path';
import Driver from 'better-sqlite3-multiple-ciphers';
import { HandrailError } from '../../../shared/contract/errors.ts';
import type { Db } from './database.ts';
import { withMappedErrors } from './errors.ts';
import { type Files, removeQuietly } from './files.ts';
import { setKey } from './open.ts';

/** The companions that SQLite may leave beside a file. */
const companions = ['', '-wal', '-journal', '-shm'];

/** For cleaning up after a failure. */
export function removeDatabaseQuietly(files: Files, path: string): void {
  for (const companion of companions) removeQuietly(files, path + companion);
}

export function removeDatabase(files: Files, path: string): void {
  for (const companion of companions) files.remove(path + companion);
}

/**
 * A complete copy of the open journal under the same key, at a path that must be free. It is not durable yet.
 * SQLite writes into an empty file that this user alone may read, since it would make one that everybody can.
 */
export function vacuumInto(db: Db, files: Files, path: string): void {
  files.close(files.create(path));
  db.vacuum(path);
}

/** Re-keys a closed copy in place. Its journal stays in memory: a crash leaves a copy that is thrown away. */
export function rekeyCopy(path: string, oldKey: Buffer, newKey: Buffer): void {
  withMappedErrors(() => {
    const driver = new Driver(path, { fileMustExist: true });
    try {
      setKey(driver, oldKey);
      driver.pragma('temp_store = MEMORY');
      driver.pragma('journal_mode = MEMORY');
      setKey(driver, newKey, 'rekey');
    } finally {
      driver.close();
    }
  });
}

/**
 * Opens a closed copy for reading and checks every page and every row of it.
 * @returns its commit counter
 * @throws HandrailError `damaged`
 */
export function checkCopy(path: string, key: Buffer): number {
  return withMappedErrors(() => {
    const driver = new Driver(path, { fileMustExist: true, readonly: true });
    try {
      setKey(driver, key);
      driver.pragma('temp_store = MEMORY');
      driver.pragma('cell_size_check = ON');
      const verdict = driver.pragma('integrity_check', { simple: true });
      const counter = driver
        .prepare<[], { value: unknown }>("SELECT value FROM meta WHERE key = 'commit_counter'")
        .get()?.value;
      if (verdict !== 'ok' || typeof counter !== 'number') {
        throw new HandrailError('damaged', 'The copy of the journal is not what was written.');
      }
      return counter;
    } finally {
      driver.close();
    }
  });
}

/** Makes a checked copy durable and gives it its name, in this order. */
export function putCopyInPlace(files: Files, draft: string, path: string): void {
  withMappedErrors(() => {
    files.syncFile(draft);
    files.rename(draft, path);
    files.syncFolder(dirname(path));
  });
}
