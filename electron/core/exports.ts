import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { HandrailError } from '../../shared/contract/errors.ts';
import type { EventMessage } from '../../shared/contract/events.ts';
import type {
  ExportContent,
  ExportFile,
  ExportFormat,
  JournalExportFormat,
} from '../../shared/contract/exports.ts';
import type { Handlers, ParsedInputOf } from '../../shared/contract/requests.ts';
import type { ExportLogDraft } from '../../shared/exports/log.ts';
import { type Ask, askVault, chosenTarget } from './ask-vault.ts';
import { createExportRuns, type ExportRuns } from './export-run.ts';
import type { Host } from './host.ts';
import { hashing, writeLogged, writeLoggedFile } from './log-export.ts';
import { writeFileWhole, writeFolderWhole } from './write-file.ts';

/** Tells the page that asked how far it is. */
interface Told {
  send(message: EventMessage): void;
}
export type ExportHost = Pick<Host, 'chooseSaveFile' | 'chooseFolder' | 'printToPdf'> & Told;

const extensions: Record<ExportFormat, string> = {
  markdown: 'md',
  html: 'html',
  pdf: 'pdf',
  docx: 'docx',
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

const suggestedName = async (vault: Ask, input: ParsedInputOf<'export.render'>): Promise<string> => {
  const people = await askVault(vault, 'people.list', {});
  const person = people.find(({ id }) => id === input.personId);
  if (person === undefined) throw new HandrailError('not-found', 'There is no such person in the journal.');
  return safeFileName(`${person.name} ${input.from} to ${input.to}`);
};

/**
 * Exports ask for the place first: nothing of the journal is rendered, or waits in this process, while a dialog is
 * open or for one that is cancelled. Each is written together with its line in the export log.
 */
export const exportHandlers = (
  vault: Ask,
  host: ExportHost,
  today: () => string,
  runs: ExportRuns = createExportRuns(host.send),
): Handlers<'app.exportPerson' | 'app.cancelExport' | 'app.exportJournal'> => {
  return {
    'app.exportPerson': async ({ passphrase, ...input }) => {
      if (passphrase !== null) await askVault(vault, 'export.acceptPassphrase', { passphrase });
      const name = await suggestedName(vault, input);
      const extension = extensions[input.format];
      const { path, shownAs } = chosenTarget(
        await host.chooseSaveFile(
          passphrase === null ? { name, extension } : { name: `${name}.${extension}`, extension: 'age' },
        ),
      );
      const fileName = basename(path);
      return runs.run(passphrase === null ? 4 : 5, async (step) => {
        const { content, counts, record } = await step(() => askVault(vault, 'export.render', input));
        let bytes = await step((signal) => bytesOf(content, input.format, host, signal));
        await step(async () => {
          if (input.format !== 'pdf') return;
          const { format: _, ...request } = input;
          await askVault(vault, 'export.checkPrinted', { ...request, fileName, bytes });
        });
        if (passphrase !== null) {
          const clear = { bytes, passphrase };
          ({ bytes } = await step(() => askVault(vault, 'export.encrypt', clear)));
        }
        const logged = { ...record, encrypted: passphrase !== null };
        await step.last((stillWanted) => writeLoggedFile(vault, path, bytes, logged, stillWanted));
        return { savedAs: shownAs ?? fileName, counts };
      });
    },

    'app.cancelExport': () => {
      runs.cancel();
      return null;
    },

    'app.exportJournal': async ({ format }) => {
      const name = `Handrail journal ${today()}`;
      const { path, shownAs } = chosenTarget(await chooseJournalTarget(host, format, name));
      const { files, counts } = await askVault(vault, 'export.renderJournal', { format });
      const written = files.map((file) => ({ path: file.path, content: contentOf(vault, file) }));
      const hash = createHash('sha256');
      const [file] = written;
      if (file === undefined) throw new HandrailError('internal', 'There was nothing to write.');
      await writeLogged(
        vault,
        (beforeNaming) =>
          format === 'markdown-folder'
            ? writeFolderWhole(path, written, beforeNaming)
            : writeFileWhole(path, hashing(file.content, hash), beforeNaming),
        () => ({
          ...wholeJournal,
          ...{ format, entries: counts.entries, evidence: counts.evidence, fileName: basename(path) },
          sha256: format === 'markdown-folder' ? null : hash.digest('hex'),
        }),
      );
      return { savedAs: shownAs ?? basename(path), counts };
    },
  };
};

const wholeJournal: Omit<ExportLogDraft, 'format' | 'entries' | 'evidence' | 'fileName' | 'sha256'> = {
  what: 'journal',
  personId: null,
  from: null,
  to: null,
  cycleId: null,
  audience: null,
  shown: [],
  hidden: 0,
  encrypted: false,
};

const bytesOf = (
  content: ExportContent,
  format: ExportFormat,
  { printToPdf }: Pick<Host, 'printToPdf'>,
  signal: AbortSignal,
): Promise<Uint8Array> | Uint8Array => {
  if (typeof content !== 'string') return content;
  return format === 'pdf' ? printToPdf(content, signal) : new TextEncoder().encode(content);
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

const chooseJournalTarget = (
  dialogs: Pick<Host, 'chooseSaveFile' | 'chooseFolder'>,
  format: JournalExportFormat,
  name: string,
) =>
  format === 'markdown-folder'
    ? dialogs.chooseFolder({ name })
    : dialogs.chooseSaveFile({ name, extension: 'json' });
