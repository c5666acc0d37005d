import type { SearchHit, SnippetPiece } from '../../../shared/contract/search.ts';
import type { EntryKind, EntryPerson } from '../../../shared/domain/entries.ts';
import type { Polarity } from '../../../shared/domain/signals.ts';
import type { Id, LocalDate } from '../../../shared/domain/values.ts';
import type { Db } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { fromIndexText, hitEnd, hitStart } from './search-text.ts';

/** What the index says of one match: title and snippet in index text, with the hits set off. */
export interface Match {
  seq: number;
  title: string;
  snippet: string;
}

/** Index text with set-off hits, as pieces to draw. */
export function toPieces(text: string): SnippetPiece[] {
  const pieces: SnippetPiece[] = [];
  text.split(hitStart).forEach((part, index) => {
    const end = part.indexOf(hitEnd);
    const hit = index === 0 || end === -1 ? '' : part.slice(0, end);
    const rest = index === 0 || end === -1 ? part : part.slice(end + hitEnd.length);
    if (hit !== '') pieces.push({ text: fromIndexText(hit), hit: true });
    if (rest !== '') pieces.push({ text: fromIndexText(rest), hit: false });
  });
  return pieces
    .map((piece) => ({ ...piece, text: piece.text.replace(/\s+/g, ' ') }))
    .filter((piece) => piece.text !== '');
}

interface HeadRow {
  seq: number;
  id: Id;
  kind: EntryKind;
  happenedOn: LocalDate;
  people: string;
}

const keysOf = (matches: readonly Match[]): string => JSON.stringify(matches.map((match) => match.seq));

export const headsQuery = (keys: string): Sql => sql`
  SELECT seq, id, kind, happened_on AS happenedOn, people FROM entries
  WHERE seq IN (SELECT value FROM json_each(${keys}))`;

export const marksQuery = (keys: string): Sql => sql`
  SELECT DISTINCT seq, signal_id AS signalId, polarity FROM marks
  WHERE seq IN (SELECT value FROM json_each(${keys})) ORDER BY seq, position`;

/** Fills up what the index found with what a row of the result shows. Two queries, however many there are. */
export function toHits(db: Db, matches: readonly Match[]): SearchHit[] {
  if (matches.length === 0) return [];
  const keys = keysOf(matches);
  const heads = new Map(db.all<HeadRow>(headsQuery(keys)).map((row) => [row.seq, row]));
  const marks = new Map<number, { signalId: Id; polarity: Polarity }[]>();
  for (const { seq, ...mark } of db.all<{ seq: number; signalId: Id; polarity: Polarity }>(
    marksQuery(keys),
  )) {
    marks.set(seq, [...(marks.get(seq) ?? []), mark]);
  }
  return matches.flatMap((match) => {
    const head = heads.get(match.seq);
    if (head === undefined) return [];
    return {
      entryId: head.id,
      kind: head.kind,
      happenedOn: head.happenedOn,
      title: toPieces(match.title),
      snippet: toPieces(match.snippet),
      people: (JSON.parse(head.people) as EntryPerson[]).map((person) => person.personId),
      marks: marks.get(match.seq) ?? [],
    };
  });
}
