import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { stemOf } from '../../electron/vault/journal/inflections.ts';
import { vocabularyQuery } from '../../electron/vault/journal/search-vocabulary.ts';
import { ask, openStoredJournal } from './bench-vault.ts';
import { type BenchRow, printTable, row } from './stats.ts';

const edits = 200;
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** The same numbers in every run. */
function chooser(): (below: number) => number {
  let state = 7;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return Math.floor((state / 0x8000_0000) * below);
  };
}

/** A letter less, more, other, or two neighbours swapped. */
function edited(word: string, choose: (below: number) => number): string {
  const at = choose(word.length);
  const letter = letters[choose(letters.length)] ?? '';
  const [before, rest] = [word.slice(0, at), word.slice(at)];
  switch (choose(4)) {
    case 0:
      return before + rest.slice(1);
    case 1:
      return before + letter + rest;
    case 2:
      return before + letter + rest.slice(1);
    default:
      return before + (rest[1] ?? '') + (rest[0] ?? '') + rest.slice(2);
  }
}

function typos(terms: readonly string[]): { word: string; typo: string }[] {
  const choose = chooser();
  const known = new Set(terms);
  const found: { word: string; typo: string }[] = [];
  while (found.length < edits) {
    const word = terms[choose(terms.length)] ?? '';
    const typo = edited(word, choose);
    if (!known.has(typo)) found.push({ word, typo });
  }
  return found;
}

/** Proposes words, likeliest first. */
type Proposer = (typo: string) => Promise<readonly string[]> | readonly string[];

/**
 * Single edits in words of five letters and more. Handrail's time is that of the whole search, repaired and with
 * snippets; its peers only propose words.
 */
export async function benchTypo(n: number, folder: string): Promise<BenchRow[]> {
  const vault = await openStoredJournal(folder);
  const terms = vault
    .journal()
    .db.all<{ term: string }>(vocabularyQuery('', 1_000_000))
    .map(({ term }) => term)
    .filter((term) => /^[a-z]{5,}$/.test(term));
  const cases = typos(terms);
  const miniSearch = new MiniSearch<{ id: number; term: string }>({ fields: ['term'] });
  miniSearch.addAll(terms.map((term, id) => ({ id, term })));
  const fuse = new Fuse(terms);
  let entries = 0;
  const proposers: Record<string, Proposer> = {
    handrail: async (typo) => {
      // The space says that the word is complete.
      const answer = await ask(vault, 'search.query', { text: `${typo} `, limit: 10 });
      const word = cases.find((each) => each.typo === typo)?.word ?? '';
      const isMeant = (text: string): boolean => stemOf(text.toLowerCase()) === stemOf(word);
      if (answer.hits.some(({ snippet }) => snippet.some((piece) => piece.hit && isMeant(piece.text))))
        entries += 1;
      return answer.repaired[0]?.to.split(' or ') ?? [];
    },
    'Fuse.js over the words': (typo) => fuse.search(typo, { limit: 8 }).map((hit) => hit.item),
    'MiniSearch fuzzy 0.2': (typo) =>
      miniSearch
        .search(typo, { fuzzy: 0.2 })
        .slice(0, 8)
        .map((hit) => terms[hit.id as number] ?? ''),
  };
  const rows: BenchRow[] = [];
  const shares: string[] = [];
  for (const [name, propose] of Object.entries(proposers)) {
    const times: number[] = [];
    let first = 0;
    let among = 0;
    for (const { word, typo } of cases) {
      const start = performance.now();
      const proposed = await propose(typo);
      times.push(performance.now() - start);
      first += proposed[0] === word ? 1 : 0;
      among += proposed.slice(0, 8).includes(word) ? 1 : 0;
    }
    rows.push(row('typo repaired', n, name, times));
    shares.push(`  ${name.padEnd(32)}${percent(first)} first, ${percent(among)} among the first eight`);
  }
  printTable(`Typing errors, ${edits} in ${terms.length.toLocaleString('en')} words, ms`, rows, 'handrail');
  console.log(shares.join('\n'));
  console.log(`  an entry with the word that was meant among the first ten: ${percent(entries)}`);
  vault.close();
  return rows;
}

const percent = (count: number): string => `${((100 * count) / edits).toFixed(1)} %`;
