import { existsSync, readFileSync } from 'node:fs';
import type { LocalDate } from '../../shared/domain/values.ts';
import { generateSampleJournal } from '../../shared/sample/index.ts';

/** A real diary, where it lies beside the project; the project builds and is measured without it, too. */
export const diaryPath = new URL('../../../shared/data/diary.jsonl', import.meta.url);

export interface CorpusEntry {
  day: LocalDate;
  text: string;
}

/** The diary's entries as they are, or null where the file is not there. */
export function readDiary(): CorpusEntry[] | null {
  if (!existsSync(diaryPath)) return null;
  return readFileSync(diaryPath, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { date, text } = JSON.parse(line) as { date: string; text: string };
      return { day: date, text };
    });
}

function passages(): { source: string; texts: string[] } {
  const diary = readDiary();
  if (diary !== null) return { source: 'the diary of Samuel Pepys', texts: diary.map((entry) => entry.text) };
  const sample = generateSampleJournal({ today: '2026-06-30' });
  return { source: 'the sample journal', texts: sample.entries.map((entry) => entry.body) };
}

/** Cuts running text into pieces of 60 to 250 words, as notes are long; the cut is fixed by the index alone. */
function pieces(texts: readonly string[]): string[] {
  const words = texts.join(' ').split(/\s+/);
  const out: string[] = [];
  for (let at = 0, i = 0; at < words.length; i++) {
    const length = 60 + ((i * 7919) % 191);
    out.push(words.slice(at, at + length).join(' '));
    at += length;
  }
  return out;
}

/** `n` notes, newest last, four a day, repeated with other dates once the text runs out. */
export function makeCorpus(n: number): { source: string; entries: CorpusEntry[] } {
  const { source, texts } = passages();
  const cut = pieces(texts);
  const start = Date.UTC(1955, 0, 1);
  const entries = Array.from({ length: n }, (_, i) => ({
    day: new Date(start + Math.floor(i / 4) * 86_400_000).toISOString().slice(0, 10),
    text: cut[i % cut.length] ?? '',
  }));
  return { source, entries };
}

/**
 * Every prefix, from the second character on, of queries of one to three neighbouring words, as somebody types them. None
 * ends in a space: to Handrail that says that the word is complete, to the peers it says nothing.
 */
export function makeQueries(entries: readonly CorpusEntry[], count: number): string[] {
  const queries: string[] = [];
  for (let i = 0; queries.length < count; i++) {
    const words = (entries[(i * 104_729) % entries.length]?.text ?? '')
      .replace(/[^\p{L}\s]/gu, ' ')
      .split(/\s+/)
      .filter((word) => word.length > 2);
    const first = (i * 31) % Math.max(1, words.length - 3);
    const phrase = words
      .slice(first, first + 1 + (i % 3))
      .join(' ')
      .toLowerCase();
    for (let length = 2; length <= phrase.length && queries.length < count; length++) {
      if (phrase[length - 1] !== ' ') queries.push(phrase.slice(0, length));
    }
  }
  return queries;
}
