import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/vault/database/migrate.ts';
import { migrations } from '../../../../electron/vault/database/migrations/index.ts';
import { createDatabase } from '../../../../electron/vault/database/open.ts';
import { sql } from '../../../../electron/vault/database/sql.ts';
import { temporaryFolder } from '../services/support.ts';

test('a journal without dismissed hints gets their table, and keeps what it holds', () => {
  const db = createDatabase(join(temporaryFolder(), 'journal.db'), Buffer.alloc(32, 1));
  migrate(db, migrations.slice(0, 8));
  db.run(sql`INSERT INTO cycles(id, name, from_on, to_on) VALUES ('c', 'H1', '2026-01-01', '2026-06-30')`);
  expect(migrate(db, migrations.slice(0, 9))).toEqual([9]);
  expect(db.value(sql`SELECT name FROM cycles`)).toBe('H1');
  expect(db.all(sql`SELECT * FROM wording_dismissals`)).toEqual([]);
  db.close();
});
