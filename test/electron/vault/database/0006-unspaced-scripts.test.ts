import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/vault/database/migrate.ts';
import { migrations } from '../../../../electron/vault/database/migrations/index.ts';
import { createDatabase } from '../../../../electron/vault/database/open.ts';
import { sql } from '../../../../electron/vault/database/sql.ts';
import { temporaryFolder } from '../services/support.ts';

test('only what is written in scripts that are indexed otherwise now is indexed anew', () => {
  const db = createDatabase(join(temporaryFolder(), 'journal.db'), Buffer.alloc(32, 1));
  migrate(db, migrations.slice(0, 5));
  const texts = ['release', 'การประชุม', '绩效', 'ပြည်', 'ប្រជុំ', 'ປະຊຸມ', 'naïve — мой'];
  for (const [seq, text] of texts.entries())
    db.run(sql`INSERT INTO search_documents VALUES (${seq}, '', ${text}, '', '')`);
  expect(migrate(db, migrations.slice(0, 6))).toEqual([6]);
  expect(db.all(sql`SELECT seq FROM search_pending ORDER BY seq`)).toEqual(
    [1, 3, 4, 5].map((seq) => ({ seq })),
  );
  db.close();
});
