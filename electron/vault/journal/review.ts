import { dayOfOrderKey } from '../../../shared/domain/order-key.ts';
import type { Polarity } from '../../../shared/domain/signals.ts';
import type { Id, LocalDate } from '../../../shared/domain/values.ts';
import type { Span } from '../../../shared/review/cycles.ts';
import {
  type Attention,
  attentionOf,
  type Coverage,
  coverageOf,
  type EvidencePoint,
} from '../../../shared/review/index.ts';
import type { Db } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { orderKeySpan } from './evidence.ts';
import { listSignals } from './signals.ts';
import { wordingCounts } from './wording-counts.ts';

/** One person over one span, both days inside. */
export interface PersonCycle extends Span {
  personId: Id;
}

/** Order key, signal and polarity stand in one index, so that no paragraph is read. */
export function pointsQuery({ personId, from, to }: PersonCycle): Sql {
  const { first, end } = orderKeySpan(from, to);
  return sql`SELECT signal_id AS signalId, polarity, seq FROM evidence INDEXED BY evidence_by_signal
    WHERE person_id = ${personId} AND seq >= ${first} AND seq < ${end}`;
}

export function talksOfCycleQuery({ personId, from, to }: PersonCycle): Sql {
  const { first, end } = orderKeySpan(from, to);
  return sql`SELECT seq FROM entry_people
    WHERE person_id = ${personId} AND conversation = 1 AND seq >= ${first} AND seq < ${end} ORDER BY seq`;
}

export function notesOfCycleQuery({ personId, from, to }: PersonCycle): Sql {
  const { first, end } = orderKeySpan(from, to);
  return sql`SELECT count(*) FROM entry_people
    WHERE person_id = ${personId} AND seq >= ${first} AND seq < ${end}`;
}

export function versionsOfCycleQuery({ personId, from, to }: PersonCycle): Sql {
  const { first, end } = orderKeySpan(from, to);
  return sql`SELECT entries.id, entries.seq, entries.version
    FROM entry_people CROSS JOIN entries ON entries.seq = entry_people.seq
    WHERE person_id = ${personId} AND entry_people.seq >= ${first} AND entry_people.seq < ${end}
    ORDER BY entry_people.seq`;
}

const pointsOf = (db: Db, cycle: PersonCycle): EvidencePoint[] =>
  db
    .all<{ signalId: Id; polarity: Polarity; seq: number }>(pointsQuery(cycle))
    .map(({ seq, ...point }) => ({ ...point, happenedOn: dayOfOrderKey(seq) }));

const cover = (db: Db, cycle: PersonCycle, today: LocalDate, points: readonly EvidencePoint[]): Coverage =>
  coverageOf({
    span: cycle,
    today,
    points,
    conversations: db.all<{ seq: number }>(talksOfCycleQuery(cycle)).map(({ seq }) => dayOfOrderKey(seq)),
    notes: db.value<number>(notesOfCycleQuery(cycle)) ?? 0,
    signals: listSignals(db),
  });

/** Month × signal for one person over a span. */
export const coverage = (db: Db, cycle: PersonCycle, today: LocalDate): Coverage =>
  cover(db, cycle, today, pointsOf(db, cycle));

/**
 * What one person got of the manager's attention, the wording of the notes included.
 * @param open the journal; it may be locked meanwhile
 * @param wordingOff rules whose hints the manager does not want to see
 */
export async function attention(
  open: () => Db,
  cycle: PersonCycle,
  today: LocalDate,
  wordingOff: readonly string[],
): Promise<Attention> {
  const db = open();
  const points = pointsOf(db, cycle);
  const coverage = cover(db, cycle, today, points);
  const notes = db.all<{ id: Id; seq: number; version: number }>(versionsOfCycleQuery(cycle));
  const { words, hints } = await wordingCounts(open, notes, wordingOff);
  return attentionOf({ personId: cycle.personId, coverage, points, words, hints });
}
