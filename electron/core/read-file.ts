import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { HandrailError } from '../../shared/contract/errors.ts';

const cannotBeRead = 'This file could not be read. Nothing was added.';

/**
 * The bytes of a file that the manager chose, of which there may be at most so many.
 * @param tooLarge what the manager is told of a larger one, and `unreadableWords` of one that cannot be read
 * @throws HandrailError `invalid-input`; the error of the file system holds a path and stays here
 */
export const readChosenFile = async (
  path: string,
  mostBytes: number,
  tooLarge: string,
  unreadableWords = cannotBeRead,
): Promise<Buffer<ArrayBuffer>> => {
  const unreadable = () => new HandrailError('invalid-input', unreadableWords);
  // A pipe that nobody writes to would otherwise not even open. Windows has no such flag.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(() => {
    throw unreadable();
  });
  try {
    // A pipe or a device may never end.
    const found = await file.stat();
    if (!found.isFile()) throw unreadable();
    const bytes = Buffer.alloc(Math.min(found.size, mostBytes) + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) {
      read = (await file.read(bytes, length, bytes.length - length)).bytesRead;
    }
    if (length > mostBytes) throw new HandrailError('invalid-input', tooLarge);
    return bytes.subarray(0, length);
  } catch (error) {
    throw error instanceof HandrailError ? error : unreadable();
  } finally {
    await file.close();
  }
};
