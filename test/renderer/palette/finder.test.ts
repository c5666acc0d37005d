import { beforeEach, describe, expect, test } from 'vitest';
import { currentPlace, forgetTrail } from '../../../renderer/app/place.ts';
import { createFinder, type Item, itemsOf } from '../../../renderer/features/palette/items.ts';
import { fakeId, fakePerson, fakeSignals } from '../../helpers/fake-bridge.ts';

const ana = fakePerson({ name: 'Ana Ruiz', role: 'Senior engineer' });
const tomas = fakePerson({ name: 'Tomás Ochoa' });
const gone = { ...fakePerson({ name: 'Bo Gone' }), archivedAt: '2026-01-01T00:00:00.000Z' };
const title = { id: fakeId(), title: 'Ledger cut-over', happenedOn: '2026-03-02', kind: '1:1' as const };
const signals = fakeSignals();
const items = itemsOf({
  people: [ana, tomas, gone],
  commands: [
    { id: 'go.team', title: 'Team', group: 'Go to', keys: ['Mod+3'], run: () => undefined },
    { id: 'go.back', title: 'Back', group: 'Go to', palette: false, run: () => undefined },
    { id: 'mention', title: 'Mention somebody', group: 'Writing', keys: ['@'] },
  ],
  signals,
  titles: [title],
});
const find = createFinder(items);
const found = (text: string, recent: string[] = []): string[] => find(text, recent).map((item) => item.text);
const item = (text: string): Item | undefined => items.find((each) => each.text === text);

beforeEach(forgetTrail);

describe('what is found', () => {
  test.each([
    ['ana', 'Ana Ruiz'],
    ['tomas', 'Tomás Ochoa'],
    ['ochao', 'Tomás Ochoa'],
    ['owner', 'ownership'],
    ['cut-over', 'Ledger cut-over'],
    ['team', 'Team'],
    ['senior', 'Ana Ruiz'],
  ])('"%s" finds %s first', (text, first) => {
    expect(found(text)[0]).toBe(first);
  });

  test('who was archived, what cannot be run and what makes no sense here is not there', () => {
    expect(items.map(({ text }) => text)).not.toEqual(expect.arrayContaining(['Bo Gone']));
    expect(items.map(({ text }) => text)).not.toEqual(expect.arrayContaining(['Back']));
    expect(items.map(({ text }) => text)).not.toEqual(expect.arrayContaining(['Mention somebody']));
  });

  test('nonsense finds nothing', () => {
    expect(found('zzzzqqqq')).toEqual([]);
  });
});

describe('before anything is typed', () => {
  test('people, commands and titles are offered', () => {
    expect(found('')).toEqual(['Ana Ruiz', 'Tomás Ochoa', 'Team', 'Ledger cut-over']);
  });

  test('what was chosen last stands first, once', () => {
    expect(found('', [`entry:${title.id}`, `person:${tomas.id}`])).toEqual([
      'Ledger cut-over',
      'Tomás Ochoa',
      'Ana Ruiz',
      'Team',
    ]);
  });
});

describe('a choice leads', () => {
  test('to the page of a person', () => {
    item('Ana Ruiz')?.run();
    expect(currentPlace()).toEqual({ at: 'person', personId: ana.id, tab: 'timeline' });
  });

  test('to a note', () => {
    item('Ledger cut-over')?.run();
    expect(currentPlace()).toEqual({ at: 'entry', entryId: title.id });
  });

  test('to the notes with a signal, whose name may be two words', () => {
    item('technical depth')?.run();
    expect(currentPlace()).toEqual({ at: 'search', query: 'signal:"technical depth"' });
  });
});
