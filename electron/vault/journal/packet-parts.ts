import type { Id } from '../../../shared/domain/values.ts';
import type { PacketKey } from '../../../shared/packet/packet.ts';
import type { Db } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { type Journal, notFound, timestamp } from './journal.ts';
import { writeErasing } from './meta.ts';
import { keptMillis } from './trash.ts';

/** Items and sections stand in an order, leave and come back in the same way. */
export type PartTable = 'packet_items' | 'packet_sections';

const tables: Record<PartTable, Sql> = {
  packet_items: sql`packet_items`,
  packet_sections: sql`packet_sections`,
};
const noun = (table: PartTable) => (table === 'packet_items' ? 'piece of evidence' : 'section');

export const ofPacket = ({ personId, cycleId }: PacketKey): Sql =>
  sql`person_id = ${personId} AND cycle_id = ${cycleId}`;

/** Behind all others, those that were removed too: one that comes back stands where it was. */
export const lastPlace = (table: PartTable, key: PacketKey): Sql =>
  sql`(SELECT ifnull(max(position), -1) + 1 FROM ${tables[table]} WHERE ${ofPacket(key)})`;

interface Placed {
  person_id: Id;
  cycle_id: string;
  position: number;
}

function placed(db: Db, table: PartTable, id: Id): PacketKey & { position: number } {
  const row = db.get<Placed>(
    sql`SELECT person_id, cycle_id, position FROM ${tables[table]} WHERE id = ${id}`,
  );
  if (row === undefined) throw notFound(noun(table));
  return { personId: row.person_id, cycleId: row.cycle_id, position: row.position };
}

/** Puts a part before another one of its packet, or at the end. @throws HandrailError `not-found` */
export function placePart({ db }: Journal, table: PartTable, id: Id, before: Id | null): void {
  db.transaction(() => {
    const key = placed(db, table, id);
    if (before === id) return;
    if (before === null) {
      db.run(sql`UPDATE ${tables[table]} SET position = ${lastPlace(table, key)} WHERE id = ${id}`);
      return;
    }
    const target = placed(db, table, before);
    if (target.personId !== key.personId || target.cycleId !== key.cycleId) throw notFound(noun(table));
    db.run(sql`UPDATE ${tables[table]} SET position = position + 1
      WHERE ${ofPacket(key)} AND position >= ${target.position}`);
    db.run(sql`UPDATE ${tables[table]} SET position = ${target.position} WHERE id = ${id}`);
  });
}

/** Takes a part out of its packet, or brings it back. @throws HandrailError `not-found` */
export function removePart(journal: Journal, table: PartTable, id: Id, removed: boolean): void {
  placed(journal.db, table, id);
  journal.db.run(
    sql`UPDATE ${tables[table]} SET removed_at = ${removed ? timestamp(journal) : null} WHERE id = ${id}`,
  );
}

export const expiredPartsQuery = (table: PartTable, before: string): Sql =>
  sql`SELECT id FROM ${tables[table]} WHERE removed_at IS NOT NULL AND removed_at <= ${before}`;

/** Erases what was taken out of a packet 30 days ago. The free pages follow: see `isErasing`. */
export function eraseExpiredParts({ db, clock }: Journal): void {
  const before = new Date(clock.now() - keptMillis).toISOString();
  for (const table of ['packet_items', 'packet_sections'] as const) {
    const expired = db.all<{ id: Id }>(expiredPartsQuery(table, before));
    if (expired.length === 0) continue;
    db.transaction(() => {
      for (const { id } of expired) db.run(sql`DELETE FROM ${tables[table]} WHERE id = ${id}`);
      writeErasing(db, true);
    });
  }
}

/** Headings without a word beneath them are no packet yet. */
export const filledPackets = sql`SELECT cycle_id AS cycleId, person_id AS personId FROM packet_items WHERE removed_at IS NULL
  UNION SELECT cycle_id, person_id FROM packet_sections WHERE removed_at IS NULL AND trim(body) <> ''`;

/** How many people have a packet in a cycle. A cycle is removed once in a while: the packets are read for it. */
export const countPackets = (db: Db, cycleId: string): number =>
  db.value<number>(sql`SELECT count(*) FROM (${filledPackets}) WHERE cycleId = ${cycleId}`) ?? 0;

/** Takes away the headings of a cycle that nobody wrote under, and what was taken out of its packets. */
export function dropEmptyPackets(db: Db, cycleId: string): void {
  db.run(sql`DELETE FROM packet_items WHERE cycle_id = ${cycleId}`);
  db.run(sql`DELETE FROM packet_sections WHERE cycle_id = ${cycleId}`);
  writeErasing(db, true);
}
