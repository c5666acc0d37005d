import { HandrailError } from '../../../shared/contract/errors.ts';
import { storableText } from '../../../shared/domain/drafts.ts';
import type { EntryKind, ShareLevel } from '../../../shared/domain/entries.ts';
import type { Polarity } from '../../../shared/domain/signals.ts';
import type { Id, LocalDate } from '../../../shared/domain/values.ts';
import type {
  PacketItem,
  PacketItemDraft,
  PacketItemSource,
  PacketKey,
} from '../../../shared/packet/packet.ts';
import { readSource } from '../../../shared/packet/source.ts';
import type { Db } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { existingRow } from './entries.ts';
import { type Journal, newId, notFound, timestamp } from './journal.ts';
import { lastPlace, ofPacket } from './packet-parts.ts';

interface ItemRow {
  id: Id;
  person_id: Id;
  entry_id: Id;
  share: ShareLevel | null;
  /** JSON of signal ids with their polarity. */
  marks: string;
  remark: string;
  wording: string | null;
  quote: string;
  seq: number;
  happened_on: LocalDate;
  kind: EntryKind;
  title: string;
  note_share: ShareLevel;
  trashed_at: string | null;
  note_written_at: string;
  note_updated_at: string;
  /** Null where no aside of the note says who may see it. */
  marked_body: string | null;
}

/** An item with the times of its note, as UTC ISO times. */
export type DatedItem = PacketItem & { writtenAt: string; updatedAt: string };

/**
 * An aside that says who may see it is written so in the source (`readAside`), and what is private the journal has derived
 * already: any other body need not be parsed.
 */
const columns = sql`packet_items.id, packet_items.person_id, entry_id, packet_items.share, marks, remark, wording, quote,
  entries.seq, happened_on, kind, title, entries.share AS note_share, trashed_at,
  written_at AS note_written_at, entries.updated_at AS note_updated_at,
  CASE WHEN body LIKE '%[!share]%' OR body LIKE '%[!up]%' THEN body END AS marked_body`;

/** A packet is put in order after it was found by its index. */
export const itemsQuery = (key: PacketKey): Sql => sql`SELECT ${columns}
  FROM packet_items CROSS JOIN entries ON entries.id = entry_id
  WHERE packet_items.person_id = ${key.personId} AND cycle_id = ${key.cycleId} AND removed_at IS NULL
  ORDER BY position, packet_items.id`;

export const textsQuery = (personId: Id, notes: readonly number[]): Sql => sql`
  SELECT evidence.seq, text FROM json_each(${JSON.stringify(notes)}) CROSS JOIN evidence ON evidence.seq = value
  WHERE person_id = ${personId} AND private = 0`;

const textKey = (seq: number, text: string): string => `${seq} ${text}`;

/** What the notes of these rows say of the person outside of private asides, as the journal has derived it already. */
function textsOf(db: Db, rows: readonly ItemRow[]): Set<string> {
  const [first] = rows;
  if (first === undefined) return new Set();
  const notes = [...new Set(rows.map(({ seq }) => seq))];
  return new Set(
    db
      .all<{ seq: number; text: string }>(textsQuery(first.person_id, notes))
      .map(({ seq, text }) => textKey(seq, text)),
  );
}

function sourceOf(db: Db, row: ItemRow, texts: ReadonlySet<string>): PacketItemSource {
  const facts = { happenedOn: row.happened_on, kind: row.kind, title: row.title };
  const same = row.trashed_at === null && texts.has(textKey(row.seq, row.quote));
  if (same && row.marked_body === null) return { ...facts, state: 'same', share: row.note_share };
  const body = row.marked_body ?? existingRow(db, row.entry_id).body;
  const trashed = row.trashed_at !== null;
  return { ...facts, ...readSource(row.quote, { body, share: row.note_share, trashed }) };
}

