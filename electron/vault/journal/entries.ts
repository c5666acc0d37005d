import type { EntryHeading, Page } from '../../../shared/contract/journal.ts';
import type {
  Entry,
  EntryDraft,
  EntryKind,
  EntryPerson,
  ShareLevel,
} from '../../../shared/domain/entries.ts';
import type { Id, LocalDate } from '../../../shared/domain/values.ts';
import type { Db } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { notFound } from './journal.ts';

export interface EntryRow {
  seq: number;
  id: Id;
  kind: EntryKind;
  happened_on: LocalDate;
  happened_time: string | null;
  share: ShareLevel;
  pinned: 0 | 1;
  written_at: string;
  updated_at: string;
  trashed_at: string | null;
  revision: number;
  version: number;
  derived_hash: string;
  title: string;
  /** JSON of the draft's people. */
  people: string;
  body: string;
}

/** In the order of the table, with the body at the end. */
export const entryColumns = sql`entries.seq, entries.id, entries.kind, happened_on, happened_time, share, pinned,
  written_at, updated_at, trashed_at, revision, version, derived_hash, title, people, body`;

export const toDraft = (row: EntryRow): EntryDraft => ({
  kind: row.kind,
  happenedOn: row.happened_on,
  happenedTime: row.happened_time,
  title: row.title,
  body: row.body,
  share: row.share,
  people: JSON.parse(row.people) as EntryPerson[],
});

export const toEntry = (row: EntryRow): Entry => ({
  ...toDraft(row),
  id: row.id,
  revision: row.revision,
  version: row.version,
  pinned: row.pinned === 1,
  writtenAt: row.written_at,
  updatedAt: row.updated_at,
  trashedAt: row.trashed_at,
});

export const entryRow = (db: Db, id: Id): EntryRow | undefined =>
  db.get<EntryRow>(sql`SELECT ${entryColumns} FROM entries WHERE id = ${id}`);

/** @throws HandrailError `not-found` */
export function existingRow(db: Db, id: Id): EntryRow {
  const row = entryRow(db, id);
  if (row === undefined) throw notFound('entry');
  return row;
}

/** Also of an entry in the trash. */
export const getEntry = (db: Db, id: Id): Entry => toEntry(existingRow(db, id));

export interface TimelineFilter {
  personId: Id | null;
  kind: EntryKind | null;
}

/**
 * Rows older than `before`, newest first. Each form walks one index and stops early; on the timeline of a person two are
 * merged, that of the notes about them and that of the notes which mention them.
 */
export function timelineQuery(filter: TimelineFilter, before: number, limit: number): Sql {
  if (filter.personId === null) {
    const kind = filter.kind === null ? sql`` : sql`AND kind = ${filter.kind}`;
    return sql`SELECT ${entryColumns} FROM entries WHERE trashed_at IS NULL ${kind} AND seq < ${before}
      ORDER BY seq DESC LIMIT ${limit}`;
  }
  const { personId, kind } = filter;
  const about = kind === null ? sql`` : sql`AND kind = ${kind}`;
  const mentioning =
    kind === null ? sql`` : sql`AND (SELECT kind FROM entries WHERE entries.seq = mentions.seq) = ${kind}`;
  return sql`SELECT ${entryColumns} FROM
    (SELECT seq AS found FROM entry_people WHERE person_id = ${personId} ${about} AND seq < ${before}
      UNION SELECT seq FROM mentions WHERE person_id = ${personId} ${mentioning} AND seq < ${before}
      ORDER BY found DESC LIMIT ${limit})
    JOIN entries ON entries.seq = found ORDER BY found DESC`;
}

/** A cursor is the order key of the last row that was given out; one that is none begins at the newest. */
const readCursor = (cursor: string | null): number =>
  cursor !== null && /^\d{1,16}$/.test(cursor) ? Number(cursor) : Number.MAX_SAFE_INTEGER;

export function timeline(
  db: Db,
  input: TimelineFilter & { cursor: string | null; limit: number },
): Page<Entry> {
  const rows = db.all<EntryRow>(timelineQuery(input, readCursor(input.cursor), input.limit + 1));
  const page = rows.slice(0, input.limit);
  const last = page.at(-1);
  return {
    items: page.map(toEntry),
    nextCursor: rows.length > input.limit && last !== undefined ? String(last.seq) : null,
  };
}

export const trashedQuery = (): Sql =>
  sql`SELECT ${entryColumns} FROM entries WHERE trashed_at IS NOT NULL ORDER BY trashed_at DESC, seq DESC`;

export const trashedRows = (db: Db): EntryRow[] => db.all<EntryRow>(trashedQuery());

export const titlesQuery = (limit: number): Sql =>
  sql`SELECT id, title, happened_on AS happenedOn, kind FROM entries INDEXED BY entries_titled
    WHERE trashed_at IS NULL AND title <> '' ORDER BY seq DESC LIMIT ${limit}`;

export const titles = (
  db: Db,
  limit: number,
): { id: Id; title: string; happenedOn: LocalDate; kind: EntryKind }[] => db.all(titlesQuery(limit));

export const headingsQuery = (ids: readonly Id[]): Sql =>
  sql`SELECT entries.id, happened_on AS happenedOn, kind, title, trashed_at AS trashedAt
    FROM json_each(${JSON.stringify(ids)}) CROSS JOIN entries ON entries.id = json_each.value`;

/** Also of entries in the trash; an id that names none is left out. */
export const headings = (db: Db, ids: readonly Id[]): EntryHeading[] =>
  db.all<EntryHeading>(headingsQuery(ids));
