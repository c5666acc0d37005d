import { HandrailError } from '../../../shared/contract/errors.ts';
import {
  mostSavedSearches,
  type SavedSearch,
  type SavedSearchDraft,
} from '../../../shared/domain/saved-searches.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { Db } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { type Journal, newId, notFound } from './journal.ts';

/** In the manager's order. */
export const listSavedSearches = (db: Db): SavedSearch[] =>
  db.all<SavedSearch>(sql`SELECT id, name, query FROM saved_searches ORDER BY position, id`);

function existing(db: Db, id: Id): SavedSearch {
  const found = db.get<SavedSearch>(sql`SELECT id, name, query FROM saved_searches WHERE id = ${id}`);
  if (found === undefined) throw notFound('saved search');
  return found;
}

/** @param id null for a new one, which comes last */
export function saveSearch(journal: Journal, id: Id | null, draft: SavedSearchDraft): SavedSearch {
  const { db } = journal;
  if (id !== null) {
    existing(db, id);
    db.run(sql`UPDATE saved_searches SET name = ${draft.name}, query = ${draft.query} WHERE id = ${id}`);
    return existing(db, id);
  }
  const count = db.value<number>(sql`SELECT count(*) FROM saved_searches`) ?? 0;
  if (count >= mostSavedSearches) {
    throw new HandrailError(
      'invalid-input',
      `The sidebar holds ${mostSavedSearches} saved searches. Remove one first.`,
    );
  }
  const added = newId(journal);
  db.run(sql`INSERT INTO saved_searches(id, name, query, position)
    SELECT ${added}, ${draft.name}, ${draft.query}, ifnull(max(position), -1) + 1 FROM saved_searches`);
  return existing(db, added);
}

export function removeSavedSearch(db: Db, id: Id): null {
  existing(db, id);
  db.run(sql`DELETE FROM saved_searches WHERE id = ${id}`);
  return null;
}

/** Puts those that are named first, in this order; ids of none are passed over. */
export function arrangeSavedSearches(db: Db, ids: readonly Id[]): SavedSearch[] {
  const all = listSavedSearches(db).map(({ id }) => id);
  const named = [...new Set(ids)].filter((id) => all.includes(id));
  db.transaction(() => {
    for (const [position, id] of [...named, ...all.filter((id) => !named.includes(id))].entries()) {
      db.run(sql`UPDATE saved_searches SET position = ${position} WHERE id = ${id}`);
    }
  });
  return listSavedSearches(db);
}
