import { join } from 'node:path';
import { ask, makeFolder, makeJournal, noteOf } from './bench-vault.ts';
import { makeCorpus } from './corpus.ts';
import { type BenchRow, printTable, rawDurableWriter, row, timed } from './stats.ts';

const rounds = 400;

/** A durable save of one entry while typing, against a raw write and fsync of the same bytes, in turn. */
export async function benchSave(sizes: readonly number[]): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const n of sizes) {
    const { entries } = makeCorpus(n);
    const { folder, remove } = makeFolder();
    const { vault, personId } = await makeJournal(folder, entries);
    const write = rawDurableWriter(join(folder, 'raw'));
    const times = { raw: [] as number[], create: [] as number[], save: [] as number[] };
    for (let i = 0; i < rounds; i++) {
      const note = noteOf(entries[(i * 7) % n] ?? { day: '2026-01-01', text: '' }, personId);
      const bytes = Buffer.from(note.body);
      times.raw.push(await timed(() => write(bytes)));
      let entry = await ask(vault, 'entries.create', { draft: note });
      times.create.push(
        await timed(async () => {
          entry = await ask(vault, 'entries.create', { draft: note });
        }),
      );
      times.save.push(
        await timed(() =>
          ask(vault, 'entries.save', {
            id: entry.id,
            baseRevision: entry.revision,
            baseVersion: entry.version,
            draft: { ...note, body: `${note.body} And one more word.` },
          }),
        ),
      );
      // The pause of somebody who types: idle work gets its turn, as in use.
      if (i % 20 === 19) vault.journal().db.checkpointWhenIdle();
    }
    vault.close();
    remove();
    const these = [
      row('durable save', n, 'raw write and fsync', times.raw),
      row('durable save', n, 'handrail', times.save),
      row('durable save', n, 'handrail, a new entry', times.create),
    ];
    printTable(
      `Durable save, ${n.toLocaleString('en')} entries in the journal, ms`,
      these,
      'raw write and fsync',
    );
    rows.push(...these);
  }
  return rows;
}
