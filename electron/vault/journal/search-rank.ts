import type { Db } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { findHits, type Run } from './search-hits.ts';

/** Relevance is judged among so many of the newest matches. */
export const mostRanked = 500;
/** Of a longer text only the beginning is judged. */
const mostJudged = 20_000;
const mostCounted = 50;

/** What a match in the title and among the names weighs against one in the text. */
const titleWeight = 5;
const nameWeight = 2;
/** The usual parameters of BM25. */
const saturation = 1.2;
const lengthShare = 0.75;

interface JudgedRow {
  seq: number;
  title: string;
  text: string;
  names: string;
}

export const judgedQuery = (keys: readonly number[]): Sql => sql`
  SELECT seq, title, substr(text, 1, ${mostJudged}) AS text, names
  FROM json_each(${JSON.stringify(keys)}) CROSS JOIN search_documents ON seq = value`;

function count(text: string, runs: readonly Run[], weight: number, counts: Float64Array): void {
  for (const { run } of findHits(text, runs, mostCounted)) counts[run] = (counts[run] ?? 0) + weight;
}

/**
 * Order keys by relevance, best first, newer before older where it is equal. BM25 like FTS5's own, but over these
 * entries alone: that one reads every match of every word in the journal.
 * @param keys newest first
 * @param weights how telling each run is, more where it is rarer
 */
export function rank(
  db: Db,
  keys: readonly number[],
  runs: readonly Run[],
  weights: readonly number[],
): number[] {
  const rows = keys.length === 0 ? [] : db.all<JudgedRow>(judgedQuery(keys));
  const usual = rows.reduce((sum, row) => sum + row.text.length, 0) / Math.max(1, rows.length);
  const scored = rows.map((row) => {
    const counts = new Float64Array(runs.length);
    count(row.title, runs, titleWeight, counts);
    count(row.text, runs, 1, counts);
    count(row.names, runs, nameWeight, counts);
    const length = 1 - lengthShare + (lengthShare * row.text.length) / Math.max(1, usual);
    let score = 0;
    for (const [run, times] of counts.entries()) {
      score += ((weights[run] ?? 1) * times * (saturation + 1)) / (times + saturation * length);
    }
    return { seq: row.seq, score };
  });
  return scored.sort((a, b) => b.score - a.score || b.seq - a.seq).map(({ seq }) => seq);
}

/**
 * How telling a run is: the logarithm of how seldom it stands. Extrapolated from the newest matches, since counting
 * all would take as long as the journal is.
 * @param keys order keys of the newest matches of this run alone, newest first, at most `limit`
 * @param span from the newest to the oldest order key of the journal
 */
export function weightOf(keys: readonly number[], limit: number, span: number): number {
  const covered = (keys[0] ?? 0) - (keys.at(-1) ?? 0);
  const share = keys.length < limit || covered <= 0 ? 1 : Math.max(1, span / covered);
  return 1 / Math.log2(2 + keys.length * share);
}
