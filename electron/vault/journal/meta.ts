import { HandrailError } from '../../../shared/contract/errors.ts';
import { emptyDigest } from '../../../shared/domain/hash-chain.ts';
import type { Db } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** Facts about the journal as a whole. The commit counter is the database layer's own. */
type MetaKey =
  /** Sum over the heads of all entries; see shared/domain/hash-chain.ts. */
  | 'digest'
  /** 1 while erased text may still stand in old segments of the search index. */
  | 'erasing'
  /** Order key below which the search index still has the tags of an older Handrail; none where all are new. */
  | 'tags_below'
  /** JSON: when the manager accepted an older copy as the journal, oldest first. */
  | 'accepted_older'
  /** 64 hex digits: what the keys are made of that seal unsaved text. It survives a rotation of the database key. */
  | 'unsaved_secret';

const read = (db: Db, key: MetaKey): string | number | undefined =>
  db.value<string | number>(sql`SELECT value FROM meta WHERE key = ${key}`);

const write = (db: Db, key: MetaKey, value: string | number): void => {
  db.run(sql`INSERT INTO meta(key, value) VALUES (${key}, ${value})
    ON CONFLICT(key) DO UPDATE SET value = excluded.value`);
};

/** True once `startJournal` ran: a crash while a journal is made leaves one that is started by its first unlock. */
export const isStarted = (db: Db): boolean => read(db, 'digest') !== undefined;

export function startDigest(db: Db): void {
  write(db, 'digest', emptyDigest);
}

const is32Bytes = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

const damaged = () => new HandrailError('damaged', 'The journal file is damaged. It was left as it is.');

export const hasUnsavedSecret = (db: Db): boolean => read(db, 'unsaved_secret') !== undefined;

export const writeUnsavedSecret = (db: Db, secret: Uint8Array): void =>
  write(db, 'unsaved_secret', Buffer.from(secret).toString('hex'));

/** 32 bytes; the caller zeroes them. */
export function readUnsavedSecret(db: Db): Buffer {
  const secret = read(db, 'unsaved_secret');
  if (!is32Bytes(secret)) throw damaged();
  return Buffer.from(secret, 'hex');
}

/** 64 hex digits. */
export function journalDigest(db: Db): string {
  const digest = read(db, 'digest');
  if (!is32Bytes(digest)) throw damaged();
  return digest;
}

export const writeDigest = (db: Db, digest: string): void => write(db, 'digest', digest);

/** That an older copy was accepted as the journal. */
export interface Acceptance {
  /** UTC ISO time. */
  at: string;
  /** As in `OlderCopy`. */
  missing: number | null;
  newestAt: string | null;
}

export function acceptances(db: Db): Acceptance[] {
  const text = read(db, 'accepted_older');
  return typeof text === 'string' ? (JSON.parse(text) as Acceptance[]) : [];
}
export const addAcceptance = (db: Db, acceptance: Acceptance): void =>
  write(db, 'accepted_older', JSON.stringify([...acceptances(db), acceptance]));

export const isErasing = (db: Db): boolean => read(db, 'erasing') === 1;
export const writeErasing = (db: Db, erasing: boolean): void => write(db, 'erasing', Number(erasing));

/** See `retagStep`. */
export const tagsBelow = (db: Db): number | null => {
  const below = read(db, 'tags_below');
  return typeof below === 'number' ? below : null;
};
export const writeTagsBelow = (db: Db, below: number | null): void => {
  if (below === null) db.run(sql`DELETE FROM meta WHERE key = 'tags_below'`);
  else write(db, 'tags_below', below);
};
