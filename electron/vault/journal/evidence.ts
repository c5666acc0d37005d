import { addDays } from '../../../shared/domain/dates.ts';
import { dayOfOrderKey, firstOrderKeyOfDay } from '../../../shared/domain/order-key.ts';
import type { Evidence, Polarity, SignalCount, SignalFamily } from '../../../shared/domain/signals.ts';
import type { Id, LocalDate } from '../../../shared/domain/values.ts';
import type { Db } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';

export interface EvidenceFilter {
  personId: Id;
  signalId: Id | null;
  /** Of the signals of one family only. */
  family?: SignalFamily | null;
  /** Both days are inside. */
  from: LocalDate | null;
  to: LocalDate | null;
  limit: number;
}

/** The order keys of a span of days, both inside: `first` to below `end`. */
export function orderKeySpan(from: LocalDate | null, to: LocalDate | null): { first: number; end: number } {
  return {
    first: from === null ? 0 : firstOrderKeyOfDay(from),
    end: to === null || to === '9999-12-31' ? Number.MAX_SAFE_INTEGER : firstOrderKeyOfDay(addDays(to, 1)),
  };
}

export const evidenceColumns = sql`entries.id AS entryId, evidence.seq, evidence.signal_id AS signalId,
  evidence.polarity, evidence.text, evidence.private, entries.kind, entries.title`;

export function evidenceQuery(filter: EvidenceFilter): Sql {
  const { first, end } = orderKeySpan(filter.from, filter.to);
  const signal = filter.signalId === null ? sql`` : sql`AND evidence.signal_id = ${filter.signalId}`;
  const family = filter.family
    ? sql`AND (SELECT family FROM signals WHERE id = evidence.signal_id) = ${filter.family}`
    : sql``;
  return sql`SELECT ${evidenceColumns}
    FROM evidence CROSS JOIN entries ON entries.seq = evidence.seq
    WHERE evidence.person_id = ${filter.personId} ${signal} ${family}
      AND evidence.seq >= ${first} AND evidence.seq < ${end}
    ORDER BY evidence.seq DESC, evidence.position LIMIT ${filter.limit}`;
}

export interface EvidenceRow {
  entryId: Id;
  seq: number;
  signalId: Id;
  polarity: Polarity;
  text: string;
  private: 0 | 1;
  kind: string;
  title: string;
}

export const toEvidence = ({ seq, ...row }: EvidenceRow, personId: Id): Evidence => ({
  ...row,
  personId,
  private: row.private === 1,
  happenedOn: dayOfOrderKey(seq),
});

/** Newest first. */
export const listEvidence = (db: Db, filter: EvidenceFilter): Evidence[] =>
  db.all<EvidenceRow>(evidenceQuery(filter)).map((row) => toEvidence(row, filter.personId));

export const countsQuery = (personId: Id, from: LocalDate | null): Sql => sql`
  SELECT signal_id AS signalId, sum(polarity = '+') AS strengths, sum(polarity = '-') AS concerns,
    sum(polarity = '') AS neutral, max(seq) AS last
  FROM evidence WHERE person_id = ${personId} AND seq >= ${orderKeySpan(from, null).first} GROUP BY signal_id`;

export const countEvidence = (db: Db, personId: Id, from: LocalDate | null): SignalCount[] =>
  db
    .all<Omit<SignalCount, 'lastOn'> & { last: number }>(countsQuery(personId, from))
    .map(({ last, ...count }) => ({ ...count, lastOn: dayOfOrderKey(last) }));

export const moraleQuery = (personId: Id): Sql => sql`
  SELECT entries.id AS entryId, entry_people.seq, entry_people.morale
  FROM entry_people CROSS JOIN entries ON entries.seq = entry_people.seq
  WHERE person_id = ${personId} AND morale IS NOT NULL ORDER BY entry_people.seq`;

/** Oldest first. */
export const listMorale = (db: Db, personId: Id): { entryId: Id; happenedOn: LocalDate; morale: number }[] =>
  db
    .all<{ entryId: Id; seq: number; morale: number }>(moraleQuery(personId))
    .map(({ seq, ...row }) => ({ ...row, happenedOn: dayOfOrderKey(seq) }));
