import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import type { ExportFormat } from '../../../shared/contract/exports.ts';
import { readerOf } from '../../../shared/exports/reader.ts';
import { listedCycles } from '../../../shared/review/cycles.ts';
import { today } from '../../helpers/today.ts';
import { ask } from '../support/sample.ts';
import { type Journey, type Step, words } from './journey.ts';

/** Of the file for HR, not of the journal. */
const filePassphrase = 'four herons over the marsh';
const outcome = 'She owned the ledger from the plan to the last replay.';
const most = 8;

interface Review {
  personId: string;
  cycleId: string;
  from: string;
  to: string;
  /** What the packet says of each piece that was picked. */
  said: string[];
}

/** Picks evidence of the half and writes the first part of the draft; the sample journal has more than enough. */
async function writeReview(page: Page): Promise<Review> {
  const personId = (await ask(page, 'people.list', {})).find(({ name }) => name === words.person)?.id ?? '';
  const halves = listedCycles([], today()).filter(({ id }) => id.startsWith('h'));
  for (const { id: cycleId, from, to } of halves) {
    const evidence = await ask(page, 'evidence.list', { personId, from, to });
    const open = evidence.filter((item) => !item.private);
    const picked = [...new Map(open.map((item) => [item.text, item])).values()].slice(0, most);
    if (picked.length < 4) continue;
    const key = { personId, cycleId };
    for (const { entryId, text } of picked) await ask(page, 'packet.pick', { ...key, entryId, quote: text });
    const [first] = await ask(page, 'packet.begin', key);
    if (first === undefined) throw new Error('A new draft has no sections.');
    const { id, version, title, prompt } = first;
    const cited = `${outcome} [${picked[0]?.happenedOn ?? ''}](entry:${picked[0]?.entryId ?? ''})`;
    await ask(page, 'packet.saveSection', {
      id,
      baseVersion: version,
      draft: { title, prompt, body: cited },
    });
    const items = await ask(page, 'packet.items', key);
    return { ...key, from, to, said: items.map(({ quote, wording }) => wording ?? quote) };
  }
  throw new Error('The sample journal has no half with evidence.');
}

async function exportReview(
  { page, exports }: Journey,
  { said: _, ...review }: Review,
  format: ExportFormat,
  passphrase: string | null = null,
): Promise<string> {
  const request = { ...review, withNotes: false, reader: readerOf('me'), format, passphrase };
  const { savedAs } = await ask(page, 'app.exportPerson', request);
  return join(exports, basename(savedAs));
}

const folded = (text: string): string => text.replace(/\s+/g, ' ');

/** With another program than ours; null where none is installed. */
function pdfText(path: string): string | null {
  if (!existsSync('/usr/bin/pdftotext')) return null;
  return execFileSync('/usr/bin/pdftotext', [path, '-'], { encoding: 'utf8' });
}

function decrypted(path: string): Buffer | null {
  if (!existsSync('/usr/bin/age') || !existsSync('/usr/bin/script')) return null;
  const folder = mkdtempSync(join(tmpdir(), 'handrail-demo-age-'));
  const out = join(folder, 'packet.pdf');
  try {
    // age asks a terminal for the passphrase.
    spawnSync('/usr/bin/script', ['-qec', `age -d -o ${out} '${path}'`, '/dev/null'], {
      input: `${filePassphrase}\n`,
      timeout: 60_000,
    });
    return readFileSync(out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function expectWords(text: string, { said }: Review, format: string): void {
  const wanted = [words.person, outcome, ...said];
  const lacking = wanted.find((each) => !folded(text).includes(folded(each)));
  if (lacking !== undefined) throw new Error(`The ${format} of the review lacks “${lacking}”.`);
}

/** The review of a half leaves as files that other programs open, each read back with one of them. */
export const packet: Step[] = [
  {
    name: 'a review is exported as PDF, Word, table and encrypted file, and other programs read it back',
    run: async (journey) => {
      const review = await writeReview(journey.page);
      const pdf = await exportReview(journey, review, 'pdf');
      // Lines of a printed page may part a word at its hyphen.
      const printed = pdfText(pdf);
      if (printed !== null && !folded(printed).includes(outcome))
        throw new Error('The printed review lacks what was written.');

      const docx = await exportReview(journey, review, 'docx');
      expectWords((await mammoth.extractRawText({ path: docx })).value, review, 'document');

      const csv = readFileSync(await exportReview(journey, review, 'csv'), 'utf8');
      const rows = parse<Record<string, string>>(csv, { bom: true, columns: true, record_delimiter: '\r\n' });
      if (rows.length !== review.said.length) throw new Error(`The table has ${rows.length} rows.`);

      const sealed = await exportReview(journey, review, 'pdf', filePassphrase);
      if (!sealed.endsWith('.pdf.age')) throw new Error(`An encrypted file is called ${basename(sealed)}.`);
      const opened = decrypted(sealed);
      if (opened !== null && !opened.subarray(0, 5).equals(Buffer.from('%PDF-')))
        throw new Error('age did not open the encrypted review.');
    },
  },
];
