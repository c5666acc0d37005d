import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { HandrailError } from '../../shared/contract/errors.ts';
import type { Handlers, OutputOf } from '../../shared/contract/requests.ts';
import { maxPictureBytes, pictureFaultWords } from '../../shared/pictures/index.ts';
import type { Host } from './host.ts';
import { unwrap } from './results.ts';
import type { Session } from './session.ts';

const kinds = { name: 'Pictures', extensions: ['png', 'jpg', 'jpeg', 'gif', 'webp'] };

const unreadable = () =>
  new HandrailError('invalid-input', 'This file could not be read. Nothing was added.');

/**
 * A file's bytes, of which there are at most as many as a picture may have.
 * @throws HandrailError `invalid-input`; the error of the file system holds a path and stays here
 */
export const readPictureFile = async (path: string): Promise<Buffer> => {
  // A pipe that nobody writes to would otherwise not even open. Windows has no such flag.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(() => {
    throw unreadable();
  });
  try {
    // A pipe or a device may never end.
    if (!(await file.stat()).isFile()) throw unreadable();
    const bytes = Buffer.alloc(maxPictureBytes + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) {
      read = (await file.read(bytes, length, bytes.length - length)).bytesRead;
    }
    if (length > maxPictureBytes) throw new HandrailError('invalid-input', pictureFaultWords.size);
    return bytes.subarray(0, length);
  } catch (error) {
    throw error instanceof HandrailError ? error : unreadable();
  } finally {
    await file.close();
  }
};

/** The page learns what was added, and neither the file's place nor its name. */
export const pictureHandlers = (
  vault: Pick<Session, 'request'>,
  dialogs: Pick<Host, 'chooseOpenFile'>,
): Handlers<'app.addPicture'> => ({
  'app.addPicture': async () => {
    const chosen = await dialogs.chooseOpenFile(kinds);
    if (chosen === null) throw new HandrailError('cancelled', 'No picture was chosen.');
    const base64 = (await readPictureFile(chosen.path)).toString('base64');
    return unwrap(await vault.request('attachments.add', { base64 })) as OutputOf<'attachments.add'>;
  },
});
