/**
 * `npm run bench [-- SECTION …] [--json FILE] [--sizes 2000,20000] [--queries 300]`
 * Every figure is printed beside its peer from the same run: the machine is noisy, so read the ratios.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { benchCapture } from './capture.ts';
import { benchOpening } from './opening.ts';
import { benchPacket } from './packet.ts';
import { benchReview } from './review.ts';
import { benchSave } from './save.ts';
import { benchSearch } from './search.ts';
import type { BenchRow } from './stats.ts';
import { benchTyping } from './typing.ts';
import { benchUnlock } from './unlock.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    sizes: { type: 'string', default: '2000,20000,100000' },
    queries: { type: 'string', default: '300' },
  },
});
const sizes = values.sizes.split(',').map(Number);
const sections: Record<string, () => Promise<BenchRow[]>> = {
  search: () => benchSearch(sizes, Number(values.queries)),
  save: () => benchSave(sizes),
  unlock: () => benchUnlock(sizes),
  typing: () => benchTyping(2_000),
  opening: () => benchOpening(2_000),
  review: () => benchReview(2_000),
  packet: () => benchPacket(2_000),
  capture: () => benchCapture(20_000),
};

const chosen = positionals.length > 0 ? positionals : Object.keys(sections);
const rows: BenchRow[] = [];
for (const name of chosen) {
  const section = sections[name];
  if (section === undefined) {
    console.error(`There is no section ${name}; there are ${Object.keys(sections).join(', ')}.`);
    process.exit(2);
  }
  rows.push(...(await section()));
}
if (values.json !== undefined) {
  mkdirSync(dirname(values.json), { recursive: true });
  writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
  console.log(`\n${rows.length} rows in ${values.json}`);
}
