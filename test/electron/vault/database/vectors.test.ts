import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { createDatabase, openDatabase } from '../../../../electron/vault/database/open.ts';
import { pageHmacKey, pageHolds } from '../../../../electron/vault/database/pages.ts';
import { sql } from '../../../../electron/vault/database/sql.ts';
import { newKey, temporaryFolder } from '../../../crash/support/vaults.ts';
import { decryptPages } from './outsider.ts';

const path = 'docs/vectors/database.json';

interface Vector {
  databaseKeyHex: string;
  commitCounter: number;
  note: string;
  /** The encrypted file. */
  fileBase64: string;
  /** Its first page, decrypted, with the SQLite header in front and 80 zeros at the end. */
  firstPageBase64: string;
}

function make(key: Buffer, note: string): Buffer {
  const file = join(temporaryFolder(), 'journal.db');
  const db = createDatabase(file, key);
  db.exec('CREATE TABLE note(body TEXT NOT NULL) STRICT');
  db.run(sql`INSERT INTO note VALUES (${note})`);
  db.close();
  return readFileSync(file);
}

if (process.env.HANDRAIL_WRITE_VECTORS === '1') {
  it('writes the vector', () => {
    const key = Buffer.from(Array.from({ length: 32 }, (_, index) => index * 7));
    const note = 'Ana led the incident review. 📅';
    const file = make(key, note);
    const vector: Vector = {
      databaseKeyHex: key.toString('hex'),
      commitCounter: 2,
      note,
      fileBase64: file.toString('base64'),
      firstPageBase64: (decryptPages(file, key)[0] ?? Buffer.alloc(0)).toString('base64'),
    };
    mkdirSync('docs/vectors', { recursive: true });
    writeFileSync(path, `${JSON.stringify(vector, null, 2)}\n`);
    expect(vector.firstPageBase64.length).toBeGreaterThan(5000);
  });
}

/** What plain SQLite finds in decrypted pages. */
function readPlain(pages: readonly Buffer[]): { counter: unknown; notes: unknown[] } {
  const file = join(temporaryFolder(), 'plain.db');
  const bytes = Buffer.concat(pages);
  // Out of WAL mode, so that a reader of one lone file needs nothing beside it.
  bytes[18] = 1;
  bytes[19] = 1;
  writeFileSync(file, bytes);
  const plain = new DatabaseSync(file, { readOnly: true });
  const counter = plain.prepare("SELECT value FROM meta WHERE key = 'commit_counter'").get()?.value;
  const notes = plain
    .prepare('SELECT body FROM note')
    .all()
    .map((row) => row.body);
  expect(plain.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  plain.close();
  return { counter, notes };
}

describe('the known answer in docs/vectors/database.json', () => {
  const stored = (): Vector => JSON.parse(readFileSync(path, 'utf8'));

  it('is decrypted by somebody who only knows docs/FORMAT.md, and read by any SQLite', () => {
    const { commitCounter, databaseKeyHex, fileBase64, firstPageBase64, note } = stored();
    const pages = decryptPages(Buffer.from(fileBase64, 'base64'), Buffer.from(databaseKeyHex, 'hex'));
    expect(pages[0]?.toString('base64')).toBe(firstPageBase64);
    expect(pages[0]?.[20]).toBe(80);
    expect(readPlain(pages)).toEqual({ counter: commitCounter, notes: [note] });
  });

  it('opens in Handrail', () => {
    const { commitCounter, databaseKeyHex, fileBase64, note } = stored();
    const file = join(temporaryFolder(), 'journal.db');
    writeFileSync(file, Buffer.from(fileBase64, 'base64'));
    const db = openDatabase(file, Buffer.from(databaseKeyHex, 'hex'));
    expect(db.value(sql`SELECT body FROM note`)).toBe(note);
    expect(db.commitCounter()).toBe(commitCounter);
    db.close();
  });
});

describe('a journal of today', () => {
  it('has the layout of docs/FORMAT.md, on every page', () => {
    const key = newKey();
    const note = 'long '.repeat(30_000);
    const file = make(key, note);
    const pages = decryptPages(file, key);
    expect(pages.length).toBeGreaterThan(35);
    expect(readPlain(pages)).toEqual({ counter: 2, notes: [note] });
    const hmacKey = pageHmacKey(key, file.subarray(0, 16));
    pages.forEach((_, index) => {
      const page = file.subarray(index * 4096, (index + 1) * 4096);
      expect(pageHolds(page, index + 1, hmacKey)).toBe(true);
      expect(pageHolds(page, index + 2, hmacKey)).toBe(false);
    });
  });

  it('is not decrypted by another key', () => {
    expect(() => decryptPages(make(newKey(), 'x'), newKey())).toThrow('page 1');
  });
});
