import { setImmediate as nextTurn } from 'node:timers/promises';
import { HandrailError } from '../../../shared/contract/errors.ts';
import type { VerifyReport } from '../../../shared/contract/vault.ts';
import { checkIntegrity, verifyPages } from '../database/verify.ts';
import { checkNextAttachment, daysNaming } from '../journal/attachments.ts';
import { acceptances } from '../journal/meta.ts';
import { indexHolds, rebuildIndex } from '../journal/search-index.ts';
import { checkChain, digestHolds, entriesAfter } from '../journal/verify.ts';
import type { OpenJournal } from './open-journal.ts';

const entriesPerStep = 50;

/** Reads everything that is on the disk. A page that does not hold ends the check: what follows cannot be trusted. */
async function pagesHold({ db }: OpenJournal): Promise<boolean> {
  try {
    await verifyPages(db);
    checkIntegrity(db);
    return true;
  } catch (error) {
    if (error instanceof HandrailError && error.kind === 'damaged') return false;
    throw error;
  }
}

/** A body names its pictures by their hashes, so that its own hash chain holds for them as well. */
async function checkPictures({ db }: OpenJournal, report: VerifyReport): Promise<void> {
  for (let hash = ''; ; ) {
    if (!db.isOpen) throw new HandrailError('cancelled', 'The check was cancelled.');
    const checked = checkNextAttachment(db, hash);
    if (checked === undefined) return;
    hash = checked.hash;
    report.pictures += 1;
    if (!checked.holds) {
      const days = daysNaming(db, hash);
      const where = days.length > 0 ? ` of the entry of ${days.join(', ')}` : '';
      report.problems.push(`A picture${where} was changed.`);
    }
    await nextTurn();
  }
}

/**
 * Checks every page, every hash chain, the digest, every picture and the index, with room for requests between the steps.
 * @throws HandrailError `cancelled` where the journal is locked meanwhile
 */
export async function verifyJournal(journal: OpenJournal): Promise<VerifyReport> {
  const { db } = journal;
  const report: VerifyReport = {
    pages: Number(db.pragma('page_count')),
    entries: 0,
    revisions: 0,
    pictures: 0,
    problems: [],
    acceptedOlder: acceptances(db),
  };
  if (!(await pagesHold(journal))) {
    report.problems.push(
      'A page of the journal file is damaged. Restore a backup; this file was left as it is.',
    );
    return report;
  }
  let last = -1;
  for (;;) {
    if (!db.isOpen) throw new HandrailError('cancelled', 'The check was cancelled.');
    const rows = entriesAfter(db, last, entriesPerStep);
    for (const row of rows) {
      const { revisions, problems } = checkChain(db, row);
      report.entries += 1;
      report.revisions += revisions;
      report.problems.push(...problems);
      last = row.seq;
    }
    if (rows.length < entriesPerStep) break;
    await nextTurn();
  }
  if (!digestHolds(db)) {
    report.problems.push(
      'An entry was removed from the file, or an older state of one was put in its place.',
    );
  }
  await checkPictures(journal, report);
  if (!indexHolds(db)) {
    rebuildIndex(db);
    journal.vocabulary.forget();
    report.problems.push('The search index did not match the entries; it was built anew from them.');
  }
  return report;
}
