import type { Id } from '../../../shared/domain/values.ts';
import { type CountedWord, similarQuery } from '../../../shared/search/index.ts';
import type { Db } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { existingRow } from './entries.ts';
import { documentOf, Names } from './search-documents.ts';
import { marksQuery } from './search-rows.ts';
import { fromIndexText, tag, wordsOf } from './search-text.ts';

/** Of a longer note only the beginning is read, and of many different words those that stand in it most often. */
const mostRead = 20_000;
const mostWeighed = 150;

export const notesWithQuery = (term: string): Sql =>
  sql`SELECT doc FROM search_vocabulary WHERE term = ${term}`;

const notesWith = (db: Db, term: string): number => db.value<number>(notesWithQuery(term)) ?? 0;

/** The index must be up to date. @throws HandrailError `not-found` */
export function similarTo(db: Db, entryId: Id): string {
  const row = existingRow(db, entryId);
  const names = new Names(db);
  const document = documentOf(row, names);
  // Who it is about is known; what is looked for is what was said.
  const known = new Set(wordsOf(document.names));
  const counts = new Map<string, number>();
  for (const word of wordsOf(`${document.title}\n${document.text.slice(0, mostRead)}`)) {
    if (!known.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words: CountedWord[] = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostWeighed)
    .map(([word, times]) => ({ word: fromIndexText(word), times, notes: notesWith(db, word) }));
  const marks = db.all<{ signalId: Id; polarity: '+' | '-' | '' }>(marksQuery([row.seq]));
  const signals = marks.flatMap(({ signalId, polarity }) => {
    const name = names.signal(signalId);
    return name === undefined ? [] : [{ name, polarity }];
  });
  return similarQuery(words, signals, notesWith(db, tag('any')));
}
