import { orderKeysPerMinute } from '../../../shared/domain/order-key.ts';
import type { Db } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { findHits, type Run } from './search-hits.ts';
import { toIndexText } from './search-text.ts';

/** Relevance is judged among so many of the newest matches. */
export const mostRanked = 500;
/** Of a longer text only the beginning is judged. */
const mostJudged = 20_000;
const mostCounted = 50;

/** What a match in the title and among the names weighs against one in the text. */
const titleWeight = 5;
const nameWeight = 2;
/** What a match in a paragraph of evidence counts on top. */
const evidenceWeight = 1.5;
/** Of so many of the best, the evidence is looked at as well. */
const mostCloser = 60;
/** What the newest match gains over one that is very old; a year halves it. */
const recencyGain = 0.15;
const orderKeysPerYear = 525_600 * orderKeysPerMinute;
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

export const evidenceTextsQuery = (keys: readonly number[]): Sql => sql`
  SELECT DISTINCT seq, text FROM evidence WHERE seq IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`;

/** How often what a query looks for stands in one entry, weighed by place and by how exactly. */
class Tally {
  readonly counts: Float64Array;
  /** For each text 1 where the word itself stands, not only another form of it. */
  readonly #exact: Uint8Array;
  readonly #runs: readonly Run[];

  constructor(runs: readonly Run[], texts: number) {
    this.counts = new Float64Array(texts);
    this.#exact = new Uint8Array(texts);
    this.#runs = runs;
  }

  add(text: string, weight: number): void {
    for (const span of findHits(text, this.#runs, mostCounted)) {
      const { text: found = span.run, share = 1 } = this.#runs[span.run] as Run;
      this.counts[found] = (this.counts[found] ?? 0) + weight * share;
      if (share === 1) this.#exact[found] = 1;
    }
  }

  /** How many words stand there in another form only. */
  get inexact(): number {
    return this.counts.reduce((sum, count, text) => sum + (count > 0 && this.#exact[text] === 0 ? 1 : 0), 0);
  }
}

interface Scored {
  seq: number;
  tally: Tally;
  inexact: number;
  /** How long the text is: what one match counts in it. */
  length: number;
  recency: number;
  score: number;
}

function scoreOf({ tally, length, recency }: Omit<Scored, 'score'>, weights: readonly number[]): number {
  let score = 0;
  for (const [text, times] of tally.counts.entries())
    score += ((weights[text] ?? 1) * times * (saturation + 1)) / (times + saturation * length);
  return score * recency;
}

const byScore = (a: Scored, b: Scored): number => a.inexact - b.inexact || b.score - a.score || b.seq - a.seq;

/**
 * Order keys by relevance, best first, newer before older where it is equal. An entry that holds the very words comes
 * before one that only holds other forms of them; then it is BM25 like FTS5's own, but over these entries alone (that one
 * reads every match of every word in the journal), with more for titles, names, evidence and recent entries.
 * @param keys newest first
 * @param weights how telling each text is, more where it is rarer
 */
export function rank(
  db: Db,
  keys: readonly number[],
  runs: readonly Run[],
  weights: readonly number[],
): number[] {
  const rows = keys.length === 0 ? [] : db.all<JudgedRow>(judgedQuery(keys));
  const usual = rows.reduce((sum, row) => sum + row.text.length, 0) / Math.max(1, rows.length);
  const scored = rows.map((row): Scored => {
    const tally = new Tally(runs, weights.length);
    tally.add(row.title, titleWeight);
    tally.add(row.text, 1);
    tally.add(row.names, nameWeight);
    const years = ((keys[0] ?? row.seq) - row.seq) / orderKeysPerYear;
    const judged = {
      seq: row.seq,
      tally,
      inexact: tally.inexact,
      length: 1 - lengthShare + (lengthShare * row.text.length) / Math.max(1, usual),
      recency: 1 + recencyGain * 2 ** -years,
    };
    return { ...judged, score: scoreOf(judged, weights) };
  });
  scored.sort(byScore);
  const closer = scored.slice(0, mostCloser);
  addEvidence(db, closer, weights);
  return [...closer.sort(byScore), ...scored.slice(mostCloser)].map(({ seq }) => seq);
}

function addEvidence(db: Db, scored: readonly Scored[], weights: readonly number[]): void {
  const bySeq = new Map(scored.map((each) => [each.seq, each]));
  for (const { seq, text } of db.all<{ seq: number; text: string }>(evidenceTextsQuery([...bySeq.keys()]))) {
    bySeq.get(seq)?.tally.add(toIndexText(text), evidenceWeight);
  }
  for (const each of scored) each.score = scoreOf(each, weights);
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
