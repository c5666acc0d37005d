import type { Id } from '../../../shared/domain/values.ts';
import type { Dismissal } from '../../../shared/wording/index.ts';
import type { Db } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { entryRow } from './entries.ts';
import { type Journal, notFound, timestamp } from './journal.ts';

export const dismissalsQuery = (entryId: Id): Sql =>
  sql`SELECT rule, place FROM wording_dismissals WHERE entry_id = ${entryId}`;

export const listDismissals = (db: Db, entryId: Id): Dismissal[] =>
  db.all<Dismissal>(dismissalsQuery(entryId));

export function addDismissal(journal: Journal, entryId: Id, { rule, place }: Dismissal): null {
  const { db } = journal;
  if (entryRow(db, entryId) === undefined) throw notFound('entry');
  db.run(sql`INSERT INTO wording_dismissals(entry_id, rule, place, dismissed_at)
    VALUES (${entryId}, ${rule}, ${place}, ${timestamp(journal)}) ON CONFLICT DO NOTHING`);
  return null;
}

/** @param dismissal null for all of the entry */
export function removeDismissals({ db }: Journal, entryId: Id, dismissal: Dismissal | null): null {
  if (dismissal === null) db.run(sql`DELETE FROM wording_dismissals WHERE entry_id = ${entryId}`);
  else {
    const { rule, place } = dismissal;
    db.run(sql`DELETE FROM wording_dismissals
      WHERE entry_id = ${entryId} AND rule = ${rule} AND place = ${place}`);
  }
  return null;
}
