import {
  chmodSync,
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** An open file; what it is inside is the file system's affair. */
export type FileHandle = number;

/**
 * The few file calls of the keyring and of backups. Small, so that tests can put a full disk, an I/O error, a short
 * write or a power cut behind each of them. All are synchronous and throw the system's error.
 */
export interface Files {
  /** The whole file, or undefined if there is none. A longer one is cut after `limit` + 1 bytes. */
  read(path: string, limit: number): Buffer | undefined;
  /** A new file for writing that only this user may read; fails if the name is taken. */
  create(path: string): FileHandle;
  /** Returns how many of the bytes were taken; that may be fewer than given. */
  write(handle: FileHandle, bytes: Uint8Array): number;
  sync(handle: FileHandle): void;
  close(handle: FileHandle): void;
  /** Replaces `to`, in one step. */
  rename(from: string, to: string): void;
  /** Does nothing if the file is not there. */
  remove(path: string): void;
  /** The names in a folder; none if there is no such folder. */
  list(folder: string): string[];
  /** Makes names in a folder durable. */
  syncFolder(path: string): void;
  /** Makes the content of a closed file durable. Never on an open database: closing it would drop its lock. */
  syncFile(path: string): void;
  /** Makes the folder, for this user only, if it is not there. */
  makeFolder(path: string): void;
  /** Takes the folder, and the files right in it, from everybody but this user. */
  tighten(folder: string): void;
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function readAtMost(path: string, limit: number): Buffer | undefined {
  let handle: number;
  try {
    handle = openSync(path, constants.O_RDONLY);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
  try {
    const bytes = Buffer.alloc(Math.min(fstatSync(handle).size, limit) + 1);
    let length = 0;
    for (;;) {
      const taken = readSync(handle, bytes, length, bytes.length - length, null);
      length += taken;
      if (taken === 0 || length === bytes.length) return bytes.subarray(0, length);
    }
  } finally {
    closeSync(handle);
  }
}

function syncPath(path: string, flags: number): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function tighten(folder: string): void {
  // Windows has no such modes: there the user's folder gives its own to what is in it.
  if (process.platform === 'win32') return;
  const narrow = (path: string, wanted: number, isIt: 'isDirectory' | 'isFile'): void => {
    const found = lstatSync(path);
    // By name and not by descriptor: closing one of an open database would drop its lock. A link is left alone.
    if (found[isIt]() && (found.mode & 0o777) !== wanted) chmodSync(path, wanted);
  };
  narrow(folder, 0o700, 'isDirectory');
  for (const name of listFolder(folder)) narrow(join(folder, name), 0o600, 'isFile');
}

/** The real file system. */
export const nodeFiles: Files = {
  read: readAtMost,
  create: (path) => openSync(path, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600),
  write: (handle, bytes) => writeSync(handle, bytes),
  sync: fsyncSync,
  close: closeSync,
  rename: renameSync,
  remove: (path) => rmSync(path, { force: true }),
  list: listFolder,
  syncFolder: (path) => {
    // Windows has no such call: there a rename is durable when it returns.
    if (process.platform !== 'win32') syncPath(path, constants.O_RDONLY);
  },
  syncFile: (path) => syncPath(path, constants.O_RDWR),
  makeFolder: (path) => {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  },
  tighten,
};

/** Clean-up after a failure must not hide the failure. */
export function removeQuietly(files: Files, path: string): void {
  try {
    files.remove(path);
  } catch {
    // Nothing can be done, and the first error is the one to tell.
  }
}
