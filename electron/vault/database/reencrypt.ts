import { dirname } from 'node:path';
import { HandrailError } from '../../../shared/contract/errors.ts';
import {
  checkCopy,
  putCopyInPlace,
  rekeyCopy,
  removeDatabase,
  removeDatabaseQuietly,
  vacuumInto,
} from './copy.ts';
import { withMappedErrors } from './errors.ts';
import { type Files, nodeFiles } from './files.ts';
import { openDatabase } from './open.ts';

/**
 * Puts a copy of the closed journal under another key in its place, in one rename. Until then the journal is not touched.
 * Needs free room of its size.
 * @throws HandrailError `in-use`, `damaged`, `disk-full`, `storage`
 */
export function reencryptDatabase(
  path: string,
  oldKey: Buffer,
  newKey: Buffer,
  files: Files = nodeFiles,
): void {
  const draft = `${path}.rekey`;
  withMappedErrors(() => {
    removeDatabase(files, draft);
    try {
      const counter = copyUnderOldKey(path, oldKey, draft, files);
      rekeyCopy(draft, oldKey, newKey);
      if (checkCopy(draft, newKey) !== counter) {
        throw new HandrailError('damaged', 'The copy of the journal is not what was written.');
      }
      // The old log is gone for good before the new file is there: its pages belong to the old key.
      files.syncFolder(dirname(path));
      putCopyInPlace(files, draft, path);
    } catch (error) {
      removeDatabaseQuietly(files, draft);
      throw error;
    }
  });
}

function copyUnderOldKey(path: string, key: Buffer, draft: string, files: Files): number {
  const db = openDatabase(path, key);
  try {
    vacuumInto(db, files, draft);
    return db.commitCounter();
  } finally {
    db.close();
  }
}
