import { setImmediate as nextTurn } from 'node:timers/promises';
import { HandrailError } from '../../../shared/contract/errors.ts';
import type { Db } from './database.ts';

export interface VerifyOptions {
  /** Lets other work run between two chunks. */
  pause?: () => Promise<unknown>;
  /** Pages of 4096 bytes that are read in one go. */
  chunkPages?: number;
  signal?: AbortSignal;
}

const damaged = () => new HandrailError('damaged', 'The journal file is damaged. It was left as it is.');

/**
 * SQLite's own check of structure, indexes and references, on the file rather than on cached pages. Blocks for its length.
 * @throws HandrailError `damaged`
 */
export function checkIntegrity(db: Db): void {
  db.pragma('shrink_memory');
  if (db.pragma('integrity_check') !== 'ok' || db.pragma('foreign_key_check') !== undefined) throw damaged();
}

/**
 * A page that was taken and given back before it was ever written has no HMAC, and SQLite will not read it. Whether that
 * is what was found is for SQLite to say.
 */
function judge(db: Db): void {
  if (db.pragma('freelist_count') === 0) throw damaged();
  checkIntegrity(db);
}

/**
 * Checks the HMAC of every page of the file (the driver's `cipher_integrity_check` reports nothing), in chunks with a
 * pause between them; the journal may be written to in the pauses. What is only in the log so far is moved first.
 * @returns how many pages were read
 * @throws HandrailError `damaged`, or `cancelled` by the signal or by closing
 */
export async function verifyPages(db: Db, options: VerifyOptions = {}): Promise<number> {
  const { pause = () => nextTurn(), chunkPages = 256, signal } = options;
  db.checkpointWhenIdle();
  const count = Number(db.pragma('page_count'));
  for (let first = 1; first <= count; first += chunkPages) {
    if (db.pages.bad(first, Math.min(chunkPages, count - first + 1)).length > 0) judge(db);
    await pause();
    if (signal?.aborted || !db.isOpen) throw new HandrailError('cancelled', 'The check was cancelled.');
  }
  return count;
}
