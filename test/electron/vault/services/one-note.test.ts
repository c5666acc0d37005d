import { describe, expect, test } from 'vitest';
import { draft, openVault, passphrase, type TestVault } from './support.ts';

const id = '019cdc1f-d680-786a-a4e1-97c2313d5be8';
const first = draft({ body: 'pasted' });
const later = draft({ body: 'pasted, and later words' });
const all = async (vault: TestVault) =>
  (await vault.ask('entries.timeline', { personId: null, limit: 10 })).items.map(({ id, body }) => [
    id,
    body,
  ]);

describe('“A duplicate note after a lock: one with and one without the later words.”', () => {
  test('a lock that overtakes the answer to the creation leaves one note, with the later words', async () => {
    const vault = await openVault();
    const creating = vault.ask('entries.create', { id, draft: first });
    const closing = vault.ask('vault.close', { unsaved: [{ id, baseRevision: 1, draft: later }] });
    await creating.catch(() => undefined);
    expect(await closing).toEqual({ sealed: [] });
    await vault.ask('vault.unlock', { passphrase });
    expect(await all(vault)).toEqual([[id, later.body]]);
  });

  test('the same creation asked for twice is answered with the same entry', async () => {
    const vault = await openVault();
    const entry = await vault.ask('entries.create', { id, draft: first });
    expect(entry.id).toBe(id);
    expect(await vault.ask('entries.create', { id, draft: first })).toEqual(entry);
    expect(await all(vault)).toEqual([[id, first.body]]);
  });

  test('a second creation with other words is a save, and what stood before is a revision', async () => {
    const vault = await openVault();
    await vault.ask('entries.create', { id, draft: first });
    const entry = await vault.ask('entries.create', { id, draft: later });
    expect(entry).toMatchObject({ id, revision: 2, body: later.body });
    expect(await all(vault)).toEqual([[id, later.body]]);
    const before = await vault.ask('entries.revision', { id, number: 1 });
    expect(before.draft.body).toBe(first.body);
  });
});

describe('two windows on one note', () => {
  const mine = draft({ body: 'pasted, and mine' });
  const theirs = draft({ body: 'pasted, and theirs' });

  test('the one that saves second is told, with the version to look at, and overwrites nothing', async () => {
    const vault = await openVault();
    const { revision, version } = await vault.ask('entries.create', { id, draft: first });
    const base = { id, baseRevision: revision, baseVersion: version };
    await vault.ask('entries.save', { ...base, draft: mine });
    await expect(vault.ask('entries.save', { ...base, draft: theirs })).rejects.toMatchObject({
      kind: 'conflict',
    });
    expect(await all(vault)).toEqual([[id, mine.body]]);
  });

  test('a lock that takes the text of both keeps both: one is saved, the other comes back with the unlock', async () => {
    const vault = await openVault();
    const { revision, version } = await vault.ask('entries.create', { id, draft: first });
    const base = { id, baseRevision: revision, baseVersion: version };
    const { sealed } = await vault.ask('vault.close', {
      unsaved: [
        { ...base, draft: mine },
        { ...base, draft: theirs },
      ],
    });
    await vault.ask('vault.unlock', { passphrase });
    const back = await vault.ask('vault.unseal', { sealed });
    const kept = [
      ...(await all(vault)).map(([, body]) => body),
      ...back.flatMap((one) => ('draft' in one ? [one.draft.body] : [])),
    ];
    expect(kept.sort()).toEqual([mine.body, theirs.body].sort());
  });
});
