import type { Migration } from '../migrate.ts';

/**
 * Career goals with every state that they were in and the notes that tell of progress; and what the manager said about
 * feedback that was still to give (`paragraph` is a hash, so that no text of a note is kept a second time).
 */
export const objectives0004: Migration = {
  number: 4,
  name: 'objectives',
  up: (db) =>
    db.exec(`
CREATE TABLE objectives(
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people(id),
  goal TEXT NOT NULL,
  horizon TEXT NOT NULL,
  accommodation TEXT NOT NULL,
  next_step TEXT NOT NULL,
  due_on TEXT,
  share TEXT NOT NULL,
  status TEXT NOT NULL,
  position INTEGER NOT NULL,
  set_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  removed_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX objectives_of_person ON objectives(person_id) WHERE removed_at IS NULL;
CREATE INDEX objectives_open ON objectives(person_id) WHERE removed_at IS NULL AND status = 'open';
CREATE INDEX objectives_removed ON objectives(removed_at) WHERE removed_at IS NOT NULL;

CREATE TABLE objective_states(
  objective_id TEXT NOT NULL REFERENCES objectives(id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  at TEXT NOT NULL,
  goal TEXT NOT NULL,
  horizon TEXT NOT NULL,
  accommodation TEXT NOT NULL,
  next_step TEXT NOT NULL,
  due_on TEXT,
  share TEXT NOT NULL,
  status TEXT NOT NULL,
  PRIMARY KEY (objective_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE objective_entries(
  objective_id TEXT NOT NULL REFERENCES objectives(id) ON DELETE CASCADE,
  entry_id TEXT NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
  linked_at TEXT NOT NULL,
  PRIMARY KEY (objective_id, entry_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX objective_entries_by_entry ON objective_entries(entry_id);

CREATE TABLE feedback_answers(
  person_id TEXT NOT NULL REFERENCES people(id),
  entry_id TEXT NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
  paragraph TEXT NOT NULL,
  answer TEXT NOT NULL,
  answered_at TEXT NOT NULL,
  PRIMARY KEY (person_id, paragraph)
) STRICT, WITHOUT ROWID;

CREATE INDEX feedback_answers_by_entry ON feedback_answers(entry_id);
`),
};
