import { fdatasyncSync, openSync, writeSync } from 'node:fs';

/** One row of `npm run bench -- --json FILE`. Times are milliseconds, `rss` is bytes of the measured process. */
export interface BenchRow {
  name: string;
  n: number;
  contender: string;
  p50: number;
  p95: number;
  p99: number;
  max: number;
  unit: 'ms' | 'ratio' | 'per second';
  rss: number | null;
}

/** The value below which `share` of the sorted samples lie (nearest rank). */
export function quantile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return Number.NaN;
  const rank = Math.max(0, Math.ceil(share * sorted.length) - 1);
  return sorted[rank] ?? Number.NaN;
}

export function row(
  name: string,
  n: number,
  contender: string,
  samples: readonly number[],
  rss: number | null = null,
): BenchRow {
  const sorted = [...samples].sort((a, b) => a - b);
  return {
    name,
    n,
    contender,
    p50: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    p99: quantile(sorted, 0.99),
    max: quantile(sorted, 1),
    unit: 'ms',
    rss,
  };
}

const figure = (value: number): string =>
  Number.isNaN(value)
    ? '–'
    : value >= 100
      ? value.toFixed(0)
      : value >= 10
        ? value.toFixed(1)
        : value.toFixed(2);

/** Prints one table; `against` names the contender that the last column divides by (at p95). */
export function printTable(title: string, rows: readonly BenchRow[], against: string): void {
  const base = rows.find((candidate) => candidate.contender === against);
  console.log(`\n${title}`);
  console.log(
    ['contender'.padEnd(34), 'p50', 'p95', 'p99', 'max', 'RSS MB', `p95 : ${against}`]
      .map((head, i) => (i === 0 ? head : head.padStart(10)))
      .join(''),
  );
  for (const each of rows) {
    const cells = [each.p50, each.p95, each.p99, each.max].map((value) => figure(value).padStart(10));
    const memory = each.rss === null ? '–' : (each.rss / 1e6).toFixed(0);
    const ratio = base ? figure(each.p95 / base.p95) : '–';
    console.log(`${each.contender.padEnd(34)}${cells.join('')}${memory.padStart(10)}${ratio.padStart(10)}`);
  }
}

/** Runs `work` and returns how many milliseconds it took. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The limit for a durable save: the same bytes, appended and synced. */
export function rawDurableWriter(path: string): (bytes: Buffer) => void {
  const file = openSync(path, 'w');
  return (bytes) => {
    writeSync(file, bytes);
    fdatasyncSync(file);
  };
}
