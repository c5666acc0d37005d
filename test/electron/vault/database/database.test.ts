import { statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../../../electron/vault/database/database.ts';
import { createDatabase, openDatabase } from '../../../../electron/vault/database/open.ts';
import { sql } from '../../../../electron/vault/database/sql.ts';
import { fingerprint, kindOf, newKey, temporaryFolder } from '../../../crash/support/vaults.ts';

let db: Db;
let path: string;
const key = newKey();
const bodies = () => db.all<{ body: string }>(sql`SELECT body FROM note ORDER BY id`).map((row) => row.body);
const add = (body: string) => db.run(sql`INSERT INTO note(body) VALUES (${body})`);

beforeEach(() => {
  path = join(temporaryFolder(), 'journal.db');
  db = createDatabase(path, key);
  db.exec('CREATE TABLE note(id INTEGER PRIMARY KEY, body TEXT NOT NULL UNIQUE) STRICT');
});

describe('queries', () => {
  it('give back any text and any bytes as they were stored', () => {
    db.exec('CREATE TABLE blob(value BLOB) STRICT');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uint8Array(), (text, bytes) => {
        fc.pre(!text.includes('\0'));
        db.run(sql`DELETE FROM note`);
        db.run(sql`DELETE FROM blob`);
        add(text);
        db.run(sql`INSERT INTO blob VALUES (${Buffer.from(bytes)})`);
        expect(bodies()).toEqual([text]);
        expect(db.value(sql`SELECT value FROM blob`)).toEqual(Buffer.from(bytes));
      }),
      { numRuns: 50 },
    );
  });

  it('say undefined where there is no row', () => {
    expect(db.get(sql`SELECT * FROM note`)).toBeUndefined();
    expect(db.value(sql`SELECT id FROM note`)).toBeUndefined();
    expect(db.all(sql`SELECT * FROM note`)).toEqual([]);
  });

  it('tell how much was changed', () => {
    add('a');
    expect(add('b')).toEqual({ changes: 1, lastInsertRowid: 2 });
    expect(db.run(sql`DELETE FROM note`).changes).toBe(2);
  });

  it('run through rows one by one, and stop early', () => {
    for (const body of ['a', 'b', 'c']) add(body);
    const seen: string[] = [];
    for (const row of db.iterate<{ body: string }>(sql`SELECT body FROM note WHERE id < ${3} ORDER BY id`)) {
      seen.push(row.body);
      if (row.body === 'b') break;
    }
    expect(seen).toEqual(['a', 'b']);
    add('d');
  });

  it('keep working through more different texts than are cached', () => {
    for (let i = 0; i < 1000; i++) {
      expect(db.value({ text: `SELECT ${i} AS n`, params: [] })).toBe(i);
    }
    expect(db.value(sql`SELECT 0 AS n`)).toBe(0);
  });

  it('fail as data, not as the driver fails', () => {
    add('a');
    expect(kindOf(() => add('a'))).toBe('internal');
    expect(kindOf(() => db.get(sql`SELECT * FROM nothing`))).toBe('internal');
    expect(kindOf(() => [...db.iterate(sql`SELECT * FROM nothing`)])).toBe('internal');
  });
});

describe('a transaction', () => {
  it('is all or nothing', () => {
    expect(() =>
      db.transaction(() => {
        add('a');
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(bodies()).toEqual([]);
    expect(db.transaction(() => add('b').changes)).toBe(1);
    expect(bodies()).toEqual(['b']);
  });

  it('inside another one undoes only itself when the outer one goes on', () => {
    db.transaction(() => {
      add('outer');
      expect(() =>
        db.transaction(() => {
          add('inner');
          throw new Error('no');
        }),
      ).toThrow('no');
      add('after');
    });
    expect(bodies()).toEqual(['outer', 'after']);
  });

  it('inside another one is undone with it', () => {
    expect(() =>
      db.transaction(() => {
        db.transaction(() => add('inner'));
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(bodies()).toEqual([]);
  });

  it('must end before it is left: a promise is refused and undone', () => {
    expect(() => db.transaction(async () => add('a'))).toThrow(TypeError);
    expect(bodies()).toEqual([]);
  });

  it('does not go on by itself when the full disk undid it', () => {
    const pages = Number(db.pragma('page_count'));
    db.pragma(`max_page_count = ${pages + 20}`);
    const kinds: string[] = [];
    const outer = kindOf(() =>
      db.transaction(() => {
        add('first');
        kinds.push(kindOf(() => add('x'.repeat(1_000_000))));
        kinds.push(kindOf(() => add('second')));
      }),
    );
    expect(kinds[0]).toBe('disk-full');
    // Either SQLite kept the transaction and the rest of it counts, or it undid it and nothing of it may stay.
    expect(bodies()).toEqual(outer === 'nothing' ? ['first', 'second'] : []);
    db.pragma('max_page_count = 100000');
    add('later');
    expect(bodies()).toContain('later');
  });
});

describe('the commit counter', () => {
  const moves = (work: () => unknown): number => {
    const before = db.commitCounter();
    kindOf(work);
    return db.commitCounter() - before;
  };

  it('moves by one with every committed change and with nothing else', () => {
    expect(moves(() => add('a'))).toBe(1);
    expect(moves(() => bodies())).toBe(0);
    expect(moves(() => db.transaction(() => [add('b'), add('c')]))).toBe(1);
    expect(moves(() => db.transaction(() => db.transaction(() => add('d'))))).toBe(1);
    expect(moves(() => db.exec('CREATE TABLE other(x TEXT) STRICT'))).toBe(1);
    expect(moves(() => db.get(sql`INSERT INTO note(body) VALUES ('e') RETURNING id`))).toBe(1);
    expect(moves(() => add('a'))).toBe(0);
    expect(
      moves(() =>
        db.transaction(() => {
          add('f');
          throw new Error('no');
        }),
      ),
    ).toBe(0);
  });

  it('is still there after closing', () => {
    const counter = db.commitCounter();
    db.close();
    db = openDatabase(path, key);
    expect(db.commitCounter()).toBe(counter);
  });
});

describe('closing', () => {
  it('moves the log into the file and can be repeated', () => {
    add('a');
    db.close();
    db.close();
    expect(db.isOpen).toBe(false);
    expect(fingerprint(`${path}-wal`)).toBe('none');
    db = openDatabase(path, key);
    expect(bodies()).toEqual(['a']);
  });

  it('keeps the length of the log while it is open, since a file that grows costs every save, and gives it up then', () => {
    const logBytes = () => statSync(`${path}-wal`).size;
    add('a');
    const grown = logBytes();
    expect(grown).toBeGreaterThan(0);
    expect(db.checkpointWhenIdle()).toBe(true);
    add('b');
    expect(logBytes()).toBe(grown);
    expect(bodies()).toEqual(['a', 'b']);
    expect(db.emptyLog()).toBe(true);
    expect(logBytes()).toBe(0);
  });

  it('gives up what a bulk load made of the log', () => {
    db.transaction(() => {
      for (let i = 0; i < 40; i++) add(`${i} ${'x'.repeat(1_000_000)}`);
    });
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(32 << 20);
    db.checkpointWhenIdle();
    add('a');
    expect(statSync(`${path}-wal`).size).toBeLessThanOrEqual(8 << 20);
  });

  it('is not needed for what was committed: the log holds it until somebody is idle', () => {
    const before = fingerprint(path);
    add('a');
    expect(fingerprint(path)).toBe(before);
    expect(db.checkpointWhenIdle()).toBe(true);
    expect(fingerprint(path)).not.toBe(before);
  });
});
