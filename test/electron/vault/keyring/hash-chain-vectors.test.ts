import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headHash, revisionHash } from '../../../../electron/vault/journal/hashing.ts';
import type { EntryDraft } from '../../../../shared/domain/entries.ts';
import {
  canonicalDraft,
  emptyDigest,
  moveDigest,
  noPreviousHash,
} from '../../../../shared/domain/hash-chain.ts';
import { fields } from './outsider.ts';

const path = 'docs/vectors/hash-chain.json';
const ana = '018f2b1c-7a00-7000-8000-00000000000a';

interface Revision {
  entryId: string;
  number: number;
  startedAt: string;
  writtenAt: string;
  draft: EntryDraft;
  previousHash: string;
  hash: string;
}
interface Vectors {
  revisions: Revision[];
  digest: string;
}

/** Two entries: one with two revisions, one with one. */
function make(): Vectors {
  const revisions: Revision[] = [];
  const add = (entryId: string, number: number, previousHash: string, body: string, time: string | null) => {
    const draft: EntryDraft = {
      kind: '1:1',
      happenedOn: '2026-03-04',
      happenedTime: time,
      title: 'Größe & "quotes"',
      body,
      share: 'me',
      people: [{ personId: ana, morale: time === null ? null : 4 }],
    };
    const startedAt = `2026-03-04T16:4${number}:00.000Z`;
    const writtenAt = `2026-03-04T16:4${number}:30.500Z`;
    const hash = revisionHash({ entryId, number, startedAt, writtenAt, previousHash }, canonicalDraft(draft));
    revisions.push({ entryId, number, startedAt, writtenAt, draft, previousHash, hash });
    return hash;
  };
  const first = '018f2b1c-7a00-7000-8000-000000000001';
  const second = '018f2b1c-7a00-7000-8000-000000000002';
  const opening = add(first, 1, noPreviousHash, 'Ana led the review.\n', '16:40');
  const head = add(first, 2, opening, 'Ana led the review. 📅\n\n> [!private]\n> tired\n', '16:40');
  const other = add(second, 1, noPreviousHash, '', null);
  return { revisions, digest: moveDigest(emptyDigest, [], [headHash(first, head), headHash(second, other)]) };
}

if (process.env.HANDRAIL_WRITE_VECTORS === '1') {
  it('writes the vectors', () => {
    const vectors = make();
    writeFileSync(path, `${JSON.stringify(vectors, null, 2)}\n`);
    expect(vectors.revisions).toHaveLength(3);
  });
}

/** The rules of docs/FORMAT.md, without Handrail's own functions. */
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const jsonOf = ({ body, happenedOn, happenedTime, kind, people, share, title }: EntryDraft) =>
  JSON.stringify({
    body,
    happenedOn,
    happenedTime,
    kind,
    people: people.map(({ morale, personId }) => ({ morale, personId })),
    share,
    title,
  });

describe('the known answers in docs/vectors/hash-chain.json', () => {
  const stored = (): Vectors => JSON.parse(readFileSync(path, 'utf8'));

  it('are what Handrail computes today', () => {
    expect(make()).toEqual(stored());
  });

  it('follow from docs/FORMAT.md alone', () => {
    const { digest, revisions } = stored();
    const heads = new Map<string, string>();
    for (const { draft, entryId, hash, number, previousHash, startedAt, writtenAt } of revisions) {
      const list = fields(
        'handrail revision',
        entryId,
        String(number),
        startedAt,
        writtenAt,
        jsonOf(draft),
        previousHash,
      );
      expect(sha256(list)).toBe(hash);
      expect(previousHash).toBe(heads.get(entryId) ?? '0'.repeat(64));
      heads.set(entryId, hash);
    }
    const terms = [...heads].map(([entryId, hash]) =>
      BigInt(`0x${sha256(fields('handrail head', entryId, hash))}`),
    );
    const sum = terms.reduce((all, term) => all + term, 0n) % 2n ** 256n;
    expect(sum.toString(16).padStart(64, '0')).toBe(digest);
  });
});
