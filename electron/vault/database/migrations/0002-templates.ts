import type { Migration } from '../migrate.ts';

/** Templates that the manager changed or added; the others come with Handrail. Own ones stand in order of position. */
export const templates0002: Migration = {
  number: 2,
  name: 'templates',
  up: (db) =>
    db.exec(`
CREATE TABLE templates(
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`),
};
