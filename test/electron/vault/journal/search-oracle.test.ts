import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sql } from '../../../../electron/vault/database/sql.ts';
import type { SearchDocument } from '../../../../electron/vault/journal/search-documents.ts';
import { planSearch } from '../../../../electron/vault/journal/search-plan.ts';
import { fits } from '../../../../electron/vault/journal/search-trash.ts';
import { inflect } from '../../../../electron/vault/journal/search-words.ts';
import { parseQuery } from '../../../../shared/search/index.ts';
import { openTestJournal, today } from './support.ts';

const words = [
  'release',
  'rel',
  'plan',
  'plans',
  'Planning',
  'Ana',
  'ana',
  'tomás',
  'C++',
  'foo_bar',
  '绩效',
  '效',
  'ー',
  '12',
  'x-y',
  'or',
];
const extras = [
  '',
  '\n\n- [ ] send it',
  '\n\n> [!private]\n> plan',
  '\n\n- [x] sent\n\n![a photo](attachment:' + 'a1'.repeat(32) + ')',
];
const bodies = fc.array(
  fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((found) => found.join(' ')),
  { minLength: 1, maxLength: 8 },
);
const filter = fc.constantFrom(
  'person:ana',
  'person:zoe',
  'signal:ownership+',
  'signal:goal',
  'kind:1:1',
  'after:2026-03-03',
  'before:2026-03-06',
  'is:pinned',
  'in:career',
  'in:performance-',
  'in:custom',
  'morale:<3',
  'morale:2..4',
  'during:2026-03',
  'during:2026-03-05',
  'during:q1-2025',
  'last:6d',
  'on:03-04',
  'on:5',
  'has:promise',
  'has:open-promise',
  'has:aside',
  'has:attachment',
  'near:"release plan"',
  'near:1(ana release)',
  'near:0(plan C++)',
  'near:3(效 rel 12)',
);
const term = fc.oneof(
  fc.constantFrom(...words),
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((found) => `"${found.join(' ')}"`),
  filter,
);
const signed = fc.tuple(fc.constantFrom('', '', '-'), term).map((parts) => parts.join(''));
const query = fc
  .tuple(fc.array(fc.oneof(signed, signed, fc.constant('or')), { maxLength: 5 }), fc.constantFrom('', ' '))
  .map(([terms, end]) => terms.join(' ') + end);

test('the index finds exactly what reading every document finds', () => {
  const journal = openTestJournal();
  const { db } = journal;
  const ana = journal.person('Ana Ruiz');
  const [ownership, goal] = [journal.signal('ownership'), journal.signal('goal')];
  const nameable = {
    people: () => [ana],
    signals: () => [
      { id: ownership, name: 'ownership', family: 'performance' as const },
      { id: goal, name: 'goal', family: 'career' as const },
    ],
  };
  fc.assert(
    fc.property(bodies, fc.array(query, { minLength: 1, maxLength: 12 }), (texts, queries) => {
      const ids = texts.map((text, index) => {
        const marks =
          index % 3 === 0
            ? ` [#ownership +](signal:${ownership})`
            : index % 4 === 1
              ? ` [#goal](signal:${goal})`
              : '';
        return journal.write({
          title: texts[(index + 1) % texts.length] ?? '',
          body: text + marks + (extras[index % extras.length] ?? ''),
          happenedOn: `2026-03-0${index + 1}`,
          kind: index % 2 === 0 ? '1:1' : 'incident',
          people:
            index % 3 === 1 ? [{ personId: ana.id, morale: index % 2 === 1 ? (index % 5) + 1 : null }] : [],
        }).id;
      });
      for (const asked of queries) {
        // Repair would change what is asked.
        const found = journal.search(asked, 'newest', 200);
        if (found.repaired.length > 0) continue;
        const plan = inflect(planSearch(parseQuery(asked), nameable, today));
        const expected = db
          .all<SearchDocument & { seq: number; id: string }>(
            sql`SELECT search_documents.*, entries.id FROM search_documents JOIN entries USING (seq) ORDER BY seq DESC`,
          )
          .filter((document) => !plan.hopeless && fits(plan, document.seq, document))
          .map((document) => document.id);
        expect(
          found.hits.map((hit) => hit.entryId),
          asked,
        ).toEqual(expected);
        const ranked = journal.search(asked, 'relevance', 200).hits.map((hit) => hit.entryId);
        expect(ranked.toSorted(), asked).toEqual(expected.toSorted());
        expect(found.total).toBe(expected.length);
      }
      for (const id of ids) db.run(sql`UPDATE entries SET trashed_at = 'x' WHERE id = ${id}`);
      db.run(sql`INSERT OR IGNORE INTO search_pending SELECT seq FROM entries`);
      journal.refresh();
      db.run(sql`DELETE FROM entries`);
    }),
    { numRuns: 60 },
  );
});

test('any text is answered, and never as SQL', () => {
  const journal = openTestJournal();
  journal.write({ title: 'plan', body: 'release "plan" AND (x OR y) NEAR/2 title:z * ^a' });
  const pieces = fc.constantFrom(
    '"',
    "'",
    '(',
    ')',
    '*',
    '^',
    'AND',
    'NOT',
    'NEAR(',
    'title:',
    '{text}:',
    '--',
    ';',
    '\0',
    '\uE002',
    '+',
    'or',
    'plan',
    ' ',
    '\\',
    '%',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 15 }).map((found) => found.join('')),
  );
  fc.assert(
    fc.property(text, (typed) => {
      journal.search(typed);
      journal.search(typed, 'relevance');
    }),
    { numRuns: 500 },
  );
});

test('a hundred kilobytes of garbage are a query like any other', () => {
  const journal = openTestJournal();
  journal.write({ body: 'release' });
  const garbage = [
    'a '.repeat(50_000),
    '-('.repeat(50_000),
    `${'x'.repeat(99_999)}*`,
    'person:'.repeat(14_000),
    'or '.repeat(33_000),
    '绩'.repeat(100_000),
  ];
  for (const text of garbage) expect(journal.search(text).hits).toEqual([]);
  expect(journal.search('"'.repeat(100_000)).hits.length).toBe(1);
});
