import { findChromium } from '../../electron/preview/chromium.ts';
import { printWith } from '../../electron/preview/print.ts';
import { createEntry } from '../../electron/vault/journal/writing.ts';
import type { Vault } from '../../electron/vault/services/vault.ts';
import type { ExportFormat } from '../../shared/contract/exports.ts';
import type { Id } from '../../shared/domain/values.ts';
import { readerOf } from '../../shared/exports/reader.ts';
import { writeMark } from '../../shared/markdown/index.ts';
import { ask, makeFolder, makeJournal, noteOf } from './bench-vault.ts';
import { type CorpusEntry, makeCorpus } from './corpus.ts';
import { printGoals } from './goals.ts';
import { type BenchRow, printTable, row, timed } from './stats.ts';

const rounds = 5;
const formats: readonly ExportFormat[] = ['markdown', 'html', 'docx', 'csv', 'json'];

/** Two in three notes say something about the person, as those of a manager who prepares a review do. */
async function fillJournal(vault: Vault, personId: Id, entries: readonly CorpusEntry[]): Promise<void> {
  const signals = await ask(vault, 'signals.list', {});
  const journal = vault.journal();
  journal.db.transaction(() => {
    entries.forEach((entry, index) => {
      const { id, name } = signals[index % signals.length] ?? { id: '', name: '' };
      const mark = writeMark({ signalId: id, label: name, polarity: index % 2 === 0 ? '+' : '-' });
      const draft = noteOf(entry, personId);
      const half = draft.body.length >> 1;
      const body =
        index % 3 === 0 ? draft.body : `${draft.body.slice(0, half)} ${mark}\n\n${draft.body.slice(half)}`;
      createEntry(journal, { ...draft, body });
    });
  });
}

/** A review with the notes of its cycle in every format: loaded, redacted, rendered, looked over for leaks; a PDF also printed. */
export async function benchPacket(n: number): Promise<BenchRow[]> {
  const { entries } = makeCorpus(n);
  const { folder, remove } = makeFolder();
  const { vault, personId } = await makeJournal(folder, []);
  await fillJournal(vault, personId, entries);
  const [from, to] = [entries[0]?.day ?? '', entries.at(-1)?.day ?? ''];
  const cycle = await ask(vault, 'cycles.save', {
    id: null,
    draft: { name: 'The cycle', from, to, people: null },
  });
  const request = { personId, from, to, cycleId: cycle.id, withNotes: true, reader: readerOf('me') };
  const render = (format: ExportFormat) => ask(vault, 'export.render', { ...request, format });

  const rows: BenchRow[] = [];
  for (const format of formats) {
    await render(format);
    const times: number[] = [];
    for (let i = 0; i < rounds; i++) times.push(await timed(() => render(format)));
    rows.push(row('review packet', n, `handrail, ${format}`, times));
  }
  const chromium = findChromium();
  if (chromium === null) console.log('The PDF is not measured: no Chromium is installed.');
  else {
    const print = printWith(chromium);
    const times: number[] = [];
    for (let i = 0; i < 3; i++)
      times.push(
        await timed(async () => {
          const { content } = await render('pdf');
          await print(String(content));
        }),
      );
    rows.push(row('review packet', n, 'handrail, pdf', times));
  }
  vault.close();
  remove();
  printTable(`A review with ${n.toLocaleString('en')} notes, ms`, rows, 'handrail, markdown');
  printGoals(rows);
  return rows;
}
