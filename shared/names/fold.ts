const letters: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

const memory = new Map<string, string>();
/** More different words than a long file has; then it starts anew. */
const mostRemembered = 50_000;

/** A word as names are compared: lower case, without accents, invisible characters and letters that few keyboards have. */
export function fold(word: string): string {
  const known = memory.get(word);
  if (known !== undefined) return known;
  const folded = word
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .toLowerCase()
    .replace(/[ßøłđðþæœı]/g, (letter) => letters[letter] ?? letter);
  if (memory.size >= mostRemembered) memory.clear();
  memory.set(word, folded);
  return folded;
}

const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** The ways in which a word of a name is typed: `muller` and `mueller`. */
export const foldings = (word: string): string[] => {
  const spelt = word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüåø]/g, (letter) => umlauts[letter] ?? letter);
  return [...new Set([fold(word), fold(spelt)])].filter((folded) => folded !== '');
};

/** A word of a text, with where it stands. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

const word = /[\p{L}\p{M}\p{N}\p{Cf}]+/gu;

/** Runs of letters and digits; an apostrophe, a dot or a hyphen ends one. */
export const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(word), ({ 0: found, index }) => ({
    text: found,
    start: index,
    end: index + found.length,
  }));

/** Scripts that put no space between words. */
export const isUnspaced = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
    text,
  );

export const isCapitalised = (text: string): boolean => /^\p{Cf}*[\p{Lu}\p{Lt}]/u.test(text);
