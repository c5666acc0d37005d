import { ask, makeFolder, makeJournal } from './bench-vault.ts';
import { makeCorpus } from './corpus.ts';
import { printGoals } from './goals.ts';
import { type BenchRow, printTable, row, timed } from './stats.ts';

const rounds = 5;

/** What Reviews asks of one person over all of their notes, in the vault process: the worst that a journal can hold. */
export async function benchReview(n: number): Promise<BenchRow[]> {
  const { entries } = makeCorpus(n);
  const { folder, remove } = makeFolder();
  const { vault, personId } = await makeJournal(folder, entries);
  const [first, last] = [entries[0]?.day ?? '', entries.at(-1)?.day ?? ''];
  // Four a day, as the corpus has them.
  const halfYear = entries.at(-182 * 4)?.day ?? first;
  const times = { whole: [] as number[], half: [] as number[] };
  const spans = [
    [times.whole, first],
    [times.half, halfYear],
  ] as const;
  for (let i = 0; i < rounds; i++)
    for (const [into, from] of spans)
      into.push(
        await timed(() =>
          ask(vault, 'review.attention', { people: [personId], from, to: last, today: last, wordingOff: [] }),
        ),
      );
  vault.close();
  remove();
  const rows = [
    row('attention of a cycle', n, 'handrail, every note in the cycle', times.whole),
    row('attention of a cycle', n, 'handrail, half a year of four a day', times.half),
  ];
  printTable(`Attention in Reviews, ${n.toLocaleString('en')} notes, ms`, rows, rows[0]?.contender ?? '');
  printGoals(rows);
  return rows;
}
