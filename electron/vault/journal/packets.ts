import type { Id } from '../../../shared/domain/values.ts';
import type { Packet, PacketKey, PreviousPacket } from '../../../shared/packet/packet.ts';
import type { Db } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { findCycle } from './cycles.ts';
import { listItems } from './packet-items.ts';
import { filledPackets, ofPacket } from './packet-parts.ts';
import { listSections } from './packet-sections.ts';

const changedAt = (key: PacketKey): Sql => sql`SELECT max(at) FROM
  (SELECT max(updated_at) AS at FROM packet_items WHERE ${ofPacket(key)} AND removed_at IS NULL
    UNION ALL SELECT max(updated_at) FROM packet_sections
      WHERE ${ofPacket(key)} AND removed_at IS NULL AND trim(body) <> '')`;

const getPacket = (db: Db, key: PacketKey): Packet => ({
  ...key,
  items: listItems(db, key),
  sections: listSections(db, key),
  updatedAt: db.value<string | null>(changedAt(key)) ?? null,
});

export const packetsOfPersonQuery = (personId: Id): Sql =>
  sql`SELECT cycleId FROM (${filledPackets}) WHERE personId = ${personId} ORDER BY cycleId`;

/** The cycles over which something was picked or written for a person. */
export const packetCycles = (db: Db, personId: Id): string[] =>
  db.all<{ cycleId: string }>(packetsOfPersonQuery(personId)).map(({ cycleId }) => cycleId);

/** The packet of the cycle that ended last before this one does. */
export function previousPacket(db: Db, { personId, cycleId }: PacketKey): PreviousPacket | null {
  const here = findCycle(db, cycleId);
  if (here === null) return null;
  const earlier = packetCycles(db, personId)
    .flatMap((id) => findCycle(db, id) ?? [])
    .filter((cycle) => cycle.to < here.to)
    .sort((a, b) => b.to.localeCompare(a.to) || b.from.localeCompare(a.from));
  const [last] = earlier;
  if (last === undefined) return null;
  const { id, name, from, to } = last;
  return { cycle: { id, name, from, to }, packet: getPacket(db, { personId, cycleId: id }) };
}
