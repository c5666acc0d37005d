import { HandrailError } from '../../../shared/contract/errors.ts';
import { eraseUnnamed } from '../journal/attachments.ts';
import { eraseExpiredFrameworks } from '../journal/frameworks.ts';
import { isErasing, journalDigest, writeErasing } from '../journal/meta.ts';
import { eraseExpiredObjectives } from '../journal/objectives.ts';
import { eraseExpiredParts } from '../journal/packet-parts.ts';
import { mergeStep, refreshIndex, retagStep, startFullMerge } from '../journal/search-index.ts';
import { warmUp } from '../journal/search-warm.ts';
import { eraseExpired } from '../journal/trash.ts';
import { writeCheckpointMark } from '../keyring/keyring.ts';
import type { OpenJournal } from './open-journal.ts';

/** Milliseconds after the last request that wrote: when tidying begins, and when the keyring is told. */
export interface IdleTimes {
  tidy: number;
  mark: number;
}
export const defaultIdleTimes: IdleTimes = { tidy: 1_500, mark: 30_000 };

/** Whoever types without a pause lets the log grow: after so many times the usual wait, tidying does not wait any more. */
const longestWait = 30;

/**
 * Milliseconds after unlocking before pictures are swept that no note names: what a lock could not save is opened again
 * first, and it may name one.
 */
const sweepAfter = 10 * 60_000;

const entriesPerStep = 10;
const pagesPerMerge = 32;
const termsPerStep = 10;

/** Tells the keyring how far the journal has come. */
export function markKeyring({ db, keyring }: OpenJournal): void {
  writeCheckpointMark(keyring, db.commitCounter(), Buffer.from(journalDigest(db), 'hex'));
}

/**
 * What is done while nobody types, in steps of a few milliseconds with room for requests between them: the search index
 * follows, its segments are merged, the trash is emptied, pictures that no note names go, the log is moved into the file,
 * and the first search is made ready. A commit puts it off.
 */
export class IdleWork {
  readonly #journal: OpenJournal;
  readonly #times: IdleTimes;
  readonly #onErased: () => void;
  readonly #openedAt: number;
  #tidyTimer: NodeJS.Timeout | undefined;
  #overdueTimer: NodeJS.Timeout | undefined;
  #markTimer: NodeJS.Timeout | undefined;
  #next: NodeJS.Immediate | undefined;
  /** Once after unlocking is enough. */
  #isWarm = false;

  constructor(journal: OpenJournal, times: IdleTimes, onErased: () => void) {
    this.#journal = journal;
    this.#times = times;
    this.#onErased = onErased;
    this.#openedAt = journal.clock.now();
  }

  /** Something was written, or the journal was just opened. */
  postpone(): void {
    this.#pause();
    const tidy = () => this.#run(this.steps());
    this.#tidyTimer = setTimeout(tidy, this.#times.tidy).unref();
    this.#overdueTimer ??= setTimeout(tidy, this.#times.tidy * longestWait).unref();
    this.#markTimer = setTimeout(() => quietly(() => markKeyring(this.#journal)), this.#times.mark).unref();
  }

  stop(): void {
    this.#pause();
    clearTimeout(this.#overdueTimer);
  }

  #pause(): void {
    clearTimeout(this.#tidyTimer);
    clearTimeout(this.#markTimer);
    clearImmediate(this.#next);
  }

  /** The steps in order; each `yield` is a place to let requests in. */
  *steps(): Generator<void> {
    const { db, clock, vocabulary } = this.#journal;
    while (!refreshIndex(db, entriesPerStep, vocabulary.learn)) yield;
    while (eraseExpired(this.#journal, entriesPerStep) > 0) {
      this.#onErased();
      yield;
    }
    while (!retagStep(db, entriesPerStep)) yield;
    if (clock.now() - this.#openedAt >= sweepAfter) while (eraseUnnamed(this.#journal)) yield;
    eraseExpiredObjectives(this.#journal);
    eraseExpiredParts(this.#journal);
    eraseExpiredFrameworks(this.#journal);
    if (isErasing(db)) {
      while (!refreshIndex(db, entriesPerStep, vocabulary.learn)) yield;
      startFullMerge(db);
      yield;
      while (!mergeStep(db, pagesPerMerge)) yield;
      db.emptyLog();
      writeErasing(db, false);
      yield;
    }
    while (!mergeStep(db, pagesPerMerge)) yield;
    db.checkpointWhenIdle();
    yield;
    while (!vocabulary.load(termsPerStep)) yield;
    if (!this.#isWarm) yield* warmUp(db, vocabulary);
    this.#isWarm = true;
  }

  #run(steps: Generator<void>): void {
    clearTimeout(this.#overdueTimer);
    this.#overdueTimer = undefined;
    const done = quietly(() => steps.next().done) ?? true;
    if (!done) this.#next = setImmediate(() => this.#run(steps));
  }
}

/** A full disk or a refused write is told by the next save; this work is taken up again after the next commit. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof HandrailError) return undefined;
    throw error;
  }
}
