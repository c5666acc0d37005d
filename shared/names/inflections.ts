import type { Id } from '../domain/values.ts';
import { weightOf } from './common-words.ts';
import type { Directory } from './directory.ts';
import { fold, isCapitalised } from './fold.ts';

/** German, Slavic and Baltic endings of names, without accents, and the plural of a family. */
const endings = [
  'ovi',
  'owi',
  'ami',
  'ova',
  'ove',
  'es',
  'em',
  'om',
  'ou',
  'ie',
  'en',
  's',
  'a',
  'u',
  'e',
  'i',
  'y',
  'o',
];
/** Endings that take the place of an `a`. */
const endingsOfA = ['ou', 'ie', 'y', 'e', 'u', 'o', 'i'];
/** Prefixes that Hebrew and Arabic write together with a name: "and", "to", "in". */
const prefixes = /^[ובלכמשהوبلفك](?=.{3})/u;
/** Below so many letters, a name with an ending is some other word. */
const shortestStem = 4;
const shortestStemOfA = 3;

/**
 * Whom a word stands for that is a name with an ending: Annas, Tomášovi, Annou. Conservative: only where it is
 * capitalised, is no name of the journal itself, and what is left is long enough.
 */
export function inflected(text: string, { words }: Directory): ReadonlySet<Id> | null {
  const folded = fold(text);
  const bare = prefixes.test(folded) ? words.get(folded.slice(1)) : undefined;
  if (bare !== undefined) return bare;
  if (!isCapitalised(text)) return null;
  for (const ending of endings) {
    if (!folded.endsWith(ending)) continue;
    const stem = folded.slice(0, -ending.length);
    const ids = stem.length >= shortestStem && weightOf(stem) === 'name' ? words.get(stem) : undefined;
    if (ids !== undefined) return ids;
  }
  for (const ending of endingsOfA) {
    if (!folded.endsWith(ending)) continue;
    const stem = folded.slice(0, -ending.length);
    const ids = stem.length >= shortestStemOfA ? words.get(`${stem}a`) : undefined;
    if (ids !== undefined) return ids;
  }
  return null;
}
