import type { Migration } from '../migrate.ts';

/**
 * Thai, Lao, Khmer and Burmese are indexed character by character from here on, as Chinese and Japanese are. Only the
 * entries that are written in them, or about somebody whose name is, are indexed anew, with the next search.
 */
export const unspacedScripts0006: Migration = {
  number: 6,
  name: 'unspaced scripts',
  up: (db) =>
    db.exec(`
INSERT OR IGNORE INTO search_pending(seq)
  SELECT seq FROM search_documents
  WHERE title || text || names GLOB '*[\u0E01-\u0EDF\u1000-\u109F\u1780-\u17F9]*';
`),
};
