/// <reference path="../../../../electron/vault/database/driver.d.ts" />
import Database from 'better-sqlite3-multiple-ciphers';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

/** One note as everybody gets it, whoever searches. */
export interface Note {
  id: number;
  title: string;
  text: string;
  /** Names of its people and signals, its kind and its day. */
  facts: string;
}

/** Ids of what is found, best first, at most 30. */
export type Searcher = (query: string) => number[];

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** SQLite's FTS5 as its documentation shows it: all words, the last as a beginning, by bm25, the title weighing more. */
export function plainFts(notes: readonly Note[]): Searcher {
  const db = new Database(':memory:');
  db.exec(
    `CREATE VIRTUAL TABLE notes USING fts5(title, text, facts, tokenize='unicode61 remove_diacritics 2')`,
  );
  const insert = db.prepare('INSERT INTO notes(rowid, title, text, facts) VALUES (?, ?, ?, ?)');
  for (const { id, title, text, facts } of notes) insert.run(BigInt(id), title, text, facts);
  const find = db.prepare(
    'SELECT rowid AS id FROM notes WHERE notes MATCH ? ORDER BY bm25(notes, 5, 1, 2) LIMIT 30',
  );
  return (query) => {
    const words = wordsOf(query);
    const match = words.map((word, i) => `"${word}"${i === words.length - 1 ? '*' : ''}`).join(' ');
    return (find.all(match) as { id: number }[]).map(({ id }) => id);
  };
}

/** MiniSearch as its documentation recommends it for notes: any of the words, beginnings, a fifth of the letters wrong. */
export function miniSearch(notes: readonly Note[]): Searcher {
  const index = new MiniSearch<Note>({
    fields: ['title', 'text', 'facts'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 5, facts: 2 } },
  });
  index.addAll([...notes]);
  return (query) =>
    index
      .search(query)
      .slice(0, 30)
      .map((hit) => hit.id as number);
}

/** Fuse.js with all words anywhere in the text, each a little wrong. */
export function fuse(notes: readonly Note[]): Searcher {
  const index = new Fuse([...notes], {
    keys: [
      { name: 'title', weight: 5 },
      { name: 'text', weight: 1 },
      { name: 'facts', weight: 2 },
    ],
    ignoreLocation: true,
    threshold: 0.3,
    useExtendedSearch: true,
  });
  return (query) => index.search(wordsOf(query).join(' '), { limit: 30 }).map((hit) => hit.item.id);
}
