import type {
  Objective,
  ObjectiveDraft,
  ObjectiveNote,
  ObjectiveRecord,
  ObjectiveState,
  ObjectiveStatus,
} from '../../../shared/domain/objectives.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { toPlainText } from '../../../shared/markdown/index.ts';
import type { Db } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { type Journal, newId, notFound, timestamp } from './journal.ts';
import { writeErasing } from './meta.ts';
import { keptMillis } from './trash.ts';

interface DraftRow {
  goal: string;
  horizon: Objective['horizon'];
  accommodation: string;
  next_step: string;
  due_on: string | null;
  share: Objective['share'];
  status: ObjectiveStatus;
}

interface ObjectiveRow extends DraftRow {
  id: Id;
  person_id: Id;
  set_at: string;
  updated_at: string;
}

const saying = sql`goal, horizon, accommodation, next_step, due_on, share, status`;
const columns = sql`objectives.id, person_id, ${saying}, set_at, objectives.updated_at`;
const byHorizon = sql`CASE horizon WHEN 'now' THEN 0 WHEN 'next' THEN 1 ELSE 2 END, position, objectives.id`;

const toDraft = (row: DraftRow): ObjectiveDraft & { status: ObjectiveStatus } => ({
  goal: row.goal,
  horizon: row.horizon,
  accommodation: row.accommodation,
  nextStep: row.next_step,
  dueOn: row.due_on,
  share: row.share,
  status: row.status,
});

const toObjective = (row: ObjectiveRow): Objective => ({
  id: row.id,
  personId: row.person_id,
  ...toDraft(row),
  setAt: row.set_at,
  updatedAt: row.updated_at,
});

/** A person has a handful of objectives: they are found by index and then put in order. */
export const objectivesQuery = (personId: Id): Sql => sql`SELECT ${columns} FROM objectives
  WHERE person_id = ${personId} AND removed_at IS NULL
  ORDER BY status <> 'open', CASE WHEN status = 'open' THEN '' ELSE objectives.updated_at END DESC, ${byHorizon}`;

export const openObjectivesQuery = (personId: Id | null): Sql => {
  const whose = personId === null ? sql`people.archived_at IS NULL` : sql`person_id = ${personId}`;
  return sql`SELECT ${columns} FROM objectives CROSS JOIN people ON people.id = person_id
    WHERE removed_at IS NULL AND status = 'open' AND ${whose} ORDER BY ${byHorizon}`;
};

/** Of one person, or of everybody who is not archived; the nearest horizon first. */
export const openObjectives = (db: Db, personId: Id | null): Objective[] =>
  db.all<ObjectiveRow>(openObjectivesQuery(personId)).map(toObjective);

export const statesQuery = (id: Id): Sql =>
  sql`SELECT at, ${saying} FROM objective_states WHERE objective_id = ${id} ORDER BY number`;

/** Oldest first. */
const objectiveStates = (db: Db, id: Id): ObjectiveState[] =>
  db.all<DraftRow & { at: string }>(statesQuery(id)).map((row) => ({ ...toDraft(row), at: row.at }));

/** Of a body so much is read for the beginning of its text, and so much of that is given. */
const readLength = 1_200;
const excerptLength = 160;

export const objectiveNotesQuery = (id: Id): Sql => sql`
  SELECT entries.id AS entryId, happened_on AS happenedOn, kind, title, substr(body, 1, ${readLength}) AS body
  FROM objective_entries CROSS JOIN entries ON entries.id = objective_entries.entry_id
  WHERE objective_id = ${id} AND trashed_at IS NULL ORDER BY entries.seq DESC`;

const listNotes = (db: Db, id: Id): ObjectiveNote[] =>
  db
    .all<Omit<ObjectiveNote, 'excerpt'> & { body: string }>(objectiveNotesQuery(id))
    .map(({ body, ...note }) => ({
      ...note,
      excerpt: toPlainText(body).replace(/\s+/g, ' ').slice(0, excerptLength),
    }));

