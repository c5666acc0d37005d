import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { IdleWork, markKeyring } from '../../../../electron/vault/services/idle.ts';
import { draft, failure, fileIn, openVault, type TestVault } from './support.ts';

describe('when nobody types', () => {
  const idle = (vault: TestVault) => {
    const erased: true[] = [];
    const work = new IdleWork(vault.journal(), { tidy: 1e6, mark: 1e6 }, () => erased.push(true));
    const steps = [...work.steps()].length;
    return { steps, erased: erased.length };
  };

  test('the index follows, the log is moved into the file, and the keyring is told', async () => {
    const vault = await openVault();
    await vault.ask('entries.create', { draft: draft({ body: 'a' }) });
    const { db, keyring } = vault.journal();
    expect(db.all({ text: 'SELECT seq FROM search_pending', params: [] }).length).toBe(1);
    const unmoved = readFileSync(fileIn(vault, 'journal.db'));
    idle(vault);
    expect(db.all({ text: 'SELECT seq FROM search_pending', params: [] })).toEqual([]);
    expect(readFileSync(fileIn(vault, 'journal.db')).equals(unmoved)).toBe(false);
    markKeyring(vault.journal());
    expect(keyring.file.mark.counter).toBe(db.commitCounter());
  });

  test('it happens by itself, soon after a save', async () => {
    const vault = await openVault({ idleTimes: { tidy: 1, mark: 600 } });
    await vault.ask('entries.create', { draft: draft({ body: 'a' }) });
    const { db, keyring } = vault.journal();
    const soon = { timeout: 10_000 };
    await expect.poll(() => db.all({ text: 'SELECT seq FROM search_pending', params: [] }), soon).toEqual([]);
    await expect.poll(() => keyring.file.mark.counter === db.commitCounter(), soon).toBe(true);
  });

  test('typing without a pause does not put it off for ever', async () => {
    const vault = await openVault({ idleTimes: { tidy: 20, mark: 3_600_000 } });
    const entry = await vault.ask('entries.create', { draft: draft({ body: 'a' }) });
    let { version } = entry;
    let emptied = false;
    for (let round = 0; round < 2_000 && !emptied; round++) {
      const next = draft({ body: `a ${round}` });
      const input = { id: entry.id, baseRevision: 1, baseVersion: version, draft: next };
      ({ version } = await vault.ask('entries.save', input));
      await new Promise((resolve) => setImmediate(resolve));
      const { length } = vault.journal().db.all({ text: 'SELECT seq FROM search_pending', params: [] });
      emptied = round > 0 && length === 0;
    }
    expect(emptied).toBe(true);
  });

  test('the trash is erased for good after 30 days, and not a day before', async () => {
    const vault = await openVault();
    const entry = await vault.ask('entries.create', { draft: draft({ body: 'a' }) });
    await vault.ask('entries.trash', { id: entry.id });
    vault.clock.pass(30 * 24 * 60 - 1);
    expect(idle(vault).erased).toBe(0);
    expect((await vault.ask('entries.trashed', {})).map(({ id }) => id)).toEqual([entry.id]);
    vault.clock.pass(1);
    const logBytes = () => readFileSync(fileIn(vault, 'journal.db-wal')).length;
    const before = logBytes();
    expect(idle(vault).erased).toBe(1);
    expect(await vault.ask('entries.trashed', {})).toEqual([]);
    // The log keeps its length otherwise: what was erased would stand in it until something is written over it.
    expect(logBytes()).toBeLessThan(before / 2);
    expect((await failure(vault.ask('entries.get', { id: entry.id }))).kind).toBe('not-found');
    expect((await vault.ask('vault.verify', {})).problems).toEqual([]);
  });
});
