/*
 * The tokenizer of the index (FTS5's unicode61) breaks text at everything that is no letter or digit, and nowhere else.
 * Two kinds of words need help, and get it in the text itself, in characters that no reader sees and that are taken out
 * again before anything is shown:
 * - scripts without spaces: a zero-width space goes between any two characters, so that any substring is a phrase;
 * - C++ and C#: the signs become private-use characters, which the tokenizer takes for letters.
 */

const zeroWidthSpace = '\u200B';
const plus = '\uE000';
const sharp = '\uE001';
/** Begins every tag, so that nothing that is typed can be one. */
const tagSign = '\uE002';
/** Around what matched. */
export const hitStart = '\uE003';
export const hitEnd = '\uE004';

/** NUL would end a query early. */
const reserved = /[\0\u200B\uE000-\uE00F]/g;
const unspaced = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u;
const betweenUnspaced =
  /(?<=[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}])(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])(?=[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}])/gu;
const signedWord = /(?<=\p{L})(?:\+\+|#)(?![\p{L}\p{N}])/gu;

/** The form in which text is put into the index and looked up in it. */
export function toIndexText(text: string): string {
  const signed = text
    .normalize('NFC')
    .replace(reserved, '')
    .replace(signedWord, (sign) => (sign === '#' ? sharp : plus));
  return unspaced.test(signed) ? signed.replace(betweenUnspaced, zeroWidthSpace) : signed;
}

const hidden = /[\u200B\uE000\uE001]/g;

/** What was put in, as the manager wrote it. */
export const fromIndexText = (text: string): string =>
  text.replace(hidden, (sign) => (sign === plus ? '++' : sign === sharp ? '#' : ''));

/** A token that stands for a fact about an entry: a person, a signal, a kind, being pinned. */
export const tag = (sort: 'person' | 'signal' | 'kind' | 'pinned' | 'any', name = ''): string =>
  tagSign + sort + name.replace(/[^\p{L}\p{N}]/gu, '');

const word = /[\p{L}\p{N}\p{Co}]+/gu;

/** The words of index text as the index knows them: lower case, without accents. */
export const wordsOf = (indexText: string): string[] =>
  indexText.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(word) ?? [];

export const hasWords = (indexText: string): boolean => /[\p{L}\p{N}\p{Co}]/u.test(indexText);

/** Text that compares equal without case and accents. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
