import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { HandrailError } from '../../shared/contract/errors.ts';

/** What an error of the file system means to the manager. Its own text holds a path and stays here. */
const storageError = (error: unknown): unknown => {
  if (error instanceof HandrailError) return error;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new HandrailError('disk-full', 'The disk is full. Nothing was written.');
  if (code === 'ENOTEMPTY' || code === 'EEXIST')
    return new HandrailError(
      'already-exists',
      'There already is something in this place. Nothing was changed.',
    );
  if (typeof code === 'string')
    return new HandrailError('storage', 'This place cannot be written to. Nothing was changed.');
  return error;
};

/** A name beside the target: the final rename must not cross a file system. File systems take 255 bytes of UTF-8. */
const temporaryBeside = (path: string): string =>
  join(dirname(path), `.${basename(path).slice(0, 60)}.${randomBytes(6).toString('hex')}.part`);

/** One `write` may be short, on a full disk above all. */
const writeAll = async (file: FileHandle, bytes: Uint8Array): Promise<void> => {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, at, bytes.length - at);
    if (bytesWritten === 0) throw new HandrailError('disk-full', 'The disk is full. Nothing was written.');
    at += bytesWritten;
  }
};

/** What a file holds, in pieces that need not all be there at once. */
export type Content = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

const writeNew = async (path: string, content: Content): Promise<void> => {
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const bytes of content) await writeAll(file, bytes);
    await file.sync();
  } finally {
    await file.close();
  }
};

/** Makes names durable. Windows cannot open a folder, and needs no such call. */
const syncFolder = async (path: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};

/**
 * Writes a file as a whole or not at all; an existing one is replaced only by the last step.
 * @param beforeNaming once the file is whole and durable; where it throws, nothing is left of the file
 * @throws HandrailError `disk-full`, `storage` or `already-exists`
 */
export const writeFileWhole = async (
  path: string,
  content: Content,
  beforeNaming: () => Promise<void> = async () => {},
): Promise<void> => {
  const temporary = temporaryBeside(path);
  try {
    await writeNew(temporary, content);
    await beforeNaming();
    await rename(temporary, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw storageError(error);
  }
};

const isEmptyOrAbsent = async (path: string): Promise<boolean> => {
  try {
    return (await readdir(path)).length === 0;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return true;
    throw error;
  }
};

/**
 * Writes a new folder of files as a whole or not at all. An existing folder is taken only if it is empty.
 * @param files paths are relative to the folder, with `/`
 * @throws HandrailError `already-exists`, `disk-full` or `storage`
 */
export const writeFolderWhole = async (
  path: string,
  files: readonly { path: string; content: Content }[],
  beforeNaming: () => Promise<void> = async () => {},
): Promise<void> => {
  const temporary = temporaryBeside(path);
  const folders = new Set<string>([temporary]);
  try {
    if (!(await isEmptyOrAbsent(path)))
      throw new HandrailError('already-exists', 'This folder is not empty. Nothing was changed.');
    await mkdir(temporary, { mode: 0o700 });
    for (const file of files) {
      const place = resolve(temporary, file.path);
      if (!place.startsWith(temporary + sep)) throw new Error('An exported file would leave its folder.');
      const folder = dirname(place);
      if (!folders.has(folder)) await mkdir(folder, { recursive: true, mode: 0o700 });
      folders.add(folder);
      await writeNew(place, file.content);
    }
    for (const folder of folders) await syncFolder(folder);
    await beforeNaming();
    // Windows renames no folder onto another, not even onto an empty one.
    if (process.platform === 'win32') await rmdir(path).catch(() => {});
    await rename(temporary, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => {});
    throw storageError(error);
  }
};
