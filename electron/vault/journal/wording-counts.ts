import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Id } from '../../../shared/domain/values.ts';
import { readBody } from '../../../shared/markdown/index.ts';
import { findWording } from '../../../shared/wording/index.ts';
import type { Db } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** How much a note says, and how much of it may be opinion. */
interface WordingCount {
  words: number;
  hints: number;
}

interface NoteVersion {
  id: Id;
  seq: number;
  version: number;
}

/**
 * What was counted stays known for as long as the journal is open: to read 2,000 notes for it takes more than a second,
 * and a page that is opened again would wait for it again.
 */
const known = new WeakMap<Db, { off: string; notes: Map<Id, WordingCount & { version: number }> }>();

function knownCounts(db: Db, wordingOff: readonly string[]) {
  const off = [...wordingOff].sort().join(' ');
  const kept = known.get(db);
  if (kept?.off === off) return kept.notes;
  const notes = new Map<Id, WordingCount & { version: number }>();
  known.set(db, { off, notes });
  return notes;
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

function countBody(body: string, wordingOff: readonly string[]): WordingCount {
  const count = { words: 0, hints: 0 };
  for (const { text } of readBody(body).blocks) {
    count.words += wordsIn(text);
    count.hints += findWording(text, wordingOff).length;
  }
  return count;
}

/** Notes that are read before requests get their turn: some 10 ms of them. */
const notesPerTurn = 10;

/**
 * Words and hints of these notes together. Somebody may be typing meanwhile, so that it gives way every few notes.
 * @param open the journal; it may be locked between two notes
 * @param wordingOff rules whose hints the manager does not want to see
 */
export async function wordingCounts(
  open: () => Db,
  notes: readonly NoteVersion[],
  wordingOff: readonly string[],
): Promise<WordingCount> {
  const counts = knownCounts(open(), wordingOff);
  const sum = { words: 0, hints: 0 };
  let read = 0;
  for (const { id, seq, version } of notes) {
    let count = counts.get(id);
    if (count?.version !== version) {
      if (++read % notesPerTurn === 0) await nextTurn();
      const body = open().value<string>(sql`SELECT body FROM entries WHERE seq = ${seq}`) ?? '';
      count = { version, ...countBody(body, wordingOff) };
      counts.set(id, count);
    }
    sum.words += count.words;
    sum.hints += count.hints;
  }
  return sum;
}
