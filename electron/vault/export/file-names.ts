import { wellFormed } from './well-formed.ts';

const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$) *(?:\.|$)/i;

const byteLength = (text: string): number => Buffer.byteLength(text, 'utf8');

/** As many whole characters, as a reader counts them, as fit. */
function cutToBytes(text: string, maxBytes: number): string {
  if (byteLength(text) <= maxBytes) return text;
  let result = '';
  for (const { segment } of new Intl.Segmenter('en').segment(text)) {
    if (byteLength(result + segment) > maxBytes) break;
    result += segment;
  }
  if (result !== '') return result;
  for (const character of text) {
    if (byteLength(result + character) > maxBytes) break;
    result += character;
  }
  return result;
}

const trimEnds = (text: string): string => text.replace(/^[\s.]+|[\s.]+$/g, '');

/**
 * A name for a file or folder that Windows, macOS and Linux all take: no separators, control or direction characters,
 * no device name, no dot or space at the ends (Microsoft: Naming Files, Paths, and Namespaces).
 * @param maxBytes of UTF-8; file systems take 255
 */
export function safeName(
  text: string,
  { fallback, maxBytes }: { fallback: string; maxBytes: number },
): string {
  const plain = wellFormed(text)
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffd]/g, '')
    .replace(/[/\\:|]/g, '-')
    .replace(/"/g, "'")
    .replace(/[<>?*]/g, '')
    .replace(/\s+/g, ' ');
  const cut = trimEnds(cutToBytes(trimEnds(plain), maxBytes - 1));
  if (cut === '') return fallback;
  return reserved.test(cut) ? `_${cut}` : cut;
}

/** What case-insensitive and normalising file systems take for the same name. */
const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD');

/** Hands out names that differ within one folder: `Ana`, `ana (2)`. */
export class FolderNames {
  readonly #taken = new Set<string>();

  take(name: string, ending = ''): string {
    for (let number = 1; ; number++) {
      const candidate = `${name}${number === 1 ? '' : ` (${number})`}${ending}`;
      const key = fold(candidate);
      if (this.#taken.has(key)) continue;
      this.#taken.add(key);
      return candidate;
    }
  }
}
