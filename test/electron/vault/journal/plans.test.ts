import { expect, test } from 'vitest';
import type { Sql } from '../../../../electron/vault/database/sql.ts';
import { sourcesQuery } from '../../../../electron/vault/export/load-sources.ts';
import {
  commitmentsOfSpanQuery,
  doneCommitmentsQuery,
  openCommitmentsQuery,
} from '../../../../electron/vault/journal/commitments.ts';
import {
  headingsQuery,
  timelineQuery,
  titlesQuery,
  trashedQuery,
} from '../../../../electron/vault/journal/entries.ts';
import { countsQuery, evidenceQuery, moraleQuery } from '../../../../electron/vault/journal/evidence.ts';
import {
  answersQuery,
  conversationsQuery,
  notesQuery,
  toldAtQuery,
  unsaidQuery,
} from '../../../../electron/vault/journal/last-time.ts';
import {
  expiredObjectivesQuery,
  objectiveNotesQuery,
  objectivesQuery,
  openObjectivesQuery,
  statesQuery,
} from '../../../../electron/vault/journal/objectives.ts';
import { itemsQuery, textsQuery } from '../../../../electron/vault/journal/packet-items.ts';
import { expiredPartsQuery } from '../../../../electron/vault/journal/packet-parts.ts';
import { sectionsQuery } from '../../../../electron/vault/journal/packet-sections.ts';
import { packetsOfPersonQuery } from '../../../../electron/vault/journal/packets.ts';
import { peopleQuery } from '../../../../electron/vault/journal/people.ts';
import {
  notesOfCycleQuery,
  pointsQuery,
  talksOfCycleQuery,
  versionsOfCycleQuery,
} from '../../../../electron/vault/journal/review.ts';
import { countAllQuery, keysQuery, newestKeysQuery } from '../../../../electron/vault/journal/search.ts';
import {
  kindFacetQuery,
  peopleFacetQuery,
  signalFacetQuery,
} from '../../../../electron/vault/journal/search-facets.ts';
import { retagQuery } from '../../../../electron/vault/journal/search-index.ts';
import { evidenceTextsQuery, judgedQuery } from '../../../../electron/vault/journal/search-rank.ts';
import { marksQuery, newestRowsQuery, rowsQuery } from '../../../../electron/vault/journal/search-rows.ts';
import { notesWithQuery } from '../../../../electron/vault/journal/search-similar.ts';
import { holdsQuery } from '../../../../electron/vault/journal/search-vocabulary.ts';
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
  headings: headingsQuery(['e']),
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
  'evidence of hits': evidenceTextsQuery([1]),
  'whether a word stands anywhere': holdsQuery('a'),
  'search for nothing': newestRowsQuery(5, 9, 9),
  'search for nothing, counted': countAllQuery(bounds),
  'rows of hits': rowsQuery([1]),
  'marks of hits': marksQuery([1]),
  'evidence of a family': evidenceQuery({ ...evidence, family: 'career' }),
  objectives: objectivesQuery('p'),
  'open objectives of a person': openObjectivesQuery('p'),
  'open objectives': openObjectivesQuery(null),
  'states of an objective': statesQuery('o'),
  'notes of an objective': objectiveNotesQuery('o'),
  'expired objectives': expiredObjectivesQuery('2026-01-01'),
  'conversations of a person': conversationsQuery('p', -1),
  'notes of conversations': notesQuery([1]),
  'when feedback could be heard': toldAtQuery('p', -1),
  'feedback since': unsaidQuery('p', 9, -1),
  'answers on feedback': answersQuery('p'),
  'newest of all': newestKeysQuery(bounds),
  'people of hits': peopleFacetQuery([1]),
  'signals of hits': signalFacetQuery([1]),
  'kinds of hits': kindFacetQuery([1]),
  'documents to tag': retagQuery(9, 9),
  'points of a map': pointsQuery(cycle),
  'conversations of a cycle': talksOfCycleQuery(cycle),
  'notes of a cycle': notesOfCycleQuery(cycle),
  'versions of the notes of a cycle': versionsOfCycleQuery(cycle),
  'promises of a cycle': commitmentsOfSpanQuery('p', '2026-01-01', '2026-06-30'),
  'evidence of a packet': itemsQuery({ personId: 'p', cycleId: 'h1-2026' }),
  'texts of picked notes': textsQuery('p', [1]),
  'sections of a packet': sectionsQuery({ personId: 'p', cycleId: 'h1-2026' }),
  'packets of a person': packetsOfPersonQuery('p'),
  'notes that evidence is from': sourcesQuery(['a', 'b']),
  'expired evidence': expiredPartsQuery('packet_items', '2026-01-01'),
  'expired sections': expiredPartsQuery('packet_sections', '2026-01-01'),
};

/** Walks of a whole index that hold only what is asked for, in the order that is asked for. */
const walks = new Set(['titles', 'trashed', 'open promises', 'done promises', 'open objectives']);
/** Steps that read a whole table. */
const scans = (name: string, plan: string[]): string[] =>
  plan
    .filter((step) => /^SCAN (?!people|json_each|\(subquery|found|search_index VIRTUAL)/.test(step))
    .filter((step) => !walks.has(name) || !/USING (COVERING )?INDEX/.test(step));
/**
 * Queries whose few rows are put in order; those of all others come so from their index, since sorting all matches would
 * grow with the journal.
 */
const ofObjectives = [
  'objectives',
  'open objectives',
  'open objectives of a person',
  'notes of an objective',
];
const ofPackets = [
  'evidence of a packet',
  'sections of a packet',
  'packets of a person',
  'promises of a cycle',
];
/** Queries whose index gives the order: sorting all matches would grow with the journal. */
const sorted = new Set([
  ...['people', 'marks of hits', 'evidence of hits', 'trashed'],
  ...['people of hits', 'signals of hits', 'kinds of hits'],
  ...ofObjectives,
  ...ofPackets,
]);

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

test('in how many notes a word stands is asked of that word alone', () => {
  const [step] = planOf(openTestJournal().db, notesWithQuery('a'));
  // 256 says: the term equals the one that is given; 3 are the columns.
  expect(step).toBe('SCAN search_vocabulary VIRTUAL TABLE INDEX 259:');
});

test('the index is walked newest first, between the days, and stops', () => {
  const [step] = planOf(openTestJournal().db, keysQuery('"a"', bounds, 9));
  // 192 says: in the order that was asked for, descending; `><` that both bounds reach the index.
  expect(step).toBe('SCAN search_index VIRTUAL TABLE INDEX 192:M4><');
});
