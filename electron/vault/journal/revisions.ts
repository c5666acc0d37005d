import type { RevisionHeading } from '../../../shared/contract/journal.ts';
import type { EntryDraft, Revision } from '../../../shared/domain/entries.ts';
import { canonicalDraft, noPreviousHash } from '../../../shared/domain/hash-chain.ts';
import type { Id } from '../../../shared/domain/values.ts';
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

interface HeadingRow {
  number: number;
  started_at: string;
  written_at: string;
  hash: string;
  title: string | null;
  characters: number | null;
}

/** Newest first, without bodies. */
export function listRevisions(db: Db, entryId: Id): RevisionHeading[] {
  const entry = existingRow(db, entryId);
  return db
    .all<HeadingRow>(sql`SELECT number, started_at, written_at, hash,
        draft ->> '$.title' AS title, length(draft ->> '$.body') AS characters
      FROM revisions WHERE entry_id = ${entryId} ORDER BY number DESC`)
    .map((row) => ({
      entryId,
      number: row.number,
      startedAt: row.started_at,
      writtenAt: row.written_at,
      hash: row.hash,
      title: row.title ?? entry.title,
      characters: row.characters ?? [...entry.body].length,
    }));
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
