import { join } from 'node:path';
import { HandrailError } from '../../../shared/contract/errors.ts';
import type { OlderCopy } from '../../../shared/domain/older-copy.ts';
import type { Clock } from '../../../shared/domain/values.ts';
import { backupTo } from '../database/backup.ts';
import type { Db } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { addAcceptance, isStarted, journalDigest } from '../journal/meta.ts';
import type { UnlockedKeyring } from '../keyring/keyring.ts';
import { standing } from '../keyring/mark.ts';

interface Found {
  standing: 'behind' | 'forked';
  copy: OlderCopy;
}

/** How the journal is older than its keyring remembers; null where it is not. Writes nothing. */
function olderCopy(keyring: UnlockedKeyring, db: Db): Found | null {
  const { mark } = keyring.file;
  if (mark.counter === 0) return null;
  const digest = isStarted(db) ? Buffer.from(journalDigest(db), 'hex') : Buffer.alloc(mark.digest.length);
  const counter = db.commitCounter();
  const found = standing(mark, counter, digest);
  if (found !== 'behind' && found !== 'forked') return null;
  const newestAt = isStarted(db) ? db.value<string | null>(sql`SELECT max(updated_at) FROM entries`) : null;
  return {
    standing: found,
    copy: {
      found: `${counter} ${digest.toString('hex')}`,
      missing: found === 'behind' ? mark.counter - counter : null,
      newestAt: newestAt ?? null,
    },
  };
}

/** Before anything is written: a journal that has come less far than its keyring remembers was put there. */
export function refuseOlder(keyring: UnlockedKeyring, db: Db): void {
  const older = olderCopy(keyring, db);
  if (older !== null) throw rolledBack(older);
}

const rolledBack = ({ standing: found, copy }: Found) =>
  new HandrailError(
    'rolled-back',
    'This journal is older than its keyring remembers. It was left as it is.',
    {
      standing: found,
      ...copy,
    },
  );

/**
 * Makes an older copy the journal that goes on, because the manager has seen what it is and wants it. A copy of it as it was found
 * is set aside first. What the keyring remembers stays: the counter of this journal moves past it, so that any other copy, also
 * the newer one that was given up, is noticed from now on. Record and counter are one transaction.
 * @param found as `OlderCopy` told it; another copy than that is refused
 * @throws HandrailError `rolled-back`, `disk-full`, `storage`, `already-exists`
 */
export function acceptOlder(keyring: UnlockedKeyring, db: Db, found: string, clock: Clock): void {
  const older = olderCopy(keyring, db);
  if (older === null) return;
  if (older.copy.found !== found) throw rolledBack(older);
  const now = clock.now();
  backupTo(db, join(keyring.context.folder, `journal.older-${now}.db`), keyring.key);
  const { missing, newestAt } = older.copy;
  db.transaction(() => {
    addAcceptance(db, { at: new Date(now).toISOString(), missing, newestAt });
    db.raiseCommitCounter(keyring.file.mark.counter);
  });
}
