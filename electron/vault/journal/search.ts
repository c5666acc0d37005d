import type { SearchAnswer, searchOrders } from '../../../shared/contract/search.ts';
import type { LocalDate } from '../../../shared/domain/values.ts';
import { parseQuery, withoutUnfinished } from '../../../shared/search/index.ts';
import type { Db } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { type Run, toRun } from './search-hits.ts';
import { type Nameable, planSearch, type SearchPlan, toMatch } from './search-plan.ts';
import { mostRanked, rank, weightOf } from './search-rank.ts';
import { type FoundRow, newestRowsQuery, readRows, toHits } from './search-rows.ts';
import { searchTrash } from './search-trash.ts';
import type { Vocabulary } from './search-vocabulary.ts';
import { inflect, type Repair, relax, repair, textsOf } from './search-words.ts';

export interface SearchInput {
  text: string;
  order: (typeof searchOrders)[number];
  limit: number;
  /** The manager's day: what `last:…` counts back from. */
  today: LocalDate;
}

/** Matches are counted up to here. */
export const mostCounted = 200;

type Bounds = Pick<SearchPlan, 'first' | 'end'>;

/** The driver binds every number as a float, and FTS5 looks at no rowid that is one. */
const key = (seq: number): bigint => BigInt(seq);

/**
 * Newest first is the order of the index, so the walk ends at the limit. Order keys only: no join, which would drive
 * the walk, and one walk for what is shown and for what is counted.
 */
export const keysQuery = (match: string, { first, end }: Bounds, limit: number): Sql => sql`
  SELECT rowid AS seq FROM search_index
  WHERE search_index MATCH ${match} AND rowid >= ${key(first)} AND rowid < ${key(end)} ORDER BY rowid DESC LIMIT ${limit}`;

const keysOf = (db: Db, match: string, bounds: Bounds, limit: number): number[] =>
  db.all<{ seq: number }>(keysQuery(match, bounds, limit)).map(({ seq }) => seq);

export const newestKeysQuery = ({ first, end }: Bounds): Sql => sql`
  SELECT seq FROM search_documents WHERE seq >= ${first} AND seq < ${end}
  ORDER BY seq DESC LIMIT ${mostCounted}`;

export const countAllQuery = (bounds: Bounds): Sql => sql`SELECT count(*) FROM (${newestKeysQuery(bounds)})`;

interface Found {
  rows: FoundRow[];
  /** Up to `mostCounted`. */
  total: number;
}

/** What another form of a word that was typed counts, beside the word itself. */
const inflectedShare = 0.6;

/** What is looked for in texts, and set off there. */
export const runsOf = (plan: SearchPlan): Run[] =>
  textsOf(plan).flatMap((forms, text) =>
    forms.map(({ text: words, prefix, inflected }) => ({
      ...toRun(words, prefix),
      text,
      share: inflected ? inflectedShare : 1,
    })),
  );

/** How much each text of the plan tells; where there is only one, nothing has to be weighed. */
function weights(db: Db, plan: SearchPlan): number[] {
  const texts = textsOf(plan);
  if (texts.length < 2) return texts.map(() => 1);
  const all = db.get<{ newest: number; oldest: number }>(
    sql`SELECT (SELECT max(seq) FROM search_documents) AS newest, (SELECT min(seq) FROM search_documents) AS oldest`,
  );
  const span = (all?.newest ?? 0) - (all?.oldest ?? 0);
  const bounds = { first: 0, end: Number.MAX_SAFE_INTEGER };
  return texts.map((forms) => {
    const match = toMatch({ all: [forms], none: [] });
    return weightOf(match === null ? [] : keysOf(db, match, bounds, mostCounted), mostCounted, span);
  });
}

function find(db: Db, vocabulary: Vocabulary, plan: SearchPlan, { order, limit }: SearchInput): Found {
  if (plan.hopeless) return { rows: [], total: 0 };
  if (plan.trashed) {
    const rows = searchTrash(db, plan);
    return { rows: rows.slice(0, limit), total: Math.min(rows.length, mostCounted) };
  }
  const match = toMatch(plan, vocabulary.expand);
  if (match === null) {
    const rows = db.all<FoundRow>(newestRowsQuery(plan.first, plan.end, limit));
    return { rows, total: db.value<number>(countAllQuery(plan)) ?? rows.length };
  }
  const ranked = order === 'relevance';
  const keys = keysOf(db, match, plan, ranked ? mostRanked : mostCounted);
  const ordered = ranked ? rank(db, keys, runsOf(plan), weights(db, plan)) : keys;
  return { rows: readRows(db, ordered.slice(0, limit)), total: Math.min(keys.length, mostCounted) };
}

/** Read only where a filter names somebody or something. */
const nameable = (db: Db): Nameable => ({
  people: () => db.all(sql`SELECT id, name, initials FROM people`),
  signals: () => db.all(sql`SELECT id, name, family FROM signals`),
});

/** Whether a text holds a bare word, which may have been mistyped where it finds nothing. */
export const hasBareWord = (text: string): boolean =>
  parseQuery(text)
    .clauses.flat()
    .some(({ type, negated }) => type === 'word' && !negated);

/** What was found, and by what: `plan` is not quite what was asked where something was repaired. */
export interface Looked extends Found {
  plan: SearchPlan;
  repaired: Repair[];
}

/**
 * Looks for what was asked; where that finds nothing, for what was probably meant; and where that does not either, for
 * most of it. The index must be up to date; see `refreshIndex`. Never fails on a strange query.
 */
export function look(db: Db, vocabulary: Vocabulary, input: SearchInput): Looked {
  const asked = planSearch(parseQuery(withoutUnfinished(input.text)), nameable(db), input.today);
  const lookFor = (plan: SearchPlan, repaired: Repair[]): Looked => ({
    plan,
    repaired,
    ...find(db, vocabulary, plan, input),
  });
  const isDone = ({ rows, plan }: Looked): boolean =>
    rows.length > 0 || plan.trashed || plan.all.length === 0;

  const exactly = lookFor(inflect(asked, vocabulary.mayHold), []);
  if (isDone(exactly)) return exactly;
  const mended = repair(asked, vocabulary);
  const plan = inflect(mended.plan, vocabulary.mayHold);
  const repaired = mended.repaired.length > 0 ? lookFor(plan, mended.repaired) : exactly;
  // Before all words were read, nothing is known of what was meant.
  if (isDone(repaired) || !vocabulary.isComplete) return repaired;
  for (const missing of [1, 2]) {
    const relaxed = relax(plan, missing);
    const most = relaxed && lookFor(relaxed.plan, relaxed.repaired);
    if (most && isDone(most)) return most;
  }
  return repaired;
}

/** Order keys of the newest entries that fit, at most `mostCounted` of them. The trash has none. */
export function newestKeys(db: Db, vocabulary: Vocabulary, plan: SearchPlan): number[] {
  if (plan.hopeless || plan.trashed) return [];
  const match = toMatch(plan, vocabulary.expand);
  return match === null
    ? db.all<{ seq: number }>(newestKeysQuery(plan)).map(({ seq }) => seq)
    : keysOf(db, match, plan, mostCounted);
}

/** Answers what was typed, for the screen. */
export function search(
  db: Db,
  vocabulary: Vocabulary,
  input: SearchInput,
  elapsed: () => number,
): SearchAnswer {
  const { plan, rows, total, repaired } = look(db, vocabulary, input);
  return {
    hits: toHits(db, rows, runsOf(plan)),
    total,
    more: total >= mostCounted,
    tookMs: elapsed(),
    repaired,
    unread: plan.unread,
  };
}
