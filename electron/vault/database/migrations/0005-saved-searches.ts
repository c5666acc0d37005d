import type { Migration } from '../migrate.ts';

/**
 * Searches that were given a name. And what was indexed so far has to get the tags that the search asks for from here on
 * (days, morale, what an entry has): `tags_below` says up to where, and it happens while nobody types.
 */
export const savedSearches0005: Migration = {
  number: 5,
  name: 'saved searches',
  up: (db) =>
    db.exec(`
CREATE TABLE saved_searches(
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO meta(key, value) SELECT 'tags_below', max(seq) + 1 FROM search_documents HAVING count(*) > 0;
`),
};
