/** A contender in a process of its own, so that its memory is its own and it is timed where it works. */
import { makeCorpus } from '../corpus.ts';
import type { Found } from './contender.ts';
import { contenders } from './index.ts';

export type Ask = { query: string } | { stop: true };
export type Answer = { loadedMs: number; rss: number } | { ms: number; ids: Found; rss: number };

const [name, size, folder] = process.argv.slice(2);
const contender = await contenders[name ?? '']?.make();
if (contender === undefined) throw new Error(`There is no contender ${name}.`);

const tell = (answer: Answer) => process.send?.(answer);
const start = performance.now();
await contender.load(() => makeCorpus(Number(size)).entries, folder ?? '');
tell({ loadedMs: performance.now() - start, rss: process.memoryUsage().rss });

process.on('message', async (ask: Ask) => {
  if ('stop' in ask) {
    await contender.close?.();
    process.exit(0);
  }
  const asked = performance.now();
  const ids = await contender.query(ask.query);
  tell({ ms: performance.now() - asked, ids, rss: process.memoryUsage().rss });
});
process.on('disconnect', () => process.exit(0));
