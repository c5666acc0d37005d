import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '../../../../electron/vault/database/migrate.ts';
import { migrations } from '../../../../electron/vault/database/migrations/index.ts';
import { createDatabase } from '../../../../electron/vault/database/open.ts';
import { sql } from '../../../../electron/vault/database/sql.ts';
import { temporaryFolder } from '../services/support.ts';

test('a journal without templates gets their table, and keeps what it holds', () => {
  const db = createDatabase(join(temporaryFolder(), 'journal.db'), Buffer.alloc(32, 1));
  migrate(db, migrations.slice(0, 1));
  db.run(
    sql`INSERT INTO signals(id, name, family, description, position) VALUES ('s', 'ownership', 'custom', '', 0)`,
  );
  expect(migrate(db, migrations.slice(0, 2))).toEqual([2]);
  expect(schemaVersion(db)).toBe(2);
  expect(db.value(sql`SELECT name FROM signals`)).toBe('ownership');
  expect(db.all(sql`SELECT * FROM templates`)).toEqual([]);
  db.close();
});
