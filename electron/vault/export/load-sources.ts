import type { Id } from '../../../shared/domain/values.ts';
import type { Db } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import type { ExportSource } from './input.ts';

export const sourcesQuery = (ids: readonly Id[]): Sql => sql`SELECT entries.id, share, body
  FROM json_each(${JSON.stringify(ids)}) CROSS JOIN entries ON entries.id = value WHERE trashed_at IS NULL`;

/** What decides who may see what was taken from these notes; none of the trash. */
export const loadSources = (db: Db, ids: Iterable<Id>): ExportSource[] =>
  db.all<ExportSource>(sourcesQuery([...new Set(ids)]));
