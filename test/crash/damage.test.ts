import { copyFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../electron/vault/database/migrate.ts';
import { createDatabase, openDatabase } from '../../electron/vault/database/open.ts';
import { pageHmacKey, pageHolds, pageSize } from '../../electron/vault/database/pages.ts';
import { sql } from '../../electron/vault/database/sql.ts';
import { verifyPages } from '../../electron/vault/database/verify.ts';
import { standing } from '../../electron/vault/keyring/mark.ts';
import { addNote, checkNotes, testSchema } from './support/journal.ts';
import { seed, seeded } from './support/random.ts';
import {
  fingerprint,
  kindOf,
  kindOfAsync,
  newKey,
  report,
  temporaryFolder,
  times,
} from './support/vaults.ts';

let path: string;
let key: Buffer;
let original: Buffer;

beforeEach(() => {
  path = join(temporaryFolder(), 'journal.db');
  key = newKey();
  const db = createDatabase(path, key);
  migrate(db, [testSchema]);
  for (let count = 0; count < 8; count++) addNote(db);
  db.close();
  original = readFileSync(path);
});

/** Opens, checks every page and reads everything. */
async function readAll(): Promise<number> {
  const db = openDatabase(path, key);
  try {
    await verifyPages(db);
    return db.all(sql`SELECT * FROM note`).length;
  } finally {
    db.close();
  }
}

describe('a damaged journal', () => {
  it('is noticed at any byte, and left as it is', async () => {
    const choose = seeded(seed);
    const every = times(Math.floor(original.length / 400), 1);
    let flips = 0;
    let atOpen = 0;
    for (let at = choose(every); at < original.length; at += 1 + choose(2 * every - 1)) {
      const changed = Buffer.from(original);
      changed[at] = (changed[at] ?? 0) ^ (1 << choose(8));
      writeFileSync(path, changed);
      if (kindOf(() => openDatabase(path, key).close()) === 'damaged') atOpen += 1;
      expect(await kindOfAsync(readAll), `byte ${at}`).toBe('damaged');
      expect(readFileSync(path).equals(changed), `byte ${at}`).toBe(true);
      expect(existsSync(`${path}-wal`)).toBe(false);
      flips += 1;
    }
    expect(flips).toBeGreaterThan(250);
    report(
      `journal bit flips: ${flips} of ${original.length} bytes (seed ${seed}), ${atOpen} at open, 0 silent, 0 overwritten`,
    );
  });

  it('is noticed when it is cut off at 0, 1, 15, 16, 100 and at every page and beside it', async () => {
    const pages = original.length / pageSize;
    const around = Array.from({ length: pages }, (_, page) =>
      [-1, 0, 1].map((by) => page * pageSize + by),
    ).flat();
    const sizes = [0, 1, 15, 16, 100, ...around.filter((size) => size > 0), original.length - 1];
    for (const size of sizes) {
      writeFileSync(path, original);
      truncateSync(path, size);
      const before = fingerprint(path);
      expect(await kindOfAsync(readAll), `${size} bytes`).toBe('damaged');
      expect(fingerprint(path), `${size} bytes`).toBe(before);
    }
    report(`journal truncations: ${sizes.length}, 0 silent, 0 overwritten`);
  });

  it('is noticed when pages were swapped, and when it is another journal', async () => {
    const pages = original.length / pageSize;
    const page = (number: number) => original.subarray((number - 1) * pageSize, number * pageSize);
    let swaps = 0;
    for (let left = 1; left < pages; left++) {
      const changed = Buffer.from(original);
      page(left + 1).copy(changed, (left - 1) * pageSize);
      page(left).copy(changed, left * pageSize);
      writeFileSync(path, changed);
      expect(await kindOfAsync(readAll), `pages ${left} and ${left + 1}`).toBe('damaged');
      expect(readFileSync(path).equals(changed)).toBe(true);
      swaps += 1;
    }
    const other = join(temporaryFolder(), 'journal.db');
    createDatabase(other, newKey()).close();
    copyFileSync(other, path);
    expect(await kindOfAsync(readAll)).toBe('damaged');
    expect(fingerprint(path)).toBe(fingerprint(other));
    report(`swapped pages: ${swaps}, another vault's file: 1, 0 silent`);
  });
});

describe('an older state in the place of a newer one', () => {
  it('passes the page HMACs, and the commit counter notices it', async () => {
    const db = openDatabase(path, key);
    addNote(db);
    const mark = { counter: db.commitCounter(), digest: Buffer.alloc(32) };
    db.close();
    const newer = readFileSync(path);
    writeFileSync(path, original);
    const old = openDatabase(path, key);
    await verifyPages(old);
    expect(standing(mark, old.commitCounter(), mark.digest)).toBe('behind');
    old.close();

    const hmacKey = pageHmacKey(key, original.subarray(0, 16));
    const tally = { replayed: 0, counter: 0, damaged: 0, digest: 0 };
    for (let at = 0; at < original.length; at += pageSize) {
      const page = original.subarray(at, at + pageSize);
      if (page.equals(newer.subarray(at, at + pageSize))) continue;
      const replayed = Buffer.from(newer);
      page.copy(replayed, at);
      expect(pageHolds(page, at / pageSize + 1, hmacKey)).toBe(true);
      writeFileSync(path, replayed);
      tally.replayed += 1;
      let behind = false;
      const kind = await kindOfAsync(async () => {
        const opened = openDatabase(path, key);
        try {
          behind = standing(mark, opened.commitCounter(), mark.digest) === 'behind';
          checkNotes(opened);
        } finally {
          opened.close();
        }
      });
      if (behind) tally.counter += 1;
      else if (kind !== 'nothing') tally.damaged += 1;
      else tally.digest += 1;
    }
    expect(tally.counter).toBe(1);
    expect(tally.replayed).toBeGreaterThan(2);
    report(
      `replayed pages: ${JSON.stringify(tally)} (counter: by the counter; damaged: by disagreement; digest: left to it)`,
    );
  });
});

describe('a damaged log after a crash', () => {
  it('gives what was committed before the damage, never a mixture, and the counter shows it', async () => {
    const choose = seeded(seed);
    const source = openDatabase(path, key);
    for (let count = 0; count < 6; count++) addNote(source);
    const mark = { counter: source.commitCounter(), digest: Buffer.alloc(32) };
    const crashed = join(temporaryFolder(), 'journal.db');
    const log = readFileSync(`${path}-wal`);
    const file = Buffer.from(original);
    source.close();
    const open = (changed: Buffer) => {
      writeFileSync(crashed, file);
      writeFileSync(`${crashed}-wal`, changed);
      return openDatabase(crashed, key);
    };
    const undamaged = open(log);
    expect(undamaged.commitCounter()).toBe(mark.counter);
    expect(checkNotes(undamaged)).toBe(14);
    undamaged.close();
    const tally = { whole: 0, shorter: 0, damaged: 0, notes: new Set<number>() };
    const flips = times(150, 5000);
    for (let flip = 0; flip < flips; flip++) {
      const changed = Buffer.from(log);
      const at = choose(changed.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << choose(8));
      const kind = kindOf(() => {
        const db = open(changed);
        const now = standing(mark, db.commitCounter(), mark.digest);
        const notes = checkNotes(db);
        db.close();
        tally.notes.add(notes);
        expect(now === 'behind', `seed ${seed}, byte ${at}`).toBe(notes < 14);
        if (notes === 14) tally.whole += 1;
        else tally.shorter += 1;
      });
      expect(kind, `seed ${seed}, byte ${at}`).toBeOneOf(['nothing', 'damaged']);
      if (kind === 'damaged') tally.damaged += 1;
    }
    expect(tally.notes.size).toBeGreaterThan(4);
    const counts = { ...tally, notes: [...tally.notes].sort((a, b) => a - b).join(' ') };
    report(
      `log bit flips: ${flips} (seed ${seed}), ${JSON.stringify(counts)}, 0 mixtures, every loss seen by the counter`,
    );
  });

  it('of another vault is damage', () => {
    const other = join(temporaryFolder(), 'journal.db');
    const db = createDatabase(other, newKey());
    migrate(db, [testSchema]);
    copyFileSync(`${other}-wal`, `${path}-wal`);
    db.close();
    const before = fingerprint(path);
    expect(kindOf(() => openDatabase(path, key))).toBe('damaged');
    expect(fingerprint(path)).toBe(before);
  });
});

describe('wrong keys', () => {
  it('are one error each, and write nothing', () => {
    const count = times(200, 10_000);
    const before = fingerprint(path);
    const kinds = new Set(Array.from({ length: count }, () => kindOf(() => openDatabase(path, newKey()))));
    expect([...kinds]).toEqual(['damaged']);
    expect(fingerprint(path)).toBe(before);
    report(`wrong database keys: ${count}, one error, nothing written`);
  });
});
