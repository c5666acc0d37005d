import type { FacetCount, SearchFacets } from '../../../shared/contract/search.ts';
import { dayOfOrderKey } from '../../../shared/domain/order-key.ts';
import type { Db } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { look, mostCounted, newestKeys, type SearchInput } from './search.ts';
import type { Vocabulary } from './search-vocabulary.ts';

/** As many as a list beside the results can hold. */
const mostValues = 6;
const mostMonths = 6;

const among = (keys: readonly number[]): Sql => sql`json_each(${JSON.stringify(keys)})`;

/** Whom the notes are about: their people, and whoever is mentioned. */
export const peopleFacetQuery = (keys: readonly number[]): Sql => sql`
  SELECT person_id AS value, count(*) AS count FROM (
    SELECT person_id, seq FROM ${among(keys)} CROSS JOIN entry_people ON seq = json_each.value
    UNION SELECT person_id, seq FROM ${among(keys)} CROSS JOIN mentions ON seq = json_each.value)
  GROUP BY person_id ORDER BY count(*) DESC, person_id LIMIT ${mostValues}`;

export const signalFacetQuery = (keys: readonly number[]): Sql => sql`
  SELECT signal_id AS value, count(DISTINCT seq) AS count
  FROM ${among(keys)} CROSS JOIN marks ON seq = json_each.value
  GROUP BY signal_id ORDER BY count(DISTINCT seq) DESC, signal_id LIMIT ${mostValues}`;

export const kindFacetQuery = (keys: readonly number[]): Sql => sql`
  SELECT kind AS value, count(*) AS count FROM ${among(keys)} CROSS JOIN entries ON seq = json_each.value
  GROUP BY kind ORDER BY count(*) DESC, kind LIMIT ${mostValues}`;

/** The order key says the month. @param keys newest first */
function months(keys: readonly number[]): FacetCount[] {
  const counts = new Map<string, number>();
  for (const key of keys) {
    const month = dayOfOrderKey(key).slice(0, 7);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count })).slice(0, mostMonths);
}

/** What the newest notes that fit are about. */
export function searchFacets(
  db: Db,
  vocabulary: Vocabulary,
  input: Pick<SearchInput, 'text' | 'today'>,
): SearchFacets {
  const { plan } = look(db, vocabulary, { ...input, order: 'newest', limit: 1 });
  const keys = newestKeys(db, vocabulary, plan);
  return {
    of: keys.length,
    more: keys.length >= mostCounted,
    people: db.all<FacetCount>(peopleFacetQuery(keys)),
    signals: db.all<FacetCount>(signalFacetQuery(keys)),
    kinds: db.all<FacetCount>(kindFacetQuery(keys)),
    months: months(keys),
  };
}
