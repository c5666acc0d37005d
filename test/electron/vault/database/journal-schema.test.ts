import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/vault/database/migrate.ts';
import { migrations } from '../../../../electron/vault/database/migrations/index.ts';
import { createDatabase, openDatabase } from '../../../../electron/vault/database/open.ts';
import { schemaText } from '../../../../electron/vault/database/schema-text.ts';
import { sql } from '../../../../electron/vault/database/sql.ts';
import { failure, openVault, passphrase, temporaryFolder } from '../services/support.ts';

const root = join(import.meta.dirname, '../../../..');

test('docs/SCHEMA.sql is the schema of a new journal', () => {
  const db = createDatabase(join(temporaryFolder(), 'journal.db'), Buffer.alloc(32, 1));
  migrate(db, migrations);
  const text = schemaText(db);
  db.close();
  expect(text).toBe(readFileSync(join(root, 'docs/SCHEMA.sql'), 'utf8'));
});

test('every table but those of the index is strict', () => {
  const db = createDatabase(join(temporaryFolder(), 'journal.db'), Buffer.alloc(32, 1));
  migrate(db, migrations);
  const loose = db.all<{ name: string }>(sql`SELECT name FROM pragma_table_list
    WHERE schema = 'main' AND strict = 0 AND type = 'table' AND name NOT LIKE 'sqlite_%'`);
  db.close();
  expect(loose).toEqual([]);
});

test('a journal of a newer Handrail is refused and left as it is', async () => {
  const vault = await openVault();
  const path = join(vault.folder, 'journal.db');
  const key = Buffer.from(vault.journal().keyring.key);
  await vault.ask('vault.close', { unsaved: [] });
  const db = openDatabase(path, key);
  db.pragma(`user_version = ${migrations.length + 1}`);
  db.close();
  const hash = () => createHash('sha256').update(readFileSync(path)).digest('hex');
  const before = hash();
  expect((await failure(vault.ask('vault.unlock', { passphrase }))).kind).toBe('newer-version');
  expect(hash()).toBe(before);
  expect((await vault.ask('vault.status', {})).state).toBe('locked');
});
