import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/vault/database/migrate.ts';
import { migrations } from '../../../../electron/vault/database/migrations/index.ts';
import { createDatabase } from '../../../../electron/vault/database/open.ts';
import { sql } from '../../../../electron/vault/database/sql.ts';
import { temporaryFolder } from '../services/support.ts';

test('a journal that is indexed keeps its index, and says from where on it lacks tags; an empty one lacks none', () => {
  const db = createDatabase(join(temporaryFolder(), 'journal.db'), Buffer.alloc(32, 1));
  const before = migrations.filter(({ name }) => name !== 'saved searches');
  const own = migrations.filter(({ name }) => name === 'saved searches');
  for (const migration of before) migration.up(db);
  for (const seq of [5, 9]) {
    db.run(sql`INSERT INTO search_documents(seq, title, text, names, tags) VALUES (${seq}, '', 'x', '', '')`);
  }
  for (const migration of own) migration.up(db);
  expect(db.value(sql`SELECT value FROM meta WHERE key = 'tags_below'`)).toBe(10);
  expect(db.all(sql`SELECT * FROM saved_searches`)).toEqual([]);
  expect(db.value(sql`SELECT count(*) FROM search_documents`)).toBe(2);
  db.close();

  const empty = createDatabase(join(temporaryFolder(), 'journal.db'), Buffer.alloc(32, 1));
  migrate(empty, migrations);
  expect(empty.value(sql`SELECT value FROM meta WHERE key = 'tags_below'`)).toBeUndefined();
  empty.close();
});
