import { z } from 'zod';
import { Id, LocalDate } from '../domain/values.ts';
import { request } from './define.ts';

export const exportFormats = ['markdown', 'html', 'pdf', 'csv', 'json'] as const;
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
  /** Objectives in it, and those that stay here because only the manager may see them. */
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

const span = { personId: Id, from: LocalDate, to: LocalDate };

/** Text, or a picture of the journal, which is asked for only when it is written: all of them at once may not fit. */
export type ExportPart = string | { picture: string; as: 'bytes' | 'base64' };

/** A file of an export; `path` is relative, with `/`, and safe on every system. */
export interface ExportFile {
  path: string;
  parts: readonly ExportPart[];
}

export const exportRequests = {
  'export.preview': request<ExportCounts>()(z.strictObject(span)),
  /** For `pdf` it returns the HTML that the host prints. */
  'export.render': request<{ fileName: string; content: ExportContent; counts: ExportCounts }>()(
    z.strictObject({ ...span, format: z.enum(exportFormats) }),
    { internal: true },
  ),
  'export.renderJournal': request<{ name: string; files: ExportFile[]; counts: ExportCounts }>()(
    z.strictObject({ format: z.enum(journalExportFormats) }),
    { internal: true },
  ),
};
