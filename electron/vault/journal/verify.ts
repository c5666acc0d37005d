import {
  canonicalDraft,
  emptyDigest,
  moveDigest,
  noPreviousHash,
} from '../../../shared/domain/hash-chain.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { Db } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { type EntryRow, entryColumns, toDraft } from './entries.ts';
import { headHash, revisionHash } from './hashing.ts';
import { journalDigest } from './meta.ts';
import type { RevisionRow } from './revisions.ts';

/** Days are told, never titles or text: a report may be shown to somebody. */
const on = (row: EntryRow): string => `The entry of ${row.happened_on}`;

/** What is wrong with one entry's chain, as sentences. */
export function checkChain(db: Db, row: EntryRow): { revisions: number; problems: string[] } {
  const revisions = db.all<RevisionRow>(sql`SELECT number, started_at, written_at, previous_hash, hash, draft
    FROM revisions WHERE entry_id = ${row.id} ORDER BY number`);
  const problems: string[] = [];
  let previous = noPreviousHash;
  revisions.forEach((revision, index) => {
    const newest = index === revisions.length - 1;
    if (revision.number !== index + 1 || revision.previous_hash !== previous) {
      problems.push(`${on(row)}: revision ${revision.number} does not follow the one before it.`);
    }
    const draft = newest ? canonicalDraft(toDraft(row)) : (revision.draft ?? '');
    const hash = revisionHash(
      {
        entryId: row.id,
        number: revision.number,
        startedAt: revision.started_at,
        writtenAt: revision.written_at,
        previousHash: revision.previous_hash,
      },
      draft,
    );
    if (hash !== revision.hash) {
      problems.push(
        newest
          ? `${on(row)} does not match its newest revision, of ${revision.written_at.slice(0, 10)}.`
          : `${on(row)}: revision ${revision.number}, of ${revision.written_at.slice(0, 10)}, was changed.`,
      );
    }
    previous = revision.hash;
  });
  if (revisions.length === 0) problems.push(`${on(row)} has no revision.`);
  else if (revisions.length !== row.revision) {
    problems.push(`${on(row)} says it has ${row.revision} revisions and has ${revisions.length}.`);
  }
  return { revisions: revisions.length, problems };
}

/** The next entries in the order of the table. */
export const entriesAfter = (db: Db, seq: number, limit: number): EntryRow[] =>
  db.all<EntryRow>(sql`SELECT ${entryColumns} FROM entries WHERE seq > ${seq} ORDER BY seq LIMIT ${limit}`);

/** True where the journal's digest is the sum over the heads of all entries: none was erased or replayed. */
export function digestHolds(db: Db): boolean {
  const heads = db.all<{ id: Id; hash: string }>(sql`SELECT entries.id, hash FROM entries
    JOIN revisions ON revisions.entry_id = entries.id AND revisions.number = entries.revision`);
  const terms = heads.map(({ id, hash }) => headHash(id, hash));
  return moveDigest(emptyDigest, [], terms) === journalDigest(db);
}
