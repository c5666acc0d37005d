import type { Journal } from './journal.ts';
import { hasUnsavedSecret, isStarted, startDigest, writeUnsavedSecret } from './meta.ts';
import { addDefaultSignals } from './signals.ts';

/** Gives a journal what it starts with, each part once, also where a crash came between its making and this. */
export function startJournal(journal: Journal): void {
  const { db } = journal;
  if (isStarted(db) && hasUnsavedSecret(db)) return;
  db.transaction(() => {
    if (!hasUnsavedSecret(db)) writeUnsavedSecret(db, journal.random(32));
    if (isStarted(db)) return;
    startDigest(db);
    addDefaultSignals(journal);
  });
}
