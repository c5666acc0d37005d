import type { Db } from './database.ts';
import { sql } from './sql.ts';

/**
 * The schema as text, for docs/SCHEMA.sql: every statement that a new journal's database was made with, in the order in
 * which it was made. The tables in which FTS5 keeps an index are left out: they are its own affair.
 */
export function schemaText(db: Db): string {
  const statements = db.all<{ sql: string }>(sql`SELECT sql FROM sqlite_schema
    WHERE sql IS NOT NULL AND name NOT GLOB 'search_index_*' ORDER BY rowid`);
  return `${statements.map((statement) => `${statement.sql.trim()};`).join('\n\n')}\n`;
}
