import type { Id } from '../../../../shared/domain/values.ts';
import { isShown, type Reader } from '../../../../shared/exports/reader.ts';
import { canBeGiven, weightOf } from '../../../../shared/names/common-words.ts';
import type { ExportInput } from '../input.ts';

/**
 * The names of hidden people as they are looked for in a finished file. Written apart from the code that replaces them
 * and by other means, so that a mistake there is found here: words of the file are compared with words of the names.
 */
export interface HiddenNames {
  ids: readonly Id[];
  /** Words that stand for a hidden person and for nobody who is shown. */
  words: ReadonlySet<string>;
  /** The same, where they are words of the language too: counted only where a capital letter tells. */
  common: ReadonlySet<string>;
  /** Two letters, counted only with a capital. */
  short: ReadonlySet<string>;
  /** Whole names as one run of letters, by their first word. */
  whole: ReadonlyMap<string, readonly WholeName[]>;
  /** Names of scripts without spaces, and words that the manager hides: found anywhere. */
  anywhere: readonly { text: string; exact: boolean }[];
}

interface WholeName {
  /** The words behind the first one. */
  rest: readonly string[];
  /** Whether it counts only where each of them is capitalised: `Will Stone`. */
  capital: boolean;
}

const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]{2,}$/u;

/** Lower case without accents and invisible signs. */
const plainOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/[đð]/g, 'd')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/þ/g, 'th')
    .replace(/ı/g, 'i');

/** A file says the same words again and again. */
const seen = new Map<string, string>();

function plain(text: string): string {
  const known = seen.get(text);
  if (known !== undefined) return known;
  if (seen.size > 50_000) seen.clear();
  const result = plainOf(text);
  seen.set(text, result);
  return result;
}

const wordsIn = (text: string): string[] => plainOf(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Everybody with each name that the journal has for them: today's, those of mentions, nicknames. */
function namesOf(input: ExportInput, reader: Reader): Map<Id, Set<string>> {
  const names = new Map<Id, Set<string>>();
  const add = (id: Id, name: string): void => {
    const known = names.get(id);
    if (known) known.add(name);
    else names.set(id, new Set([name]));
  };
  for (const { id, name } of [...input.people.values(), input.person]) add(id, name);
  const bodies = [...input.entries, ...input.elsewhere, ...(input.packet?.sections ?? [])];
  for (const { body } of bodies)
    for (const [, label = '', id = ''] of body.matchAll(
      /\[@((?:[^\]\\]|\\.)+)\]\(person:([A-Za-z0-9_-]+)\)/g,
    ))
      if (id !== 'leadership') add(id, label.replace(/\\/g, ''));
  for (const { text, personId } of reader.words) if (personId !== null) add(personId, text);
  return names;
}

export function hiddenNames(input: ExportInput, reader: Reader): HiddenNames {
  const everybody = namesOf(input, reader);
  const isHidden = (id: Id): boolean => id !== input.person.id && !isShown(reader, id);
  const shown = new Set(
    [...everybody].filter(([id]) => !isHidden(id)).flatMap(([, names]) => [...names].flatMap(wordsIn)),
  );
  const [words, common, short] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const whole = new Map<string, WholeName[]>();
  const anywhere = reader.words.map(({ text }) => ({
    text: text.normalize('NFC'),
    exact: /\p{Lu}/u.test(text),
  }));
  const shownWhole = new Set(
    [...everybody]
      .filter(([id]) => !isHidden(id))
      .flatMap(([, names]) => [...names].map((name) => wordsIn(name).join(' '))),
  );
  const ids: Id[] = [];
  for (const [id, names] of everybody) {
    if (!isHidden(id)) continue;
    ids.push(id);
    for (const name of names) {
      const parts = wordsIn(name);
      for (const part of name.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? [])
        if (unspaced.test(part)) anywhere.push({ text: part, exact: true });
      for (const part of parts) {
        if (shown.has(part) || unspaced.test(part)) continue;
        const weight = weightOf(part);
        if (weight === 'name') (part.length < 3 ? short : words).add(part);
        // Al, Mac: a small word of a name, and yet what somebody is called.
        else if (weight === 'common' || (weight === 'none' && part === parts[0] && canBeGiven(part)))
          common.add(part);
      }
      for (const order of [parts, [...parts.slice(-1), ...parts.slice(0, -1)]]) {
        const [first, ...rest] = order;
        if (first === undefined || rest.length === 0 || shownWhole.has(order.join(' '))) continue;
        const capital = order.every((part) => weightOf(part) !== 'name');
        whole.set(first, [...(whole.get(first) ?? []), { rest, capital }]);
      }
      const joined = parts.join('');
      if (parts.length > 1 && joined.length >= 5 && !shown.has(joined) && weightOf(joined) === 'name')
        words.add(joined);
    }
  }
  return { ids, words, common, short, whole, anywhere };
}

/** Ids and hashes, whose letters are no words. */
const signs = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|[\da-f]{32,}/gi;

const hidesNobody = ({ words, common, short, whole, anywhere }: HiddenNames): boolean =>
  words.size + common.size + short.size + whole.size + anywhere.length === 0;

/**
 * Where in a text a hidden name stands, or -1.
 * @param isFixed words that the format writes itself
 */
export function findHiddenName(text: string, names: HiddenNames, isFixed: (word: string) => boolean): number {
  if (hidesNobody(names)) return -1;
  const bare = text.replace(signs, (sign) => ' '.repeat(sign.length));
  for (const { text: word, exact } of names.anywhere) {
    const at = exact ? findWord(bare, word) : findWord(bare.toLowerCase(), word.toLowerCase());
    if (at >= 0) return at;
  }
  let before = { word: '', end: -1 };
  const following: (WholeName & { at: number; start: number })[] = [];
  for (const { 0: written, index } of bare.matchAll(/[\p{L}\p{M}\p{N}\p{Cf}]+/gu)) {
    const word = plain(written);
    if (word === '') continue;
    const isUpper = /^\p{Cf}*\p{Lu}/u.test(written);
    const runs = following.splice(0);
    for (const run of runs) {
      if (run.rest[run.at] !== word || (run.capital && !isUpper)) continue;
      if (run.at === run.rest.length - 1) return run.start;
      following.push({ ...run, at: run.at + 1 });
    }
    for (const name of names.whole.get(word) ?? [])
      if (isUpper || !name.capital) following.push({ ...name, at: 0, start: index });
    const told = names.words.has(word) || (isUpper && names.short.has(word));
    if (told && !isFixed(word)) return index;
    // In the middle of a sentence: behind a word in lower case, with nothing but a space between.
    const isInside = /^\p{Ll}+$/u.test(before.word) && bare.slice(before.end, index) === ' ';
    if (isUpper && isInside && names.common.has(word) && !isFixed(word)) return index;
    before = { word: written, end: index + written.length };
  }
  return -1;
}

/** A whole word or phrase; in scripts without spaces, anywhere. */
function findWord(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (unspaced.test(word)) return at;
    const [before, after] = [text.charAt(at - 1), text.charAt(at + word.length)];
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return at;
  }
  return -1;
}

export const isHiddenWord = ({ words, common, short }: HiddenNames, written: string): boolean => {
  const word = plain(written);
  return words.has(word) || common.has(word) || short.has(word);
};
