import { basename } from 'node:path';
import { HandrailError } from '../../shared/contract/errors.ts';
import { mostHandoverBytes } from '../../shared/contract/handover.ts';
import type { Handlers } from '../../shared/contract/requests.ts';
import { type Ask, askVault, chosenTarget } from './ask-vault.ts';
import type { Host } from './host.ts';
import { writeLoggedFile } from './log-export.ts';
import { readChosenFile } from './read-file.ts';

type Dialogs = Pick<Host, 'chooseSaveFile' | 'chooseOpenFile'>;

const kind = { name: 'Handover files', extensions: ['age'], amongExports: true };

const words = {
  unreadable: 'This file could not be read. Nothing was taken over.',
  tooLarge: 'This file is larger than any handover. Nothing was taken over.',
};

/** The file that was chosen stays on this side: the page learns its name, and the vault process its bytes. */
export const handoverHandlers = (
  vault: Ask,
  dialogs: Dialogs,
  today: () => string,
): Handlers<'app.exportHandover' | 'app.chooseHandover' | 'app.openHandover'> => {
  let chosen: string | null = null;
  return {
    'app.exportHandover': async (input) => {
      // The file's name is seen by whoever carries it: it names nobody.
      const name = `Handrail handover ${today()}`;
      const { path, shownAs } = chosenTarget(await dialogs.chooseSaveFile({ name, extension: 'age' }));
      const { bytes, counts, record } = await askVault(vault, 'handover.render', input);
      await writeLoggedFile(vault, path, bytes, { ...record, encrypted: true });
      return { savedAs: shownAs ?? basename(path), counts };
    },
    'app.chooseHandover': async () => {
      const file = await dialogs.chooseOpenFile(kind);
      if (file === null) throw new HandrailError('cancelled', 'No file was chosen.');
      chosen = file.path;
      return { name: basename(file.path) };
    },
    'app.openHandover': async ({ passphrase }) => {
      if (chosen === null) throw new HandrailError('not-found', 'Choose the file first.');
      const bytes = await readChosenFile(chosen, mostHandoverBytes, words.tooLarge, words.unreadable);
      return askVault(vault, 'handover.open', { bytes, passphrase });
    },
  };
};
