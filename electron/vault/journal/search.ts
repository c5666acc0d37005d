import type { SearchAnswer, searchOrders } from '../../../shared/contract/search.ts';
import { parseQuery } from '../../../shared/search/index.ts';
import type { Db } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { type Nameable, type Needle, planSearch, type SearchPlan, toMatch } from './search-plan.ts';
import { type Match, toHits } from './search-rows.ts';
import { hitEnd, hitStart, wordsOf } from './search-text.ts';
import { searchTrash } from './search-trash.ts';
import type { Vocabulary } from './search-vocabulary.ts';

export interface SearchInput {
  text: string;
  order: (typeof searchOrders)[number];
  limit: number;
}

/** Matches are counted up to here. */
const mostCounted = 200;
/** Relevance is judged among the newest matches only. */
const mostRanked = 500;
const snippetWords = 24;

type Bounds = Pick<SearchPlan, 'first' | 'end'>;

/** The driver binds every number as a float, and FTS5 looks at no rowid that is one. */
const key = (seq: number): bigint => BigInt(seq);

const titleAndSnippet = sql`highlight(search_index, 0, ${hitStart}, ${hitEnd}) AS title,
  snippet(search_index, 1, ${hitStart}, ${hitEnd}, '…', ${snippetWords}) AS snippet`;

/**
 * Newest first is the order of the index, so the walk ends at the limit, and snippets are made for the winners only.
 * No join: it would drive the walk.
 */
export const newestQuery = (match: string, { first, end }: Bounds, limit: number): Sql => sql`
  SELECT rowid AS seq, ${titleAndSnippet} FROM search_index
  WHERE search_index MATCH ${match} AND rowid >= ${key(first)} AND rowid < ${key(end)} ORDER BY rowid DESC LIMIT ${limit}`;

export const countQuery = (match: string, { first, end }: Bounds): Sql => sql`
  SELECT count(*) FROM (SELECT rowid FROM search_index
    WHERE search_index MATCH ${match} AND rowid >= ${key(first)} AND rowid < ${key(end)}
    ORDER BY rowid DESC LIMIT ${mostCounted})`;

/** Titles weigh most; tags, which only filters look for, nothing. */
export const rankedQuery = (match: string, { first, end }: Bounds): Sql => sql`
  SELECT rowid AS seq, bm25(search_index, 5.0, 1.0, 2.0, 0.0) AS rank FROM search_index
  WHERE search_index MATCH ${match} AND rowid >= ${key(first)} AND rowid < ${key(end)} ORDER BY rowid DESC LIMIT ${mostRanked}`;

const oneQuery = (match: string, seq: number): Sql => sql`
  SELECT rowid AS seq, ${titleAndSnippet} FROM search_index WHERE search_index MATCH ${match} AND rowid = ${key(seq)}`;

/** Without words and filters: the documents as they lie. */
export const allQuery = ({ first, end }: Bounds, limit: number): Sql => sql`
  SELECT seq, title, substr(text, 1, 200) AS snippet FROM search_documents
  WHERE seq >= ${first} AND seq < ${end} ORDER BY seq DESC LIMIT ${limit}`;

export const countAllQuery = ({ first, end }: Bounds): Sql => sql`
  SELECT count(*) FROM (SELECT seq FROM search_documents WHERE seq >= ${first} AND seq < ${end}
    ORDER BY seq DESC LIMIT ${mostCounted})`;

function rankedMatches(db: Db, match: string, plan: SearchPlan, limit: number): Match[] {
  const best = db
    .all<{ seq: number; rank: number }>(rankedQuery(match, plan))
    .sort((a, b) => a.rank - b.rank || b.seq - a.seq)
    .slice(0, limit);
  return best.flatMap(({ seq }) => db.get<Match>(oneQuery(match, seq)) ?? []);
}

interface Found {
  matches: Match[];
  /** Up to `mostCounted`. */
  total: number;
}

function find(db: Db, plan: SearchPlan, input: SearchInput): Found {
  if (plan.hopeless) return { matches: [], total: 0 };
  if (plan.trashed) {
    const matches = searchTrash(db, plan);
    return { matches: matches.slice(0, input.limit), total: Math.min(matches.length, mostCounted) };
  }
  const match = toMatch(plan);
  const matches =
    match === null
      ? db.all<Match>(allQuery(plan, input.limit))
      : input.order === 'newest'
        ? db.all<Match>(newestQuery(match, plan, input.limit))
        : rankedMatches(db, match, plan, input.limit);
  if (matches.length < input.limit) return { matches, total: matches.length };
  const total = db.value<number>(match === null ? countAllQuery(plan) : countQuery(match, plan));
  return { matches, total: total ?? matches.length };
}

/** The plan with words that stand nowhere replaced by those that were probably meant. */
function repair(
  plan: SearchPlan,
  vocabulary: Vocabulary,
): { plan: SearchPlan; repaired: { from: string; to: string }[] } {
  const repaired: { from: string; to: string }[] = [];
  const mend = (needle: Needle): Needle => {
    if (needle.type !== 'text' || !needle.repairable) return needle;
    const [word, ...others] = wordsOf(needle.text);
    if (word === undefined || others.length > 0 || vocabulary.holds(word, needle.prefix)) return needle;
    const meant = vocabulary.repair(word, needle.prefix);
    if (meant === null) return needle;
    repaired.push({ from: needle.typed, to: meant });
    return { ...needle, text: meant, prefix: false };
  };
  return { plan: { ...plan, all: plan.all.map((group) => group.map(mend)) }, repaired };
}

const readNameable = (db: Db): Nameable => ({
  people: db.all(sql`SELECT id, name, initials FROM people`),
  signals: db.all(sql`SELECT id, name FROM signals`),
});

/** Answers what was typed. The index must be up to date; see `refreshIndex`. Never fails on a strange query. */
export function search(
  db: Db,
  vocabulary: Vocabulary,
  input: SearchInput,
  elapsed: () => number,
): SearchAnswer {
  let plan = planSearch(parseQuery(input.text), readNameable(db));
  let found = find(db, plan, input);
  let repaired: { from: string; to: string }[] = [];
  if (found.matches.length === 0 && !plan.trashed && plan.all.length > 0) {
    const mended = repair(plan, vocabulary);
    if (mended.repaired.length > 0) {
      ({ plan, repaired } = mended);
      found = find(db, plan, input);
    }
  }
  return {
    hits: toHits(db, found.matches),
    total: found.total,
    more: found.total >= mostCounted,
    tookMs: elapsed(),
    repaired,
    unread: plan.unread,
  };
}
