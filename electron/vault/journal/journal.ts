import { HandrailError } from '../../../shared/contract/errors.ts';
import { uuidv7 } from '../../../shared/domain/ids.ts';
import type { Clock, Id } from '../../../shared/domain/values.ts';
import type { Db } from '../database/database.ts';

/** What the functions that change the journal need. Time and randomness come from here alone. */
export interface Journal {
  readonly db: Db;
  readonly clock: Clock;
  random(length: number): Uint8Array;
}

export const newId = (journal: Journal): Id => uuidv7(journal.clock.now(), journal.random(10));

/** UTC ISO time. */
export const timestamp = (journal: Journal): string => new Date(journal.clock.now()).toISOString();

export const notFound = (
  what:
    | 'entry'
    | 'person'
    | 'signal'
    | 'revision'
    | 'template'
    | 'picture'
    | 'objective'
    | 'saved search'
    | 'cycle'
    | 'piece of evidence'
    | 'section'
    | 'ladder'
    | 'competency'
    | 'level',
): HandrailError => new HandrailError('not-found', `There is no such ${what}.`);
