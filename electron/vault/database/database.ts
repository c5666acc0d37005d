import type Driver from 'better-sqlite3-multiple-ciphers';
import { HandrailError } from '../../../shared/contract/errors.ts';
import { toHandrailError, withMappedErrors } from './errors.ts';
import type { PageReader } from './pages.ts';
import { type Sql, sql } from './sql.ts';

type Statement = Driver.Statement<unknown[], unknown>;

export interface RunResult {
  /** Rows inserted, updated or deleted. */
  changes: number;
  lastInsertRowid: number;
}

/** Enough for every fixed query of the journal; lists of varying length must not pile up statements. */
const maxCachedStatements = 400;

/**
 * The open journal. All calls are synchronous and throw a HandrailError (see errors.ts).
 *
 * Every change happens in a transaction that also moves the commit counter: outside `transaction`, a single writing
 * statement gets a transaction of its own.
 */
export class Db {
  readonly #driver: Driver.Database;
  readonly #statements = new Map<string, Statement>();
  /** Runs what it is given in a transaction; the driver takes longer to make such a function than to run it. */
  readonly #inTransaction: { immediate(work: () => unknown): unknown };
  #depth = 0;

  /** The file's pages as they are on disk; for verify.ts. */
  readonly pages: PageReader;

  /** Only open.ts makes one; everybody else is handed one. */
  constructor(driver: Driver.Database, pages: PageReader) {
    this.#driver = driver;
    this.#inTransaction = driver.transaction((work: () => unknown) => work());
    this.pages = pages;
  }

  get isOpen(): boolean {
    return this.#driver.open;
  }

  get inTransaction(): boolean {
    return this.#driver.inTransaction;
  }

  /** The first row, or undefined. The caller states the row's shape; tables are strict, so that it can be trusted. */
  get<T>(query: Sql): T | undefined {
    return this.#call(query, (statement) => statement.get(...query.params)) as T | undefined;
  }

  all<T>(query: Sql): T[] {
    return this.#call(query, (statement) => statement.all(...query.params)) as T[];
  }

  /** The first column of the first row, or undefined: for counts and lookups. */
  value<T>(query: Sql): T | undefined {
    const row = this.get<Record<string, T>>(query);
    return row === undefined ? undefined : Object.values(row)[0];
  }

  run(query: Sql): RunResult {
    const result = this.#call(query, (statement) => statement.run(...query.params));
    return { changes: result.changes, lastInsertRowid: Number(result.lastInsertRowid) };
  }

  /** Rows one by one. No other statement may write until the loop has ended. */
  *iterate<T>(query: Sql): IterableIterator<T> {
    try {
      yield* this.#prepare(query.text).iterate(...query.params) as IterableIterator<T>;
    } catch (error) {
      throw toHandrailError(error);
    }
  }

  /** Several statements without values: schema changes. In a transaction of its own if none is open. */
  exec(text: string): void {
    this.transaction(() => withMappedErrors(() => this.#driver.exec(text)));
  }

  /**
   * `work` in a write transaction (BEGIN IMMEDIATE): all of it or nothing. Inside another one it is a savepoint, so
   * that an error which the outer one catches undoes only the inner part. `work` must be synchronous.
   */
  transaction<T>(work: () => T): T {
    const outermost = this.#depth === 0;
    this.#depth += 1;
    try {
      return withMappedErrors(() => {
        const result = this.#inTransaction.immediate(() => {
          const done = work();
          if (outermost) this.#countCommit();
          return done;
        });
        return result as T;
      });
    } finally {
      this.#depth -= 1;
    }
  }

  /** How many transactions have been committed to this journal; 0 for a new one. */
  commitCounter(): number {
    const counter = this.value<number>(sql`SELECT value FROM meta WHERE key = 'commit_counter'`);
    if (typeof counter !== 'number')
      throw new HandrailError('damaged', 'The journal file is damaged. It was left as it is.');
    return counter;
  }

  /** Moves the counter on, so that the journal counts as newer than a copy that had come as far as `least`. */
  raiseCommitCounter(least: number): void {
    this.run(sql`UPDATE meta SET value = max(value, ${least}) WHERE key = 'commit_counter'`);
  }

  /** Reads or sets a pragma; for the database layer and maintenance, never with text from outside. */
  pragma(source: string): unknown {
    return withMappedErrors(() => this.#driver.pragma(source, { simple: true }));
  }

  /** The statements that SQLite refuses inside a transaction: VACUUM and VACUUM INTO. */
  vacuum(intoPath?: string): void {
    withMappedErrors(() => {
      if (intoPath === undefined) this.#driver.prepare('VACUUM').run();
      else this.#driver.prepare('VACUUM INTO ?').run(intoPath);
    });
  }

  /**
   * Moves the write-ahead log into the database file. Called when nobody types, since it costs tens of milliseconds.
   * The log keeps its length and is written over from its start: a commit that makes a file longer waits for the file
   * system's own journal as well, which is a third of a save. True if all of it was moved.
   */
  checkpointWhenIdle(): boolean {
    return this.pragma('wal_checkpoint(RESTART)') === 0;
  }

  /** Moves the log into the file and gives up its bytes, after an erasure and before closing. True if all of it went. */
  emptyLog(): boolean {
    return this.pragma('wal_checkpoint(TRUNCATE)') === 0;
  }

  /** Moves the log into the file and closes. A second call does nothing. */
  close(): void {
    if (!this.#driver.open) return;
    this.#statements.clear();
    try {
      this.emptyLog();
    } finally {
      withMappedErrors(() => this.#driver.close());
      this.pages.close();
    }
  }

  #countCommit(): void {
    this.#prepare("UPDATE meta SET value = value + 1 WHERE key = 'commit_counter'").run();
  }

  #call<R>(query: Sql, use: (statement: Statement) => R): R {
    const statement = withMappedErrors(() => this.#prepare(query.text));
    if (this.#depth > 0 && !this.#driver.inTransaction) {
      // A full disk makes SQLite roll everything back by itself; what follows must not commit on its own.
      throw new HandrailError('storage', 'The change was undone. Nothing was changed.');
    }
    if (statement.readonly || this.#depth > 0) return withMappedErrors(() => use(statement));
    return this.transaction(() => use(statement));
  }

  #prepare(text: string): Statement {
    const cached = this.#statements.get(text);
    if (cached !== undefined) return cached;
    const statement = this.#driver.prepare<unknown[], unknown>(text);
    if (this.#statements.size >= maxCachedStatements) {
      const oldest = this.#statements.keys().next();
      if (!oldest.done) this.#statements.delete(oldest.value);
    }
    this.#statements.set(text, statement);
    return statement;
  }
}
