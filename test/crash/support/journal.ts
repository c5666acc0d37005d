import type { Db } from '../../../electron/vault/database/database.ts';
import type { Migration } from '../../../electron/vault/database/migrate.ts';
import { sql } from '../../../electron/vault/database/sql.ts';
import { checkIntegrity } from '../../../electron/vault/database/verify.ts';

/** A small schema whose parts must always agree, so that half a transaction shows. */
export const testSchema: Migration = {
  number: 1,
  name: 'crash test',
  up: (db) =>
    db.exec(`CREATE TABLE note(id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
      CREATE TABLE total(notes INTEGER NOT NULL, letters INTEGER NOT NULL) STRICT;
      INSERT INTO total VALUES (0, 0);
      CREATE VIRTUAL TABLE words USING fts5(body, content='note', content_rowid='id', prefix='1 2 3');
      INSERT INTO words(words, rank) VALUES ('automerge', 0)`),
};

const bodyOf = (id: number): string => `note ${id} ${`${(id * 7919) % 1000} words `.repeat(id % 97)}`;

/** Adds the next note in one transaction over three tables. @returns its id */
export function addNote(db: Db): number {
  return db.transaction(() => {
    const id = (db.value<number>(sql`SELECT notes FROM total`) ?? 0) + 1;
    const body = bodyOf(id);
    db.run(sql`INSERT INTO note VALUES (${id}, ${body})`);
    db.run(sql`INSERT INTO words(rowid, body) VALUES (${id}, ${body})`);
    db.run(sql`UPDATE total SET notes = notes + 1, letters = letters + ${body.length}`);
    return id;
  });
}

/**
 * Checks that every part agrees with every other and with what was written.
 * @returns how many notes there are
 * @throws if anything is off
 */
export function checkNotes(db: Db): number {
  const notes = db.all<{ id: number; body: string }>(sql`SELECT id, body FROM note ORDER BY id`);
  notes.forEach(({ id, body }, index) => {
    if (id !== index + 1 || body !== bodyOf(id)) throw new Error(`Note ${id} is not what was written.`);
  });
  const total = db.get<{ notes: number; letters: number }>(sql`SELECT notes, letters FROM total`);
  const letters = notes.reduce((sum, { body }) => sum + body.length, 0);
  if (total?.notes !== notes.length || total.letters !== letters) throw new Error('Half a transaction.');
  db.run(sql`INSERT INTO words(words, rank) VALUES ('integrity-check', 1)`);
  checkIntegrity(db);
  return notes.length;
}
