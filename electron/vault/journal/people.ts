import { addDays } from '../../../shared/domain/dates.ts';
import { dayOfOrderKey } from '../../../shared/domain/order-key.ts';
import type {
  Person,
  PersonColour,
  PersonDraft,
  PersonSummary,
  Relation,
} from '../../../shared/domain/people.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { Db } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { type Journal, newId, notFound, timestamp } from './journal.ts';
import { markPersonPending } from './search-pending.ts';

interface PersonRow {
  id: Id;
  name: string;
  initials: string;
  colour: PersonColour;
  relation: Relation;
  role: string;
  team: string;
  level: string;
  pronouns: string;
  started_on: string | null;
  rhythm_days: number | null;
  archived_at: string | null;
  created_at: string;
  updated_at: string;
}

interface SummaryRow extends PersonRow {
  entry_count: number;
  open_commitments: number;
  last_contact: number | null;
}

const columns = sql`id, name, initials, colour, relation, role, team, level, pronouns, started_on, rhythm_days,
  archived_at, created_at, updated_at`;

const toPerson = (row: PersonRow): Person => ({
  id: row.id,
  name: row.name,
  initials: row.initials,
  colour: row.colour,
  relation: row.relation,
  role: row.role,
  team: row.team,
  level: row.level,
  pronouns: row.pronouns,
  startedOn: row.started_on,
  rhythmDays: row.rhythm_days,
  archivedAt: row.archived_at,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

function toSummary(row: SummaryRow): PersonSummary {
  const lastContactOn = row.last_contact === null ? null : dayOfOrderKey(row.last_contact);
  return {
    ...toPerson(row),
    lastContactOn,
    nextDueOn:
      lastContactOn === null || row.rhythm_days === null ? null : addDays(lastContactOn, row.rhythm_days),
    entryCount: row.entry_count,
    openCommitments: row.open_commitments,
  };
}

/** Active first, reports first, by name. The newest conversation is one step into an index for each person. */
export const peopleQuery = (): Sql => sql`
  SELECT ${columns}, entry_count, open_commitments,
    (SELECT seq FROM entry_people WHERE person_id = people.id AND conversation = 1
      ORDER BY seq DESC LIMIT 1) AS last_contact
  FROM people
  ORDER BY archived_at IS NOT NULL, relation <> 'report', name COLLATE NOCASE, id`;

export const listPeople = (db: Db): PersonSummary[] => db.all<SummaryRow>(peopleQuery()).map(toSummary);

export function getPerson(db: Db, id: Id): Person {
  const row = db.get<PersonRow>(sql`SELECT ${columns} FROM people WHERE id = ${id}`);
  if (row === undefined) throw notFound('person');
  return toPerson(row);
}

/** @param id where they have one already, in the journal that they come from */
export function addPerson(journal: Journal, draft: PersonDraft, id: Id = newId(journal)): Person {
  const now = timestamp(journal);
  journal.db.run(sql`INSERT INTO people(${columns}) VALUES (
    ${id}, ${draft.name}, ${draft.initials}, ${draft.colour}, ${draft.relation}, ${draft.role}, ${draft.team},
    ${draft.level}, ${draft.pronouns}, ${draft.startedOn}, ${draft.rhythmDays}, ${null}, ${now}, ${now})`);
  return getPerson(journal.db, id);
}

export function updatePerson(journal: Journal, id: Id, draft: PersonDraft): Person {
  const before = getPerson(journal.db, id);
  journal.db.run(sql`UPDATE people SET name = ${draft.name}, initials = ${draft.initials}, colour = ${draft.colour},
    relation = ${draft.relation}, role = ${draft.role}, team = ${draft.team}, level = ${draft.level},
    pronouns = ${draft.pronouns}, started_on = ${draft.startedOn}, rhythm_days = ${draft.rhythmDays},
    updated_at = ${timestamp(journal)} WHERE id = ${id}`);
  if (before.name !== draft.name) markPersonPending(journal.db, id);
  return getPerson(journal.db, id);
}

export function archivePerson(journal: Journal, id: Id, archived: boolean): Person {
  const now = timestamp(journal);
  journal.db.run(
    sql`UPDATE people SET archived_at = ${archived ? now : null}, updated_at = ${now} WHERE id = ${id}`,
  );
  return getPerson(journal.db, id);
}
