import { expect, test } from 'vitest';
import { draft, failure, openVault, passphrase, person, temporaryFolder, vaultOn } from './support.ts';

test('from an empty folder to a note that is found again after a lock', async () => {
  const folder = temporaryFolder();
  const vault = vaultOn(folder);
  expect(await vault.ask('vault.status', {})).toEqual({ state: 'absent', waitMs: 0, notice: null });
  expect((await failure(vault.ask('people.list', {}))).kind).toBe('locked');

  const { recoveryKey } = await vault.ask('vault.proposeRecoveryKey', {});
  await vault.ask('vault.create', {
    passphrase,
    recoveryKey: recoveryKey.toLowerCase().replaceAll('-', ' '),
  });
  expect((await vault.ask('vault.status', {})).state).toBe('open');
  const ana = await vault.ask('people.add', { draft: person() });
  const ownership = (await vault.ask('signals.list', {})).find((signal) => signal.name === 'ownership');
  const entry = await vault.ask('entries.create', {
    draft: draft({
      title: 'Release week',
      body: `Took the migration [#ownership +](signal:${ownership?.id}) to the end.\n\n- [ ] send the promo doc 📅 2026-04-01`,
      people: [{ personId: ana.id, morale: 4 }],
    }),
  });
  expect(entry).toMatchObject({ revision: 1, version: 1, title: 'Release week' });
  expect(await vault.ask('vault.close', { unsaved: [] })).toEqual({ sealed: [] });
  expect((await vault.ask('vault.status', {})).state).toBe('locked');

  expect((await failure(vault.ask('vault.unlock', { passphrase: 'something else' }))).kind).toBe(
    'wrong-secret',
  );
  await vault.ask('vault.unlock', { passphrase });
  const found = await vault.ask('search.query', { text: 'person:ana signal:ownership+ migrat' });
  expect(found.hits.map((hit) => hit.entryId)).toEqual([entry.id]);
  expect(found.hits[0]?.snippet.filter((piece) => piece.hit)).toEqual([{ text: 'migration', hit: true }]);
  expect(await vault.ask('people.list', {})).toMatchObject([
    {
      name: 'Ana Ruiz',
      entryCount: 1,
      openCommitments: 1,
      lastContactOn: '2026-03-10',
      nextDueOn: '2026-03-24',
    },
  ]);
  expect((await vault.ask('entries.timeline', { personId: ana.id })).items).toEqual([entry]);
  expect(await vault.ask('vault.verify', {})).toMatchObject({ entries: 1, revisions: 1, problems: [] });
});

test('the sample journal fills an empty one', async () => {
  const vault = await openVault();
  await vault.ask('vault.fillSample', { today: '2026-03-11' });
  expect((await vault.ask('search.query', { text: '' })).more).toBe(true);
  expect((await vault.ask('vault.verify', {})).problems).toEqual([]);
  expect((await failure(vault.ask('vault.fillSample', { today: '2026-03-11' }))).kind).toBe('already-exists');
});
