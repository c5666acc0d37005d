import { canonicalJson } from './canonical.ts';
import type { EntryDraft, Revision } from './entries.ts';
import type { Id } from './values.ts';

/** What stands in `previousHash` of an entry's first revision. */
export const noPreviousHash = '0'.repeat(64);

/** The draft as it is stored in a revision and as it enters the hash. */
export const canonicalDraft = (draft: EntryDraft): string =>
  canonicalJson({
    kind: draft.kind,
    happenedOn: draft.happenedOn,
    happenedTime: draft.happenedTime,
    title: draft.title,
    body: draft.body,
    share: draft.share,
    people: draft.people.map(({ personId, morale }) => ({ personId, morale })),
  });

/**
 * What a revision's hash covers, in order. Each field is hashed as its length in UTF-8 bytes (4 bytes, big-endian)
 * followed by those bytes, so that no two lists of fields give the same bytes. See docs/FORMAT.md.
 */
export const revisionFields = (
  revision: Pick<Revision, 'entryId' | 'number' | 'startedAt' | 'writtenAt' | 'previousHash'>,
  draft: string,
): string[] => [
  'handrail revision',
  revision.entryId,
  String(revision.number),
  revision.startedAt,
  revision.writtenAt,
  draft,
  revision.previousHash,
];

/** What an entry adds to the journal's digest: the hash of these fields, as a number. */
export const headFields = (entryId: Id, headHash: string): string[] => ['handrail head', entryId, headHash];

const modulus = 1n << 256n;
const toHex = (value: bigint): string => value.toString(16).padStart(64, '0');

/** The digest of a journal without entries. */
export const emptyDigest = toHex(0n);

/**
 * The journal's digest after some heads left and others came: a sum modulo 2^256, so that it does not depend on the
 * order and can be kept up to date one entry at a time.
 * @param digest 64 hex digits; heads are hashes of `headFields`, 64 hex digits each
 */
export function moveDigest(digest: string, removed: readonly string[], added: readonly string[]): string {
  let sum = BigInt(`0x${digest}`);
  for (const head of added) sum += BigInt(`0x${head}`);
  for (const head of removed) sum += modulus - BigInt(`0x${head}`);
  return toHex(sum % modulus);
}
