import { describe, expect, test } from 'vitest';
import { draft, failure, openVault, person } from './support.ts';

describe('what the screens are told', () => {
  test('a save names the entry, and people and signals only where their counts can have changed', async () => {
    const vault = await openVault();
    const ana = await vault.ask('people.add', { draft: person() });
    const people = [{ personId: ana.id, morale: null }];
    const entry = await vault.ask('entries.create', { draft: draft({ people }) });
    await vault.ask('entries.save', {
      id: entry.id,
      baseRevision: 1,
      baseVersion: 1,
      draft: draft({ people, body: 'a' }),
    });
    await vault.ask('entries.save', {
      id: entry.id,
      baseRevision: 1,
      baseVersion: 2,
      draft: draft({ people, body: 'a' }),
    });
    await vault.ask('entries.trash', { id: entry.id });
    expect(vault.events.map(({ payload }) => payload)).toEqual([
      { areas: ['people'], entryId: null },
      { areas: ['entries', 'people', 'signals'], entryId: entry.id },
      { areas: ['entries'], entryId: entry.id },
      { areas: ['entries', 'people', 'signals', 'trash'], entryId: entry.id },
    ]);
  });

  test('a signal name is taken only once', async () => {
    const vault = await openVault();
    const signal = { name: 'Ownership', family: 'custom' as const };
    expect((await failure(vault.ask('signals.add', { draft: signal }))).kind).toBe('invalid-input');
    const added = await vault.ask('signals.add', { draft: { ...signal, name: 'hand-offs' } });
    expect((await vault.ask('signals.list', {})).at(-1)?.id).toBe(added.id);
    await vault.ask('signals.archive', { id: added.id, archived: true });
    expect((await vault.ask('signals.list', {})).at(-1)).toMatchObject({
      id: added.id,
      archivedAt: expect.any(String),
    });
  });
});
