import { HandrailError } from '../../../shared/contract/errors.ts';
import { storable, storableText } from '../../../shared/domain/drafts.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { defaultOutline, type PacketOutline } from '../../../shared/packet/outline.ts';
import type { PacketKey, PacketSectionDraft, PlacedSection } from '../../../shared/packet/packet.ts';
import type { Db } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { type Journal, newId, notFound, timestamp } from './journal.ts';
import { lastPlace, ofPacket } from './packet-parts.ts';

interface SectionRow {
  id: Id;
  person_id: Id;
  cycle_id: string;
  version: number;
  updated_at: string;
  title: string;
  prompt: string;
  body: string;
}

const columns = sql`id, person_id, cycle_id, version, updated_at, title, prompt, body`;

const toSection = (row: SectionRow): PlacedSection => ({
  id: row.id,
  personId: row.person_id,
  cycleId: row.cycle_id,
  version: row.version,
  title: row.title,
  prompt: row.prompt,
  body: row.body,
  updatedAt: row.updated_at,
});

/** A packet has a handful of sections: they are found by index and then put in order. */
export const sectionsQuery = (key: PacketKey): Sql => sql`SELECT ${columns} FROM packet_sections
  WHERE ${ofPacket(key)} AND removed_at IS NULL ORDER BY position, id`;

/** In the order of the packet. */
export const listSections = (db: Db, key: PacketKey): PlacedSection[] =>
  db.all<SectionRow>(sectionsQuery(key)).map(toSection);

/** Also one that was removed. @throws HandrailError `not-found` */
export function getSection(db: Db, id: Id): PlacedSection {
  const row = db.get<SectionRow>(sql`SELECT ${columns} FROM packet_sections WHERE id = ${id}`);
  if (row === undefined) throw notFound('section');
  return toSection(row);
}

/** Must run in a transaction. */
function insert(journal: Journal, key: PacketKey, draft: PacketSectionDraft): Id {
  const { db } = journal;
  if (db.value(sql`SELECT 1 FROM people WHERE id = ${key.personId}`) === undefined) throw notFound('person');
  const id = newId(journal);
  db.run(sql`INSERT INTO packet_sections(id, person_id, cycle_id, position, version, updated_at, removed_at, title,
      prompt, body)
    VALUES (${id}, ${key.personId}, ${key.cycleId}, ${lastPlace('packet_sections', key)}, 1, ${timestamp(journal)},
      NULL, ${storable(draft.title)}, ${storableText(draft.prompt)}, ${storableText(draft.body)})`);
  return id;
}

/** It comes last. @throws HandrailError `not-found` where there is no such person */
export function addSection(journal: Journal, key: PacketKey, draft: PacketSectionDraft): PlacedSection {
  return journal.db.transaction(() => getSection(journal.db, insert(journal, key, draft)));
}

/** Gives a packet the sections of the outline, unless it ever had any. @returns whether it did */
export function beginSections(journal: Journal, key: PacketKey): boolean {
  const { db } = journal;
  return db.transaction(() => {
    const begun = db.value(sql`SELECT 1 FROM packet_sections WHERE ${ofPacket(key)} LIMIT 1`) !== undefined;
    if (!begun) for (const part of readOutline(db).outline) insert(journal, key, { ...part, body: '' });
    return !begun;
  });
}

/**
 * Saves a section over the version that it started from.
 * @throws HandrailError `conflict` with `details.version`; nothing is written then
 */
export function saveSection(
  journal: Journal,
  id: Id,
  baseVersion: number,
  draft: PacketSectionDraft,
): PlacedSection {
  const { db } = journal;
  return db.transaction(() => {
    const before = getSection(db, id);
    if (before.version !== baseVersion) {
      throw new HandrailError('conflict', 'This section was changed elsewhere since it was read.', {
        version: before.version,
      });
    }
    const title = storable(draft.title);
    const prompt = storableText(draft.prompt);
    const body = storableText(draft.body);
    if (before.title === title && before.prompt === prompt && before.body === body) return before;
    db.run(sql`UPDATE packet_sections SET title = ${title}, prompt = ${prompt}, body = ${body},
      version = version + 1, updated_at = ${timestamp(journal)} WHERE id = ${id}`);
    return getSection(db, id);
  });
}

/** What new drafts begin with, and whether the manager changed it. */
export function readOutline(db: Db): { outline: PacketOutline; changed: boolean } {
  const own = db.all<PacketOutline[number]>(sql`SELECT title, prompt FROM packet_outline ORDER BY position`);
  return own.length > 0 ? { outline: own, changed: true } : { outline: defaultOutline, changed: false };
}

/** @param outline null for the one that comes with Handrail */
export function saveOutline({ db }: Journal, outline: PacketOutline | null): void {
  db.transaction(() => {
    db.run(sql`DELETE FROM packet_outline`);
    (outline ?? []).forEach(({ title, prompt }, position) => {
      db.run(sql`INSERT INTO packet_outline(position, title, prompt)
        VALUES (${position}, ${storable(title)}, ${storableText(prompt)})`);
    });
  });
}
