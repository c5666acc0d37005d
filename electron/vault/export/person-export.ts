import type {
  ExportContent,
  ExportCounts,
  ExportFormat,
  ThirdParty,
} from '../../../shared/contract/exports.ts';
import type { ExportText } from '../../../shared/exports/plain-text.ts';
import type { Reader } from '../../../shared/exports/reader.ts';
import { evidenceCsv } from './evidence-csv.ts';
import { safeName } from './file-names.ts';
import { frameOf } from './frame.ts';
import { type HtmlOptions, personHtml } from './html.ts';
import type { ExportInput, RedactedInput } from './input.ts';
import { personJson } from './json.ts';
import { assertNothingLeaks } from './leak-check.ts';
import { personMarkdown } from './markdown.ts';
import { personText } from './plain-text.ts';
import { type Redaction, redact } from './redact.ts';

export interface RenderedExport {
  /** A suggestion, safe on every system. */
  fileName: string;
  content: ExportContent;
  counts: ExportCounts;
  thirdParties: ThirdParty[];
}

type Fonts = NonNullable<HtmlOptions['fonts']>;

const endings: Record<ExportFormat, string> = {
  markdown: '.md',
  html: '.html',
  pdf: '.pdf',
  docx: '.docx',
  csv: '.csv',
  json: '.json',
};

type Render = (input: RedactedInput, fonts?: Fonts) => ExportContent | Promise<ExportContent>;

const formats: Record<ExportFormat, Render> = {
  markdown: personMarkdown,
  html: (input, fonts) => personHtml(input, { medium: 'screen', ...(fonts && { fonts }) }),
  pdf: (input, fonts) => personHtml(input, { medium: 'paper', ...(fonts && { fonts }) }),
  // The library is a megabyte of code: it is read when somebody asks for a document.
  docx: async (input) => (await import('./docx/document.ts')).personDocx(input),
  csv: evidenceCsv,
  json: personJson,
};

/** What an export would hold and leave out. */
export const countsOf = ({ input, privateAsides, objectivesKept }: Redaction): ExportCounts => ({
  entries: input.entries.length,
  evidence: input.evidence.length,
  privateAsides,
  objectives: input.objectives.length,
  objectivesKept,
});

/**
 * One person over a span of days in one of the formats, as its reader may see it; for `pdf` the HTML to print.
 * @throws HandrailError `export-stopped` where the leak check stops it
 */
export async function renderPersonExport(
  input: ExportInput,
  reader: Reader,
  format: ExportFormat,
  fonts?: Fonts,
): Promise<RenderedExport> {
  const redaction = redact(input, reader);
  const content = await formats[format](redaction.input, fonts);
  const suffix = `, ${input.from} to ${input.to}${endings[format]}`;
  const fileName = `${safeName(input.person.name, { fallback: 'Export', maxBytes: 200 - suffix.length })}${suffix}`;
  const frame = async () => ({ name: '', content: await formats[format](frameOf(redaction.input), fonts) });
  await assertNothingLeaks(input, reader, { name: fileName, content }, frame);
  return {
    fileName,
    content,
    counts: countsOf(redaction),
    thirdParties: redaction.thirdParties,
  };
}

/**
 * The same as plain text for the fields of a form.
 * @throws HandrailError `export-stopped` where the leak check stops it
 */
export async function renderPersonText(input: ExportInput, reader: Reader): Promise<ExportText> {
  const { input: redacted } = redact(input, reader);
  const text = personText(redacted);
  const fileOf = ({ text: content }: ExportText) => ({ name: '', content });
  await assertNothingLeaks(input, reader, fileOf(text), () => fileOf(personText(frameOf(redacted))));
  return text;
}
