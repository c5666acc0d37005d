import type { Journal } from './journal.ts';
import { isStarted, startDigest } from './meta.ts';
import { addDefaultSignals } from './signals.ts';

/** Gives a new journal what it starts with, once, also where a crash came between its making and this. */
export function startJournal(journal: Journal): void {
  const { db } = journal;
  if (isStarted(db)) return;
  db.transaction(() => {
    startDigest(db);
    addDefaultSignals(journal);
  });
}
