import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sql } from '../../../../electron/vault/database/sql.ts';
import { unnamedQuery } from '../../../../electron/vault/journal/attachments.ts';
import { IdleWork } from '../../../../electron/vault/services/idle.ts';
import { pictureFaultWords, readPicture } from '../../../../shared/pictures/index.ts';
import { latin, samplePicture, toBase64, withMetadata } from '../../../helpers/pictures.ts';
import { decryptPages } from '../database/outsider.ts';
import { planOf } from '../journal/support.ts';
import { draft, failure, openVault, passphrase, type TestVault } from './support.ts';

const png = toBase64(samplePicture('png'));
const naming = (hash: string, alt = 'A whiteboard') => `![${alt}](attachment:${hash})`;
const add = (vault: TestVault, base64 = png) => vault.ask('attachments.add', { base64 });
const held = (vault: TestVault): string[] =>
  vault
    .journal()
    .db.all<{ hash: string }>(sql`SELECT hash FROM attachments`)
    .map(({ hash }) => hash);

/** Idle work long after unlocking: what is to be swept is swept. */
const tidy = (vault: TestVault, opened = -60): void => {
  const now = vault.clock.time;
  vault.clock.time += opened * 60_000;
  const work = new IdleWork(vault.journal(), { tidy: 1e6, mark: 1e6 }, () => {});
  vault.clock.time = now;
  for (const _ of work.steps());
};
const day = 24 * 60;

describe('a picture', () => {
  test('is kept without its metadata, under the hash of what is kept, and read back', async () => {
    const vault = await openVault();
    const file = withMetadata('jpeg', 'At home, 52.52 N', 6);
    const added = await add(vault, toBase64(file));
    const { bytes } = readPicture(file);
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(added).toEqual({ hash, type: 'image/jpeg', width: 16, height: 24 });
    expect(await vault.ask('attachments.get', { hash })).toEqual({ ...added, base64: toBase64(bytes) });
  });
  test('that is there already is the same one', async () => {
    const vault = await openVault();
    const first = await add(vault);
    expect(await add(vault, toBase64(withMetadata('png', 'other words')))).toEqual(first);
    expect(held(vault)).toHaveLength(1);
  });
  test('that is none is refused with a sentence, and nothing is kept', async () => {
    const vault = await openVault();
    const refused = async (bytes: Uint8Array) => {
      const { kind, message } = await failure(add(vault, toBase64(bytes)));
      expect(kind).toBe('invalid-input');
      return message;
    };
    expect(await refused(latin('<svg onload="alert(1)"/>'))).toBe(pictureFaultWords.type);
    expect(await refused(samplePicture('webp').subarray(0, 100))).toBe(pictureFaultWords.damaged);
    expect((await failure(add(vault, 'A'.repeat(20_000_000)))).kind).toBe('invalid-input');
    expect(held(vault)).toEqual([]);
  });
  test('that is not there is not found, and none is while the journal is locked', async () => {
    const vault = await openVault();
    const { hash } = await add(vault);
    const get = () => failure(vault.ask('attachments.get', { hash }));
    expect((await failure(vault.ask('attachments.get', { hash: '0'.repeat(64) }))).kind).toBe('not-found');
    await vault.ask('vault.close', { unsaved: [] });
    expect((await get()).kind).toBe('locked');
    expect((await failure(add(vault))).kind).toBe('locked');
  });
  test('is found by what is said of it', async () => {
    const vault = await openVault();
    const { hash } = await add(vault);
    await vault.ask('entries.create', { draft: draft({ body: naming(hash, 'The zanzibar diagram') }) });
    expect((await vault.ask('search.query', { text: 'zanzibar' })).total).toBe(1);
    expect((await vault.ask('search.query', { text: hash.slice(0, 12) })).total).toBe(0);
  });
});

