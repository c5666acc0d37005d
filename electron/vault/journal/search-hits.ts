import { foldText, isUnaccented, looseAccents, wordsOf } from './search-text.ts';

/** A run of words that is looked for; the last one may go on where `prefix` is true. */
export interface Run {
  words: readonly string[];
  prefix: boolean;
  /** Which of the texts that are looked for this is, or a form of; by default each run is one of its own. */
  text?: number;
  /** What a match counts for relevance, 1 by default. */
  share?: number;
}

/** Where something matched, in code units of the text, end exclusive. */
export interface Span {
  start: number;
  end: number;
  /** Index of the run that matched. */
  run: number;
}

export const toRun = (indexText: string, prefix: boolean): Run => ({ words: wordsOf(indexText), prefix });

/** Index text in which places are looked up, folded; `places` says where its characters were, or null: where they are. */
interface Haystack {
  text: string;
  places: Uint32Array | null;
}

function toHaystack(indexText: string): Haystack {
  if (isUnaccented(indexText)) return { text: indexText.toLowerCase(), places: null };
  const folded = foldText(indexText);
  if (folded.search(looseAccents) === -1) return { text: folded, places: null };
  const places = new Uint32Array(folded.length + 1);
  let text = '';
  for (let at = 0; at < folded.length; at++) {
    const character = folded.charAt(at);
    if (character.search(looseAccents) !== -1) continue;
    places[text.length] = at;
    text += character;
  }
  places[text.length] = folded.length;
  return { text, places };
}

/** For each code unit: 0 not yet known, 1 within words, 2 between them. */
const kinds = new Uint8Array(0x10000);
const wordCharacter = /[\p{L}\p{N}\p{Co}]/u;

/** True where the character at `at` belongs to a word. Halves of one character belong together. */
function isInWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit < 0xe000) {
    const whole = unit >= 0xdc00 ? at - 1 : at;
    return wordCharacter.test(String.fromCodePoint(text.codePointAt(whole) ?? 0));
  }
  let kind = kinds[unit] ?? 0;
  if (kind === 0) {
    kind = wordCharacter.test(String.fromCharCode(unit)) ? 1 : 2;
    kinds[unit] = kind;
  }
  return kind === 1;
}

/** Where the word that begins at or goes on through `at` ends. */
function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isInWord(text, end)) end += 1;
  return end;
}

/** Where a run ends whose first word begins at `start`, or -1 where it does not stand there. */
function runEnd(text: string, start: number, { words, prefix }: Run): number {
  let at = start;
  for (const [index, word] of words.entries()) {
    if (!text.startsWith(word, at)) return -1;
    at += word.length;
    if (prefix && index === words.length - 1) return wordEnd(text, at);
    if (at < text.length && isInWord(text, at)) return -1;
    if (index === words.length - 1) return at;
    while (at < text.length && !isInWord(text, at)) at += 1;
  }
  return -1;
}

/** What every run matches, at most `most` places each, in the order of the text; they may overlap. */
export function findHits(indexText: string, runs: readonly Run[], most: number): Span[] {
  if (indexText === '' || runs.length === 0) return [];
  const { text, places } = toHaystack(indexText);
  const spans: Span[] = [];
  for (const [index, run] of runs.entries()) {
    const first = run.words[0];
    if (first === undefined) continue;
    let found = 0;
    for (let at = text.indexOf(first); at !== -1 && found < most; at = text.indexOf(first, at + 1)) {
      if (at > 0 && isInWord(text, at - 1)) continue;
      const end = runEnd(text, at, run);
      if (end === -1) continue;
      found += 1;
      spans.push({ start: places?.[at] ?? at, end: places?.[end] ?? end, run: index });
    }
  }
  return runs.length === 1 ? spans : spans.sort((a, b) => a.start - b.start || a.end - b.end);
}
