import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { type Files, removeQuietly } from '../database/files.ts';

/** Writes everything or throws: one call may take only part, and on a full disk the next one says so. */
function writeAll(files: Files, path: string, bytes: Buffer): void {
  const handle = files.create(path);
  try {
    let offset = 0;
    while (offset < bytes.length) {
      const taken = files.write(handle, bytes.subarray(offset));
      if (taken <= 0)
        throw Object.assign(new Error('No bytes were taken.'), { code: 'ENOSPC', syscall: 'write' });
      offset += taken;
    }
    files.sync(handle);
  } finally {
    files.close(handle);
  }
}

/**
 * Puts a complete, durable copy of `bytes` beside `path` and returns its name; the caller renames it.
 * It is read back, since a disk may acknowledge what it did not keep.
 */
export function writeBeside(
  files: Files,
  path: string,
  bytes: Buffer,
  isGood: (readBack: Buffer) => boolean,
): string {
  const draft = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    writeAll(files, draft, bytes);
    const readBack = files.read(draft, bytes.length);
    if (readBack === undefined || !readBack.equals(bytes) || !isGood(readBack)) {
      throw Object.assign(new Error('The disk did not keep what was written.'), {
        code: 'EIO',
        syscall: 'read',
      });
    }
    return draft;
  } catch (error) {
    removeQuietly(files, draft);
    throw error;
  }
}

/** Renames what `writeBeside` made and makes the new name durable. */
export function putInPlace(files: Files, draft: string, path: string): void {
  try {
    files.rename(draft, path);
  } catch (error) {
    removeQuietly(files, draft);
    throw error;
  }
  files.syncFolder(dirname(path));
}
