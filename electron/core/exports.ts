import { basename } from 'node:path';
import { HandrailError } from '../../shared/contract/errors.ts';
import type {
  ExportContent,
  ExportFile,
  ExportFormat,
  JournalExportFormat,
} from '../../shared/contract/exports.ts';
import type { Handlers, OutputOf, ParsedInputOf, VaultRequestName } from '../../shared/contract/requests.ts';
import type { ChosenTarget, Host } from './host.ts';
import { unwrap } from './results.ts';
import type { Session } from './session.ts';
import { writeFileWhole, writeFolderWhole } from './write-file.ts';

type Dialogs = Pick<Host, 'chooseSaveFile' | 'chooseFolder' | 'printToPdf'>;
type Ask = Pick<Session, 'request'>;

const extensions: Record<ExportFormat, string> = {
  markdown: 'md',
  html: 'html',
  pdf: 'pdf',
  csv: 'csv',
  json: 'json',
};

/** Characters that some file system refuses, and control characters. */
const refused = /[<>:"/\\|?*\p{Cc}\p{Cf}]+/gu;

/** A file name that every system takes, from text that a person chose. */
export const safeFileName = (text: string): string => {
  const name = text
    .normalize('NFC')
    .replace(refused, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80)
    .trim();
  return name === '' ? 'Handrail' : name;
};

const askVault = async <N extends VaultRequestName>(
  vault: Ask,
  name: N,
  input: ParsedInputOf<N>,
): Promise<OutputOf<N>> => unwrap(await vault.request(name, input)) as OutputOf<N>;

const chosen = (target: ChosenTarget | null): ChosenTarget => {
  if (target === null) throw new HandrailError('cancelled', 'Nothing was exported.');
  return target;
};

const suggestedName = async (vault: Ask, input: ParsedInputOf<'export.render'>): Promise<string> => {
  const people = await askVault(vault, 'people.list', {});
  const person = people.find(({ id }) => id === input.personId);
  if (person === undefined) throw new HandrailError('not-found', 'There is no such person in the journal.');
  return safeFileName(`${person.name} ${input.from} to ${input.to}`);
};

/**
 * Exports ask for the place first: nothing of the journal is rendered, or waits in this process, while a dialog is
 * open or for one that is cancelled.
 */
export const exportHandlers = (
  vault: Ask,
  dialogs: Dialogs,
  today: () => string,
): Handlers<'app.exportPerson' | 'app.exportJournal'> => ({
  'app.exportPerson': async ({ passphrase, ...input }) => {
    // What was asked to be encrypted never goes out in the clear.
    if (passphrase !== null) throw new HandrailError('invalid-input', 'Files cannot be encrypted here.');
    const name = await suggestedName(vault, input);
    const { path, shownAs } = chosen(
      await dialogs.chooseSaveFile({ name, extension: extensions[input.format] }),
    );
    const { content, counts } = await askVault(vault, 'export.render', input);
    await writeFileWhole(path, [await bytesOf(content, input.format, dialogs)]);
    return { savedAs: shownAs ?? basename(path), counts };
  },

  'app.exportJournal': async ({ format }) => {
    const name = `Handrail journal ${today()}`;
    const { path, shownAs } = chosen(await chooseJournalTarget(dialogs, format, name));
    const { files, counts } = await askVault(vault, 'export.renderJournal', { format });
    const written = files.map((file) => ({ path: file.path, content: contentOf(vault, file) }));
    if (format === 'markdown-folder') await writeFolderWhole(path, written);
    else {
      const [file] = written;
      if (file === undefined) throw new HandrailError('internal', 'There was nothing to write.');
      await writeFileWhole(path, file.content);
    }
    return { savedAs: shownAs ?? basename(path), counts };
  },
});

const bytesOf = (
  content: ExportContent,
  format: ExportFormat,
  { printToPdf }: Pick<Host, 'printToPdf'>,
): Promise<Uint8Array> | Uint8Array => {
  if (typeof content !== 'string') return content;
  return format === 'pdf' ? printToPdf(content) : new TextEncoder().encode(content);
};

/** The bytes of a file, its pictures one by one. */
async function* contentOf(vault: Ask, { parts }: ExportFile): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    if (typeof part === 'string') yield new TextEncoder().encode(part);
    else {
      const { base64 } = await askVault(vault, 'attachments.get', { hash: part.picture });
      yield Buffer.from(base64, part.as === 'bytes' ? 'base64' : 'latin1');
    }
  }
}

const chooseJournalTarget = (dialogs: Dialogs, format: JournalExportFormat, name: string) =>
  format === 'markdown-folder'
    ? dialogs.chooseFolder({ name })
    : dialogs.chooseSaveFile({ name, extension: 'json' });
