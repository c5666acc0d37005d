import { HandrailError } from '../../../shared/contract/errors.ts';
import type { Reader } from '../../../shared/exports/reader.ts';
import type { ExportInput } from './input.ts';
import { type FileTexts, type LeavingFile, textsOf } from './leak-check/file-texts.ts';
import { findHiddenName, hiddenNames, isHiddenWord } from './leak-check/hidden-names.ts';
import { hiddenPieces, openLetters } from './leak-check/hidden-passages.ts';
import { finderOf, letters } from './leak-check/passages.ts';
import { hashesOfEmbedded, privatePictures } from './leak-check/pictures.ts';

/**
 * The last look before a file leaves: no sentence and no picture that its reader may not see, no name and no id of
 * somebody who is hidden from them is in it, be it in its text, an attribute, its metadata or its name, unless the same
 * words also stand where they may be seen. It does not use what the redaction found, so that a mistake there is caught here.
 * @param input complete, before the redaction
 * @param frame the same export without a word of the journal but the person's name: what the format says itself is no leak
 * @throws HandrailError `export-stopped` instead of letting the file go; it says where, never what
 */
export async function assertNothingLeaks(
  input: ExportInput,
  reader: Reader,
  file: LeavingFile,
  frame: () => LeavingFile | Promise<LeavingFile>,
): Promise<void> {
  const texts = textsOf(file);
  if (holdsPrivatePicture(input, texts.raw)) throw stopped('a picture of a private aside');
  const names = hiddenNames(input, reader);
  const id = names.ids.find((one) => texts.raw.includes(one));
  if (id !== undefined) throw stopped('what Handrail calls a hidden person by itself');
  let own: FileTexts | undefined;
  const ownTexts = async (): Promise<FileTexts> => {
    own ??= textsOf(await frame());
    return own;
  };
  const name = await placeOfName(texts, names, ownTexts);
  if (name !== null) throw stopped('a hidden name', name);
  const pieces = hiddenPieces(input, reader, (word) => isHiddenWord(names, word));
  if (pieces.size === 0) return;
  const find = finderOf(pieces);
  let allowed: string[] | undefined;
  for (const { where, text } of texts.texts) {
    const found = find(letters(text));
    if (found.length === 0) continue;
    allowed ??= [
      letters((await ownTexts()).texts.map((one) => one.text).join('\n')),
      openLetters(input, reader),
    ];
    if (found.some((piece) => !allowed?.some((open) => open.includes(piece))))
      throw stopped('words that this reader may not see', where);
  }
}

/** Where a hidden name stands in a file, with the line where it has lines; null where there is none. */
async function placeOfName(
  { texts }: FileTexts,
  names: ReturnType<typeof hiddenNames>,
  frame: () => Promise<FileTexts>,
): Promise<string | null> {
  let fixed: ReadonlySet<string> | undefined;
  for (const { where, text } of texts) {
    if (findHiddenName(text, names, () => false) < 0) continue;
    fixed ??= new Set(
      (await frame()).texts.flatMap((one) => one.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []),
    );
    const at = findHiddenName(text, names, (word) => fixed?.has(word) ?? false);
    if (at < 0) continue;
    const line = text.slice(0, at).split('\n').length;
    return text.includes('\n') ? `${where}, line ${line}` : where;
  }
  return null;
}

function holdsPrivatePicture(input: ExportInput, raw: string): boolean {
  const hashes = privatePictures([...input.entries, ...input.elsewhere].map(({ body }) => body));
  if (hashes.length === 0) return false;
  const shown = hashesOfEmbedded(raw);
  return hashes.some((hash) => shown.has(hash) || raw.includes(hash));
}

const stopped = (what: string, where?: string): HandrailError =>
  new HandrailError(
    'export-stopped',
    `The export was stopped: ${what} would have been in it${where === undefined ? '' : ` (${where})`}. Nothing was written.`,
  );
