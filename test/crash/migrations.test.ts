import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Db } from '../../electron/vault/database/database.ts';
import { migrate, schemaVersion } from '../../electron/vault/database/migrate.ts';
import { migrations } from '../../electron/vault/database/migrations/index.ts';
import { createDatabase, openDatabase } from '../../electron/vault/database/open.ts';
import { type Sql, sql } from '../../electron/vault/database/sql.ts';
import { checkIntegrity } from '../../electron/vault/database/verify.ts';
import { newKey, report, temporaryFolder, times } from './support/vaults.ts';

/** SQL that a schema names by a word it chose itself. */
const raw = (text: string): Sql => ({ text, params: [] });

/** Ordinary tables in the order in which they were made, which is that of their references. */
const tablesOf = (db: Db): string[] =>
  db
    .all<{ name: string }>(sql`SELECT name FROM sqlite_master
      WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'search_index_%'
        AND name <> 'meta' ORDER BY rowid`)
    .map(({ name }) => name);

const columnsOf = (db: Db, table: string) =>
  db.all<{ name: string; type: string }>(raw(`SELECT name, type FROM pragma_table_info('${table}')`));

function literal(type: string, row: number): string {
  if (type === 'TEXT') return `'x${row} ไทย'`;
  return type === 'BLOB' ? `x'0${row}'` : String(row);
}

/** Three rows in every table; the n-th of each refers to the n-th of the others, whatever the schema says. */
function fill(db: Db): void {
  for (const table of tablesOf(db)) {
    for (const row of [1, 2, 3]) {
      const values = columnsOf(db, table).map(({ type }) => literal(type, row));
      db.exec(`INSERT INTO ${table} VALUES (${values.join()})`);
    }
  }
}

type Content = Map<string, { columns: string[]; rows: unknown[] }>;

/** What some tables hold, by the columns that they had. */
function read(db: Db, shape: ReadonlyMap<string, { columns: string[] }>): Content {
  return new Map(
    [...shape].map(([table, { columns }]) => [
      table,
      { columns, rows: db.all(raw(`SELECT ${columns.join()} FROM ${table} ORDER BY ${columns.join()}`)) },
    ]),
  );
}
const contentOf = (db: Db): Content =>
  read(
    db,
    new Map(
      // What is waiting to be indexed is a note to the search, not the manager's.
      tablesOf(db)
        .filter((table) => table !== 'search_pending')
        .map((table) => [table, { columns: columnsOf(db, table).map(({ name }) => name) }]),
    ),
  );

/** Statements one by one; those within a trigger stay in it. */
function statementsOf(text: string): string[] {
  const statements: string[] = [];
  let open = '';
  for (const part of text.split(/(?<=;)/)) {
    open += part;
    if (/\bCREATE\s+TRIGGER\b/i.test(open) && !/\bEND\s*;\s*$/i.test(open)) continue;
    if (open.trim() !== '') statements.push(open);
    open = '';
  }
  return open.trim() === '' ? statements : [...statements, open];
}

/** The database as migrations see it, with a call before each of their statements. */
const watched = (db: Db, before: () => void): Db =>
  new Proxy(db, {
    get: (target, name) => {
      const member = Reflect.get(target, name, target) as unknown;
      if (typeof member !== 'function') return member;
      if (name === 'exec') {
        return (text: string): void => {
          for (const statement of statementsOf(text)) {
            before();
            target.exec(statement);
          }
        };
      }
      const call = member.bind(target) as (...args: unknown[]) => unknown;
      if (name !== 'run' && name !== 'pragma') return call;
      return (...args: unknown[]): unknown => {
        before();
        return call(...args);
      };
    },
  });

/** What a kill leaves: the files as the operating system has them at that moment. */
function copyFiles(from: string, to: string): void {
  mkdirSync(to);
  for (const ending of ['', '-wal']) {
    const path = join(from, `journal.db${ending}`);
    if (existsSync(path)) copyFileSync(path, join(to, `journal.db${ending}`));
  }
}

/** Of many moments, so many, spread evenly; the first and the last always. */
const some = <T>(all: readonly T[], count: number): T[] =>
  all.filter(
    (_, at) =>
      at === all.length - 1 ||
      Math.floor((at * count) / all.length) !== Math.floor(((at - 1) * count) / all.length),
  );

test('whatever the schema was, and at whatever statement its migration was killed, nothing is lost', () => {
  const key = newKey();
  let killed = 0;
  for (let version = 1; version < migrations.length; version++) {
    const folder = temporaryFolder();
    const db = createDatabase(join(folder, 'journal.db'), key);
    migrate(db, migrations.slice(0, version));
    fill(db);
    const before = contentOf(db);
    expect(before.get('entries')?.rows).toHaveLength(3);

    const moments: string[] = [];
    const snapshot = (): void => {
      const to = join(folder, String(moments.length));
      copyFiles(folder, to);
      moments.push(to);
    };
    migrate(watched(db, snapshot), migrations);
    snapshot();
    expect(read(db, before)).toEqual(before);
    db.close();

    for (const moment of some(moments, times(5, moments.length))) {
      const again = openDatabase(join(moment, 'journal.db'), key);
      const found = schemaVersion(again);
      expect(found).toBeGreaterThanOrEqual(version);
      expect(read(again, before)).toEqual(before);
      expect(migrate(again, migrations)).toHaveLength(migrations.length - found);
      expect(read(again, before)).toEqual(before);
      checkIntegrity(again);
      again.close();
      killed += 1;
    }
  }
  report(`migrations: ${killed} kills over ${migrations.length - 1} older schemas, nothing lost`);
});
