import type { Db } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { beginningDistance, editDistance, isLikelySlip } from './edit-distance.ts';
import type { SearchDocument } from './search-documents.ts';
import { wordsOf } from './search-text.ts';

interface Known {
  term: string;
  /** In how many entries it stood when it was counted. */
  entries: number;
  letters: number;
}

/** One bit per letter class: two words that differ in more classes than edits can explain are not compared. */
function lettersOf(term: string): number {
  let letters = 0;
  for (let i = 0; i < term.length; i++) letters |= 1 << (term.charCodeAt(i) % 31);
  return letters;
}

function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/** Shorter words have too many neighbours to guess among; longer than this nobody types. */
const shortest = 3;
const longest = 40;
/** The last word before the tags and other private use characters begin. */
const lastTerm = '\uD7FF';

const isWord = (term: string): boolean =>
  term.length >= shortest && term.length <= longest + 2 && !/^\p{N}+$/u.test(term);

export const vocabularyQuery = (from: string, limit: number): Sql =>
  sql`SELECT term, doc AS entries FROM search_vocabulary WHERE term >= ${from} AND term <= ${lastTerm} LIMIT ${limit}`;

/** The vocabulary would count all entries with the word first. */
export const holdsQuery = (word: string): Sql =>
  sql`SELECT rowid FROM search_index WHERE search_index MATCH ${`"${word}"`} LIMIT 1`;

/** Beginnings this long are looked up here; the index has lists of its own for shorter ones. */
const expandable = /^[a-z]{4,}$/;
const mostExpanded = 24;

/** A Latin word that goes on in signs of which the index may have another idea: it is asked anew then. */
const foreign =
  /(?:[A-Za-z\d\u00C0-\u01DC\u1EA0-\u1EFF\uE000\uE001]|[\u0300-\u0331])(?![\0-\u01DC\u1EA0-\u1EFF\u2000-\u2064\u20A0-\u20B9\u2190-\u23F3\u2500-\u26FF\u3000-\u3096\u3099-\u30FF\u4E00-\u9FCC\uAC00-\uD7A3\uE000\uE001]|[\u0300-\u0331]|$)/;
/** Whether it is certain which words the index makes of a text. */
export const isCertain = (indexText: string): boolean => !foreign.test(indexText);

/** The place of the first term that is not before this one. */
function lowerBound(sorted: readonly string[], term: string): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] as string) < term) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Words that are proposed for one. */
const mostMeant = 5;

/** What a slip that could have been any of 25 others counts, beside one that there is only one way to make. */
const unlikely = 0.5;

/** How many typing errors a word of this length may have. */
const allowedEdits = (word: string): number => (word.length >= 8 ? 2 : 1);

/**
 * The words of the journal, for the repair of typing errors, bucketed by length. Read from the index once, in steps, when
 * idle or when first needed; words of what is indexed later are added. It only proposes: the index itself is asked whether an
 * entry still holds a word.
 */
export class Vocabulary {
  readonly #db: Db;
  readonly #byLength = new Map<number, Map<string, Known>>();
  /** Terms that begin with four letters from a to z, sorted, and those that are still to be put in. */
  #sorted: string[] = [];
  #unsorted: string[] = [];
  #loadedTo = '';
  #complete = false;

  constructor(db: Db) {
    this.#db = db;
  }

  /** True where all words of the index were read. */
  get isComplete(): boolean {
    return this.#complete;
  }

