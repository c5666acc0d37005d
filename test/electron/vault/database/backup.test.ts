import { closeSync, openSync, readdirSync, readSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { backupTo } from '../../../../electron/vault/database/backup.ts';
import type { Db } from '../../../../electron/vault/database/database.ts';
import { createDatabase, openDatabase } from '../../../../electron/vault/database/open.ts';
import { reencryptDatabase } from '../../../../electron/vault/database/reencrypt.ts';
import { sql } from '../../../../electron/vault/database/sql.ts';
import { checkIntegrity, verifyPages } from '../../../../electron/vault/database/verify.ts';
import { faultyFiles } from '../../../crash/support/faulty-files.ts';
import { fingerprint, kindOf, kindOfAsync, newKey, temporaryFolder } from '../../../crash/support/vaults.ts';

let db: Db;
let folder: string;
let path: string;
const key = newKey();
const schema = `CREATE TABLE note(id INTEGER PRIMARY KEY, body TEXT) STRICT; CREATE INDEX note_body ON note(body);
  CREATE TABLE pair(a TEXT, b TEXT, PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID;
  CREATE VIRTUAL TABLE words USING fts5(body, content='note', content_rowid='id', prefix='1 2 3')`;

beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder, 'journal.db');
  db = createDatabase(path, key);
  db.exec(schema);
  db.transaction(() => {
    for (let i = 1; i <= 300; i++) {
      const body = `note ${i} ${'long text '.repeat((i * 37) % 900)}`;
      db.run(sql`INSERT INTO note VALUES (${i}, ${body})`);
      db.run(sql`INSERT INTO words(rowid, body) VALUES (${i}, ${body})`);
      db.run(sql`INSERT INTO pair VALUES (${String(i)}, ${body.slice(0, 500)})`);
    }
    db.pragma('user_version = 3');
  });
});

const content = (of: Db) =>
  of.all(sql`SELECT id, body, (SELECT group_concat(a || b) FROM pair) AS pairs FROM note`);

describe('a backup', () => {
  it('is a complete journal under the same key, that only this user may read', () => {
    const target = join(folder, 'backup.db');
    const result = backupTo(db, target, key);
    expect(result).toEqual({ bytes: statSync(target).size, commitCounter: db.commitCounter() });
    expect(statSync(target).mode & 0o777).toBe(0o600);
    const copy = openDatabase(target, key);
    expect(content(copy)).toEqual(content(db));
    expect(copy.pragma('user_version')).toBe(3);
    expect(copy.commitCounter()).toBe(db.commitCounter());
    copy.close();
    expect(kindOf(() => openDatabase(target, newKey()))).toBe('damaged');
  });

  it('does not replace anything', () => {
    const target = join(folder, 'backup.db');
    backupTo(db, target, key);
    const before = fingerprint(target);
    expect(kindOf(() => backupTo(db, target, key))).toBe('already-exists');
    expect(fingerprint(target)).toBe(before);
  });

  it('leaves nothing under its name when a file call fails, and the journal goes on', () => {
    let failures = 0;
    for (let nth = 1; ; nth++) {
      const target = join(folder, `backup-${nth}.db`);
      const files = faultyFiles(nth, 'EIO');
      const kind = kindOf(() => backupTo(db, target, key, files));
      if (files.calls < nth) break;
      expect(kind).toBe('storage');
      failures += 1;
      const names = readdirSync(folder).filter((name) => name.startsWith('backup'));
      // Only the last step, making the name durable, may fail behind a backup that is there and complete.
      if (names.length > 0) {
        expect(names).toEqual([`backup-${nth}.db`]);
        openDatabase(target, key).close();
      }
    }
    expect(failures).toBe(5);
    db.run(sql`DELETE FROM note WHERE id = 1`);
  });

  it('is refused when the journal it was made from is not under the given key', () => {
    expect(kindOf(() => backupTo(db, join(folder, 'backup.db'), newKey()))).toBe('damaged');
    expect(readdirSync(folder).some((name) => name.startsWith('backup'))).toBe(false);
  });
});

describe('re-encrypting', () => {
  it('gives the same journal under the other key', () => {
    const before = content(db);
    db.close();
    const other = newKey();
    reencryptDatabase(path, key, other);
    expect(kindOf(() => openDatabase(path, key))).toBe('damaged');
    db = openDatabase(path, other);
    expect(content(db)).toEqual(before);
    expect(db.all(sql`SELECT rowid FROM words WHERE words MATCH 'note' LIMIT 1000`)).toHaveLength(300);
    checkIntegrity(db);
  });
});

describe('reading every page', () => {
  it('finds nothing in a good journal, and lets others work in between', async () => {
    let pauses = 0;
    const pause = async () => {
      pauses += 1;
      db.run(sql`UPDATE note SET body = body || '.' WHERE id = ${pauses}`);
    };
    const expected = db.pragma('page_count');
    const pages = await verifyPages(db, { pause, chunkPages: 20 });
    expect(pages).toBe(expected);
    expect(pauses).toBe(Math.ceil(pages / 20));
  });

  it('is right after a vacuum, after much was deleted and after the file grew', async () => {
    db.run(sql`DELETE FROM note WHERE id > 20`);
    expect(await verifyPages(db)).toBe(db.pragma('page_count'));
    expect(db.pragma('freelist_count')).toBeGreaterThan(50);
    db.vacuum();
    expect(await verifyPages(db)).toBe(db.pragma('page_count'));
    db.run(sql`INSERT INTO note(body) VALUES (${'x'.repeat(900_000)})`);
    expect(await verifyPages(db)).toBeGreaterThan(200);
  });

  it('does not give the journal away: it still belongs to this one', async () => {
    await verifyPages(db);
    expect(kindOf(() => openDatabase(path, key))).toBe('in-use');
    await verifyPages(db);
    expect(kindOf(() => openDatabase(path, key))).toBe('in-use');
  });

  it('finds a flipped bit in any page', async () => {
    db.run(sql`DELETE FROM note WHERE id > 30`);
    db.vacuum();
    db.checkpointWhenIdle();
    const pages = Number(db.pragma('page_count'));
    const free = Number(db.pragma('freelist_count'));
    db.close();
    let found = 0;
    const tried = [];
    for (let page = 2; page <= pages; page += 11) {
      tried.push(page);
      flip(path, (page - 1) * 4096 + ((page * 997) % 4096));
      const kind = await kindOfAsync(async () => {
        const damaged = openDatabase(path, key);
        await verifyPages(damaged).finally(() => damaged.close());
      });
      if (kind === 'damaged') found += 1;
      flip(path, (page - 1) * 4096 + ((page * 997) % 4096));
    }
    expect(free).toBe(0);
    expect(found).toBe(tried.length);
    expect(tried.length).toBeGreaterThan(10);
  });

  it('stops when it is told to, or when the journal is locked', async () => {
    const controller = new AbortController();
    const pause = async () => controller.abort();
    expect(await kindOfAsync(() => verifyPages(db, { pause, signal: controller.signal }))).toBe('cancelled');
    expect(await kindOfAsync(() => verifyPages(db, { pause: async () => db.close() }))).toBe('cancelled');
  });
});

function flip(file: string, at: number): void {
  const handle = openSync(file, 'r+');
  const byte = Buffer.alloc(1);
  readSync(handle, byte, 0, 1, at);
  byte[0] = (byte[0] ?? 0) ^ 4;
  writeSync(handle, byte, 0, 1, at);
  closeSync(handle);
}
