import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../../../electron/vault/database/database.ts';
import { type Migration, migrate, schemaVersion } from '../../../../electron/vault/database/migrate.ts';
import { createDatabase, openDatabase } from '../../../../electron/vault/database/open.ts';
import { sql } from '../../../../electron/vault/database/sql.ts';
import { fingerprint, kindOf, newKey, temporaryFolder } from '../../../crash/support/vaults.ts';

let db: Db;
let path: string;
const key = newKey();
const one: Migration = {
  number: 1,
  name: 'people',
  up: (to) => to.exec('CREATE TABLE person(id INTEGER PRIMARY KEY, name TEXT) STRICT'),
};
const two: Migration = {
  number: 2,
  name: 'notes',
  up: (to) => {
    to.exec(
      'CREATE TABLE note(id INTEGER PRIMARY KEY, person INTEGER REFERENCES person(id) ON DELETE CASCADE) STRICT',
    );
    to.run(sql`INSERT INTO person VALUES (1, 'Ana')`);
    to.run(sql`INSERT INTO note VALUES (1, 1)`);
  },
};
const tables = () =>
  db
    .all<{ name: string }>(sql`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1`)
    .map((row) => row.name);

beforeEach(() => {
  path = join(temporaryFolder(), 'journal.db');
  db = createDatabase(path, key);
});

describe('migrations', () => {
  it('run once, in order, and the database counts them', () => {
    expect(migrate(db, [one])).toEqual([1]);
    expect(migrate(db, [one, two])).toEqual([2]);
    expect(migrate(db, [one, two])).toEqual([]);
    expect(schemaVersion(db)).toBe(2);
    expect(tables()).toEqual(['meta', 'note', 'person']);
  });

  it('are one transaction each: a failing one leaves the state before it', () => {
    const failing: Migration = {
      number: 2,
      name: 'fails',
      up: (to) => {
        to.exec('CREATE TABLE half(x TEXT) STRICT');
        throw new Error('no');
      },
    };
    expect(() => migrate(db, [one, failing])).toThrow('no');
    expect(schemaVersion(db)).toBe(1);
    expect(tables()).toEqual(['meta', 'person']);
    expect(migrate(db, [one, two])).toEqual([2]);
  });

  it('may rebuild a table that others refer to, without losing those', () => {
    const rebuild: Migration = {
      number: 3,
      name: 'rebuild',
      up: (to) =>
        to.exec(`CREATE TABLE person_new(id INTEGER PRIMARY KEY, name TEXT, role TEXT) STRICT;
          INSERT INTO person_new SELECT id, name, '' FROM person;
          DROP TABLE person; ALTER TABLE person_new RENAME TO person`),
    };
    migrate(db, [one, two, rebuild]);
    expect(db.value(sql`SELECT count(*) FROM note`)).toBe(1);
    expect(db.pragma('foreign_keys')).toBe(1);
    expect(kindOf(() => db.run(sql`INSERT INTO note VALUES (2, 77)`))).toBe('internal');
  });

  it('are refused when they leave a broken reference', () => {
    const breaking: Migration = {
      number: 3,
      name: 'breaks',
      up: (to) => {
        to.run(sql`DELETE FROM person`);
      },
    };
    expect(kindOf(() => migrate(db, [one, two, breaking]))).toBe('internal');
    expect(schemaVersion(db)).toBe(2);
    expect(db.value(sql`SELECT count(*) FROM person`)).toBe(1);
    expect(db.pragma('foreign_keys')).toBe(1);
  });

  it('must be numbered without gaps', () => {
    expect(kindOf(() => migrate(db, [two]))).toBe('internal');
    expect(kindOf(() => migrate(db, [one, one]))).toBe('internal');
  });
});

describe('a journal from a newer Handrail', () => {
  it('is refused and left as it is', () => {
    migrate(db, [one, two]);
    db.close();
    const before = fingerprint(path);
    db = openDatabase(path, key);
    expect(kindOf(() => migrate(db, [one]))).toBe('newer-version');
    db.close();
    expect(fingerprint(path)).toBe(before);
  });
});
