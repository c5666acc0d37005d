import type { Db } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { type EntryRow, entryColumns } from './entries.ts';
import { tagsBelow, writeTagsBelow } from './meta.ts';
import { documentOf, Names, type SearchDocument } from './search-documents.ts';

/** What is told of every text that enters the index, for the vocabulary of the typo repair. */
export type OnIndexed = (document: SearchDocument) => void;

const liveRow = (db: Db, seq: number): EntryRow | undefined =>
  db.get<EntryRow>(sql`SELECT ${entryColumns} FROM entries WHERE seq = ${seq} AND trashed_at IS NULL`);

function removeDocument(db: Db, seq: number): void {
  const old = db.get<SearchDocument>(
    sql`SELECT title, text, names, tags FROM search_documents WHERE seq = ${seq}`,
  );
  if (old === undefined) return;
  db.run(sql`INSERT INTO search_index(search_index, rowid, title, text, names, tags)
    VALUES ('delete', ${seq}, ${old.title}, ${old.text}, ${old.names}, ${old.tags})`);
  db.run(sql`DELETE FROM search_documents WHERE seq = ${seq}`);
}

function storeDocument(db: Db, seq: number, document: SearchDocument): void {
  db.run(sql`INSERT INTO search_documents(seq, title, text, names, tags)
    VALUES (${seq}, ${document.title}, ${document.text}, ${document.names}, ${document.tags})`);
}

function addDocument(db: Db, seq: number, document: SearchDocument): void {
  storeDocument(db, seq, document);
  db.run(sql`INSERT INTO search_index(rowid, title, text, names, tags)
    VALUES (${seq}, ${document.title}, ${document.text}, ${document.names}, ${document.tags})`);
}

/** How many entries the index has not followed yet, counted up to `limit`. */
export const pendingCount = (db: Db, limit: number): number =>
  db.value<number>(sql`SELECT count(*) FROM (SELECT 1 FROM search_pending LIMIT ${limit})`) ?? 0;

/**
 * Brings the index up to date with at most `limit` entries that changed.
 * @returns true if it is up to date now
 */
export function refreshIndex(db: Db, limit: number, onIndexed: OnIndexed): boolean {
  const pending = db.all<{ seq: number }>(sql`SELECT seq FROM search_pending LIMIT ${limit + 1}`);
  if (pending.length === 0) return true;
  const names = new Names(db);
  const indexed: SearchDocument[] = [];
  db.transaction(() => {
    for (const { seq } of pending.slice(0, limit)) {
      removeDocument(db, seq);
      const row = liveRow(db, seq);
      if (row !== undefined) {
        const document = documentOf(row, names);
        addDocument(db, seq, document);
        indexed.push(document);
      }
      db.run(sql`DELETE FROM search_pending WHERE seq = ${seq}`);
    }
  });
  for (const document of indexed) onIndexed(document);
  return pending.length <= limit;
}

/** Merged after each step: else the segments pile up until FTS5 merges all of them at once, for seconds. */
const pagesPerRetag = 100;

/**
 * Gives older documents the tags that later versions of Handrail look for, newest first and at most `limit` of them. A
 * search that asks for such a tag waits for it; all others find what they find without.
 * @returns true if every document has them
 */
export function retagStep(db: Db, limit: number): boolean {
  const below = tagsBelow(db);
  if (below === null) return true;
  const keys = db.all<{ seq: number; tags: string }>(retagQuery(below, limit));
  const names = new Names(db);
  db.transaction(() => {
    for (const { seq, tags } of keys) {
      const row = liveRow(db, seq);
      const document = row === undefined ? null : documentOf(row, names);
      if (document === null || document.tags === tags) continue;
      removeDocument(db, seq);
      addDocument(db, seq, document);
    }
    writeTagsBelow(db, keys.length < limit ? null : (keys.at(-1)?.seq ?? null));
  });
  mergePages(db, pagesPerRetag);
  return keys.length < limit;
}

export const retagQuery = (below: number, limit: number): Sql =>
  sql`SELECT seq, tags FROM search_documents WHERE seq < ${below} ORDER BY seq DESC LIMIT ${limit}`;

/** Bytes that FTS5 gathers before it writes a segment; more of them while everything is built, so that few come out. */
const usualHash = 1 << 20;
const bulkHash = 1 << 25;

/** Builds the index anew: after a bulk load, in one go, and where its check fails. */
export function rebuildIndex(db: Db): void {
  db.transaction(() => {
    db.run(command('hashsize', bulkHash));
    db.run(sql`DELETE FROM search_documents`);
    const names = new Names(db);
    const keys = db.all<{ seq: number }>(sql`SELECT seq FROM entries WHERE trashed_at IS NULL ORDER BY seq`);
    for (const { seq } of keys) {
      const row = liveRow(db, seq);
      if (row !== undefined) storeDocument(db, seq, documentOf(row, names));
    }
    db.run(sql`INSERT INTO search_index(search_index) VALUES ('rebuild')`);
    db.run(command('hashsize', usualHash));
    db.run(sql`DELETE FROM search_pending`);
    writeTagsBelow(db, null);
  });
}

/** The driver binds numbers as floats, which FTS5 refuses here. */
const command = (name: string, value: number): Sql =>
  sql`INSERT INTO search_index(search_index, rank) VALUES (${name}, ${BigInt(value)})`;

/** Rows that the whole database changed so far: how FTS5 says whether a merge had anything to do. */
const totalChanges = (db: Db): number => db.value<number>(sql`SELECT total_changes()`) ?? 0;

function mergePages(db: Db, pages: number): boolean {
  return db.transaction(() => {
    const before = totalChanges(db);
    db.run(command('merge', pages));
    return totalChanges(db) - before < 2;
  });
}

/** One small step towards fewer segments. @returns true if there was nothing left to do */
export const mergeStep = (db: Db, pages: number): boolean => mergePages(db, pages);

/** Begins to merge everything into one segment, so that nothing of an erased text stays in an old one. */
export function startFullMerge(db: Db): void {
  mergePages(db, -1);
}

/** FTS5's own check of the index against the documents. True if it holds. */
export function indexHolds(db: Db): boolean {
  try {
    db.run(command('integrity-check', 1));
    return true;
  } catch {
    return false;
  }
}
