import { describe, expect, test } from 'vitest';
import { openTestJournal, type TestJournal } from './support.ts';

const titles = (journal: TestJournal, query: string): string[] =>
  journal.search(query).hits.map((hit) => hit.title.map(({ text }) => text).join(''));

describe('what can be asked of a journal', () => {
  test('days: a half-year, a quarter, a month, the last weeks, the same day of other years', () => {
    const journal = openTestJournal();
    for (const happenedOn of [
      '2024-03-11',
      '2025-12-31',
      '2026-01-01',
      '2026-01-28',
      '2026-02-11',
      '2026-03-11',
    ])
      journal.write({ title: happenedOn, happenedOn });
    expect(titles(journal, 'during:h1-2026').length).toBe(4);
    expect(titles(journal, 'during:2026-01')).toEqual(['2026-01-28', '2026-01-01']);
    expect(titles(journal, '-during:2026')).toEqual(['2025-12-31', '2024-03-11']);
    expect(titles(journal, 'during:q4-2025 or during:2024')).toEqual(['2025-12-31', '2024-03-11']);
    expect(titles(journal, 'last:6w')).toEqual(['2026-03-11', '2026-02-11', '2026-01-28']);
    expect(titles(journal, '-last:6w')).toEqual(['2026-01-01', '2025-12-31', '2024-03-11']);
    expect(titles(journal, 'on:03-11')).toEqual(['2026-03-11', '2024-03-11']);
    expect(titles(journal, 'on:11 before:2026-03-11')).toEqual(['2026-02-11', '2024-03-11']);
    expect(titles(journal, 'on:2026-01-28')).toEqual(['2026-01-28']);
    expect(titles(journal, '-on:2026-01-28 after:2026')).not.toContain('2026-01-28');
  });

  test('morale is that of the person who is asked about', () => {
    const journal = openTestJournal();
    const [ana, li] = [journal.person('Ana Ruiz').id, journal.person('Li Wei').id];
    journal.write({
      title: 'both',
      people: [
        { personId: ana, morale: 2 },
        { personId: li, morale: 5 },
      ],
    });
    journal.write({ title: 'ana', people: [{ personId: ana, morale: 4 }] });
    journal.write({ title: 'unknown', people: [{ personId: ana, morale: null }] });
    expect(titles(journal, 'morale:<3')).toEqual(['both']);
    expect(titles(journal, 'person:ana morale:>=4')).toEqual(['ana']);
    expect(titles(journal, 'person:li morale:5')).toEqual(['both']);
    expect(titles(journal, 'person:li morale:2')).toEqual([]);
    expect(titles(journal, 'person:ana -morale:1..5')).toEqual(['unknown']);
  });

  test('a mark of a family, by its sign, and of a family that has no signals', () => {
    const journal = openTestJournal();
    journal.write({ title: 'strength', body: `x [#ownership +](signal:${journal.signal('ownership')})` });
    journal.write({ title: 'concern', body: `x [#goal -](signal:${journal.signal('goal')})` });
    expect(titles(journal, 'in:performance')).toEqual(['strength']);
    expect(titles(journal, 'in:career-')).toEqual(['concern']);
    expect(titles(journal, 'in:career+')).toEqual([]);
    expect(titles(journal, 'in:custom')).toEqual([]);
    expect(titles(journal, '-in:custom').length).toBe(2);
  });

  test('what a note has', () => {
    const journal = openTestJournal();
    journal.write({ title: 'open', body: '- [ ] send it' });
    journal.write({ title: 'kept', body: '- [x] sent' });
    journal.write({ title: 'aside', body: '> [!private]\n> tired' });
    journal.write({ title: 'picture', body: `![board \\] one](attachment:${'0a'.repeat(32)})` });
    journal.write({ title: 'short', body: '![board](attachment:0a0a)' });
    expect(titles(journal, 'has:promise')).toEqual(['kept', 'open']);
    expect(titles(journal, 'has:open-promise')).toEqual(['open']);
    expect(titles(journal, 'has:aside')).toEqual(['aside']);
    expect(titles(journal, 'has:attachment')).toEqual(['picture']);
    expect(titles(journal, 'has:open-promise or has:aside')).toEqual(['aside', 'open']);
  });

  test('words near each other, in any order, counted between the first and the last', () => {
    const journal = openTestJournal();
    journal.write({ title: 'close', body: 'The plan for any rollback.' });
    journal.write({ title: 'far', body: `The rollback ${'and '.repeat(12)} plan.` });
    expect(titles(journal, 'near:2(rollback plan)')).toEqual(['close']);
    expect(titles(journal, 'near:1(rollback plan)')).toEqual([]);
    expect(titles(journal, 'near:"rollback plan"')).toEqual(['close']);
    expect(titles(journal, 'near:12(plan rollback)').sort()).toEqual(['close', 'far']);
    const [hit] = journal.search('near:"rollback plan"').hits;
    expect(hit?.snippet.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['plan', 'rollback']);
  });
});
