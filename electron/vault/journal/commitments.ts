import type { Commitment, CommitmentOwner } from '../../../shared/domain/commitments.ts';
import type { EntryPerson } from '../../../shared/domain/entries.ts';
import { dayOfOrderKey } from '../../../shared/domain/order-key.ts';
import type { Id, LocalDate } from '../../../shared/domain/values.ts';
import type { Db } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { orderKeySpan } from './evidence.ts';

export interface CommitmentRow {
  entryId: Id;
  seq: number;
  position: number;
  owner: CommitmentOwner['kind'];
  owner_person_id: Id | null;
  due_on: string | null;
  done: 0 | 1;
  private: 0 | 1;
  text: string;
  people: string;
}

const columns = sql`entries.id AS entryId, commitments.seq, commitments.position, owner, owner_person_id, due_on,
  commitments.done, private, commitments.text, entries.people`;

const ownerOf = (row: CommitmentRow): CommitmentOwner =>
  row.owner === 'person' && row.owner_person_id !== null
    ? { kind: 'person', personId: row.owner_person_id }
    : { kind: row.owner === 'leadership' ? 'leadership' : 'me' };

export const toCommitment = (row: CommitmentRow): Commitment => ({
  entryId: row.entryId,
  position: row.position,
  owner: ownerOf(row),
  text: row.text,
  dueOn: row.due_on,
  done: row.done === 1,
  private: row.private === 1,
  happenedOn: dayOfOrderKey(row.seq),
  people: (JSON.parse(row.people) as EntryPerson[]).map((person) => person.personId),
});

/** Of everybody, or those that a person owes or that stand in an entry about them. Each form walks one index. */
export function openCommitmentsQuery(personId: Id | null, limit: number): Sql {
  if (personId === null) {
    return sql`SELECT ${columns} FROM commitments CROSS JOIN entries ON entries.seq = commitments.seq
      WHERE commitments.done = 0 ORDER BY ifnull(due_on, '9999-99-99'), commitments.seq LIMIT ${limit}`;
  }
  return sql`SELECT ${columns} FROM commitment_people AS of_person
    CROSS JOIN commitments ON commitments.seq = of_person.seq AND commitments.position = of_person.position
    CROSS JOIN entries ON entries.seq = commitments.seq
    WHERE of_person.person_id = ${personId} AND of_person.done = 0
    ORDER BY of_person.due_key, of_person.seq, of_person.position LIMIT ${limit}`;
}

export function doneCommitmentsQuery(personId: Id | null, limit: number): Sql {
  if (personId === null) {
    return sql`SELECT ${columns} FROM commitments CROSS JOIN entries ON entries.seq = commitments.seq
      WHERE commitments.done = 1 ORDER BY commitments.seq DESC LIMIT ${limit}`;
  }
  return sql`SELECT ${columns} FROM commitment_people AS of_person INDEXED BY commitment_people_newest
    CROSS JOIN commitments ON commitments.seq = of_person.seq AND commitments.position = of_person.position
    CROSS JOIN entries ON entries.seq = commitments.seq
    WHERE of_person.person_id = ${personId} AND of_person.done = 1
    ORDER BY of_person.seq DESC LIMIT ${limit}`;
}

/** Of the notes about a person in a span of days, and those that the person owes, oldest first; both days are inside. */
export function commitmentsOfSpanQuery(personId: Id, from: LocalDate | null, to: LocalDate | null): Sql {
  const { first, end } = orderKeySpan(from, to);
  const of = (
    done: 0 | 1,
  ): Sql => sql`SELECT ${columns} FROM commitment_people AS of_person INDEXED BY commitment_people_newest
    CROSS JOIN commitments ON commitments.seq = of_person.seq AND commitments.position = of_person.position
    CROSS JOIN entries ON entries.seq = commitments.seq
    WHERE of_person.person_id = ${personId} AND of_person.done = ${done}
      AND of_person.seq >= ${first} AND of_person.seq < ${end}`;
  return sql`${of(0)} UNION ALL ${of(1)} ORDER BY 2, 3`;
}

/** Open ones by due date (those without one last, the oldest first among equals), then done ones, newest first. */
export function listCommitments(
  db: Db,
  filter: { personId: Id | null; openOnly: boolean; keptOnly?: boolean; limit: number },
): Commitment[] {
  const open = filter.keptOnly
    ? []
    : db.all<CommitmentRow>(openCommitmentsQuery(filter.personId, filter.limit));
  const room = filter.limit - open.length;
  const done =
    (filter.openOnly && !filter.keptOnly) || room === 0
      ? []
      : db.all<CommitmentRow>(doneCommitmentsQuery(filter.personId, room));
  return [...open, ...done].map(toCommitment);
}
