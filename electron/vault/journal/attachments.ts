import { createHash } from 'node:crypto';
import type { Attachment } from '../../../shared/contract/attachments.ts';
import { HandrailError } from '../../../shared/contract/errors.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { hashesIn } from '../../../shared/markdown/index.ts';
import {
  PictureError,
  type PictureType,
  pictureFaultWords,
  readPicture,
} from '../../../shared/pictures/index.ts';
import type { Db } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { type Journal, notFound, timestamp } from './journal.ts';

export interface AttachmentRow {
  hash: string;
  type: PictureType;
  width: number;
  height: number;
  bytes: Buffer;
}

/** How long a picture stays that was added and then taken out again, or whose note was never saved. */
const unnamedMillis = 24 * 60 * 60_000;

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function read(bytes: Uint8Array): ReturnType<typeof readPicture> {
  try {
    return readPicture(bytes);
  } catch (error) {
    if (error instanceof PictureError)
      throw new HandrailError('invalid-input', pictureFaultWords[error.fault]);
    throw error;
  }
}

/**
 * Keeps a picture without its metadata; one that is there already only begins its day anew.
 * @throws HandrailError `invalid-input` with a sentence, `disk-full`
 */
export function addAttachment(journal: Journal, file: Uint8Array): Attachment {
  const { type, width, height, bytes } = read(file);
  const hash = hashOf(bytes);
  journal.db.run(sql`INSERT INTO attachments(hash, type, width, height, added_at, bytes)
    VALUES (${hash}, ${type}, ${width}, ${height}, ${timestamp(journal)}, ${bytes})
    ON CONFLICT(hash) DO UPDATE SET added_at = excluded.added_at`);
  return { hash, type, width, height };
}

/** @throws HandrailError `not-found` */
export function getAttachment(db: Db, hash: string): AttachmentRow {
  const row = findAttachment(db, hash);
  if (row === undefined) throw notFound('picture');
  return row;
}

export const findAttachment = (db: Db, hash: string): AttachmentRow | undefined =>
  db.get<AttachmentRow>(sql`SELECT hash, type, width, height, bytes FROM attachments WHERE hash = ${hash}`);

/** The pictures that some entry names or once did, without their bytes, in the order of their hashes. */
export const listAttachments = (db: Db): (Attachment & { bytes: number })[] =>
  db.all(sql`SELECT hash, type, width, height, length(bytes) AS bytes FROM attachments
    WHERE EXISTS (SELECT 1 FROM attachment_entries WHERE attachment_entries.hash = attachments.hash) ORDER BY hash`);

/** Notes which pictures a saved body names. They stay with the entry for good, since its revisions still show them. */
export function keepNamed(db: Db, entryId: Id, body: string): void {
  for (const hash of hashesIn(body)) {
    db.run(sql`INSERT OR IGNORE INTO attachment_entries(hash, entry_id)
      SELECT hash, ${entryId} FROM attachments WHERE hash = ${hash}`);
  }
}

export const ofEntryQuery = (entryId: Id): Sql =>
  sql`SELECT hash FROM attachment_entries WHERE entry_id = ${entryId}`;

/** Takes an entry's pictures out, but for those that another entry names. Must run in the transaction that erases it. */
export function eraseNamedBy(db: Db, entryId: Id): void {
  const hashes = db.all<{ hash: string }>(ofEntryQuery(entryId));
  db.run(sql`DELETE FROM attachment_entries WHERE entry_id = ${entryId}`);
  for (const { hash } of hashes) {
    db.run(sql`DELETE FROM attachments WHERE hash = ${hash}
      AND NOT EXISTS (SELECT 1 FROM attachment_entries WHERE attachment_entries.hash = ${hash})`);
  }
}

export const unnamedQuery = (before: string): Sql =>
  sql`SELECT hash FROM attachments WHERE added_at <= ${before}
    AND NOT EXISTS (SELECT 1 FROM attachment_entries WHERE attachment_entries.hash = attachments.hash) LIMIT 1`;

/** Erases one picture that nobody has named for a day. @returns false where there is none */
export function eraseUnnamed({ db, clock }: Journal): boolean {
  const before = new Date(clock.now() - unnamedMillis).toISOString();
  const hash = db.value<string>(unnamedQuery(before));
  if (hash === undefined) return false;
  db.run(sql`DELETE FROM attachments WHERE hash = ${hash}`);
  return true;
}

/** The next picture in the order of hashes, and whether its bytes are what its hash says; undefined behind the last. */
export function checkNextAttachment(db: Db, after: string): { hash: string; holds: boolean } | undefined {
  const row = db.get<Pick<AttachmentRow, 'hash' | 'bytes'>>(
    sql`SELECT hash, bytes FROM attachments WHERE hash > ${after} ORDER BY hash LIMIT 1`,
  );
  return row && { hash: row.hash, holds: hashOf(row.bytes) === row.hash };
}

/** The days of the entries that show a picture, for a report that names no entry. */
export const daysNaming = (db: Db, hash: string): string[] =>
  db
    .all<{ day: string }>(sql`SELECT DISTINCT happened_on AS day FROM attachment_entries
      JOIN entries ON entries.id = entry_id WHERE hash = ${hash} ORDER BY day LIMIT 3`)
    .map(({ day }) => day);
