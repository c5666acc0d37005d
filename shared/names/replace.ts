import type { Id } from '../domain/values.ts';
import type { Directory } from './directory.ts';
import { beginsSentence, findNames, type NameHit } from './find.ts';
import { isCapitalised } from './fold.ts';
import { oneOf, type Pseudonym } from './pseudonyms.ts';

/** A word that the manager wants out of the file, and whose name it is, where it is one. */
export interface HiddenWord {
  text: string;
  personId: Id | null;
}

/** Whose names are replaced in a file, and by what. */
export interface Replacement {
  directory: Directory;
  /** Of those who are hidden. */
  pseudonyms: ReadonlyMap<Id, Pseudonym>;
  words: readonly HiddenWord[];
}

/** A name in a text, and what takes its place; null where it stays. */
export interface Replaced extends NameHit {
  /** As it is written. */
  text: string;
  by: string | null;
}

/** Stands for a word that is nobody's name. */
const omission = '…';

const mail = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** The names of a text with what takes their place, in order. */
export function replacementsIn(text: string, { directory, pseudonyms, words }: Replacement): Replaced[] {
  const named = findNames(text, directory).map((hit): Replaced => {
    const written = text.slice(hit.start, hit.end);
    const hidden = [...hit.ids].flatMap((id) => pseudonyms.get(id) ?? []);
    // Where the words can stand for somebody who is shown, they are no hidden name.
    const by = hit.doubt === 'word' || hidden.length < hit.ids.size ? null : oneOf(hidden);
    return { ...hit, text: written, by: by === null ? null : inSentence(by, hit, text) };
  });
  const all = [...words.flatMap((word) => ofWord(word, text, pseudonyms)), ...wholeAddresses(named, text)];
  return inOrder(all);
}

/** The text with its hidden names replaced. */
export function replaceNames(text: string, replacement: Replacement): string {
  let result = '';
  let from = 0;
  for (const { start, end, by } of replacementsIn(text, replacement)) {
    if (by === null) continue;
    result += text.slice(from, start) + by;
    from = end;
  }
  return result + text.slice(from);
}

/** Possessive where the ending was one, and with a capital letter where a sentence begins. */
function inSentence(by: string, { start, doubt, end }: NameHit, text: string): string {
  const word = text.slice(start, end);
  const owned = doubt === 'ending' && /s$/i.test(word) ? `${by}’s` : by;
  return isCapitalised(word) && beginsSentence(text, start) && !/:\s*$/.test(text.slice(0, start))
    ? owned.charAt(0).toUpperCase() + owned.slice(1)
    : owned;
}

/** An e-mail address with a hidden name in it goes as a whole. */
function wholeAddresses(hits: readonly Replaced[], text: string): Replaced[] {
  if (!text.includes('@') || hits.length === 0) return [...hits];
  const addresses = Array.from(text.matchAll(mail), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
  return hits.map((hit) => {
    const address =
      hit.by === null ? undefined : addresses.find(({ start, end }) => start <= hit.start && hit.end <= end);
    return address === undefined ? hit : { ...hit, ...address, text: text.slice(address.start, address.end) };
  });
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Written with a capital letter, a word is looked for as it is written. */
function ofWord(
  { text: word, personId }: HiddenWord,
  text: string,
  pseudonyms: Replacement['pseudonyms'],
): Replaced[] {
  const wanted = word.trim().split(/\s+/).map(escaped).join('\\s+');
  if (wanted === '') return [];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${wanted}(?![\\p{L}\\p{N}])`,
    /\p{Lu}/u.test(word) ? 'gu' : 'giu',
  );
  const person = personId === null ? undefined : pseudonyms.get(personId);
  return Array.from(text.matchAll(pattern), ({ 0: found, index }): Replaced => {
    const hit: NameHit = {
      start: index,
      end: index + found.length,
      ids: new Set(personId === null ? [] : [personId]),
      doubt: 'certain',
    };
    return { ...hit, text: found, by: person ? inSentence(person.text, hit, text) : omission };
  });
}

/** None over another; of two that begin at one place the longer, and what is replaced before what stays. */
function inOrder(all: readonly Replaced[]): Replaced[] {
  const kept: Replaced[] = [];
  let from = 0;
  const sorted = [...all].sort(
    (a, b) => a.start - b.start || Number(a.by === null) - Number(b.by === null) || b.end - a.end,
  );
  for (const one of sorted) {
    if (one.start < from) continue;
    kept.push(one);
    from = one.end;
  }
  return kept;
}
