import type { Db } from '../database/database.ts';
import { trashedRows } from './entries.ts';
import { documentOf, Names, type SearchDocument } from './search-documents.ts';
import type { Needle, SearchPlan } from './search-plan.ts';
import type { Match } from './search-rows.ts';
import { hitEnd, hitStart, wordsOf } from './search-text.ts';

const snippetLength = 200;

/** True where the words stand next to each other; the last one may go on where the needle is a beginning. */
function holdsRun(words: readonly string[], run: readonly string[], prefix: boolean): boolean {
  const last = run.length - 1;
  return words.some((_, at) =>
    run.every((word, index) => {
      const there = words[at + index] ?? '';
      return prefix && index === last ? there.startsWith(word) : there === word;
    }),
  );
}

/** The words of a document, column by column, as the index would hold them. */
export const columnsOf = (document: SearchDocument): string[][] =>
  [document.title, document.text, document.names].map(wordsOf);

const holds = (columns: readonly string[][], tags: ReadonlySet<string>, needle: Needle): boolean =>
  needle.type === 'tag'
    ? tags.has(needle.text)
    : columns.some((words) => holdsRun(words, wordsOf(needle.text), needle.prefix));

/** Whether a document fits a plan, without any index. The index gives the same answers, faster. */
export function fits(plan: SearchPlan, seq: number, document: SearchDocument): boolean {
  if (seq < plan.first || seq >= plan.end) return false;
  const columns = columnsOf(document);
  const tags = new Set(document.tags.split(' '));
  return (
    plan.all.every((group) => group.some((needle) => holds(columns, tags, needle))) &&
    !plan.none.some((needle) => holds(columns, tags, needle))
  );
}

const setOff = (text: string): string => text.replaceAll(hitStart, '').replaceAll(hitEnd, '');

/** The trash is not in the index, and small: it empties itself. Newest first by the day it happened. */
export function searchTrash(db: Db, plan: SearchPlan): Match[] {
  const names = new Names(db);
  return trashedRows(db)
    .map((row) => ({ seq: row.seq, document: documentOf(row, names) }))
    .filter(({ seq, document }) => fits(plan, seq, document))
    .sort((a, b) => b.seq - a.seq)
    .map(({ seq, document }) => ({
      seq,
      title: setOff(document.title),
      snippet: setOff(document.text).slice(0, snippetLength),
    }));
}
