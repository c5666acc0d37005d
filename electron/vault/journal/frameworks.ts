import { HandrailError } from '../../../shared/contract/errors.ts';
import type { Person } from '../../../shared/domain/people.ts';
import type { Id } from '../../../shared/domain/values.ts';
import {
  type Competency,
  competenciesBySignal,
  type Descriptor,
  type Framework,
  type FrameworkDraft,
  type LevelChoice,
  standingOf,
} from '../../../shared/frameworks/index.ts';
import { sameName } from '../../../shared/frameworks/words.ts';
import type { Db } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { type Journal, newId, notFound, timestamp } from './journal.ts';
import { writeErasing } from './meta.ts';
import { keptMillis } from './trash.ts';

/** A page of ladders that nobody reads is no help. */
const mostFrameworks = 20;

interface FrameworkRow {
  id: Id;
  name: string;
  /** JSON of names. */
  levels: string;
  added_at: string;
  removed_at: string | null;
}

interface CompetencyRow {
  id: Id;
  name: string;
  description: string;
  /** JSON. */
  descriptors: string;
}

/** A ladder with when it was added and removed, as UTC ISO times. */
export interface KeptFramework extends Framework {
  addedAt: string;
  removedAt: string | null;
}

function competenciesOf(db: Db, frameworkId: Id): Competency[] {
  const rows = db.all<CompetencyRow>(
    sql`SELECT id, name, description, descriptors FROM competencies WHERE framework_id = ${frameworkId} ORDER BY position`,
  );
  const signals = db.all<{ competencyId: Id; signalId: Id }>(
    sql`SELECT competency_id AS competencyId, signal_id AS signalId
      FROM competencies CROSS JOIN competency_signals ON competency_id = competencies.id
        CROSS JOIN signals ON signals.id = signal_id
      WHERE framework_id = ${frameworkId} ORDER BY signals.position, signal_id`,
  );
  const signalsOf = Map.groupBy(signals, ({ competencyId }) => competencyId);
  return rows.map(({ descriptors, ...row }) => ({
    ...row,
    descriptors: JSON.parse(descriptors) as (Descriptor | null)[],
    signalIds: (signalsOf.get(row.id) ?? []).map(({ signalId }) => signalId),
  }));
}

const toKept = (db: Db, row: FrameworkRow): KeptFramework => ({
  id: row.id,
  name: row.name,
  levels: JSON.parse(row.levels) as string[],
  competencies: competenciesOf(db, row.id),
  addedAt: row.added_at,
  removedAt: row.removed_at,
});

/** Those that were removed and wait to be erased too, in the order in which they were added. */
export const keptFrameworks = (db: Db): KeptFramework[] =>
  db
    .all<FrameworkRow>(sql`SELECT id, name, levels, added_at, removed_at FROM frameworks ORDER BY id`)
    .map((row) => toKept(db, row));

const plain = ({ addedAt: _, removedAt: __, ...framework }: KeptFramework): Framework => framework;

export const listFrameworks = (db: Db): Framework[] =>
  keptFrameworks(db)
    .filter(({ removedAt }) => removedAt === null)
    .map(plain);

function getFramework(db: Db, id: Id): Framework {
  const row = db.get<FrameworkRow>(
    sql`SELECT id, name, levels, added_at, removed_at FROM frameworks WHERE id = ${id}`,
  );
  if (row === undefined) throw notFound('ladder');
  return plain(toKept(db, row));
}

/**
 * Adds a ladder where `id` is null. Else it takes the place of that one: competencies of the same name stay who they are,
 * with their signals, and the others go.
 */
export function saveFramework(journal: Journal, id: Id | null, draft: FrameworkDraft): Framework {
  const { db } = journal;
  return db.transaction(() => {
    const before = id === null ? [] : getFramework(db, id).competencies;
    const key = id ?? newId(journal);
    const levels = JSON.stringify(draft.levels);
    if (id === null) {
      refuseTooMany(db);
      db.run(sql`INSERT INTO frameworks(id, name, levels, added_at, removed_at)
        VALUES (${key}, ${draft.name}, ${levels}, ${timestamp(journal)}, ${null})`);
    } else db.run(sql`UPDATE frameworks SET name = ${draft.name}, levels = ${levels} WHERE id = ${id}`);
    const kept = draft.competencies.map(
      ({ name }) => before.find((each) => sameName(each.name, name))?.id ?? newId(journal),
    );
    for (const { id: old } of before)
      if (!kept.includes(old)) db.run(sql`DELETE FROM competencies WHERE id = ${old}`);
    draft.competencies.forEach(({ name, description, descriptors }, position) => {
      db.run(sql`INSERT INTO competencies(id, framework_id, position, name, description, descriptors)
        VALUES (${kept[position] ?? ''}, ${key}, ${position}, ${name}, ${description}, ${JSON.stringify(descriptors)})
        ON CONFLICT(id) DO UPDATE SET position = excluded.position, name = excluded.name,
          description = excluded.description, descriptors = excluded.descriptors`);
    });
    return getFramework(db, key);
  });
}

