import { createHash } from 'node:crypto';
import { headFields, moveDigest, revisionFields } from '../../../shared/domain/hash-chain.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { Db } from '../database/database.ts';
import { fieldList } from '../keyring/encoding.ts';
import { journalDigest, writeDigest } from './meta.ts';

/** SHA-256 of a field list, lower-case hex. See docs/FORMAT.md. */
export const hashFields = (fields: readonly string[]): string =>
  createHash('sha256').update(fieldList(fields)).digest('hex');

export const revisionHash = (...parameters: Parameters<typeof revisionFields>): string =>
  hashFields(revisionFields(...parameters));

/** The term that an entry adds to the journal's digest. */
export const headHash = (entryId: Id, hash: string): string => hashFields(headFields(entryId, hash));

/** Moves the journal's digest from an entry's former newest hash to its present one; null where there is none. */
export function moveHead(db: Db, entryId: Id, from: string | null, to: string | null): void {
  const term = (hash: string | null): string[] => (hash === null ? [] : [headHash(entryId, hash)]);
  writeDigest(db, moveDigest(journalDigest(db), term(from), term(to)));
}
