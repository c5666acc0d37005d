import type { ShareLevel } from '../../../shared/domain/entries.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { Db } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { findCycle } from '../journal/cycles.ts';
import type { JournalPacket, JournalPacketItem, JournalPacketSection } from './journal-packets.ts';

interface Of {
  personId: Id;
  cycleId: string;
}

/** All packets by person and cycle, what was taken out of them and waits to be erased too. */
export function allPackets(db: Db): JournalPacket[] {
  const packets = new Map<string, JournalPacket>();
  const packetOf = ({ personId, cycleId }: Of): JournalPacket => {
    const key = `${personId} ${cycleId}`;
    const known = packets.get(key);
    if (known !== undefined) return known;
    const cycle = findCycle(db, cycleId)?.name ?? cycleId;
    const packet: JournalPacket = { personId, cycleId, cycle, items: [], sections: [] };
    packets.set(key, packet);
    return packet;
  };
  for (const { marks, personId, cycleId, ...item } of db.all<
    Of & Omit<JournalPacketItem, 'marks'> & { marks: string; share: ShareLevel | null }
  >(sql`SELECT person_id AS personId, cycle_id AS cycleId, id, entry_id AS entryId, quote, marks, wording, remark,
      share, picked_at AS pickedAt, updated_at AS updatedAt, removed_at AS removedAt
    FROM packet_items ORDER BY person_id, cycle_id, position, id`)) {
    packetOf({ personId, cycleId }).items.push({
      ...item,
      marks: JSON.parse(marks) as JournalPacketItem['marks'],
    });
  }
  for (const { personId, cycleId, ...section } of db.all<Of & JournalPacketSection>(
    sql`SELECT person_id AS personId, cycle_id AS cycleId, id, title, prompt, body, updated_at AS updatedAt,
      removed_at AS removedAt FROM packet_sections ORDER BY person_id, cycle_id, position, id`,
  )) {
    packetOf({ personId, cycleId }).sections.push(section);
  }
  return [...packets.values()];
}
