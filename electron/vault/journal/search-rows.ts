import type { SearchHit } from '../../../shared/contract/search.ts';
import type { EntryKind, EntryPerson } from '../../../shared/domain/entries.ts';
import type { Polarity } from '../../../shared/domain/signals.ts';
import type { Id, LocalDate } from '../../../shared/domain/values.ts';
import type { Db } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import type { Run } from './search-hits.ts';
import { highlight, snippet } from './search-snippet.ts';

/** What a row of the result is made of. */
export interface FoundRow {
  seq: number;
  id: Id;
  kind: EntryKind;
  happenedOn: LocalDate;
  /** JSON of the entry's people. */
  people: string;
  /** Index text, as are `title` and `text` of a document. */
  title: string;
  text: string;
}

const keysText = (keys: readonly number[]): string => JSON.stringify(keys);

const columns = sql`entries.seq, entries.id, kind, happened_on AS happenedOn, people, search_documents.title`;

export const rowsQuery = (keys: readonly number[]): Sql => sql`
  SELECT ${columns}, text FROM json_each(${keysText(keys)})
  CROSS JOIN entries ON entries.seq = value CROSS JOIN search_documents ON search_documents.seq = value`;

/** The rows of these order keys, in the same order. */
export const readRows = (db: Db, keys: readonly number[]): FoundRow[] =>
  keys.length === 0 ? [] : db.all<FoundRow>(rowsQuery(keys));

/** More than a snippet of the beginning needs. */
const beginning = 400;

/** Without words and filters: the documents as they lie, newest first. */
export const newestRowsQuery = (first: number, end: number, limit: number): Sql => sql`
  SELECT ${columns}, substr(text, 1, ${beginning}) AS text
  FROM search_documents CROSS JOIN entries ON entries.seq = search_documents.seq
  WHERE search_documents.seq >= ${first} AND search_documents.seq < ${end}
  ORDER BY search_documents.seq DESC LIMIT ${limit}`;

export const marksQuery = (keys: readonly number[]): Sql => sql`
  SELECT DISTINCT seq, signal_id AS signalId, polarity FROM marks
  WHERE seq IN (SELECT value FROM json_each(${keysText(keys)})) ORDER BY seq, position`;

/** Fills up what was found with what a row of the result shows. */
export function toHits(db: Db, rows: readonly FoundRow[], runs: readonly Run[]): SearchHit[] {
  if (rows.length === 0) return [];
  const marks = new Map<number, { signalId: Id; polarity: Polarity }[]>();
  const marked = db.all<{ seq: number; signalId: Id; polarity: Polarity }>(
    marksQuery(rows.map((row) => row.seq)),
  );
  for (const { seq, ...mark } of marked) marks.set(seq, [...(marks.get(seq) ?? []), mark]);
  return rows.map((row) => ({
    entryId: row.id,
    kind: row.kind,
    happenedOn: row.happenedOn,
    title: highlight(row.title, runs),
    snippet: snippet(row.text, runs),
    people: (JSON.parse(row.people) as EntryPerson[]).map((person) => person.personId),
    marks: marks.get(row.seq) ?? [],
  }));
}
