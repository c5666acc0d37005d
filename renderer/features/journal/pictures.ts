import { HandrailError } from '../../../shared/contract/errors.ts';
import { maxPictureBytes, pictureFaultWords } from '../../../shared/pictures/index.ts';
import { request } from '../../api/client.ts';
import type { PictureHandlers } from '../../editor/index.ts';
import { errorWords } from '../../ui/error-words.ts';
import { notify } from '../../ui/toast.tsx';

/** A file that went away behind the clipboard, or a folder. */
const unreadable = () =>
  new HandrailError('invalid-input', 'This file could not be read. Nothing was added.');

/** Base64 of a file's bytes, made by the browser outside of the script. */
const toBase64 = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(unreadable());
    reader.readAsDataURL(file);
  });

/** The picture's hash, or null where the manager was told why there is none. The text is as it was then. */
async function added(adding: () => Promise<{ hash: string }>): Promise<string | null> {
  try {
    return (await adding()).hash;
  } catch (error) {
    const kind = error instanceof HandrailError ? error.kind : null;
    if (kind === 'cancelled' || kind === 'locked') return null;
    // The sentence for the kind would speak of the note, or of what can be corrected in a field.
    const own = error instanceof HandrailError && (kind === 'invalid-input' || kind === 'not-found');
    const { what, next } = errorWords(error);
    notify({ text: own ? error.message : `The picture was not added. ${what} ${next}`, urgent: true });
    return null;
  }
}

/** How pictures come into a note. */
export const pictureHandlers: PictureHandlers = {
  add: (file) =>
    added(async () => {
      if (file.size > maxPictureBytes) throw new HandrailError('invalid-input', pictureFaultWords.size);
      return request('attachments.add', { base64: await toBase64(file) });
    }),
  choose: () => added(() => request('app.addPicture', {})),
  tooLate: () =>
    notify({
      text: 'The note was closed before the picture was there. Open it and add it again.',
      urgent: true,
    }),
};
