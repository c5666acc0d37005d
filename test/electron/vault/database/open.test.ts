import { copyFileSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDatabase, openDatabase } from '../../../../electron/vault/database/open.ts';
import { sql } from '../../../../electron/vault/database/sql.ts';
import { fingerprint, kindOf, newKey, temporaryFolder } from '../../../crash/support/vaults.ts';

const place = () => join(temporaryFolder(), 'journal.db');
const canary = 'zebra-canary-4711';

function journal(key: Buffer, path = place()): string {
  const db = createDatabase(path, key);
  db.exec('CREATE TABLE note(body TEXT) STRICT');
  db.run(sql`INSERT INTO note VALUES (${canary})`);
  db.close();
  return path;
}

describe('an open journal', () => {
  const held = {
    journal_mode: 'wal',
    locking_mode: 'exclusive',
    synchronous: 2,
    fullfsync: 1,
    checkpoint_fullfsync: 1,
    temp_store: 2,
    cell_size_check: 1,
    trusted_schema: 0,
    mmap_size: 0,
    secure_delete: 1,
    foreign_keys: 1,
    wal_autocheckpoint: 0,
    page_size: 4096,
  };

  it('holds every setting, when it was made and whenever it is opened again', () => {
    const key = newKey();
    const path = place();
    let db = createDatabase(path, key);
    for (let time = 0; time < 2; time++) {
      for (const [name, value] of Object.entries(held)) expect(db.pragma(name), name).toBe(value);
      db.close();
      db = openDatabase(path, key);
    }
    db.close();
  });

  it('is one file and a log, which only this user may read, and no word of it is in either', () => {
    const key = newKey();
    const path = place();
    const db = createDatabase(path, key);
    db.exec('CREATE TABLE note(body TEXT) STRICT');
    db.run(sql`INSERT INTO note VALUES (${canary})`);
    const folder = join(path, '..');
    expect(readdirSync(folder).sort()).toEqual(['journal.db', 'journal.db-wal']);
    for (const name of readdirSync(folder)) {
      expect(statSync(join(folder, name)).mode & 0o777, name).toBe(0o600);
      const bytes = readFileSync(join(folder, name)).toString('latin1');
      expect(bytes).not.toContain(canary);
      expect(bytes).not.toContain('SQLite format 3');
      expect(bytes).not.toContain('CREATE TABLE');
    }
    db.close();
    expect(readdirSync(folder)).toEqual(['journal.db']);
  });

  it('belongs to one: the next one is told so', () => {
    const key = newKey();
    const path = journal(key);
    const first = openDatabase(path, key);
    expect(kindOf(() => openDatabase(path, key))).toBe('in-use');
    first.close();
    openDatabase(path, key).close();
  });

  it('does not need the key to stay with the caller', () => {
    const key = newKey();
    const given = Buffer.from(key);
    const db = createDatabase(place(), given);
    given.fill(0);
    db.exec('CREATE TABLE note(body TEXT) STRICT');
    db.checkpointWhenIdle();
    db.pragma('shrink_memory');
    expect(db.value(sql`SELECT count(*) FROM note`)).toBe(0);
    db.close();
  });

  it('opens with any 32 bytes and no other length', () => {
    for (const key of [
      Buffer.alloc(32),
      Buffer.alloc(32, 255),
      Buffer.from('x\'"; DROP TABLE meta; --0123456789a'),
    ]) {
      const path = journal(key.subarray(0, 32));
      openDatabase(path, key.subarray(0, 32)).close();
    }
    expect(kindOf(() => openDatabase(journal(newKey()), Buffer.alloc(31)))).toBe('internal');
  });
});

describe('making a journal', () => {
  it('does not touch one that is there', () => {
    const key = newKey();
    const path = journal(key);
    const before = fingerprint(path);
    expect(kindOf(() => createDatabase(path, newKey()))).toBe('already-exists');
    expect(fingerprint(path)).toBe(before);
    expect(readdirSync(join(path, '..'))).toEqual(['journal.db']);
  });

  it('leaves nothing behind where it cannot', () => {
    expect(kindOf(() => createDatabase(join(temporaryFolder(), 'no', 'journal.db'), newKey()))).toBe(
      'storage',
    );
  });
});

describe('what is no journal', () => {
  const refused = (path: string, key: Buffer): string => {
    const before = fingerprint(path);
    const kind = kindOf(() => openDatabase(path, key));
    expect(fingerprint(path)).toBe(before);
    expect(readdirSync(join(path, '..')).filter((name) => name !== 'journal.db')).toEqual([]);
    return kind;
  };

  it('is not found, and not made', () => {
    expect(refused(place(), newKey())).toBe('not-found');
  });

  it('is damaged when it is shorter than a page, also when it is empty', () => {
    const key = newKey();
    for (const size of [0, 1, 15, 16, 100, 4095]) {
      const path = journal(key);
      truncateSync(path, size);
      expect(refused(path, key), `${size} bytes`).toBe('damaged');
    }
  });

  it('is damaged when the key is another one, when it is plain SQLite, text or noise', () => {
    const key = newKey();
    expect(refused(journal(key), newKey())).toBe('damaged');
    for (const content of [
      Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(8176)]),
      Buffer.from('words '.repeat(2000)),
      Buffer.alloc(8192),
    ]) {
      const path = place();
      writeFileSync(path, content);
      expect(refused(path, key)).toBe('damaged');
    }
  });

  it('is damaged when it belongs to another vault', () => {
    const key = newKey();
    const path = journal(key);
    copyFileSync(journal(newKey()), path);
    expect(refused(path, key)).toBe('damaged');
  });

  it('keeps the log of a crash when it was opened with a wrong key', () => {
    const key = newKey();
    const source = place();
    const db = createDatabase(source, key);
    db.exec('CREATE TABLE note(body TEXT) STRICT');
    db.run(sql`INSERT INTO note VALUES (${canary})`);
    const path = place();
    for (const companion of ['', '-wal']) copyFileSync(source + companion, path + companion);
    db.close();
    const before = [fingerprint(path), fingerprint(`${path}-wal`)];
    expect(kindOf(() => openDatabase(path, newKey()))).toBe('damaged');
    expect([fingerprint(path), fingerprint(`${path}-wal`)]).toEqual(before);
    const again = openDatabase(path, key);
    expect(again.value(sql`SELECT body FROM note`)).toBe(canary);
    again.close();
  });
});
