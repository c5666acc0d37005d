/*
 * The tokenizer of the index (FTS5's unicode61) breaks text at everything that is no letter or digit, and nowhere else.
 * Three kinds of words need help, and get it in the text itself, in characters that no reader sees and that are taken
 * out again before anything is shown:
 * - scripts without spaces: a zero-width space goes between any two characters, so that any substring is a phrase,
 *   whatever a dictionary takes for words. (Vowel signs and tones of Thai and its neighbours break words in the
 *   tokenizer and are passed over, like the accents of Latin letters.);
 * - C++ and C#: the signs become private-use characters, which the tokenizer takes for letters;
 * - words that touch an emoji: a zero-width space goes between, since the tokenizer, which is older than many of them,
 *   takes those for letters.
 */

const zeroWidthSpace = '\u200B';
const plus = '\uE000';
const sharp = '\uE001';
/** Begins every tag, so that nothing that is typed can be one. */
const tagSign = '\uE002';
/** NUL would end a query early. */
const reserved = /[\0\u200B\uE000-\uE00F]/g;
const unspacedScripts =
  '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}';
const unspaced = new RegExp(`[${unspacedScripts}]`, 'u');
const betweenUnspaced = new RegExp(
  `(?<=[${unspacedScripts}])(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}])(?=[${unspacedScripts}])(?=[\\p{L}\\p{N}])`,
  'gu',
);
const signedWord = /(?<=\p{L})(?:\+\+|#)(?![\p{L}\p{N}])/gu;

const accented = /[^\0-\x7F\xA0-\xA8\xAB-\xAD\xAF-\xB4\xB6-\xB9\xBB-\xBF\u2000-\u206F]/;
/** Only characters without accents, and without any case but that of ASCII: also typographic punctuation. */
export const isUnaccented = (text: string): boolean => !accented.test(text);

const picture = /\p{Extended_Pictographic}/u;
const besidePicture =
  /(?<=[\p{L}\p{N}])(?=\p{Extended_Pictographic})|(?<=\p{Extended_Pictographic})(?=[\p{L}\p{N}])/gu;

/** The form in which text is put into the index and looked up in it. */
export function toIndexText(text: string): string {
  const clean = text.normalize('NFC').replace(reserved, '');
  const signed = /[+#]/.test(clean)
    ? clean.replace(signedWord, (sign) => (sign === '#' ? sharp : plus))
    : clean;
  if (isUnaccented(signed)) return signed;
  const spaced = unspaced.test(signed) ? signed.replace(betweenUnspaced, zeroWidthSpace) : signed;
  return picture.test(spaced) ? spaced.replace(besidePicture, zeroWidthSpace) : spaced;
}

const hidden = /[\u200B\uE000\uE001]/g;

/** What was put in, as the manager wrote it. */
export const fromIndexText = (text: string): string =>
  text.replace(hidden, (sign) => (sign === plus ? '++' : sign === sharp ? '#' : ''));

/** Made when first needed: that takes 17 ms, which unlocking shall not wait for. */
let segmenter: Intl.Segmenter | undefined;

/**
 * The words of what was typed in a script without spaces, as a dictionary sees them. Only a query that found nothing is
 * taken apart like this: what a dictionary sees depends on what stands around it.
 */
export function segments(typed: string): string[] {
  if (!unspaced.test(typed)) return [];
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return [...segmenter.segment(typed)].filter((part) => part.isWordLike).map((part) => part.segment);
}

/** What filters ask about an entry. `any` has every entry, `none` has no entry. */
type TagSort =
  | 'any'
  | 'date'
  | 'has'
  | 'kind'
  | 'month'
  | 'morale'
  | 'none'
  | 'person'
  | 'pinned'
  | 'signal'
  | 'yearly';

/** A token that stands for a fact about an entry: a person, a signal, a kind, being pinned. */
export const tag = (sort: TagSort, name = ''): string => tagSign + sort + name.replace(/[^\p{L}\p{N}]/gu, '');

const word = /[\p{L}\p{N}\p{Co}]+/gu;

export const hasWords = (indexText: string): boolean => /[\p{L}\p{N}\p{Co}]/u.test(indexText);

const otherForms: Readonly<Record<string, string>> = { ς: 'σ', ſ: 's', µ: 'μ' };
const foldedCharacters = new Map<string, string>();
const mostFolded = 4_000;

/** In lower case and without its accents, in as many code units as before, so that places in a text stay the same. */
function foldCharacter(character: string): string {
  const known = foldedCharacters.get(character);
  if (known !== undefined) return known;
  const lower = otherForms[character] ?? character.toLowerCase();
  const bare = lower.normalize('NFD').replace(/\p{M}/gu, '');
  // The tokenizer takes accents from a to z alone: й is another letter than и, and so it is to who writes it.
  const folded = /^[a-z]$/.test(bare) ? bare : lower.length === character.length ? lower : character;
  if (foldedCharacters.size === mostFolded) foldedCharacters.clear();
  foldedCharacters.set(character, folded);
  return folded;
}

/** Index text as the tokenizer compares it, of the same length; accents that stand as characters of their own remain. */
export const foldText = (indexText: string): string =>
  isUnaccented(indexText)
    ? indexText.toLowerCase()
    : indexText.replace(/[^\0-\x7F\u2000-\u206F]/gu, foldCharacter).toLowerCase();

/** The accents that the tokenizer passes over within a word; any other breaks it. */
export const looseAccents =
  /[\u0300-\u0304\u0306-\u030C\u030F\u0311\u031B\u0323-\u0328\u032D\u032E\u0330\u0331]/g;

/** The words of index text as the index knows them: lower case, without accents. */
export const wordsOf = (indexText: string): string[] =>
  foldText(indexText).replace(looseAccents, '').match(word) ?? [];

/** Text that compares equal without case and accents. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
