import type { Id } from '../domain/values.ts';
import { canBeGiven, weightOf } from './common-words.ts';
import { fold, foldings, isUnspaced, wordsOf } from './fold.ts';

/** Somebody whose name may stand in a text. */
export interface Named {
  id: Id;
  /** Today's name, then others that they are written with: nicknames, a name before a marriage. */
  names: readonly string[];
}

/** The names of a set of people, made to be found in texts. */
export interface Directory {
  /** Whom a word can stand for, in its folded form. */
  words: ReadonlyMap<string, ReadonlySet<Id>>;
  /** Whose name begins with a small word, which stands for them by itself then. */
  given: ReadonlyMap<string, ReadonlySet<Id>>;
  /** Names that are written without spaces (`tomasochoa`, `tochoa`), as accounts and addresses are. */
  handles: ReadonlyMap<string, ReadonlySet<Id>>;
  /** Names of scripts without spaces, the longest first. */
  unspaced: readonly { text: string; ids: ReadonlySet<Id> }[];
  /** The first letters of the names of each, folded. */
  initials: ReadonlyMap<Id, ReadonlySet<string>>;
}

/** Shorter ones are words of too many languages. */
const shortestHandle = 5;

const add = (map: Map<string, Set<Id>>, key: string, id: Id): void => {
  const ids = map.get(key);
  if (ids === undefined) map.set(key, new Set([id]));
  else ids.add(id);
};

export function directoryOf(people: readonly Named[]): Directory {
  const words = new Map<string, Set<Id>>();
  const given = new Map<string, Set<Id>>();
  const handles = new Map<string, Set<Id>>();
  const unspaced = new Map<string, Set<Id>>();
  const initials = new Map<Id, Set<string>>();
  for (const { id, names } of people) {
    const letters = new Set<string>();
    initials.set(id, letters);
    for (const name of names) {
      const parts = wordsOf(name).map(({ text }) => text);
      const [first = ''] = parts;
      for (const form of foldings(first))
        if (weightOf(form) === 'none' && canBeGiven(form)) add(given, form, id);
      for (const part of parts) {
        for (const form of foldings(part)) add(words, form, id);
        letters.add([...fold(part)][0] ?? '');
        if (isUnspaced(part)) for (const form of unspacedForms(part)) add(unspaced, form, id);
      }
      for (const handle of handlesOf(parts)) add(handles, handle, id);
    }
  }
  const longestFirst = [...unspaced].sort(([a], [b]) => b.length - a.length);
  return { words, given, handles, unspaced: longestFirst.map(([text, ids]) => ({ text, ids })), initials };
}

/** First and last name in either order, in full and with an initial. */
function handlesOf(parts: readonly string[]): string[] {
  const named = parts.filter((part) => fold(part) !== '' && !isUnspaced(part));
  const [first, last] = [named[0], named.at(-1)];
  if (first === undefined || last === undefined || named.length < 2) return [];
  return foldings(first).flatMap((a) =>
    foldings(last).flatMap((b) =>
      [a + b, b + a, a.slice(0, 1) + b, a + b.slice(0, 1), b + a.slice(0, 1)].filter(
        (handle) => handle.length >= shortestHandle && weightOf(handle) === 'name',
      ),
    ),
  );
}

/** The whole name, and the given name of one that has a family name of one sign: 王小明 and 小明. */
function unspacedForms(part: string): string[] {
  const signs = [...part.normalize('NFC')];
  if (signs.length < 2) return [];
  return signs.length === 3 && /^\p{Script=Han}+$/u.test(part)
    ? [signs.join(''), signs.slice(1).join('')]
    : [signs.join('')];
}
