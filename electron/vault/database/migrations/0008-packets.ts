import type { Migration } from '../migrate.ts';

/**
 * Reviews of a person over a cycle: paragraphs that were picked from notes, sections that were written, and what every
 * new draft begins with where the manager changed it. `cycle_id` may name a cycle of the calendar, which has no row.
 */
export const packets0008: Migration = {
  number: 8,
  name: 'packets',
  up: (db) =>
    db.exec(`
CREATE TABLE packet_items(
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people(id) ON DELETE CASCADE,
  cycle_id TEXT NOT NULL,
  entry_id TEXT NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  picked_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  removed_at TEXT,
  share TEXT,
  marks TEXT NOT NULL,
  remark TEXT NOT NULL,
  wording TEXT,
  quote TEXT NOT NULL
) STRICT;

CREATE INDEX packet_items_of ON packet_items(person_id, cycle_id);
CREATE INDEX packet_items_by_entry ON packet_items(entry_id);
CREATE INDEX packet_items_removed ON packet_items(removed_at) WHERE removed_at IS NOT NULL;

CREATE TABLE packet_sections(
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people(id) ON DELETE CASCADE,
  cycle_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  version INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  removed_at TEXT,
  title TEXT NOT NULL,
  prompt TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX packet_sections_of ON packet_sections(person_id, cycle_id);
CREATE INDEX packet_sections_removed ON packet_sections(removed_at) WHERE removed_at IS NOT NULL;

CREATE TABLE packet_outline(
  position INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  prompt TEXT NOT NULL
) STRICT;
`),
};
