import type { Id } from '../domain/values.ts';
import { weightOf } from './common-words.ts';
import type { Directory } from './directory.ts';
import { fold, isCapitalised, type Word, wordsOf } from './fold.ts';
import { inflected } from './inflections.ts';

/** A place where a name of the directory stands. */
export interface NameHit {
  /** Offsets in the text, end exclusive. */
  start: number;
  end: number;
  /** Everybody whom these words can stand for. */
  ids: ReadonlySet<Id>;
  /** `certain`, or why it is none: the word is also a word of the language, or a name with an ending. */
  doubt: 'certain' | 'word' | 'ending';
}

/** What may stand between two words of one name: `Ochoa, Tomás`, `tomas.ochoa`, `Anne "Annie" Marie`. */
const between = /^(?:\s(?:\s|["“”'‘’(])?|[._'’+-]|["“”'’)]\s|,\s|\.\s)$/u;
const possessive = /^['’](?:s(?!\p{L})|(?!\p{L}))/u;

/** The names in a plain text or in the source of a Markdown text, in order, none inside another. */
export function findNames(text: string, directory: Directory): NameHit[] {
  const words = wordsOf(text);
  const hits: NameHit[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const found = hitAt(words, at, text, directory);
    if (found === null) continue;
    hits.push(found.hit);
    at = found.last;
  }
  return withUnspaced(hits, text, directory);
}

function hitAt(
  words: readonly Word[],
  at: number,
  text: string,
  directory: Directory,
): { hit: NameHit; last: number } | null {
  const first = words[at];
  if (first === undefined) return null;
  const folded = fold(first.text).replace(/(?<=\p{L})\d+$/u, '');
  const handle = directory.handles.get(folded);
  const whole = directory.words.get(folded);
  const weight = whole === undefined ? 'name' : weightOf(folded);
  const standsAlone = weight !== 'none' || directory.given.has(folded);
  const startsRun = whole !== undefined && (standsAlone || runsOn(words, at, text, directory));
  if (!startsRun) {
    const ids = handle ?? (whole === undefined ? inflected(first.text, directory) : undefined);
    if (!ids) return null;
    const doubt = handle === undefined ? 'ending' : 'certain';
    return { hit: { start: first.start, end: first.end, ids, doubt }, last: at };
  }
  const run = extend(words, at, text, directory, whole);
  const isNamely = weight === 'name' || weight === 'none' || isCapitalised(first.text) || run.tight;
  const joins = run.last > at && isNamely;
  const doubt = joins ? 'certain' : doubtOf(first, folded, text);
  if (doubt === null) return null;
  const alone = { end: first.end, ids: directory.given.get(folded) ?? whole, last: at };
  const { end, ids, last } = joins ? run : alone;
  return {
    hit: { ...withInitialBefore({ start: first.start, ids }, words[at - 1], text, directory), end, doubt },
    last,
  };
}

/** Whether the next word is one of the same person: `de la` of `de la Cruz`. */
const runsOn = (words: readonly Word[], at: number, text: string, directory: Directory): boolean => {
  const ids = directory.words.get(fold(words[at]?.text ?? ''));
  if (ids === undefined) return false;
  const run = extend(words, at, text, directory, ids);
  return words
    .slice(at + 1, run.last + 1)
    .some(({ text: next }) => isCapitalised(next) && weightOf(fold(next)) !== 'none');
};

interface Run {
  /** Index of its last word. */
  last: number;
  end: number;
  ids: ReadonlySet<Id>;
  /** True where a sign holds its words together, as in an address. */
  tight: boolean;
}

/** As many of the following words as belong to one of the same people. */
function extend(
  words: readonly Word[],
  at: number,
  text: string,
  directory: Directory,
  first: ReadonlySet<Id>,
): Run {
  const run: Run = { last: at, end: words[at]?.end ?? 0, ids: first, tight: false };
  const seen = new Set([fold(words[at]?.text ?? '')]);
  for (let next = at + 1; next < words.length; next += 1) {
    const word = words[next];
    const gap = word && text.slice(run.end, word.start);
    if (word === undefined || gap === undefined || !joins(gap, words[next - 1])) break;
    const folded = fold(word.text);
    // "Tomás, Tomás" is said twice.
    if (seen.has(folded)) break;
    seen.add(folded);
    const tight = !/\s/.test(gap);
    const ids = shared(run.ids, directory.words.get(folded));
    const isInitial = [...folded].length === 1 && isCapitalised(word.text) && text[word.end] === '.';
    const byInitial = isInitial ? withInitial(run.ids, folded, directory) : null;
    const joined =
      ids !== null && (tight || isCapitalised(word.text) || weightOf(folded) !== 'common') ? ids : byInitial;
    if (joined === null) break;
    run.last = next;
    run.end = isInitial && /^\.\s\p{Ll}/u.test(text.slice(word.end, word.end + 4)) ? word.end + 1 : word.end;
    run.ids = joined;
    run.tight ||= tight;
  }
  return run;
}

/** A full stop joins behind an initial only, unless nothing else stands between: `tomas.ochoa`. */
const joins = (gap: string, before: Word | undefined): boolean =>
  between.test(gap) && (!/^\.\s/.test(gap) || [...(before?.text ?? '')].length === 1);

const shared = (a: ReadonlySet<Id>, b: ReadonlySet<Id> | undefined): ReadonlySet<Id> | null => {
  if (b === undefined) return null;
  const both = new Set([...a].filter((id) => b.has(id)));
  return both.size === 0 ? null : both;
};

const withInitial = (ids: ReadonlySet<Id>, letter: string, { initials }: Directory): ReadonlySet<Id> | null =>
  shared(ids, new Set([...ids].filter((id) => initials.get(id)?.has(letter))));

/** Takes the `T. ` of `T. Ochoa` in. */
function withInitialBefore(
  name: { start: number; ids: ReadonlySet<Id> },
  before: Word | undefined,
  text: string,
  directory: Directory,
): { start: number; ids: ReadonlySet<Id> } {
  if (
    before === undefined ||
    [...before.text].length !== 1 ||
    !/^\.\s?$/.test(text.slice(before.end, name.start))
  )
    return name;
  const ids = withInitial(name.ids, fold(before.text), directory);
  return ids === null ? name : { start: before.start, ids };
}

function doubtOf({ text: written, start, end }: Word, folded: string, text: string): NameHit['doubt'] | null {
  const weight = weightOf(folded);
  const isShort = [...folded].length < 3;
  if (weight === 'name') return isShort && !isCapitalised(written) ? null : 'certain';
  if (!isCapitalised(written)) return null;
  if (possessive.test(text.slice(end, end + 3))) return 'certain';
  return weight === 'time' || beginsSentence(text, start) ? 'word' : 'certain';
}

const marker = /^[\s>|]*(?:(?:[-*+•☐☑]|\d{1,9}[.)]|#{1,6}|\[\^[^\]]*\]:)\s+(?:\[[ xX]\]\s+)?)?/u;
const signs = /[\s*_>#~|"“”'‘’«([{]+$/u;

/** Whether a sentence, an item of a list or a text begins here, so that a capital letter says nothing. */
export function beginsSentence(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const opening = marker.exec(line)?.[0] ?? '';
  const own = line.slice(opening.length).replace(signs, '');
  if (own !== '') return /[.!?:…。！？]$/u.test(own);
  if (/[^\s>]/.test(opening)) return true;
  const above = text.slice(Math.max(0, at - line.length - 80), at - line.length);
  const last = above.replace(/[^\S\n]*\n$/, '');
  return /(?:^|\n)[\s>]*$/.test(last) || /[.!?:…。！？]$/u.test(last.replace(signs, ''));
}

function withUnspaced(hits: NameHit[], text: string, { unspaced }: Directory): NameHit[] {
  const found: NameHit[] = [];
  const isTaken = (start: number, end: number): boolean =>
    [...hits, ...found].some((hit) => start < hit.end && hit.start < end);
  for (const { text: name, ids } of unspaced)
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
      const end = start + name.length;
      if (!isTaken(start, end)) found.push({ start, end, ids, doubt: 'certain' });
    }
  return found.length === 0 ? hits : [...hits, ...found].sort((a, b) => a.start - b.start);
}