describe('how long a picture stays', () => {
  test('a day where no note names it, and never less than it takes to open again what a lock kept', async () => {
    const vault = await openVault();
    const { hash } = await add(vault);
    tidy(vault);
    expect(held(vault)).toEqual([hash]);
    vault.clock.pass(day + 1);
    tidy(vault, -5);
    expect(held(vault)).toEqual([hash]);
    tidy(vault);
    expect(held(vault)).toEqual([]);
  });
  test('a day from when it was added last', async () => {
    const vault = await openVault();
    await add(vault);
    vault.clock.pass(day - 1);
    await add(vault);
    vault.clock.pass(60);
    tidy(vault);
    expect(held(vault)).toHaveLength(1);
  });
  test('as long as a revision shows it, though the note does not any more', async () => {
    const vault = await openVault();
    const { hash } = await add(vault);
    const entry = await vault.ask('entries.create', { draft: draft({ body: naming(hash) }) });
    vault.clock.pass(60);
    await vault.ask('entries.save', {
      id: entry.id,
      baseRevision: 1,
      draft: draft({ body: 'Taken out again.' }),
    });
    vault.clock.pass(7 * day);
    tidy(vault);
    expect(held(vault)).toEqual([hash]);
    expect((await vault.ask('entries.revision', { id: entry.id, number: 1 })).draft.body).toContain(hash);
  });
  test('until the last note that names it is erased; then no byte of it is in the file', async () => {
    const vault = await openVault();
    const { hash } = await add(vault, toBase64(withMetadata('jpeg', 'x')));
    const { bytes } = readPicture(samplePicture('jpeg'));
    const trace = Buffer.from(bytes.subarray(-60, -20)).toString('latin1');
    const inFile = (): number =>
      Buffer.concat(decryptPages(readFileSync(join(vault.folder, 'journal.db')), vault.journal().keyring.key))
        .toString('latin1')
        .split(trace).length - 1;
    const one = await vault.ask('entries.create', { draft: draft({ body: naming(hash) }) });
    const other = await vault.ask('entries.create', { draft: draft({ body: `Again: ${naming(hash)}` }) });
    for (const { id } of [one, other]) {
      tidy(vault);
      expect(held(vault)).toEqual([hash]);
      expect(inFile()).toBe(1);
      await vault.ask('entries.trash', { id });
      vault.clock.pass(31 * day);
      tidy(vault);
    }
    expect(held(vault)).toEqual([]);
    expect(inFile()).toBe(0);
    expect((await vault.ask('vault.verify', {})).problems).toEqual([]);
  });
  test('is looked up without reading pictures', async () => {
    const vault = await openVault();
    const plan = planOf(vault.journal().db, unnamedQuery('2026'));
    expect(plan.join('\n')).toMatch(/SEARCH attachment_entries USING PRIMARY KEY/);
  });
});

describe('the check of the journal', () => {
  test('reads every picture, and names the day of one that was changed', async () => {
    const vault = await openVault();
    const { hash } = await add(vault);
    await add(vault, toBase64(samplePicture('gif')));
    await vault.ask('entries.create', { draft: draft({ happenedOn: '2026-03-04', body: naming(hash) }) });
    expect(await vault.ask('vault.verify', {})).toMatchObject({ pictures: 2, problems: [] });
    vault.journal().db.run(sql`UPDATE attachments SET bytes = ${samplePicture('webp')} WHERE hash = ${hash}`);
    expect((await vault.ask('vault.verify', {})).problems).toEqual([
      'A picture of the entry of 2026-03-04 was changed.',
    ]);
  });
  test('holds after the key was changed and the pictures were encrypted anew', async () => {
    const vault = await openVault();
    const { hash } = await add(vault);
    const { recoveryKey } = vault;
    const next = 'other lanterns in nine orchards';
    await vault.ask('vault.changePassphrase', { current: passphrase, next, rotateKey: true, recoveryKey });
    expect((await vault.ask('attachments.get', { hash })).base64).toBe(png);
    expect(await vault.ask('vault.verify', {})).toMatchObject({ pictures: 1, problems: [] });
  });
});
