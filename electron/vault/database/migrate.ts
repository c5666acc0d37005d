import { HandrailError } from '../../../shared/contract/errors.ts';
import type { Db } from './database.ts';

/** One step of the schema. A shipped one never changes. */
export interface Migration {
  /** 1, 2, 3 … without gaps; becomes `user_version`. */
  readonly number: number;
  readonly name: string;
  /** Runs in a transaction with foreign keys off, as SQLite's own recipe for altering tables wants; they are checked before the commit. */
  up(db: Db): void;
}

/** Number of the newest migration that the open database has. */
export const schemaVersion = (db: Db): number => Number(db.pragma('user_version'));

function checkNumbers(migrations: readonly Migration[]): void {
  migrations.forEach((migration, index) => {
    if (migration.number !== index + 1) {
      throw new HandrailError('internal', `Migration ${migration.number} stands at place ${index + 1}.`);
    }
  });
}

/** Foreign keys cannot be switched inside a transaction; SQLite ignores it silently, so it is read back. */
function setForeignKeys(db: Db, on: boolean): void {
  db.pragma(`foreign_keys = ${on ? 'ON' : 'OFF'}`);
  if (db.pragma('foreign_keys') !== Number(on)) {
    throw new HandrailError('internal', 'The database did not switch its foreign keys.');
  }
}

function apply(db: Db, migration: Migration): void {
  db.transaction(() => {
    migration.up(db);
    if (db.pragma('foreign_key_check') !== undefined) {
      throw new HandrailError('internal', `Migration ${migration.number} leaves a broken reference.`);
    }
    db.pragma(`user_version = ${migration.number}`);
  });
}

/**
 * Brings the schema up to date, one transaction per migration, so that a crash leaves the state before or after one.
 * @param migrations all there are, in order
 * @returns the numbers that were applied, in order
 * @throws HandrailError `newer-version` before anything is written if the database knows a later migration
 */
export function migrate(db: Db, migrations: readonly Migration[]): number[] {
  checkNumbers(migrations);
  const version = schemaVersion(db);
  if (version > migrations.length) {
    throw new HandrailError(
      'newer-version',
      'This journal was written by a newer Handrail. It was left as it is.',
      {
        found: version,
        known: migrations.length,
      },
    );
  }
  const missing = migrations.slice(version);
  if (missing.length === 0) return [];
  setForeignKeys(db, false);
  try {
    for (const migration of missing) apply(db, migration);
  } finally {
    setForeignKeys(db, true);
  }
  return missing.map((migration) => migration.number);
}
