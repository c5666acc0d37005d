import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { HandrailError } from '../../../shared/contract/errors.ts';
import { checkCopy, putCopyInPlace, removeDatabaseQuietly, vacuumInto } from './copy.ts';
import type { Db } from './database.ts';
import { withMappedErrors } from './errors.ts';
import { type Files, nodeFiles } from './files.ts';

export interface BackupResult {
  /** Size of the backup in bytes. */
  bytes: number;
  commitCounter: number;
}

/**
 * Writes a complete copy of the open journal, under the same key, and checks every page of it before it gets its name.
 * Blocks for about as long as the file takes to read and write twice. The keyring is needed beside it.
 * @param path must be free
 * @throws HandrailError `already-exists`, `damaged`, `disk-full`, `storage`
 */
export function backupTo(db: Db, path: string, key: Buffer, files: Files = nodeFiles): BackupResult {
  return withMappedErrors(() => {
    if (existsSync(path)) throw new HandrailError('already-exists', 'There already is a file of this name.');
    const draft = `${path}.${randomBytes(6).toString('hex')}.partial`;
    try {
      vacuumInto(db, files, draft);
      const commitCounter = checkCopy(draft, key);
      if (commitCounter !== db.commitCounter()) {
        throw new HandrailError('damaged', 'The copy of the journal is not what was written.');
      }
      putCopyInPlace(files, draft, path);
      return { bytes: statSync(path).size, commitCounter };
    } catch (error) {
      removeDatabaseQuietly(files, draft);
      throw error;
    }
  });
}
