import { basename, extname } from 'node:path';
import { HandrailError } from '../../shared/contract/errors.ts';
import { mostLadderText } from '../../shared/contract/frameworks.ts';
import type { Handlers, OutputOf } from '../../shared/contract/requests.ts';
import type { Host } from './host.ts';
import { readChosenFile } from './read-file.ts';
import { unwrap } from './results.ts';
import type { Session } from './session.ts';

const kinds = { name: 'Ladders', extensions: ['csv', 'tsv', 'txt', 'yaml', 'yml', 'json', 'md'] };

/**
 * A file's text, as what its first bytes say or, without that, as UTF-8; what is not UTF-8 was written by a spreadsheet on
 * Windows.
 */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The page learns what was read. Of the file's name, only the ladder keeps a trace where it has no other. */
export const frameworkHandlers = (
  vault: Pick<Session, 'request'>,
  dialogs: Pick<Host, 'chooseOpenFile'>,
): Handlers<'app.readFramework'> => ({
  'app.readFramework': async () => {
    const chosen = await dialogs.chooseOpenFile(kinds);
    if (chosen === null) throw new HandrailError('cancelled', 'No file was chosen.');
    const bytes = await readChosenFile(
      chosen.path,
      mostLadderText,
      'This file is larger than 1 MB. A ladder is smaller; nothing was added.',
    );
    const name = basename(chosen.path, extname(chosen.path)).slice(0, 100);
    const answer = await vault.request('frameworks.read', { text: textOf(bytes), name });
    return unwrap(answer) as OutputOf<'frameworks.read'>;
  },
});
