import { setImmediate as nextTurn } from 'node:timers/promises';
import { HandrailError } from '../../../shared/contract/errors.ts';
import type { BrokenAt, ChainProof } from '../../../shared/contract/journal.ts';
import {
  canonicalDraft,
  emptyDigest,
  moveDigest,
  noPreviousHash,
} from '../../../shared/domain/hash-chain.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { Db } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { type EntryRow, entryColumns, existingRow, toDraft } from './entries.ts';
import { headHash, revisionHash } from './hashing.ts';
import { journalDigest } from './meta.ts';
import type { RevisionRow } from './revisions.ts';

/** Where a chain does not hold, and why. */
interface ChainFault extends BrokenAt {
  /** UTC ISO time of the revision; null where there is none. */
  writtenAt: string | null;
}

interface ChainReading {
  revisions: number;
  faults: ChainFault[];
}

/** Revisions that are read at once: a long history of a long note is tens of megabytes. */
const revisionsPerStep = 20;

/** Recomputes one entry's whole chain from what is stored, oldest revision first; it pauses between the steps. */
function* readChain(db: Db, row: EntryRow): Generator<void, ChainReading> {
  const faults: ChainFault[] = [];
  let previous = noPreviousHash;
  let revisions = 0;
  let last = -1;
  for (;;) {
    const step = db.all<RevisionRow>(sql`SELECT number, started_at, written_at, previous_hash, hash, draft
      FROM revisions WHERE entry_id = ${row.id} AND number > ${last} ORDER BY number LIMIT ${revisionsPerStep}`);
    for (const revision of step) {
      const { number, written_at: writtenAt, hash } = revision;
      revisions += 1;
      last = number;
      if (number !== revisions || revision.previous_hash !== previous) {
        faults.push({ number, writtenAt, what: 'link' });
      }
      const newest = number === row.revision;
      const found = revisionHash(
        {
          entryId: row.id,
          number,
          startedAt: revision.started_at,
          writtenAt,
          previousHash: revision.previous_hash,
        },
        newest ? canonicalDraft(toDraft(row)) : (revision.draft ?? ''),
      );
      if (found !== hash) faults.push({ number, writtenAt, what: newest ? 'newest' : 'text' });
      previous = hash;
    }
    if (step.length < revisionsPerStep) break;
    yield;
  }
  if (revisions !== row.revision) faults.push({ number: row.revision, writtenAt: null, what: 'missing' });
  return { revisions, faults };
}

function readAtOnce(steps: Generator<void, ChainReading>): ChainReading {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What is wrong with one entry's chain, as sentences. Days are told, never titles or text: a report may be shown. */
export function checkChain(db: Db, row: EntryRow): { revisions: number; problems: string[] } {
  const { revisions, faults } = readAtOnce(readChain(db, row));
  const entry = `The entry of ${row.happened_on}`;
  const problems = faults.map(({ number, writtenAt, what }) => {
    const day = writtenAt?.slice(0, 10) ?? '';
    if (what === 'link') return `${entry}: revision ${number} does not follow the one before it.`;
    if (what === 'newest') return `${entry} does not match its newest revision, of ${day}.`;
    if (what === 'text') return `${entry}: revision ${number}, of ${day}, was changed.`;
    if (revisions === 0) return `${entry} has no revision.`;
    return `${entry} says it has ${row.revision} revisions and has ${revisions}.`;
  });
  return { revisions, problems };
}

/**
 * Proves, or disproves, one entry's history: its chain, and that the journal's digest holds its newest hash. Other
 * requests have their turn meanwhile; where one of them saved the entry, it begins anew.
 * @throws HandrailError `cancelled` where the journal is locked meanwhile
 */
export async function proveChain(db: Db, id: Id): Promise<ChainProof> {
  for (;;) {
    const row = existingRow(db, id);
    const steps = readChain(db, row);
    let step = steps.next();
    while (!step.done) {
      await nextTurn();
      if (!db.isOpen) throw new HandrailError('cancelled', 'The check was cancelled.');
      step = steps.next();
    }
    if (existingRow(db, id).version !== row.version) continue;
    const { revisions, faults } = step.value;
    const [first = null] = faults;
    return {
      revisions,
      brokenAt: first === null ? null : { number: first.number, what: first.what },
      inDigest: digestHolds(db),
    };
  }
}

/** The next entries in the order of the table. */
export const entriesAfter = (db: Db, seq: number, limit: number): EntryRow[] =>
  db.all<EntryRow>(sql`SELECT ${entryColumns} FROM entries WHERE seq > ${seq} ORDER BY seq LIMIT ${limit}`);

/** The journal's digest, and what it must be the sum of: the heads of all entries, in no order. */
export function readDigest(db: Db): { value: string; terms: string[]; holds: boolean } {
  const heads = db.all<{ id: Id; hash: string }>(sql`SELECT entries.id, hash FROM entries
    JOIN revisions ON revisions.entry_id = entries.id AND revisions.number = entries.revision`);
  const terms = heads.map(({ id, hash }) => headHash(id, hash));
  const value = journalDigest(db);
  return { value, terms, holds: moveDigest(emptyDigest, [], terms) === value };
}

/** True where the journal's digest is the sum over the heads of all entries: none was erased or replayed. */
export const digestHolds = (db: Db): boolean => readDigest(db).holds;
