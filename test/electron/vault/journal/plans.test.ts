import { expect, test } from 'vitest';
import type { Sql } from '../../../../electron/vault/database/sql.ts';
import {
  doneCommitmentsQuery,
  openCommitmentsQuery,
} from '../../../../electron/vault/journal/commitments.ts';
import { timelineQuery, titlesQuery, trashedQuery } from '../../../../electron/vault/journal/entries.ts';
import { countsQuery, evidenceQuery, moraleQuery } from '../../../../electron/vault/journal/evidence.ts';
import { peopleQuery } from '../../../../electron/vault/journal/people.ts';
import {
  bodiesQuery,
  conversationsQuery,
  notesQuery,
  pointsQuery,
} from '../../../../electron/vault/journal/review.ts';
import { countAllQuery, keysQuery } from '../../../../electron/vault/journal/search.ts';
import { judgedQuery } from '../../../../electron/vault/journal/search-rank.ts';
import { marksQuery, newestRowsQuery, rowsQuery } from '../../../../electron/vault/journal/search-rows.ts';
import { expiredQuery } from '../../../../electron/vault/journal/trash.ts';
import { openTestJournal, planOf } from './support.ts';

const cycle = { personId: 'p', from: '2026-01-01', to: '2026-06-30' };
const bounds = { first: 5, end: 9 };
const evidence = { personId: 'p', signalId: null, from: '2026-01-01', to: null, limit: 9 };
/** Query by name. People and signals are few; their own tables may be read as a whole. */
const queries: Record<string, Sql> = {
  timeline: timelineQuery({ personId: null, kind: null }, 9, 9),
  'timeline of a kind': timelineQuery({ personId: null, kind: '1:1' }, 9, 9),
  'timeline of a person': timelineQuery({ personId: 'p', kind: null }, 9, 9),
  'timeline of a person and kind': timelineQuery({ personId: 'p', kind: '1:1' }, 9, 9),
  titles: titlesQuery(9),
  trashed: trashedQuery(),
  expired: expiredQuery('2026-01-01', 9),
  people: peopleQuery(),
  evidence: evidenceQuery(evidence),
  'evidence of a signal': evidenceQuery({ ...evidence, signalId: 's' }),
  'evidence counts': countsQuery('p', '2026-01-01'),
  morale: moraleQuery('p'),
  'open promises': openCommitmentsQuery(null, 9),
  'open promises of a person': openCommitmentsQuery('p', 9),
  'done promises': doneCommitmentsQuery(null, 9),
  'done promises of a person': doneCommitmentsQuery('p', 9),
  search: keysQuery('"a"', bounds, 9),
  'search, judged': judgedQuery([1]),
  'search for nothing': newestRowsQuery(5, 9, 9),
  'search for nothing, counted': countAllQuery(bounds),
  'rows of hits': rowsQuery([1]),
  'marks of hits': marksQuery([1]),
  'points of a map': pointsQuery(cycle),
  'conversations of a cycle': conversationsQuery(cycle),
  'notes of a cycle': notesQuery(cycle),
  'bodies of a cycle': bodiesQuery(cycle),
};

/** Walks of a whole index that hold only what is asked for, in the order that is asked for. */
const walks = new Set(['titles', 'trashed', 'open promises', 'done promises']);
/** Steps that read a whole table. */
const scans = (name: string, plan: string[]): string[] =>
  plan
    .filter((step) => /^SCAN (?!people|json_each|\(subquery|found|search_index VIRTUAL)/.test(step))
    .filter((step) => !walks.has(name) || !/USING (COVERING )?INDEX/.test(step));
/** Queries whose index gives the order: sorting all matches would grow with the journal. */
const sorted = new Set(['people', 'marks of hits', 'trashed']);

test.each(Object.entries(queries))('%s reads no whole table and sorts nothing', (name, query) => {
  const plan = planOf(openTestJournal().db, query);
  expect(scans(name, plan), plan.join('\n')).toEqual([]);
  if (!sorted.has(name)) {
    expect(
      plan.filter((step) => /TEMP B-TREE FOR (?!LAST|RIGHT)/.test(step)),
      plan.join('\n'),
    ).toEqual([]);
  }
});

test('the index is walked newest first, between the days, and stops', () => {
  const [step] = planOf(openTestJournal().db, keysQuery('"a"', bounds, 9));
  // 192 says: in the order that was asked for, descending; `><` that both bounds reach the index.
  expect(step).toBe('SCAN search_index VIRTUAL TABLE INDEX 192:M4><');
});
