import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/vault/database/migrate.ts';
import { migrations } from '../../../../electron/vault/database/migrations/index.ts';
import { createDatabase } from '../../../../electron/vault/database/open.ts';
import { sql } from '../../../../electron/vault/database/sql.ts';
import { temporaryFolder } from '../services/support.ts';

test('a journal without ladders gets their tables, and keeps what it holds', () => {
  const at = migrations.findIndex(({ name }) => name === 'frameworks');
  const db = createDatabase(join(temporaryFolder(), 'journal.db'), Buffer.alloc(32, 1));
  migrate(db, migrations.slice(0, at));
  db.run(sql`INSERT INTO cycles(id, name, from_on, to_on) VALUES ('c', 'Stay', '2026-01-01', '2026-02-01')`);
  expect(migrate(db, migrations.slice(0, at + 1))).toEqual([at + 1]);
  expect(db.value(sql`SELECT name FROM cycles`)).toBe('Stay');
  for (const table of [sql`frameworks`, sql`competencies`, sql`competency_signals`, sql`level_choices`])
    expect(db.value(sql`SELECT count(*) FROM ${table}`)).toBe(0);
  db.close();
});
