import { HandrailError } from '../../../shared/contract/errors.ts';
import type { ExportFormat } from '../../../shared/contract/exports.ts';
import { readBody } from '../../../shared/markdown/index.ts';
import type { ExportInput } from './input.ts';

/** Shorter ones ("Ask again.", "I said nothing.") stand in too many notes to tell anything. In letters. */
const shortestBlock = 12;
const shortestSentence = 24;

/** Letters and digits only, so that the same words are found in whatever way a format writes them. */
const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Blocks and sentences of the private asides of a body, as letters. */
function privatePieces(body: string): string[] {
  if (!/\[!private\]/i.test(body)) return [];
  return readBody(body)
    .blocks.filter((block) => block.share === 'private')
    .flatMap(({ text }) => [
      ...[letters(text)].filter((piece) => piece.length >= shortestBlock),
      ...text
        .split(/[.!?;:]+\s+|\n/)
        .map(letters)
        .filter((piece) => piece.length >= shortestSentence),
    ]);
}

const decodeEntities = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

const attributes = /\s(?:title|href|alt|aria-label|datetime)="[^"]*"/g;

/** The words of a file, without what its format puts between them. */
function wordsOf(text: string, format: ExportFormat): string {
  if (format === 'json') return letters(stringsIn(JSON.parse(text)).join('\n'));
  if (format === 'markdown') return letters(text);
  const page = text.replace(/<style>[^<]*<\/style>/, '');
  const shown = page.replace(/<[^>]*>/g, '');
  return letters(decodeEntities(`${shown}\n${(page.match(attributes) ?? []).join('\n')}`));
}

/** Whether the words also stand outside private asides, as the parser reads them, not as the redaction left them. */
function standsOutside(piece: string, input: ExportInput): boolean {
  const outside = (body: string): boolean => {
    const blocks = readBody(body).blocks.filter((block) => block.share !== 'private');
    const written = blocks.map(({ text, start, end }) => `${text}\n${body.slice(start, end)}`);
    return letters(written.join('\n')).includes(piece);
  };
  const own = new Set(input.entries.map((entry) => entry.id));
  return (
    input.evidence.some(
      (item) => !item.private && !own.has(item.entryId) && letters(item.text).includes(piece),
    ) ||
    input.entries.some((entry) => letters(entry.body).includes(piece) && outside(entry.body)) ||
    input.entries.some((entry) => outside(entry.body))
  );
}

/**
 * The last look before a file leaves: no sentence of a private aside is in it, unless the same words stand outside one.
 * It does not use what the redaction found, so that a mistake there is caught here.
 * @param input complete, before the redaction
 * @param frame renders the same export without bodies and evidence: its fixed words are no leak
 * @throws HandrailError `internal` instead of letting the file go
 */
export function assertNothingPrivate(
  input: ExportInput,
  file: { text: string; format: ExportFormat },
  frame: () => string,
): void {
  const pieces = input.entries.flatMap((entry) => privatePieces(entry.body));
  if (pieces.length === 0) return;
  const words = wordsOf(file.text, file.format);
  const found = [...new Set(pieces)].filter((piece) => words.includes(piece));
  if (found.length === 0) return;
  const frameWords = wordsOf(frame(), file.format);
  if (found.every((piece) => frameWords.includes(piece) || standsOutside(piece, input))) return;
  throw new HandrailError(
    'export-stopped',
    'The export was stopped: text of a private aside would have been in it. Nothing was written.',
  );
}
