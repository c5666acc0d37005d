import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Id } from '../../shared/domain/values.ts';
import { makeFolder, makeJournal } from './bench-vault.ts';
import { bundleContenders } from './bundle.ts';
import type { Found } from './contenders/contender.ts';
import { contenders } from './contenders/index.ts';
import type { Answer, Ask } from './contenders/process.ts';
import { type CorpusEntry, makeCorpus, makeQueries } from './corpus.ts';
import { printGoals } from './goals.ts';
import { type BenchRow, printTable, row } from './stats.ts';
import { benchTypo } from './typo.ts';

/** Nobody may hold up the run: a contender that has used this much time on queries is asked no further. */
const budgetMs = 45_000;
const truth = 'scan of folded text in memory';

class Entrant {
  readonly name: string;
  readonly #child: ChildProcess;
  readonly times: number[] = [];
  rss = 0;
  loadedMs = 0;
  found = 0;
  expected = 0;

  constructor(script: string, name: string, n: number, folder: string) {
    this.name = name;
    this.#child = fork(script, [name, String(n), folder], { serialization: 'advanced' });
  }
  #next(): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const ended = () => reject(new Error(`${this.name} ended early.`));
      this.#child.once('exit', ended);
      this.#child.once('message', (answer: Answer) => {
        this.#child.off('exit', ended);
        resolve(answer);
      });
    });
  }
  async load(): Promise<void> {
    const answer = await this.#next();
    if ('loadedMs' in answer) Object.assign(this, answer);
  }
  get spent(): number {
    return this.times.reduce((sum, ms) => sum + ms, 0);
  }
  async ask(query: string): Promise<Found> {
    const next = this.#next();
    this.#child.send({ query } satisfies Ask);
    const answer = await next;
    if (!('ids' in answer)) throw new Error('A contender answered out of turn.');
    this.times.push(answer.ms);
    this.rss = answer.rss;
    return answer.ids;
  }
  /** Who also finds other forms of a word shows fewer of the true matches, and must not have left one out. */
  compare(ids: readonly number[], expected: readonly number[]): void {
    const oldest = ids.length < 30 ? -1 : Math.min(...ids);
    const due = expected.filter((id) => id >= oldest);
    const got = new Set(ids);
    this.expected += due.length;
    this.found += due.filter((id) => got.has(id)).length;
  }
  async stop(): Promise<void> {
    this.#child.send({ stop: true } satisfies Ask);
    await once(this.#child, 'exit');
  }
}

/** Writes the journal and closes it, so that who is measured opens it fresh. @returns place in the text by entry id */
async function storeJournal(folder: string, entries: CorpusEntry[]): Promise<Map<Id, number>> {
  const { vault, idToIndex } = await makeJournal(join(folder, 'made'), entries);
  vault.close();
  return idToIndex;
}

/** The keystrokes of one phrase after the other. */
function phrasesOf(queries: readonly string[]): string[][] {
  const phrases: string[][] = [];
  for (const query of queries) {
    const last = phrases.at(-1);
    if (last !== undefined && query.startsWith(last.at(-1) ?? '')) last.push(query);
    else phrases.push([query]);
  }
  return phrases;
}

/**
 * Search as you type: every contender answers the same keystrokes in one run. They take turns by phrase, as nobody types
 * into eight fields at once: what one of them keeps in the processor's caches would be gone with every key.
 */
export async function benchSearch(sizes: readonly number[], queryCount: number): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const script = await bundleContenders();
  for (const n of sizes) {
    const { source, entries } = makeCorpus(n);
    const { folder, remove } = makeFolder();
    const toIndex = await storeJournal(folder, entries);
    const entrants: Entrant[] = [];
    for (const [name, { upTo }] of Object.entries(contenders)) {
      if (n > upTo) continue;
      // A journal is open in one process at a time: each has its own copy.
      const own = join(folder, String(entrants.length));
      if (name.startsWith('handrail')) cpSync(join(folder, 'made'), own, { recursive: true });
      const entrant = new Entrant(script, name, n, own);
      await entrant.load();
      entrants.push(entrant);
    }
    for (const phrase of phrasesOf(makeQueries(entries, queryCount))) {
      const answers = new Map<Entrant, number[][]>();
      for (const entrant of entrants) {
        if (entrant.spent >= budgetMs) continue;
        const found: number[][] = [];
        for (const query of phrase) {
          const ids = await entrant.ask(query);
          found.push(ids.map((id) => (typeof id === 'string' ? (toIndex.get(id) ?? -1) : id)));
        }
        answers.set(entrant, found);
      }
      const expected = answers.get(entrants.find(({ name }) => name === truth) as Entrant);
      for (const [entrant, found] of answers)
        found.forEach((ids, index) => {
          entrant.compare(ids, expected?.[index] ?? []);
        });
    }
    const name = 'search as you type';
    const these = entrants.map((entrant) => row(name, n, entrant.name, entrant.times, entrant.rss));
    printTable(`Search as you type, ${n.toLocaleString('en')} entries of ${source}, ms`, these, 'handrail');
    console.log('of the true matches among what was shown, and newer ones, found; and time to load:');
    for (const entrant of entrants) {
      const recall = ((100 * entrant.found) / Math.max(1, entrant.expected)).toFixed(1);
      console.log(
        `  ${entrant.name.padEnd(32)}${recall.padStart(6)} %   ${(entrant.loadedMs / 1000).toFixed(1)} s   ${entrant.times.length} queries`,
      );
      await entrant.stop();
    }
    these.push(...(await benchTypo(n, join(folder, 'made'))));
    printGoals(these);
    remove();
    rows.push(...these);
  }
  return rows;
}
