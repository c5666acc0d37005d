import type { Migration } from '../migrate.ts';

/** Hints on the wording that the manager dismissed in one note, named without their words. */
export const wordingDismissals0009: Migration = {
  number: 9,
  name: 'wording-dismissals',
  up: (db) =>
    db.exec(`
CREATE TABLE wording_dismissals(
  entry_id TEXT NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
  rule TEXT NOT NULL,
  place TEXT NOT NULL,
  dismissed_at TEXT NOT NULL,
  PRIMARY KEY (entry_id, rule, place)
) STRICT, WITHOUT ROWID;
`),
};
