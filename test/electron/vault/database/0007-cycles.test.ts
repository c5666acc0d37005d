import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/vault/database/migrate.ts';
import { migrations } from '../../../../electron/vault/database/migrations/index.ts';
import { createDatabase } from '../../../../electron/vault/database/open.ts';
import { sql } from '../../../../electron/vault/database/sql.ts';
import { temporaryFolder } from '../services/support.ts';

test('a journal without cycles gets their table, and keeps what it holds', () => {
  const db = createDatabase(join(temporaryFolder(), 'journal.db'), Buffer.alloc(32, 1));
  migrate(db, migrations.slice(0, 6));
  db.run(sql`INSERT INTO templates(id, name, kind, text, position) VALUES ('t', 'Stay', '1:1', '', 0)`);
  expect(migrate(db, migrations.slice(0, 7))).toEqual([7]);
  expect(db.value(sql`SELECT name FROM templates`)).toBe('Stay');
  expect(db.all(sql`SELECT * FROM cycles`)).toEqual([]);
  db.close();
});
