import { HandrailError } from '../../shared/contract/errors.ts';
import type { Handlers, OutputOf } from '../../shared/contract/requests.ts';
import { maxPictureBytes, pictureFaultWords } from '../../shared/pictures/index.ts';
import type { Host } from './host.ts';
import { readChosenFile } from './read-file.ts';
import { unwrap } from './results.ts';
import type { Session } from './session.ts';

const kinds = { name: 'Pictures', extensions: ['png', 'jpg', 'jpeg', 'gif', 'webp'] };

/** The page learns what was added, and neither the file's place nor its name. */
export const pictureHandlers = (
  vault: Pick<Session, 'request'>,
  dialogs: Pick<Host, 'chooseOpenFile'>,
): Handlers<'app.addPicture'> => ({
  'app.addPicture': async () => {
    const chosen = await dialogs.chooseOpenFile(kinds);
    if (chosen === null) throw new HandrailError('cancelled', 'No picture was chosen.');
    const bytes = await readChosenFile(chosen.path, maxPictureBytes, pictureFaultWords.size);
    const base64 = bytes.toString('base64');
    return unwrap(await vault.request('attachments.add', { base64 })) as OutputOf<'attachments.add'>;
  },
});
