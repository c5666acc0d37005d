import type { Migration } from '../migrate.ts';

/**
 * Competency ladders, the signals that speak of each competency, and what was corrected about where a person stands. Levels
 * and descriptors are JSON: they are read and written as a whole, and never looked for.
 */
export const frameworks0011: Migration = {
  number: 11,
  name: 'frameworks',
  up: (db) =>
    db.exec(`
CREATE TABLE frameworks(
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  levels TEXT NOT NULL,
  added_at TEXT NOT NULL,
  removed_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE competencies(
  id TEXT PRIMARY KEY,
  framework_id TEXT NOT NULL REFERENCES frameworks(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  descriptors TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX competencies_of_framework ON competencies(framework_id, position);

CREATE TABLE competency_signals(
  competency_id TEXT NOT NULL REFERENCES competencies(id) ON DELETE CASCADE,
  signal_id TEXT NOT NULL REFERENCES signals(id),
  PRIMARY KEY (competency_id, signal_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE level_choices(
  person_id TEXT PRIMARY KEY REFERENCES people(id),
  framework_id TEXT NOT NULL REFERENCES frameworks(id) ON DELETE CASCADE,
  level TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX level_choices_of_framework ON level_choices(framework_id);
`),
};
