import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../../../electron/vault/database/open.ts';
import { sql } from '../../../../electron/vault/database/sql.ts';
import { OlderCopy } from '../../../../shared/domain/older-copy.ts';
import {
  draft,
  failure,
  fileIn,
  lock,
  openVault,
  passphrase,
  type TestVault,
  temporaryFolder,
  vaultOn,
} from './support.ts';

let vault: TestVault;
const file = (name: string) => fileIn(vault, name);
const close = () => lock(vault);
const write = (body: string) => vault.ask('entries.create', { draft: draft({ body }) });
const bodies = async (from: TestVault = vault) =>
  (await from.ask('entries.timeline', { limit: 10 })).items.map(({ body }) => body).sort();
const refusal = async (from: TestVault = vault) => {
  const error = await failure(from.ask('vault.unlock', { passphrase }));
  expect(error.kind).toBe('rolled-back');
  return OlderCopy.parse(error.details);
};
/** Everything in the folder, byte for byte. */
const everything = () =>
  Object.fromEntries(
    readdirSync(vault.folder)
      .filter((name) => !name.endsWith('-wal'))
      .sort()
      .map((name) => [name, readFileSync(file(name)).toString('base64')]),
  );

/** A journal in whose place an older copy of it lies; the newer one is kept as `newer.db`. */
beforeEach(async () => {
  vault = await openVault();
  await write('first');
  await close();
  copyFileSync(file('journal.db'), file('older.db'));
  await vault.ask('vault.unlock', { passphrase });
  vault.clock.pass(60);
  await write('second');
  await write('third');
  await close();
  renameSync(file('journal.db'), file('newer.db'));
  copyFileSync(file('older.db'), file('journal.db'));
});

describe('an older copy in the journal’s place', () => {
  test('is told to who has the passphrase, and to nobody else', async () => {
    expect(await refusal()).toEqual({
      found: expect.stringMatching(/^\d+ [0-9a-f]{64}$/),
      missing: 2,
      newestAt: '2026-03-11T09:00:00.000Z',
    });
    const wrong = await failure(vault.ask('vault.unlock', { passphrase: 'wrong words' }));
    expect(wrong).toMatchObject({ kind: 'wrong-secret' });
    expect(wrong.details?.newestAt).toBeUndefined();
  });

  test('goes on as the journal once it is accepted; it is set aside as it was, and the acceptance recorded', async () => {
    const { found } = await refusal();
    vault.clock.pass(5);
    await vault.ask('vault.acceptOlder', { passphrase, found });
    expect(await bodies()).toEqual(['first']);
    await write('after');
    expect(await vault.ask('vault.verify', {})).toMatchObject({
      problems: [],
      acceptedOlder: [{ at: '2026-03-11T10:05:00.000Z', missing: 2, newestAt: '2026-03-11T09:00:00.000Z' }],
    });
    await close();
    await vault.ask('vault.unlock', { passphrase });
    expect(await bodies()).toEqual(['after', 'first']);
    const aside = readdirSync(vault.folder).filter((name) => name.startsWith('journal.older-'));
    expect(aside).toHaveLength(1);
    const { keyring } = vault.journal();
    const db = openDatabase(file(aside[0] ?? ''), keyring.key);
    expect(db.all(sql`SELECT body FROM entries`)).toEqual([{ body: 'first' }]);
    db.close();
  });

  test('is still noticed when it is put there again, and so is the newer one that was given up', async () => {
    await vault.ask('vault.acceptOlder', { passphrase, found: (await refusal()).found });
    await close();
    for (const name of ['older.db', 'newer.db']) {
      copyFileSync(file(name), file('journal.db'));
      await refusal();
    }
  });

  test('stays accepted where a crash comes before the keyring is told', async () => {
    await vault.ask('vault.acceptOlder', { passphrase, found: (await refusal()).found });
    const folder = temporaryFolder();
    for (const name of ['keyring.json', 'journal.db', 'journal.db-wal'])
      if (existsSync(file(name))) copyFileSync(file(name), join(folder, name));
    const next = vaultOn(folder);
    await next.ask('vault.unlock', { passphrase });
    expect(await bodies(next)).toEqual(['first']);
    expect((await next.ask('vault.verify', {})).acceptedOlder).toHaveLength(1);
  });

  test('can be another one that has come as far, and is accepted as such', async () => {
    rmSync(file('journal.db'));
    copyFileSync(file('older.db'), file('journal.db'));
    const elsewhere = temporaryFolder();
    for (const [from, to] of [
      ['older.db', 'journal.db'],
      ['keyring.previous.json', 'keyring.json'],
    ] as const)
      copyFileSync(file(from), join(elsewhere, to));
    const other = vaultOn(elsewhere);
    await other.ask('vault.unlock', { passphrase });
    await other.ask('entries.create', { draft: draft({ body: 'other' }) });
    await other.ask('entries.create', { draft: draft({ body: 'words' }) });
    await other.ask('vault.close', { unsaved: [] });
    copyFileSync(join(elsewhere, 'journal.db'), file('journal.db'));
    const { found, missing } = await refusal();
    expect(missing).toBeNull();
    await vault.ask('vault.acceptOlder', { passphrase, found });
    expect(await bodies()).toEqual(['first', 'other', 'words']);
  });
});

