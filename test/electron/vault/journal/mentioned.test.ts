import { expect, test } from 'vitest';
import { timeline } from '../../../../electron/vault/journal/entries.ts';
import type { EntryKind } from '../../../../shared/domain/entries.ts';
import { openTestJournal } from './support.ts';

test('a timeline holds the notes about a person and those that mention them, each once, page by page', () => {
  const { db, person, write } = openTestJournal();
  const [ana, li] = [person('Ana Ruiz'), person('Li Wei')];
  const about = [{ personId: ana.id, morale: null }];
  const mention = `[@Ana Ruiz](person:${ana.id})`;
  write({ happenedOn: '2026-03-01', people: about, body: 'about' });
  write({
    happenedOn: '2026-03-02',
    kind: 'observation',
    people: [{ personId: li.id, morale: null }],
    body: `${mention} helped`,
  });
  write({ happenedOn: '2026-03-03', people: about, body: `both, ${mention}` });
  write({ happenedOn: '2026-03-04', people: [], body: `only ${mention}` });
  write({ happenedOn: '2026-03-05', people: [], body: 'nobody' });
  const read = (kind: EntryKind | null = null): string[] => {
    const days: string[] = [];
    for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
      const page = timeline(db, { personId: ana.id, kind, cursor, limit: 1 });
      days.push(...page.items.map(({ happenedOn }) => happenedOn));
      cursor = page.nextCursor;
    }
    return days;
  };
  expect(read()).toEqual(['2026-03-04', '2026-03-03', '2026-03-02', '2026-03-01']);
  expect(read('observation')).toEqual(['2026-03-02']);
});
