import type { Migration } from '../migrate.ts';

/**
 * Handovers that were taken over: which notes came with each, the hash chain that each note has in the journal that it
 * comes from, with what it said there, and who of that journal is who here.
 */
export const handovers0012: Migration = {
  number: 12,
  name: 'handovers',
  up: (db) =>
    db.exec(`
CREATE TABLE handovers(
  id TEXT PRIMARY KEY,
  handed_by TEXT NOT NULL,
  handed_at TEXT NOT NULL,
  taken_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE handed_entries(
  entry_id TEXT NOT NULL UNIQUE REFERENCES entries(id) ON DELETE CASCADE,
  handover_id TEXT NOT NULL REFERENCES handovers(id),
  whole INTEGER NOT NULL,
  chain TEXT NOT NULL,
  draft TEXT NOT NULL
) STRICT;

CREATE INDEX handed_entries_by_handover ON handed_entries(handover_id);

CREATE TABLE handed_people(
  origin_id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people(id)
) STRICT, WITHOUT ROWID;
`),
};
