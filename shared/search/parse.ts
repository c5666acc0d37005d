import { firstDayOf } from '../domain/dates.ts';
import { type Clause, canAlternate, kindsNamed, type Query, type Term } from './query.ts';

/** More than anybody types. What comes after is not looked at, so that a pasted page is answered at once. */
export const maxTerms = 32;
export const maxTermLength = 100;
const maxQueryLength = 4_000;

/** Filters by the word before the colon. */
const filters = ['person', 'signal', 'kind', 'after', 'before', 'is'] as const;
type FilterName = (typeof filters)[number];
const isFilter = (name: string): name is FilterName => (filters as readonly string[]).includes(name);

/** Minus, then either a quoted phrase, a filter with a quoted value, or anything without spaces and quotes. */
const token = /(-?)(?:([a-z]+):"([^"]*)(?:"([+-]?)|$)|"([^"]*)(?:"|$)|([^\s"]+))/giy;
const filterWord = /^([a-z]+):(.+)$/is;

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, maxTermLength).trim();

function readSignal(value: string): { text: string; polarity: '+' | '-' | null } {
  const sign = /[+-]$/.exec(value)?.[0];
  return sign === '+' || sign === '-'
    ? { text: tidy(value.slice(0, -1)), polarity: sign }
    : { text: tidy(value), polarity: null };
}

/** The filter that `name:value` is, or null where it cannot be read as one. */
function readFilter(name: string, value: string, negated: boolean): Term | null {
  const type = name.toLowerCase();
  const text = tidy(value);
  if (!isFilter(type) || text === '') return null;
  switch (type) {
    case 'person':
      return { type, text, negated };
    case 'signal': {
      const signal = readSignal(text);
      return signal.text === '' ? null : { type, ...signal, negated };
    }
    case 'kind':
      return kindsNamed(text).length > 0 ? { type, text: text.toLowerCase(), negated } : null;
    case 'after':
    case 'before':
      return firstDayOf(text) === null ? null : { type, text, negated };
    case 'is': {
      const place = text.toLowerCase();
      return place === 'pinned' || place === 'trashed' ? { type, text: place, negated } : null;
    }
  }
}

interface Read {
  term: Term | 'or';
  /** What could not be read as a filter. */
  unread: string | null;
  /** True for a word that ends where the text ends. */
  open: boolean;
}

/** The pieces of the text, one by one, as many as are looked at. */
function* readTerms(text: string): Generator<Read> {
  const source = text.slice(0, maxQueryLength);
  token.lastIndex = 0;
  let at = 0;
  for (;;) {
    while (at < source.length && /\s/.test(source.charAt(at))) at += 1;
    token.lastIndex = at;
    const match = at < source.length ? token.exec(source) : null;
    if (match === null) return;
    at = token.lastIndex;
    const [whole, minus, quotedName, quotedValue, sign, phrase, word] = match;
    const negated = minus === '-';
    if (phrase !== undefined) {
      if (tidy(phrase) !== '')
        yield { term: { type: 'phrase', text: tidy(phrase), negated }, unread: null, open: false };
      continue;
    }
    const named = quotedName === undefined ? filterWord.exec(word ?? '') : null;
    const name = quotedName ?? named?.[1];
    const value = quotedName === undefined ? named?.[2] : (quotedValue ?? '') + (sign ?? '');
    const filter = name === undefined || value === undefined ? null : readFilter(name, value, negated);
    if (filter !== null) {
      yield { term: filter, unread: null, open: false };
      continue;
    }
    if (quotedName !== undefined) {
      yield* readUnreadable(whole, quotedName, quotedValue ?? '', negated);
      continue;
    }
    const bare = (word ?? '').slice(0, maxTermLength);
    if (bare.toLowerCase() === 'or' && !negated) {
      yield { term: 'or', unread: null, open: at === text.length };
      continue;
    }
    const looksLikeFilter =
      named !== null || filters.some((filterName) => bare.toLowerCase() === `${filterName}:`);
    yield {
      term: { type: 'word', text: bare, negated },
      unread: looksLikeFilter ? tidy(whole) : null,
      open: at === text.length,
    };
  }
}

/** `colour:"dark green"`: the name and the value are searched as they stand. */
function* readUnreadable(whole: string, name: string, value: string, negated: boolean): Generator<Read> {
  yield {
    term: { type: 'word', text: `${name}:`.slice(0, maxTermLength), negated },
    unread: tidy(whole),
    open: false,
  };
  if (tidy(value) !== '')
    yield { term: { type: 'phrase', text: tidy(value), negated }, unread: null, open: false };
}

/**
 * Reads what was typed into the search field. Total: any text gives a query. All clauses must hold; `or` joins its two
 * neighbours. See product's search help for the language.
 */
export function parseQuery(text: string): Query {
  const clauses: Term[][] = [];
  const unread = new Set<string>();
  let terms = 0;
  let joining = false;
  let open = false;
  for (const read of readTerms(text)) {
    if (read.unread !== null) unread.add(read.unread);
    const last = clauses.at(-1);
    if (read.term === 'or') {
      // At either end it joins nothing: a word that is being typed, or one that is looked for.
      const first = last === undefined;
      if (!first && !read.open) {
        joining = canAlternate(last[0] as Term);
        continue;
      }
    }
    const term: Term = read.term === 'or' ? { type: 'word', text: 'or', negated: false } : read.term;
    if (joining && last !== undefined && canAlternate(term)) last.push(term);
    else clauses.push([term]);
    joining = false;
    open = read.open && term.type === 'word' && !term.negated;
    terms += 1;
    if (terms === maxTerms) break;
  }
  return { clauses: clauses as Clause[], open, unread: [...unread] };
}