const toRecord = (db: Db, row: ObjectiveRow): ObjectiveRecord => ({
  ...toObjective(row),
  states: objectiveStates(db, row.id),
  notes: listNotes(db, row.id),
});

/** Open ones by horizon and place, then closed ones, the last closed first. */
export const listObjectives = (db: Db, personId: Id): ObjectiveRecord[] =>
  db.all<ObjectiveRow>(objectivesQuery(personId)).map((row) => toRecord(db, row));

/** Those of everybody, the removed ones too, in the order in which they were set. */
export const recordedObjectives = (db: Db): (ObjectiveRecord & { removedAt: string | null })[] =>
  db
    .all<ObjectiveRow & { removed_at: string | null }>(
      sql`SELECT ${columns}, removed_at FROM objectives ORDER BY person_id, set_at, id`,
    )
    .map((row) => ({ ...toRecord(db, row), removedAt: row.removed_at }));

export function getObjective(db: Db, id: Id): Objective {
  const row = db.get<ObjectiveRow>(sql`SELECT ${columns} FROM objectives WHERE id = ${id}`);
  if (row === undefined) throw notFound('objective');
  return toObjective(row);
}

function addState({ db }: Journal, id: Id, draft: ObjectiveDraft, status: ObjectiveStatus, at: string): void {
  db.run(sql`INSERT INTO objective_states(objective_id, number, at, ${saying})
    SELECT ${id}, ifnull(max(number), 0) + 1, ${at}, ${draft.goal}, ${draft.horizon}, ${draft.accommodation},
      ${draft.nextStep}, ${draft.dueOn}, ${draft.share}, ${status}
    FROM objective_states WHERE objective_id = ${id}`);
}

/** Behind the others of its horizon. */
const lastPosition = (personId: Id, horizon: Objective['horizon']): Sql =>
  sql`(SELECT ifnull(max(position), -1) + 1 FROM objectives
    WHERE person_id = ${personId} AND removed_at IS NULL AND horizon = ${horizon})`;

export function addObjective(journal: Journal, personId: Id, draft: ObjectiveDraft): Objective {
  const { db } = journal;
  return db.transaction(() => {
    if (db.value(sql`SELECT 1 FROM people WHERE id = ${personId}`) === undefined) throw notFound('person');
    const id = newId(journal);
    const now = timestamp(journal);
    db.run(sql`INSERT INTO objectives(id, person_id, ${saying}, position, set_at, updated_at, removed_at)
      VALUES (${id}, ${personId}, ${draft.goal}, ${draft.horizon}, ${draft.accommodation}, ${draft.nextStep},
        ${draft.dueOn}, ${draft.share}, 'open', ${lastPosition(personId, draft.horizon)}, ${now}, ${now}, ${null})`);
    addState(journal, id, draft, 'open', now);
    return getObjective(db, id);
  });
}

/**
 * Takes in an objective of another journal with every state that it was in.
 * @param id that no objective of this journal has
 * @param states oldest first, at least one
 */
export function keepObjective(
  journal: Journal,
  { id, personId, states }: { id: Id; personId: Id; states: readonly ObjectiveState[] },
): void {
  const { db } = journal;
  db.transaction(() => {
    const [first, now] = [states[0], states.at(-1)];
    if (first === undefined || now === undefined) return;
    db.run(sql`INSERT INTO objectives(id, person_id, ${saying}, position, set_at, updated_at, removed_at)
      VALUES (${id}, ${personId}, ${now.goal}, ${now.horizon}, ${now.accommodation}, ${now.nextStep}, ${now.dueOn},
        ${now.share}, ${now.status}, ${lastPosition(personId, now.horizon)}, ${first.at}, ${now.at}, ${null})`);
    for (const { status, at, ...draft } of states) addState(journal, id, draft, status, at);
  });
}