  /** Reads the next terms. @returns true if all have been read */
  load(limit: number): boolean {
    if (this.#complete) return true;
    const terms = this.#db.all<{ term: string; entries: number }>(vocabularyQuery(this.#loadedTo, limit));
    for (const { term, entries } of terms) this.#add(term, entries);
    this.#loadedTo = `${terms.at(-1)?.term ?? ''}\0`;
    this.#complete = terms.length < limit;
    return this.#complete;
  }

  /** The words of a text that has just been indexed. */
  readonly learn = (document: SearchDocument): void => {
    for (const text of [document.title, document.text, document.names]) {
      for (const term of new Set(wordsOf(text))) this.#add(term, 1);
      if (!isCertain(text)) this.forget();
    }
  };

  /** After the index was built anew. */
  forget(): void {
    this.#byLength.clear();
    this.#sorted = [];
    this.#unsorted = [];
    this.#loadedTo = '';
    this.#complete = false;
  }

  /**
   * Every word that begins so, where they are all known and few. The index walks the list of each and stops early; of a
   * beginning alone it would first merge all of those lists, however long.
   */
  readonly expand = (beginning: string): string[] | null => {
    if (!this.#complete || !expandable.test(beginning)) return null;
    if (this.#unsorted.length > 0) {
      this.#sorted = [...new Set([...this.#sorted, ...this.#unsorted])].sort();
      this.#unsorted = [];
    }
    const from = lowerBound(this.#sorted, beginning);
    const found = this.#sorted.slice(from, from + mostExpanded + 1);
    const end = found.findIndex((term) => !term.startsWith(beginning));
    if (end === -1 && found.length > mostExpanded) return null;
    return end === -1 ? found : found.slice(0, end);
  };

  /** False where it is certain that no entry holds this word of a to z. Costs nothing. */
  readonly mayHold = (word: string): boolean =>
    !this.#complete || word.length < shortest || (this.#byLength.get(word.length)?.has(word) ?? false);

  /** True where some entry holds the word, or, with `prefix`, a word that begins so. */
  holds(word: string, prefix: boolean): boolean {
    if (!prefix) return this.#db.value(holdsQuery(word)) !== undefined;
    const term = this.#db.value<string>(vocabularyQuery(word, 1));
    return term?.startsWith(word) ?? false;
  }

  /**
   * The words of the journal that were probably meant, the likeliest first: fewest edits, a likely slip before another,
   * the same first letter, then the most frequent. Several where they are equally near, since the rarer one was meant
   * often enough. With `prefix` the word may still grow, so beginnings of words count where no whole word is near. None
   * before all words were read.
   */
  repair(word: string, prefix: boolean): string[] {
    if (!this.#complete || !isWord(word) || word.length > longest) return [];
    const nearest = this.#nearest(word);
    return nearest.length > 0 || !prefix ? nearest : this.#nearestBeginning(word).slice(0, 1);
  }

  #add(term: string, entries: number): void {
    const expands = expandable.test(term.slice(0, 4));
    if (!isWord(term)) {
      if (expands) this.#unsorted.push(term);
      return;
    }
    let bucket = this.#byLength.get(term.length);
    if (bucket === undefined) {
      bucket = new Map();
      this.#byLength.set(term.length, bucket);
    }
    const known = bucket.get(term);
    if (known === undefined) {
      bucket.set(term, { term, entries, letters: lettersOf(term) });
      if (expands) this.#unsorted.push(term);
    } else known.entries += entries;
  }

  #nearest(word: string): string[] {
    const most = allowedEdits(word);
    const letters = lettersOf(word);
    const found: { known: Known; edits: number }[] = [];
    for (let length = word.length - most; length <= word.length + most; length++) {
      for (const known of this.#byLength.get(length)?.values() ?? []) {
        if (bitCount(known.letters ^ letters) > 2 * most) continue;
        const edits = editDistance(word, known.term, most);
        if (edits <= most) found.push({ known, edits });
      }
    }
    return this.#best(found, word);
  }

  #nearestBeginning(word: string): string[] {
    const most = allowedEdits(word);
    if (word.length < 5) return [];
    const letters = lettersOf(word);
    const found: { known: Known; edits: number }[] = [];
    for (const [length, bucket] of this.#byLength) {
      if (length <= word.length) continue;
      for (const known of bucket.values()) {
        // Whatever the word has and the term has not was a typing error.
        if (bitCount(letters & ~known.letters) > most) continue;
        const edits = beginningDistance(word, known.term, most);
        if (edits <= most) found.push({ known, edits });
      }
    }
    return this.#best(found, word);
  }

  #best(found: { known: Known; edits: number }[], word: string): string[] {
    const first = (term: string): number => (term[0] === word[0] ? 0 : 1);
    const ranked = found.map(({ known, edits }) => ({
      term: known.term,
      entries: known.entries,
      edits: edits + (edits === 1 && isLikelySlip(word, known.term) ? 0 : unlikely),
    }));
    ranked.sort(
      (a, b) =>
        a.edits - b.edits ||
        first(a.term) - first(b.term) ||
        b.entries - a.entries ||
        (a.term < b.term ? -1 : 1),
    );
    const best: string[] = [];
    let edits = 0;
    for (const each of ranked) {
      if (best.length === mostMeant || (best.length > 0 && each.edits > edits)) break;
      if (!this.holds(each.term, false)) continue;
      edits = each.edits;
      best.push(each.term);
    }
    return best;
  }
}
