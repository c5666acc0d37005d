import type { Id } from '../../../shared/domain/values.ts';
import type { Db } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { eraseNamedBy } from './attachments.ts';
import { forgetDerived } from './derived.ts';
import { moveHead } from './hashing.ts';
import type { Journal } from './journal.ts';
import { writeErasing } from './meta.ts';
import { newestRevision } from './revisions.ts';
import { markPending } from './search-pending.ts';

/** Milliseconds for which what was put away can be brought back. */
export const keptMillis = 30 * 24 * 60 * 60_000;

export const expiredQuery = (before: string, limit: number): Sql =>
  sql`SELECT id, seq FROM entries WHERE trashed_at IS NOT NULL AND trashed_at <= ${before} LIMIT ${limit}`;

/**
 * Erases an entry with its revisions, its pictures and everything derived. The index and the free pages follow: see `isErasing`.
 * Must run in a transaction.
 */
export function eraseEntry(db: Db, id: Id, seq: number): void {
  moveHead(db, id, newestRevision(db, id).hash, null);
  forgetDerived(db, seq);
  markPending(db, seq);
  eraseNamedBy(db, id);
  db.run(sql`DELETE FROM entries WHERE seq = ${seq}`);
  writeErasing(db, true);
}

/** Erases at most `limit` entries that have been in the trash for 30 days. @returns how many */
export function eraseExpired(journal: Journal, limit: number): number {
  const { db } = journal;
  const before = new Date(journal.clock.now() - keptMillis).toISOString();
  const expired = db.all<{ id: Id; seq: number }>(expiredQuery(before, limit));
  if (expired.length === 0) return 0;
  db.transaction(() => {
    for (const { id, seq } of expired) eraseEntry(db, id, seq);
  });
  return expired.length;
}
