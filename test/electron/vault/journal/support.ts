import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Db } from '../../../../electron/vault/database/database.ts';
import { migrate } from '../../../../electron/vault/database/migrate.ts';
import { migrations } from '../../../../electron/vault/database/migrations/index.ts';
import { createDatabase } from '../../../../electron/vault/database/open.ts';
import type { Sql } from '../../../../electron/vault/database/sql.ts';
import { addPerson } from '../../../../electron/vault/journal/people.ts';
import { search } from '../../../../electron/vault/journal/search.ts';
import { refreshIndex } from '../../../../electron/vault/journal/search-index.ts';
import { Vocabulary } from '../../../../electron/vault/journal/search-vocabulary.ts';
import { listSignals } from '../../../../electron/vault/journal/signals.ts';
import { startJournal } from '../../../../electron/vault/journal/start.ts';
import { createEntry } from '../../../../electron/vault/journal/writing.ts';
import type { SearchAnswer } from '../../../../shared/contract/search.ts';
import type { Entry, EntryDraft } from '../../../../shared/domain/entries.ts';
import type { Person } from '../../../../shared/domain/people.ts';
import { draft, person, TestClock, temporaryFolder } from '../services/support.ts';

export { draft, person };

/** The day on which these journals are searched. */
export const today = '2026-03-11';

/** A journal on a real encrypted database, without a keyring. */
export interface TestJournal {
  db: Db;
  clock: TestClock;
  random(length: number): Uint8Array;
  vocabulary: Vocabulary;
  person(name: string, initials?: string): Person;
  signal(name: string): string;
  write(changes: Partial<EntryDraft>): Entry;
  refresh(): void;
  search(text: string, order?: 'newest' | 'relevance', limit?: number): SearchAnswer;
}

export function openTestJournal(): TestJournal {
  const db = createDatabase(join(temporaryFolder(), 'journal.db'), Buffer.alloc(32, 7));
  onTestFinished(() => db.close());
  migrate(db, migrations);
  const vocabulary = new Vocabulary(db);
  const journal: TestJournal = {
    db,
    clock: new TestClock(),
    random: (length) => randomBytes(length),
    vocabulary,
    person: (name, initials = '') => addPerson(journal, person({ name, initials })),
    signal: (name) => {
      const found = listSignals(db).find((signal) => signal.name === name);
      if (found === undefined) throw new Error(`No signal ${name}.`);
      return found.id;
    },
    write: (changes) => createEntry(journal, draft(changes)).entry,
    refresh: () => {
      while (!refreshIndex(db, 100, vocabulary.learn));
    },
    search: (text, order = 'newest', limit = 30) => {
      journal.refresh();
      const ask = () => search(db, vocabulary, { text, order, limit, today }, () => 0);
      const answer = ask();
      if (answer.hits.length > 0 || vocabulary.isComplete) return answer;
      while (!vocabulary.load(500));
      return ask();
    },
  };
  startJournal(journal);
  return journal;
}

/** Every step of a query's plan, as SQLite words it. */
export const planOf = (db: Db, query: Sql): string[] =>
  db
    .all<{ detail: string }>({ text: `EXPLAIN QUERY PLAN ${query.text}`, params: query.params })
    .map((row) => row.detail);
