import type { Migration } from '../migrate.ts';

/**
 * Pictures by the SHA-256 of their bytes, and the entries that name one now or did in an earlier revision: a picture
 * stays as long as one of them does. `bytes` comes last, so that the columns before it are read without it.
 */
export const attachments0003: Migration = {
  number: 3,
  name: 'attachments',
  up: (db) =>
    db.exec(`
CREATE TABLE attachments(
  hash TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  added_at TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE attachment_entries(
  hash TEXT NOT NULL REFERENCES attachments(hash),
  entry_id TEXT NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
  PRIMARY KEY (hash, entry_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_entries_by_entry ON attachment_entries(entry_id);
`),
};