function refuseTooMany(db: Db): void {
  const count = db.value<number>(sql`SELECT count(*) FROM frameworks WHERE removed_at IS NULL`) ?? 0;
  if (count >= mostFrameworks)
    throw new HandrailError('invalid-input', `A journal holds ${mostFrameworks} ladders. Remove one first.`);
}

export function renameFramework(db: Db, id: Id, name: string): Framework {
  getFramework(db, id);
  db.run(sql`UPDATE frameworks SET name = ${name} WHERE id = ${id}`);
  return getFramework(db, id);
}

export function removeFramework(journal: Journal, id: Id, removed: boolean): Framework {
  const { db } = journal;
  const framework = getFramework(db, id);
  if (!removed) refuseTooMany(db);
  db.run(sql`UPDATE frameworks SET removed_at = ${removed ? timestamp(journal) : null} WHERE id = ${id}`);
  return framework;
}

/** @throws HandrailError `not-found` where there is no such competency or signal; nothing is changed then */
export function setCompetencySignals({ db }: Journal, competencyId: Id, signalIds: readonly Id[]): Framework {
  return db.transaction(() => {
    const frameworkId = db.value<Id>(sql`SELECT framework_id FROM competencies WHERE id = ${competencyId}`);
    if (frameworkId === undefined) throw notFound('competency');
    db.run(sql`DELETE FROM competency_signals WHERE competency_id = ${competencyId}`);
    for (const id of new Set(signalIds)) {
      if (db.value(sql`SELECT 1 FROM signals WHERE id = ${id}`) === undefined) throw notFound('signal');
      db.run(sql`INSERT INTO competency_signals(competency_id, signal_id) VALUES (${competencyId}, ${id})`);
    }
    return getFramework(db, frameworkId);
  });
}

const choiceColumns = sql`person_id AS personId, framework_id AS frameworkId, level`;

/** Choices of ladders that are in use; those of a removed one come back with it. */
export const listLevelChoices = (db: Db): LevelChoice[] =>
  db.all<LevelChoice>(
    sql`SELECT ${choiceColumns} FROM level_choices
      WHERE framework_id IN (SELECT id FROM frameworks WHERE removed_at IS NULL) ORDER BY person_id`,
  );

/** Those of ladders that were removed and wait to be erased too. */
export const keptLevelChoices = (db: Db): LevelChoice[] =>
  db.all<LevelChoice>(sql`SELECT ${choiceColumns} FROM level_choices ORDER BY person_id`);

/** @param choice null for what follows from the person's level and role */
export function chooseLevel(
  { db }: Journal,
  personId: Id,
  choice: Omit<LevelChoice, 'personId'> | null,
): void {
  db.transaction(() => {
    if (db.value(sql`SELECT 1 FROM people WHERE id = ${personId}`) === undefined) throw notFound('person');
    db.run(sql`DELETE FROM level_choices WHERE person_id = ${personId}`);
    if (choice === null) return;
    const { levels } = getFramework(db, choice.frameworkId);
    const { level } = choice;
    if (level !== null && !levels.some((name) => sameName(name, level))) throw notFound('level');
    db.run(sql`INSERT INTO level_choices(person_id, framework_id, level)
      VALUES (${personId}, ${choice.frameworkId}, ${level})`);
  });
}

/** The competencies of a person's own ladder by the signals that speak of them, for exports. */
export const competenciesFor = (db: Db, person: Person): Map<Id, string[]> =>
  competenciesBySignal(standingOf(person, listFrameworks(db), listLevelChoices(db))?.framework ?? null);

/** Erases ladders that were removed 30 days ago. The free pages follow: see `isErasing`. */
export function eraseExpiredFrameworks({ db, clock }: Journal): void {
  const before = new Date(clock.now() - keptMillis).toISOString();
  const expired = db.all<{ id: Id }>(
    sql`SELECT id FROM frameworks WHERE removed_at IS NOT NULL AND removed_at <= ${before}`,
  );
  if (expired.length === 0) return;
  db.transaction(() => {
    for (const { id } of expired) db.run(sql`DELETE FROM frameworks WHERE id = ${id}`);
    writeErasing(db, true);
  });
}
