import type { RevisionChanges, RevisionHeading } from '../../../shared/contract/journal.ts';
import type { EntryDraft, Revision } from '../../../shared/domain/entries.ts';
import { canonicalDraft, noPreviousHash } from '../../../shared/domain/hash-chain.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { ChainLink } from '../../../shared/handover/index.ts';
import { draftChanges } from '../../../shared/revisions/index.ts';
import type { Db } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { type EntryRow, existingRow, toDraft } from './entries.ts';
import { moveHead, revisionHash } from './hashing.ts';
import { notFound } from './journal.ts';

export interface RevisionRow {
  number: number;
  started_at: string;
  written_at: string;
  previous_hash: string;
  hash: string;
  /** Null for the newest: its draft stands in the entry's own row. */
  draft: string | null;
}

/** A note's whole chain, oldest first, without what the revisions said. */
export const chainOf = (db: Db, entryId: Id): ChainLink[] =>
  db.all<ChainLink>(sql`SELECT number, started_at AS startedAt, written_at AS writtenAt,
    previous_hash AS previousHash, hash FROM revisions WHERE entry_id = ${entryId} ORDER BY number`);

/** Saves within this time of its first one go into one revision. */
const openMillis = 5 * 60_000;

export function newestRevision(db: Db, entryId: Id): RevisionRow {
  const row = db.get<RevisionRow>(sql`SELECT number, started_at, written_at, previous_hash, hash, draft
    FROM revisions WHERE entry_id = ${entryId} ORDER BY number DESC LIMIT 1`);
  if (row === undefined) throw notFound('revision');
  return row;
}

/** A clock that was set back closes a revision, so that no time in the chain ever runs backwards within one. */
export const isOpen = (revision: RevisionRow, now: number): boolean =>
  now >= Date.parse(revision.written_at) && now < Date.parse(revision.started_at) + openMillis;

/** The first revision of an entry. */
export function startChain(db: Db, entryId: Id, draft: EntryDraft, now: string): void {
  const heading = {
    entryId,
    number: 1,
    startedAt: now,
    writtenAt: now,
    previousHash: noPreviousHash,
  };
  const hash = revisionHash(heading, canonicalDraft(draft));
  db.run(sql`INSERT INTO revisions(entry_id, number, started_at, written_at, previous_hash, hash, draft)
    VALUES (${entryId}, 1, ${now}, ${now}, ${noPreviousHash}, ${hash}, ${null})`);
  moveHead(db, entryId, null, hash);
}

/** Rewrites the newest revision, which is still open. */
export function rewriteNewest(
  db: Db,
  entryId: Id,
  newest: RevisionRow,
  draft: EntryDraft,
  now: string,
): void {
  const hash = revisionHash(
    {
      entryId,
      number: newest.number,
      startedAt: newest.started_at,
      writtenAt: now,
      previousHash: newest.previous_hash,
    },
    canonicalDraft(draft),
  );
  db.run(sql`UPDATE revisions SET written_at = ${now}, hash = ${hash}
    WHERE entry_id = ${entryId} AND number = ${newest.number}`);
  moveHead(db, entryId, newest.hash, hash);
}

/** Seals the newest revision with the draft that it stands for, and begins the next. */
export function appendRevision(
  db: Db,
  entryId: Id,
  newest: RevisionRow,
  before: EntryDraft,
  draft: EntryDraft,
  now: string,
): void {
  const number = newest.number + 1;
  const hash = revisionHash(
    { entryId, number, startedAt: now, writtenAt: now, previousHash: newest.hash },
    canonicalDraft(draft),
  );
  db.run(sql`UPDATE revisions SET draft = ${canonicalDraft(before)}
    WHERE entry_id = ${entryId} AND number = ${newest.number}`);
  db.run(sql`INSERT INTO revisions(entry_id, number, started_at, written_at, previous_hash, hash, draft)
    VALUES (${entryId}, ${number}, ${now}, ${now}, ${newest.hash}, ${hash}, ${null})`);
  moveHead(db, entryId, newest.hash, hash);
}

/** Newest first; no body is read for it. */
export function listRevisions(db: Db, entryId: Id): RevisionHeading[] {
  existingRow(db, entryId);
  return db
    .all<Omit<RevisionRow, 'draft'>>(sql`SELECT number, started_at, written_at, previous_hash, hash
      FROM revisions WHERE entry_id = ${entryId} ORDER BY number DESC`)
    .map((row) => ({
      entryId,
      number: row.number,
      startedAt: row.started_at,
      writtenAt: row.written_at,
      hash: row.hash,
    }));
}

/**
 * What some revisions changed, newest first.
 * @param newest number of the first one
 */
export function listRevisionChanges(db: Db, entryId: Id, newest: number, limit: number): RevisionChanges[] {
  const entry = existingRow(db, entryId);
  const rows = db.all<RevisionRow>(sql`SELECT number, started_at, written_at, previous_hash, hash, draft
    FROM revisions WHERE entry_id = ${entryId} AND number BETWEEN ${newest - limit} AND ${newest}
    ORDER BY number DESC`);
  const drafts = rows.map((row) => draftOf(row, entry));
  return rows.slice(0, limit).flatMap((row, at) => {
    const draft = drafts[at];
    return draft ? [{ number: row.number, ...draftChanges(drafts[at + 1] ?? null, draft) }] : [];
  });
}

/** The draft that a revision stands for. */
export const draftOf = (row: RevisionRow, entry: EntryRow): EntryDraft =>
  row.draft === null ? toDraft(entry) : (JSON.parse(row.draft) as EntryDraft);

export function getRevision(db: Db, entryId: Id, number: number): Revision {
  const entry = existingRow(db, entryId);
  const row = db.get<RevisionRow>(sql`SELECT number, started_at, written_at, previous_hash, hash, draft
    FROM revisions WHERE entry_id = ${entryId} AND number = ${number}`);
  if (row === undefined) throw notFound('revision');
  return {
    entryId,
    number: row.number,
    startedAt: row.started_at,
    writtenAt: row.written_at,
    draft: draftOf(row, entry),
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
