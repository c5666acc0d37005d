import { expect, test } from 'vitest';
import { sql } from '../../../../electron/vault/database/sql.ts';
import { rebuildIndex } from '../../../../electron/vault/journal/search-index.ts';
import { fromIndexText } from '../../../../electron/vault/journal/search-text.ts';
import { fillSample } from '../../../../electron/vault/services/sample.ts';
import { readDiary } from '../../../bench/corpus.ts';
import { openTestJournal, type TestJournal } from '../journal/support.ts';
import { diaryQueries } from './diary-queries.ts';
import { fuse, miniSearch, type Note, plainFts, type Searcher } from './peers.ts';
import { type Judged, sampleQueries } from './sample-queries.ts';

/** Shares of 1. */
interface Marks {
  recall10: number;
  recall30: number;
  ndcg10: number;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The note that was meant is worth as much as two others, the sooner the more. */
function ndcg(found: readonly number[], must: readonly number[]): number {
  const worth = (id: number): number => (id === must[0] ? 2 : must.includes(id) ? 1 : 0);
  const gain = (worths: readonly number[]): number =>
    worths.slice(0, 10).reduce((sum, each, place) => sum + each / Math.log2(place + 2), 0);
  return gain(found.map(worth)) / gain(must.map(worth).sort((a, b) => b - a));
}

function judge(queries: readonly Judged[], notes: readonly Note[], search: Searcher): Marks {
  const places = notes.map((note) => ({
    id: note.id,
    text: `${note.title}\n${note.text}`.replace(/\s+/g, ' '),
  }));
  const judged = queries.map(([query, ...phrases]) => {
    const must = phrases.map((phrase) => {
      const holding = places.filter(({ text }) => text.includes(phrase));
      expect(holding.length, `"${phrase}" stands in one note`).toBe(1);
      return holding[0]?.id ?? -1;
    });
    const found = search(query);
    const recall = (depth: number): number =>
      must.filter((id) => found.slice(0, depth).includes(id)).length / must.length;
    return { recall10: recall(10), recall30: recall(30), ndcg10: ndcg(found, must) };
  });
  return {
    recall10: mean(judged.map((each) => each.recall10)),
    recall30: mean(judged.map((each) => each.recall30)),
    ndcg10: mean(judged.map((each) => each.ndcg10)),
  };
}

/** Every note of a journal as its own index has it, for who has none of its own. */
const notesOf = ({ db }: TestJournal): Note[] =>
  db
    .all<{ id: string; title: string; text: string; names: string; kind: string; day: string }>(
      sql`SELECT entries.id, search_documents.title, text, names, kind, happened_on AS day
        FROM search_documents JOIN entries USING (seq) ORDER BY seq`,
    )
    .map(({ title, text, names, kind, day }, id) => ({
      id,
      title: fromIndexText(title),
      text: fromIndexText(text),
      facts: fromIndexText(`${names} ${kind} ${day}`),
    }));

function handrail(journal: TestJournal): Searcher {
  const ids = journal.db.all<{ id: string }>(
    sql`SELECT entries.id FROM search_documents JOIN entries USING (seq) ORDER BY seq`,
  );
  const places = new Map(ids.map(({ id }, place) => [id, place]));
  return (query) => journal.search(query, 'relevance').hits.map((hit) => places.get(hit.entryId) ?? -1);
}

function compare(
  queries: readonly Judged[],
  journal: TestJournal,
  peers: Record<string, (notes: readonly Note[]) => Searcher>,
): Record<string, Marks> {
  const notes = notesOf(journal);
  const marks: Record<string, Marks> = { handrail: judge(queries, notes, handrail(journal)) };
  for (const [name, make] of Object.entries(peers)) marks[name] = judge(queries, notes, make(notes));
  const rows = Object.entries(marks).map(
    ([name, each]) =>
      `${name.padEnd(14)}${[each.recall10, each.recall30, each.ndcg10].map((share) => share.toFixed(3).padStart(9)).join('')}`,
  );
  process.stdout.write(
    `\n${queries.length} queries, ${notes.length} notes\n${' '.repeat(14)}recall@10 recall@30  nDCG@10\n${rows.join('\n')}\n`,
  );
  return marks;
}

function expectBest({ handrail: ours, ...peers }: Record<string, Marks>, floor: Marks): void {
  for (const [name, theirs] of Object.entries({ ...peers, 'the floor': floor }))
    for (const mark of ['recall10', 'recall30', 'ndcg10'] as const)
      expect(ours?.[mark], `${mark}, against ${name}`).toBeGreaterThanOrEqual(theirs[mark]);
}

test('what a manager half remembers of the sample journal is found, and sooner than by any peer', async () => {
  const journal = openTestJournal();
  await fillSample(journal, '2026-06-30', () => {});
  const marks = compare(sampleQueries, journal, {
    'plain FTS5': plainFts,
    MiniSearch: miniSearch,
    'Fuse.js': fuse,
  });
  expectBest(marks, { recall10: 0.95, recall30: 0.95, ndcg10: 0.9 });
});

const diary = readDiary();
test.skipIf(diary === null)('and of a long diary as well', () => {
  const journal = openTestJournal();
  journal.db.transaction(() => {
    for (const { day, text } of diary ?? []) journal.write({ happenedOn: day, title: '', body: text });
  });
  rebuildIndex(journal.db);
  const marks = compare(diaryQueries, journal, { 'plain FTS5': plainFts, MiniSearch: miniSearch });
  expectBest(marks, { recall10: 0.95, recall30: 0.95, ndcg10: 0.9 });
});
