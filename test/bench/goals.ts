import type { BenchRow } from './stats.ts';

/** What Handrail has to reach at a size: p95 in milliseconds, resident memory in bytes. */
interface Goal {
  p95: number;
  rss?: number;
}

const megabytes = (count: number): number => count * 1e6;

const goals: Readonly<Record<string, Readonly<Record<number, Goal>>>> = {
  'search as you type, handrail': {
    20000: { p95: 3, rss: megabytes(120) },
    100000: { p95: 8, rss: megabytes(180) },
  },
  'search as you type, handrail, by relevance': { 20000: { p95: 25 }, 100000: { p95: 60 } },
  'key to paint in the middle of a long paragraph, handrail': { 20000: { p95: 16 } },
  'key to paint in a new paragraph at the end, handrail': { 20000: { p95: 16 } },
  'opening a note, handrail, E in the timeline': { 2000: { p95: 50 } },
  'opening a note, handrail, a click in the timeline': { 2000: { p95: 50 } },
  'attention of a cycle, handrail, half a year of four a day': { 2000: { p95: 200 } },
  'key to caret, handrail': { 20000: { p95: 200 } },
  'review packet, handrail, html': { 2000: { p95: 1000 } },
  'review packet, handrail, pdf': { 2000: { p95: 5000 } },
  'typo repaired, handrail': { 20000: { p95: 10 }, 100000: { p95: 15 } },
};

/** At 100,000 entries, how many times slower at p95 a peer has to be. */
const lead = { 'FlexSearch 0.8': 3, 'MiniSearch 7': 20, 'plain FTS5, bm25 over all': 20 };

const sayGoal = (what: string, measured: string, goal: string, reached: boolean): void =>
  console.log(`  ${reached ? 'reached' : 'MISSED '}  ${what}: ${measured} (goal ${goal})`);

/** Prints beside each other what was measured and what the goal is. */
export function printGoals(rows: readonly BenchRow[]): void {
  for (const row of rows) {
    const goal = goals[`${row.name}, ${row.contender}`]?.[row.n];
    if (goal === undefined) continue;
    const what = `${row.name}, ${row.contender}`;
    sayGoal(`${what}, p95`, `${row.p95.toFixed(2)} ms`, `${goal.p95} ms`, row.p95 <= goal.p95);
    if (goal.rss !== undefined && row.rss !== null) {
      sayGoal(
        `${what}, memory`,
        `${(row.rss / 1e6).toFixed(0)} MB`,
        `${(goal.rss / 1e6).toFixed(0)} MB`,
        row.rss <= goal.rss,
      );
    }
  }
  const ours = rows.find((row) => row.n === 100_000 && row.contender === 'handrail');
  if (ours?.name !== 'search as you type') return;
  for (const [peer, times] of Object.entries(lead)) {
    const theirs = rows.find((row) => row.n === ours.n && row.contender === peer);
    if (theirs === undefined) continue;
    const ratio = theirs.p95 / ours.p95;
    sayGoal(`ahead of ${peer} at p95`, `${ratio.toFixed(1)} times`, `${times} times`, ratio >= times);
  }
}
