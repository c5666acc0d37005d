import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../../electron/vault/database/open.ts';
import { IdleWork } from '../../../../electron/vault/services/idle.ts';
import { decryptPages } from '../database/outsider.ts';
import { draft, openVault, person, type TestVault, temporaryFolder } from './support.ts';

const tidy = (vault: TestVault): void => {
  for (const _ of new IdleWork(vault.journal(), { tidy: 1e6, mark: 1e6 }, () => {}).steps());
};

/** How often each word stands anywhere in the database file once it is decrypted, free pages and index included. */
const countIn = (vault: TestVault, words: readonly string[]): number[] => {
  const file = readFileSync(join(vault.folder, 'journal.db'));
  const text = Buffer.concat(decryptPages(file, vault.journal().keyring.key)).toString('latin1');
  return words.map((word) => text.split(word).length - 1);
};

test('an erased entry leaves no word in the file: not in a row, a revision, the index or a free page', async () => {
  const vault = await openVault();
  const ana = await vault.ask('people.add', { draft: person() });
  const people = [{ personId: ana.id, morale: 1 }];
  const words = ['zanzibarq', 'quokkaword', 'xylotitle', 'firstdraftz'];
  const entry = await vault.ask('entries.create', {
    draft: draft({ title: 'xylotitle', body: `firstdraftz\n\n- [ ] ${words[0]}`, people }),
  });
  for (let index = 0; index < 40; index++) {
    await vault.ask('entries.create', { draft: draft({ body: `kept text number ${index}`, people }) });
    await vault.ask('search.query', { text: 'kept' });
  }
  vault.clock.pass(60);
  const { version, revision } = entry;
  const body = `quokkaword\n\n- [ ] ${words[0]}\n\n${'long '.repeat(2_000)}`;
  await vault.ask('entries.save', {
    id: entry.id,
    baseRevision: revision,
    baseVersion: version,
    draft: draft({ title: 'xylotitle', body, people }),
  });
  tidy(vault);
  expect(Math.min(...countIn(vault, words))).toBeGreaterThan(0);

  await vault.ask('entries.trash', { id: entry.id });
  tidy(vault);
  vault.clock.pass(31 * 24 * 60);
  tidy(vault);
  expect(countIn(vault, words)).toEqual([0, 0, 0, 0]);
  expect(countIn(vault, ['kept text number 7'])[0]).toBeGreaterThan(0);
  expect((await vault.ask('search.query', { text: 'kept' })).total).toBe(40);
  expect((await vault.ask('vault.verify', {})).problems).toEqual([]);
});

test('the file itself shows no word of the journal', async () => {
  const vault = await openVault();
  await vault.ask('entries.create', { draft: draft({ title: 'xylotitle', body: 'quokkaword' }) });
  tidy(vault);
  const copy = join(temporaryFolder(), 'journal.db');
  copyFileSync(join(vault.folder, 'journal.db'), copy);
  openDatabase(copy, vault.journal().keyring.key).close();
  for (const word of ['xylotitle', 'quokkaword', 'SQLite format', 'ownership']) {
    expect(readFileSync(copy).includes(word)).toBe(false);
  }
});
