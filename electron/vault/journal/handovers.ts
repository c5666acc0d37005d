import type { EntryDraft } from '../../../shared/domain/entries.ts';
import { canonicalDraft } from '../../../shared/domain/hash-chain.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { ChainLink, HandedEntry } from '../../../shared/handover/index.ts';
import type { Db } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** Who handed over, when, and when it was taken over; times are UTC ISO. */
export interface KeptHandover {
  id: Id;
  by: string;
  at: string;
  takenAt: string;
}

/** What a note said, and its chain, in the journal that it comes from. */
export type HandedRecord = Pick<HandedEntry, 'id' | 'draft' | 'whole' | 'chain'>;

export function keepHandover(db: Db, { id, by, at, takenAt }: KeptHandover): void {
  db.run(sql`INSERT INTO handovers(id, handed_by, handed_at, taken_at) VALUES (${id}, ${by}, ${at}, ${takenAt})
    ON CONFLICT DO NOTHING`);
}

/** The record stays as long as the note does. */
export function keepRecord(db: Db, handoverId: Id, { id, draft, whole, chain }: HandedRecord): void {
  db.run(sql`INSERT INTO handed_entries(entry_id, handover_id, whole, chain, draft)
    VALUES (${id}, ${handoverId}, ${whole}, ${JSON.stringify(chain)}, ${canonicalDraft(draft)})`);
}

/** Newest first. */
export const listHandovers = (db: Db): (KeptHandover & { entries: Id[] })[] =>
  db
    .all<
      KeptHandover & { entries: string }
    >(sql`SELECT id, handed_by AS by, handed_at AS at, taken_at AS takenAt,
      (SELECT json_group_array(entry_id) FROM handed_entries WHERE handover_id = handovers.id) AS entries
      FROM handovers ORDER BY taken_at DESC, id`)
    .map((row) => ({ ...row, entries: JSON.parse(row.entries) as Id[] }));

/** The records of a handover's notes, oldest first by when they came. */
export const handedRecords = (db: Db, handoverId: Id): HandedRecord[] =>
  db
    .all<{
      id: Id;
      whole: 0 | 1;
      chain: string;
      draft: string;
    }>(sql`SELECT entry_id AS id, whole, chain, draft
      FROM handed_entries WHERE handover_id = ${handoverId} ORDER BY rowid`)
    .map((row) => ({
      id: row.id,
      whole: row.whole === 1,
      chain: JSON.parse(row.chain) as ChainLink[],
      draft: JSON.parse(row.draft) as EntryDraft,
    }));

/** The hash that a note's newest revision had when it was handed over; undefined for one that was written here. */
export const handedHash = (db: Db, entryId: Id): string | undefined =>
  db.value<string>(
    sql`SELECT json_extract(chain, '$[#-1].hash') FROM handed_entries WHERE entry_id = ${entryId}`,
  );

/** Who of another journal was who here, in a handover before. */
export const handedPerson = (db: Db, originId: Id): Id | undefined =>
  db.value<Id>(sql`SELECT person_id FROM handed_people WHERE origin_id = ${originId}`);

/** Whoever has another id in a journal that notes were taken over from. */
export interface HandedPerson {
  originId: Id;
  personId: Id;
}

export const listHandedPeople = (db: Db): HandedPerson[] =>
  db.all<HandedPerson>(
    sql`SELECT origin_id AS originId, person_id AS personId FROM handed_people ORDER BY origin_id`,
  );

export function keepHandedPerson(db: Db, originId: Id, personId: Id): void {
  db.run(
    sql`INSERT INTO handed_people(origin_id, person_id) VALUES (${originId}, ${personId}) ON CONFLICT DO NOTHING`,
  );
}
