import type { Id } from '../../../shared/domain/values.ts';
import type { Db } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/**
 * Marks an order key whose entry came, changed, moved or went: the search index follows when somebody searches or
 * nobody types, which keeps the durable save cheap.
 */
export function markPending(db: Db, seq: number): void {
  db.run(sql`INSERT OR IGNORE INTO search_pending(seq) VALUES (${seq})`);
}

/** After a new name: every entry that is found by it. */
export function markPersonPending(db: Db, personId: Id): void {
  db.run(sql`INSERT OR IGNORE INTO search_pending(seq)
    SELECT seq FROM entry_people WHERE person_id = ${personId}
    UNION SELECT seq FROM mentions WHERE person_id = ${personId}`);
}

export function markSignalPending(db: Db, signalId: Id): void {
  db.run(sql`INSERT OR IGNORE INTO search_pending(seq) SELECT seq FROM marks WHERE signal_id = ${signalId}`);
}
