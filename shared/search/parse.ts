import { type Clause, canAlternate, type Query, type Term } from './query.ts';
import { filterNames, maxTermLength, readFilter, readNear, tidy, usuallyNear } from './read-filter.ts';

/** More than anybody types. What comes after is not looked at, so that a pasted page is answered at once. */
export const maxTerms = 32;
const maxQueryLength = 4_000;

/**
 * Minus, then either words near each other, a filter with a quoted value, a quoted phrase, or anything without spaces and
 * quotes.
 */
const token =
  /(-?)(?:near:(\d{1,2})?\(([^()"]*)(?:\)|$)|([a-z]+):"([^"]*)(?:"([+-]?)|$)|"([^"]*)(?:"|$)|([^\s"]+))/giy;
/** `near:5(a` where a quote keeps it from being one. */
const nearWord = /^near:\d{0,2}\((.*)$/is;
const filterWord = /^([a-z]+):(.+)$/is;

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
    const [whole, minus, within, near, quotedName, quotedValue, sign, phrase, word] = match;
    const negated = minus === '-';
    if (near !== undefined) {
      const distance = within === undefined ? usuallyNear : Number(within);
      yield* readApart(whole, near, readNear(near, distance, negated), negated);
      continue;
    }
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
    const unclosed = nearWord.exec(word ?? '');
    if (unclosed !== null) {
      yield* readUnreadable(whole, 'near', unclosed[1] ?? '', negated);
      continue;
    }
    const bare = (word ?? '').slice(0, maxTermLength);
    if (bare.toLowerCase() === 'or' && !negated) {
      yield { term: 'or', unread: null, open: at === text.length };
      continue;
    }
    const looksLikeFilter =
      named !== null || filterNames.some((filterName) => bare.toLowerCase() === `${filterName}:`);
    yield {
      term: { type: 'word', text: bare, negated },
      unread: looksLikeFilter ? tidy(whole) : null,
      open: at === text.length,
    };
  }
}

/** `near:5(…)`: one word, or too many, are searched as they stand. */
function* readApart(whole: string, text: string, near: Term | null, negated: boolean): Generator<Read> {
  if (near !== null) yield { term: near, unread: null, open: false };
  else yield* readUnreadable(whole, 'near', text, negated);
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