describe('accepting it', () => {
  test('is not possible without the passphrase, and slows down as any guessing does', async () => {
    const { found } = await refusal();
    const before = everything();
    const kinds: string[] = [];
    for (const words of ['wrong words', 'quiet orchard', vault.recoveryKey, 'quiet orchard seven lanterns '])
      kinds.push((await failure(vault.ask('vault.acceptOlder', { passphrase: words, found }))).kind);
    expect(kinds).toEqual(['wrong-secret', 'wrong-secret', 'wrong-secret', 'wait']);
    expect(everything()).toEqual(before);
    expect((await vault.ask('vault.status', {})).state).toBe('locked');
  });

  test('takes only the copy that was spoken of', async () => {
    const { found } = await refusal();
    await vault.ask('vault.acceptOlder', { passphrase, found });
    await write('after');
    await close();
    // Somebody puts one back that is older still than the manager was told of.
    copyFileSync(file('older.db'), file('journal.db'));
    const before = everything();
    for (const said of ['', '0', `9${found}`, `${found} `, found.replace(/.$/, 'x')])
      expect((await failure(vault.ask('vault.acceptOlder', { passphrase, found: said }))).kind).toBe(
        'rolled-back',
      );
    expect(everything()).toEqual(before);
  });

  test('is refused by a keyring whose memory was changed: that is damage, and cannot be accepted', async () => {
    const { found } = await refusal();
    const keyring = JSON.parse(readFileSync(file('keyring.json'), 'utf8')) as { mark: { counter: number } };
    keyring.mark.counter = 1;
    writeFileSync(file('keyring.json'), JSON.stringify(keyring));
    const before = everything();
    expect((await failure(vault.ask('vault.unlock', { passphrase }))).kind).toBe('damaged');
    expect((await failure(vault.ask('vault.acceptOlder', { passphrase, found }))).kind).toBe('damaged');
    expect(everything()).toEqual(before);
  });

  test('changes nothing where no copy of it can be set aside', async () => {
    const { found } = await refusal();
    mkdirSync(file(`journal.older-${vault.clock.now()}.db`));
    const before = readFileSync(file('journal.db'));
    expect((await failure(vault.ask('vault.acceptOlder', { passphrase, found }))).kind).toBe(
      'already-exists',
    );
    expect(readFileSync(file('journal.db')).equals(before)).toBe(true);
    await refusal();
  });

  test('is an ordinary unlock where the newer one was put back meanwhile', async () => {
    const { found } = await refusal();
    copyFileSync(file('newer.db'), file('journal.db'));
    await vault.ask('vault.acceptOlder', { passphrase, found });
    expect(await bodies()).toEqual(['first', 'second', 'third']);
    expect((await vault.ask('vault.verify', {})).acceptedOlder).toEqual([]);
  });
});