function toItems(db: Db, rows: readonly ItemRow[]): DatedItem[] {
  const texts = textsOf(db, rows);
  return rows.map((row) => ({
    id: row.id,
    entryId: row.entry_id,
    quote: row.quote,
    marks: JSON.parse(row.marks) as PacketItem['marks'],
    wording: row.wording,
    remark: row.remark,
    share: row.share,
    source: sourceOf(db, row, texts),
    writtenAt: row.note_written_at,
    updatedAt: row.note_updated_at,
  }));
}

/** In the order of the packet, with the times that an export says. */
export const datedItems = (db: Db, key: PacketKey): DatedItem[] =>
  toItems(db, db.all<ItemRow>(itemsQuery(key)));

const withoutTimes = ({ writtenAt: _, updatedAt: __, ...item }: DatedItem): PacketItem => item;

/** In the order of the packet. */
export const listItems = (db: Db, key: PacketKey): PacketItem[] => datedItems(db, key).map(withoutTimes);

/** Also one that was taken out. @throws HandrailError `not-found` */
export function getItem(db: Db, id: Id): PacketItem {
  const rows = db.all<ItemRow>(sql`SELECT ${columns}
    FROM packet_items CROSS JOIN entries ON entries.id = entry_id WHERE packet_items.id = ${id}`);
  const [item] = toItems(db, rows);
  if (item === undefined) throw notFound('piece of evidence');
  return withoutTimes(item);
}

/** The marks of a paragraph about a person, each once. @throws HandrailError where there is none, or only a private one */
function marksOf(db: Db, personId: Id, entryId: Id, quote: string): PacketItem['marks'] {
  const { seq } = existingRow(db, entryId);
  const rows = db.all<{ signalId: Id; polarity: Polarity; private: 0 | 1 }>(sql`
    SELECT DISTINCT signal_id AS signalId, polarity, private FROM evidence
    WHERE person_id = ${personId} AND seq = ${seq} AND text = ${quote} ORDER BY position`);
  const open = rows.filter((row) => row.private === 0);
  if (open.length > 0) return open.map(({ signalId, polarity }) => ({ signalId, polarity }));
  if (rows.length === 0) throw notFound('piece of evidence');
  throw new HandrailError('invalid-input', 'A private aside stays in the journal: it goes into no packet.');
}

/** Picks a paragraph for a packet; one that was picked before keeps what the manager said about it. */
export function pickEvidence(journal: Journal, key: PacketKey, entryId: Id, quote: string): PacketItem {
  const { db } = journal;
  return db.transaction(() => {
    const marks = marksOf(db, key.personId, entryId, quote);
    const known = db.get<{ id: Id; removed_at: string | null }>(sql`SELECT id, removed_at FROM packet_items
      WHERE ${ofPacket(key)} AND entry_id = ${entryId} AND quote = ${quote}`);
    if (known?.removed_at === null) return getItem(db, known.id);
    const now = timestamp(journal);
    if (known !== undefined) {
      db.run(sql`UPDATE packet_items SET removed_at = NULL, position = ${lastPlace('packet_items', key)},
        marks = ${JSON.stringify(marks)}, updated_at = ${now} WHERE id = ${known.id}`);
      return getItem(db, known.id);
    }
    const id = newId(journal);
    db.run(sql`INSERT INTO packet_items(id, person_id, cycle_id, entry_id, position, picked_at, updated_at, removed_at,
        share, marks, remark, wording, quote)
      VALUES (${id}, ${key.personId}, ${key.cycleId}, ${entryId}, ${lastPlace('packet_items', key)}, ${now}, ${now},
        NULL, NULL, ${JSON.stringify(marks)}, '', NULL, ${quote})`);
    return getItem(db, id);
  });
}

/** Says something else about a picked piece. @throws HandrailError `not-found` */
export function changeItem(journal: Journal, id: Id, draft: PacketItemDraft): PacketItem {
  const { db } = journal;
  const wording = draft.wording === null ? null : storableText(draft.wording);
  db.run(sql`UPDATE packet_items SET wording = ${wording}, remark = ${storableText(draft.remark)},
    share = ${draft.share}, updated_at = ${timestamp(journal)} WHERE id = ${id}`);
  return getItem(db, id);
}
