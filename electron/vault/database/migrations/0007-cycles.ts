import type { Migration } from '../migrate.ts';

/** Cycles that the manager changed or added; halves and quarters of the calendar are there by themselves. */
export const cycles0007: Migration = {
  number: 7,
  name: 'cycles',
  up: (db) =>
    db.exec(`
CREATE TABLE cycles(
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT NOT NULL,
  people TEXT
) STRICT, WITHOUT ROWID;
`),
};
