import { createHash } from 'node:crypto';
import { HandrailError } from '../../../shared/contract/errors.ts';
import type { ExportFormat } from '../../../shared/contract/exports.ts';
import { hashesIn, readBody } from '../../../shared/markdown/index.ts';
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

/** The hashes that stand in private asides and nowhere else, as the parser reads them. */
function privatePictures(bodies: readonly string[]): string[] {
  const hidden = new Set<string>();
  const open = new Set<string>();
  for (const body of bodies) {
    if (hashesIn(body).size === 0) continue;
    const { asides, blocks } = readBody(body);
    const add = (to: Set<string>, { start, end }: { start: number; end: number }): void => {
      for (const hash of hashesIn(body.slice(start, end))) to.add(hash);
    };
    for (const aside of asides) if (aside.kind === 'private') add(hidden, aside);
    for (const block of blocks) add(block.share === 'private' ? hidden : open, block);
  }
  return [...hidden].filter((hash) => !open.has(hash));
}

const embedded = /data:image\/[a-z]+;base64,|"base64": "/g;

/** The hashes of the pictures that a file has in it, from their bytes. */
const hashesOfEmbedded = (text: string): Set<string> =>
  new Set(
    [...text.matchAll(embedded)].map(({ index, 0: opening }) => {
      const start = index + opening.length;
      const bytes = Buffer.from(text.slice(start, text.indexOf('"', start)), 'base64');
      return createHash('sha256').update(bytes).digest('hex');
    }),
  );

function holdsPrivatePicture(input: ExportInput, text: string): boolean {
  const hashes = privatePictures(input.entries.map((entry) => entry.body));
  if (hashes.length === 0) return false;
  const shown = hashesOfEmbedded(text);
  return hashes.some((hash) => shown.has(hash) || text.includes(hash));
}

const attributes = /\s(?:title|href|alt|aria-label|datetime)="[^"]*"/g;

/** The words of a file, without what its format puts between them. */
function wordsOf(text: string, format: ExportFormat): string {
  if (format === 'json') {
    // Pictures are told by their hashes, not by words.
    const { pictures: _, ...words } = JSON.parse(text) as Record<string, unknown>;
    return letters(stringsIn(words).join('\n'));
  }
  if (format === 'markdown' || format === 'csv') return letters(text);
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
 * The last look before a file leaves: no sentence and no picture of a private aside is in it, unless the same words or
 * the same picture stand outside one.
 * It does not use what the redaction found, so that a mistake there is caught here.
 * @param input complete, before the redaction
 * @param frame renders the same export without bodies and evidence: its fixed words are no leak
 * @throws HandrailError `internal` instead of letting the file go
 */
export async function assertNothingPrivate(
  input: ExportInput,
  file: { text: string; format: ExportFormat },
  frame: () => string | Promise<string>,
): Promise<void> {
  if (holdsPrivatePicture(input, file.text)) throw stopped('a picture');
  const pieces = input.entries.flatMap((entry) => privatePieces(entry.body));
  if (pieces.length === 0) return;
  const words = wordsOf(file.text, file.format);
  const found = [...new Set(pieces)].filter((piece) => words.includes(piece));
  if (found.length === 0) return;
  const frameWords = wordsOf(await frame(), file.format);
  if (found.every((piece) => frameWords.includes(piece) || standsOutside(piece, input))) return;
  throw stopped('text');
}

const stopped = (what: string): HandrailError =>
  new HandrailError(
    'export-stopped',
    `The export was stopped: ${what} of a private aside would have been in it. Nothing was written.`,
  );