/** Writes what an objective says from now on, and keeps what it said before. Without a difference nothing is written. */
function change(journal: Journal, id: Id, draft: ObjectiveDraft, status: ObjectiveStatus): Objective {
  const { db } = journal;
  return db.transaction(() => {
    const before = getObjective(db, id);
    const same =
      before.status === status &&
      (Object.keys(draft) as (keyof ObjectiveDraft)[]).every((field) => before[field] === draft[field]);
    if (same) return before;
    const now = timestamp(journal);
    const moved = before.horizon !== draft.horizon;
    const place = moved ? lastPosition(before.personId, draft.horizon) : sql`position`;
    db.run(sql`UPDATE objectives SET goal = ${draft.goal}, accommodation = ${draft.accommodation},
      next_step = ${draft.nextStep}, due_on = ${draft.dueOn}, share = ${draft.share}, status = ${status},
      position = ${place}, horizon = ${draft.horizon}, updated_at = ${now} WHERE id = ${id}`);
    addState(journal, id, draft, status, now);
    return getObjective(db, id);
  });
}

/** @throws HandrailError `not-found` */
export const updateObjective = (journal: Journal, id: Id, draft: ObjectiveDraft): Objective =>
  change(journal, id, draft, getObjective(journal.db, id).status);

/** Closes an objective as reached or dropped, or opens it again. */
export function setObjectiveStatus(journal: Journal, id: Id, status: ObjectiveStatus): Objective {
  const { goal, horizon, accommodation, nextStep, dueOn, share } = getObjective(journal.db, id);
  return change(journal, id, { goal, horizon, accommodation, nextStep, dueOn, share }, status);
}

/** One place up or down among the open ones of its horizon. A place is no state: the history does not tell of it. */
export function moveObjective({ db }: Journal, id: Id, by: -1 | 1): Objective {
  return db.transaction(() => {
    const { personId, horizon } = getObjective(db, id);
    const row = openObjectives(db, personId).filter((objective) => objective.horizon === horizon);
    const from = row.findIndex((objective) => objective.id === id);
    const to = from + by;
    if (from >= 0 && row[to] !== undefined) {
      const moved = row.toSpliced(from, 1).toSpliced(to, 0, ...row.slice(from, from + 1));
      moved.forEach((objective, position) => {
        db.run(sql`UPDATE objectives SET position = ${position} WHERE id = ${objective.id}`);
      });
    }
    return getObjective(db, id);
  });
}

export function removeObjective(journal: Journal, id: Id, removed: boolean): void {
  getObjective(journal.db, id);
  journal.db.run(
    sql`UPDATE objectives SET removed_at = ${removed ? timestamp(journal) : null} WHERE id = ${id}`,
  );
}

/** @throws HandrailError `not-found` where there is no such objective or note */
export function linkEntry(journal: Journal, id: Id, entryId: Id, linked: boolean): void {
  const { db } = journal;
  db.transaction(() => {
    getObjective(db, id);
    if (!linked) {
      db.run(sql`DELETE FROM objective_entries WHERE objective_id = ${id} AND entry_id = ${entryId}`);
      return;
    }
    if (db.value(sql`SELECT 1 FROM entries WHERE id = ${entryId}`) === undefined) throw notFound('entry');
    db.run(sql`INSERT INTO objective_entries(objective_id, entry_id, linked_at)
      VALUES (${id}, ${entryId}, ${timestamp(journal)}) ON CONFLICT DO NOTHING`);
  });
}

export const expiredObjectivesQuery = (before: string): Sql =>
  sql`SELECT id FROM objectives WHERE removed_at IS NOT NULL AND removed_at <= ${before}`;

/** Erases objectives that were removed 30 days ago, with every state of them. The free pages follow: see `isErasing`. */
export function eraseExpiredObjectives({ db, clock }: Journal): void {
  const before = new Date(clock.now() - keptMillis).toISOString();
  const expired = db.all<{ id: Id }>(expiredObjectivesQuery(before));
  if (expired.length === 0) return;
  db.transaction(() => {
    for (const { id } of expired) db.run(sql`DELETE FROM objectives WHERE id = ${id}`);
    writeErasing(db, true);
  });
}
