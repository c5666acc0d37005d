import {
  isBuiltIn,
  type ListedTemplate,
  listedTemplates,
  type Template,
  type TemplateDraft,
} from '../../../shared/templates/index.ts';
import type { Db } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { type Journal, newId, notFound } from './journal.ts';

/** All templates, those that were never changed too. */
export const listTemplates = (db: Db): ListedTemplate[] =>
  listedTemplates(db.all<Template>(sql`SELECT id, name, kind, text FROM templates ORDER BY position, id`));

function getTemplate(db: Db, id: string): ListedTemplate {
  const found = listTemplates(db).find((template) => template.id === id);
  if (found === undefined) throw notFound('template');
  return found;
}

/** @param id null for a new one */
export function saveTemplate(journal: Journal, id: string | null, draft: TemplateDraft): ListedTemplate {
  const { db } = journal;
  const key = id ?? newId(journal);
  if (id !== null) getTemplate(db, id);
  db.run(sql`INSERT INTO templates(id, name, kind, text, position)
    SELECT ${key}, ${draft.name}, ${draft.kind}, ${draft.text}, ifnull(max(position), -1) + 1 FROM templates
    WHERE true ON CONFLICT(id) DO UPDATE SET name = excluded.name, kind = excluded.kind, text = excluded.text`);
  return getTemplate(db, key);
}

/** One that comes with Handrail is as it came again; an own one is gone. */
export function resetTemplate({ db }: Journal, id: string): ListedTemplate[] {
  if (!isBuiltIn(id)) getTemplate(db, id);
  db.run(sql`DELETE FROM templates WHERE id = ${id}`);
  return listTemplates(db);
}
