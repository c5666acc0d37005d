import { z } from 'zod';
import type { Relation } from '../domain/people.ts';
import { Id, LocalDate } from '../domain/values.ts';
import { ExportLogDraft, type LoggedExport } from '../exports/log.ts';
import type { ExportText } from '../exports/plain-text.ts';
import { Reader } from '../exports/reader.ts';
import { CycleId } from '../review/cycles.ts';
import { request } from './define.ts';

export const exportFormats = ['markdown', 'html', 'pdf', 'docx', 'csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];
/** The whole journal: one JSON file, or a folder of Markdown files with YAML front matter. */
export const journalExportFormats = ['json', 'markdown-folder'] as const;
export type JournalExportFormat = (typeof journalExportFormats)[number];

/** What an export of one person holds, and what it leaves out. */
export interface ExportCounts {
  entries: number;
  evidence: number;
  /** Private asides that were left out. */
  privateAsides: number;
  /** Objectives in it, and those that stay here because this reader may not see them. */
  objectives: number;
  objectivesKept: number;
}

export interface ExportOutcome {
  /** The file's or folder's own name, without its path; with its folder's name where nobody chose the place. */
  savedAs: string;
  counts: ExportCounts;
}

/** A whole file: text, which is written as UTF-8, or bytes. Bytes never cross to the page: only JSON does. */
export type ExportContent = string | Uint8Array;

/** The passphrase of an exported file, as it was typed. */
export const FilePassphrase = z.string().min(1).max(1_000);

/** The bytes of a file, which cross between the host and the vault only. */
export const FileBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** What every export of one person states: the span or cycle, and who will read it. */
export const personExport = {
  personId: Id,
  /** Both days are inside. */
  from: LocalDate,
  to: LocalDate,
  /** The review over this cycle, or null for notes and evidence of the span alone. */
  cycleId: CycleId.nullable().default(null),
  /** Whether a review has the notes of the span behind it. */
  withNotes: z.boolean().default(true),
  reader: Reader,
};

/** Why something is not in a file. */
export type LeftOutReason =
  /** It stands in a private aside, or does so by now. */
  | 'private'
  /** Only the manager may see it, or only another reader. */
  | 'level'
  /** A picked paragraph that its note no longer says, and that has no wording of its own. */
  | 'changed'
  | 'trashed'
  | 'morale';

/** Something that stays in the journal, for the manager's eyes. */
export interface LeftOut {
  what: 'aside' | 'note' | 'part of a note' | 'evidence' | 'picked' | 'objective' | 'promise' | 'morale';
  reason: LeftOutReason;
  /** The note that it is from, where it is from one. */
  entryId: Id | null;
  happenedOn: LocalDate | null;
  /** How it begins, on one line. */
  excerpt: string;
  /** The picked evidence that `reader.items` would bring in. */
  itemId: Id | null;
}

/** Somebody other than the person whom the file is about. */
export interface ThirdParty {
  personId: Id;
  name: string;
  relation: Relation;
  pseudonym: string;
  shown: boolean;
  /** How often the file speaks of them. */
  uses: number;
}

/** A word that may be a hidden name, for the manager to decide. */
export interface DoubtfulName {
  /** As it is written. */
  word: string;
  /** Whom it may stand for. */
  names: string[];
  /** The hidden one of them, where it is one alone. */
  personId: Id | null;
  /** `word`: a word of the language too. `shared`: somebody who is shown has the same name. `ending`: a name with an ending. */
  reason: 'word' | 'shared' | 'ending';
  /** True where it was replaced all the same. */
  replaced: boolean;
  count: number;
  /** The words around the first one. */
  excerpt: string;
}

/** A part of an export as the journal has it and as it leaves, both as Markdown; empty where it stays here as a whole. */
export interface ComparedPart {
  title: string;
  before: string;
  after: string;
}

export interface ComparedExport {
  /** Those that differ, as many as can be read. */
  parts: ComparedPart[];
  /** How many more differ. */
  more: number;
  unchanged: number;
}

/** What would leave, what would not and why, before anything does. */
export interface ExportPreview {
  counts: ExportCounts;
  leftOut: LeftOut[];
  /** Those whom the file speaks of most come first. */
  thirdParties: ThirdParty[];
  doubtful: DoubtfulName[];
}

/** Text, or a picture of the journal, which is asked for only when it is written: all of them at once may not fit. */
export type ExportPart = string | { picture: string; as: 'bytes' | 'base64' };

/** A file of an export; `path` is relative, with `/`, and safe on every system. */
export interface ExportFile {
  path: string;
  parts: readonly ExportPart[];
}

/** What an export is logged with before its file is written. */
export type ExportRecord = Omit<ExportLogDraft, 'encrypted' | 'fileName' | 'sha256'>;

const rendering = z.strictObject({ ...personExport, format: z.enum(exportFormats) });

export const exportRequests = {
  'export.preview': request<ExportPreview>()(z.strictObject(personExport)),
  'export.compare': request<ComparedExport>()(z.strictObject(personExport)),
  /** The same as plain text for the fields of a form, with its lengths. `export-stopped` where it must not leave. */
  'export.text': request<ExportText>()(z.strictObject(personExport)),
  /** For `pdf` it returns the HTML that the host prints. */
  'export.render': request<{
    fileName: string;
    content: ExportContent;
    counts: ExportCounts;
    record: ExportRecord;
  }>()(rendering, { internal: true }),
  /** The leak check of a PDF that the host printed. `export-stopped` where it must not leave. */
  'export.checkPrinted': request<null>()(
    z.strictObject({
      ...personExport,
      fileName: z.string().max(400),
      bytes: FileBytes,
    }),
    { internal: true },
  ),
  /** Refuses a passphrase for a file that is too easy to guess (`weak-passphrase`, with why), before anything is made. */
  'export.acceptPassphrase': request<null>()(z.strictObject({ passphrase: FilePassphrase }), {
    internal: true,
  }),
  /** A file in the age format (age-encryption.org/v1), which `age -d` opens with the passphrase too. */
  'export.encrypt': request<{ bytes: Uint8Array }>()(
    z.strictObject({
      bytes: FileBytes,
      passphrase: FilePassphrase,
    }),
    { internal: true },
  ),
  'export.renderJournal': request<{ name: string; files: ExportFile[]; counts: ExportCounts }>()(
    z.strictObject({ format: z.enum(journalExportFormats) }),
    { internal: true },
  ),
  /** What left the journal, the newest first: about one person, or, with null, everything. */
  'exports.list': request<LoggedExport[]>()(z.strictObject({ personId: Id.nullable() })),
  /** Asked once the file is whole and durable, before it gets its name. */
  'exports.log': request<{ id: Id }>()(ExportLogDraft, { internal: true }),
  /** Where the file did not get its name after all. */
  'exports.unlog': request<null>()(z.strictObject({ id: Id }), { internal: true }),
};
