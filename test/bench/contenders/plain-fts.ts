/// <reference path="../../../electron/vault/database/driver.d.ts" />
import Database from 'better-sqlite3-multiple-ciphers';
import { type Contender, wordsOf } from './contender.ts';

const quoted = (word: string) => `"${word.replaceAll('"', '""')}"`;
const matchOf = (text: string): string => {
  const words = wordsOf(text);
  return words.map((word, i) => (i === words.length - 1 ? `${quoted(word)}*` : quoted(word))).join(' ');
};

/** SQLite's own FTS5 without encryption, the way its documentation shows it. */
export function plainFts(order: 'rowid' | 'rank'): Contender {
  const db = new Database(':memory:');
  db.exec(`CREATE TABLE notes(id INTEGER PRIMARY KEY, text TEXT);
    CREATE VIRTUAL TABLE notes_fts USING fts5(text, content='notes', content_rowid='id', prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')`);
  const find = db.prepare(
    order === 'rowid'
      ? `SELECT rowid, snippet(notes_fts, 0, '<', '>', '…', 24) FROM notes_fts WHERE notes_fts MATCH ? ORDER BY rowid DESC LIMIT 30`
      : `SELECT rowid, snippet(notes_fts, 0, '<', '>', '…', 24) FROM notes_fts WHERE notes_fts MATCH ? ORDER BY rank LIMIT 30`,
  );
  return {
    load(make) {
      const insert = db.prepare('INSERT INTO notes VALUES (?, ?)');
      db.exec('BEGIN');
      for (const [id, entry] of make().entries()) insert.run(id, entry.text);
      db.exec('COMMIT');
      db.exec(`INSERT INTO notes_fts(notes_fts) VALUES('rebuild')`);
    },
    query(text) {
      const match = matchOf(text);
      return match === '' ? [] : (find.all(match) as { rowid: number }[]).map((found) => found.rowid);
    },
    close() {
      db.close();
    },
  };
}
