import type { Migration } from '../migrate.ts';

/** What left the journal, when and for whom. A row goes with its person only where they are erased. */
export const exports0010: Migration = {
  number: 10,
  name: 'exports',
  up: (db) =>
    db.exec(`
CREATE TABLE exports(
  id TEXT PRIMARY KEY,
  exported_at TEXT NOT NULL,
  what TEXT NOT NULL,
  person_id TEXT REFERENCES people(id) ON DELETE CASCADE,
  from_on TEXT,
  to_on TEXT,
  cycle_id TEXT,
  audience TEXT,
  shown TEXT NOT NULL,
  hidden INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  evidence INTEGER NOT NULL,
  format TEXT NOT NULL,
  encrypted INTEGER NOT NULL,
  file_name TEXT,
  sha256 TEXT
) STRICT;

CREATE INDEX exports_of ON exports(person_id);
`),
};
