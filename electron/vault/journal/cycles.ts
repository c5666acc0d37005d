import { HandrailError } from '../../../shared/contract/errors.ts';
import { counted } from '../../../shared/domain/counted.ts';
import type { Id, LocalDate } from '../../../shared/domain/values.ts';
import { type Cycle, type CycleDraft, calendarCycle, listedCycles } from '../../../shared/review/cycles.ts';
import type { Db } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { type Journal, newId, notFound } from './journal.ts';
import { countPackets, dropEmptyPackets } from './packet-parts.ts';

interface CycleRow {
  id: string;
  name: string;
  from_on: LocalDate;
  to_on: LocalDate;
  /** JSON of ids, or null for everybody. */
  people: string | null;
}

const toCycle = (row: CycleRow): Omit<Cycle, 'origin'> => ({
  id: row.id,
  name: row.name,
  from: row.from_on,
  to: row.to_on,
  people: row.people === null ? null : (JSON.parse(row.people) as Id[]),
});

/** Those that the manager changed or added. */
export const keptCycles = (db: Db): Omit<Cycle, 'origin'>[] =>
  db.all<CycleRow>(sql`SELECT id, name, from_on, to_on, people FROM cycles ORDER BY id`).map(toCycle);

/** Those of the calendar as well, as seen on `today`. */
export const listCycles = (db: Db, today: LocalDate): Cycle[] => listedCycles(keptCycles(db), today);

/** The cycle of this id, of the calendar or the manager's; null where it was removed. */
export const findCycle = (db: Db, id: string): Omit<Cycle, 'origin'> | null =>
  keptCycles(db).find((cycle) => cycle.id === id) ?? calendarCycle(id);

/** @param id null for a new one */
export function saveCycle(journal: Journal, id: string | null, draft: CycleDraft): Cycle {
  const { db } = journal;
  const known = id === null || calendarCycle(id) !== null || keptCycles(db).some((cycle) => cycle.id === id);
  if (!known) throw notFound('cycle');
  const key = id ?? newId(journal);
  const people = draft.people === null ? null : JSON.stringify(draft.people);
  db.run(sql`INSERT INTO cycles(id, name, from_on, to_on, people)
    VALUES (${key}, ${draft.name}, ${draft.from}, ${draft.to}, ${people})
    ON CONFLICT(id) DO UPDATE SET name = excluded.name, from_on = excluded.from_on, to_on = excluded.to_on,
      people = excluded.people`);
  return { id: key, ...draft, origin: calendarCycle(key) === null ? 'own' : 'changed' };
}

/**
 * One of the calendar is as it was again, and its packets stay with it; an own one is gone.
 * @throws HandrailError `invalid-input` where somebody has a packet in an own one: it would be out of reach
 */
export function resetCycle({ db }: Journal, id: string): void {
  if (!keptCycles(db).some((cycle) => cycle.id === id)) {
    if (calendarCycle(id) !== null) return;
    throw notFound('cycle');
  }
  db.transaction(() => {
    if (calendarCycle(id) === null) {
      const packets = countPackets(db, id);
      if (packets > 0) throw new HandrailError('invalid-input', packetsIn(packets));
      dropEmptyPackets(db, id);
    }
    db.run(sql`DELETE FROM cycles WHERE id = ${id}`);
  });
}

const packetsIn = (count: number): string =>
  `${counted(count, 'person has', 'people have')} a packet in this cycle: it stays. Take what is picked and written out of it first.`;
