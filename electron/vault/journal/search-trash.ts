import type { Db } from '../database/database.ts';
import { trashedRows } from './entries.ts';
import { documentOf, Names, type SearchDocument } from './search-documents.ts';
import type { Needle, SearchPlan } from './search-plan.ts';
import type { FoundRow } from './search-rows.ts';
import { wordsOf } from './search-text.ts';

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

/**
 * True where the runs stand near each other as FTS5 means it: every one begins at or before the last of them, and ends
 * with at most `within` words between it and that one.
 */
function holdsNear(words: readonly string[], runs: readonly (readonly string[])[], within: number): boolean {
  const places = runs.map((run) =>
    words.flatMap((_, at) => (run.every((word, index) => words[at + index] === word) ? [at] : [])),
  );
  return places.flat().some((last) =>
    places.every((starts, index) => {
      const earliest = last - within - (runs[index]?.length ?? 0);
      return starts.some((at) => at <= last && at >= earliest);
    }),
  );
}

/** The words of a document, column by column, as the index would hold them. */
export const columnsOf = (document: SearchDocument): string[][] =>
  [document.title, document.text, document.names].map(wordsOf);

function holds(columns: readonly string[][], tags: ReadonlySet<string>, needle: Needle): boolean {
  if (needle.type === 'tag') return tags.has(needle.text);
  if (needle.type === 'text')
    return columns.some((words) => holdsRun(words, wordsOf(needle.text), needle.prefix));
  const runs = needle.texts.map(wordsOf);
  return columns.some((words) => holdsNear(words, runs, needle.within));
}

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

/** The trash is not in the index, and small: it empties itself. Newest first by the day it happened. */
export function searchTrash(db: Db, plan: SearchPlan): FoundRow[] {
  const names = new Names(db);
  return trashedRows(db)
    .map((row) => ({ row, document: documentOf(row, names) }))
    .filter(({ row, document }) => fits(plan, row.seq, document))
    .sort((a, b) => b.row.seq - a.row.seq)
    .map(({ row: { seq, id, kind, happened_on, people }, document: { title, text } }) => ({
      seq,
      id,
      kind,
      happenedOn: happened_on,
      people,
      title,
      text,
    }));
}
