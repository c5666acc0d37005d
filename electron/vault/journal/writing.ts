import { HandrailError } from '../../../shared/contract/errors.ts';
import type { CommitmentChange, CommitmentOwner } from '../../../shared/domain/commitments.ts';
import { normaliseDraft } from '../../../shared/domain/drafts.ts';
import type { Entry, EntryDraft } from '../../../shared/domain/entries.ts';
import { canonicalDraft } from '../../../shared/domain/hash-chain.ts';
import type { Id } from '../../../shared/domain/values.ts';
import {
  leadershipId,
  type MentionTarget,
  setTaskDone,
  setTaskDue,
  setTaskOwner,
} from '../../../shared/markdown/index.ts';
import { joinSql, type Sql, sql } from '../database/sql.ts';
import { keepNamed } from './attachments.ts';
import { deriveEntry } from './derived.ts';
import { type EntryRow, entryRow, existingRow, toDraft, toEntry } from './entries.ts';
import { type Journal, newId, notFound, timestamp } from './journal.ts';
import { freeOrderKey } from './order.ts';
import { appendRevision, isOpen, newestRevision, rewriteNewest, startChain } from './revisions.ts';
import { markPending } from './search-pending.ts';

/** What a change of an entry brought with it. */
export interface Written {
  entry: Entry;
  /** False where the draft was the same as before: nothing was written then. */
  changed: boolean;
  /** True where people's counts, marks or promises changed as well. */
  derived: boolean;
}

/** What a save started from. `version` is left out by a writer that does not follow single saves. */
export interface Base {
  revision: number;
  version: number | undefined;
}

function refuseUnknownPeople(journal: Journal, draft: EntryDraft): void {
  for (const { personId } of draft.people) {
    const known = journal.db.value<number>(sql`SELECT 1 FROM people WHERE id = ${personId}`);
    if (known === undefined) throw notFound('person');
  }
}

const peopleText = (draft: EntryDraft): string => JSON.stringify(draft.people);

/** Must run in a transaction, as all functions of this file that write do; they open one of their own. */
function finish(journal: Journal, row: EntryRow): Written {
  const derived = deriveEntry(journal.db, row);
  markPending(journal.db, row.seq);
  keepNamed(journal.db, row.id, row.body);
  return { entry: toEntry(row), changed: true, derived };
}

/**
 * @param id where the editor knows the entry by this id already. One that is there is saved, with what it held before
 *   kept as a revision: the answer to its creation may have been lost on the way, and nobody wants it twice.
 */
export function createEntry(journal: Journal, input: EntryDraft, id: Id = newId(journal)): Written {
  const { db } = journal;
  const known = entryRow(db, id);
  if (known) return saveEntry(journal, id, { revision: known.revision, version: undefined }, input);
  const now = timestamp(journal);
  return insertEntry(journal, id, input, { writtenAt: now, updatedAt: now, pinned: false });
}

/**
 * Takes in a note that was written in another journal: it keeps when it was written, and its chain here begins now.
 * @param id that no entry of this journal has
 */
export const keepEntry = (
  journal: Journal,
  {
    id,
    draft,
    ...written
  }: { id: Id; draft: EntryDraft; writtenAt: string; updatedAt: string; pinned: boolean },
): Written => insertEntry(journal, id, draft, written);

function insertEntry(
  journal: Journal,
  id: Id,
  input: EntryDraft,
  { writtenAt, updatedAt, pinned }: { writtenAt: string; updatedAt: string; pinned: boolean },
): Written {
  const { db } = journal;
  return db.transaction(() => {
    const draft = normaliseDraft(input);
    refuseUnknownPeople(journal, draft);
    const seq = freeOrderKey(db, draft.happenedOn, draft.happenedTime);
    db.run(sql`INSERT INTO entries(seq, id, kind, happened_on, happened_time, share, pinned, written_at, updated_at,
        trashed_at, revision, version, derived_hash, title, people, body)
      VALUES (${seq}, ${id}, ${draft.kind}, ${draft.happenedOn}, ${draft.happenedTime}, ${draft.share}, ${pinned},
        ${writtenAt}, ${updatedAt}, ${null}, 1, 1, '', ${draft.title}, ${peopleText(draft)}, ${draft.body})`);
    startChain(db, id, draft, timestamp(journal));
    return finish(journal, existingRow(db, id));
  });
}

function refuseStale(row: EntryRow, base: Base): void {
  const stale =
    row.revision !== base.revision || (base.version !== undefined && row.version !== base.version);
  if (stale) {
    throw new HandrailError('conflict', 'This entry was changed elsewhere since it was read.', {
      revision: row.revision,
      version: row.version,
    });
  }
}

const moved = (before: EntryDraft, after: EntryDraft): boolean =>
  before.happenedOn !== after.happenedOn || before.happenedTime !== after.happenedTime;

/** Only what differs: a column that is written again has its indexes written again, and an order key the whole row. */
function changedColumns(row: EntryRow, seq: number, draft: EntryDraft): Sql[] {
  const people = peopleText(draft);
  return [
    ...(seq === row.seq ? [] : [sql`seq = ${seq}`]),
    ...(draft.kind === row.kind ? [] : [sql`kind = ${draft.kind}`]),
    ...(draft.happenedOn === row.happened_on ? [] : [sql`happened_on = ${draft.happenedOn}`]),
    ...(draft.happenedTime === row.happened_time ? [] : [sql`happened_time = ${draft.happenedTime}`]),
    ...(draft.share === row.share ? [] : [sql`share = ${draft.share}`]),
    ...(draft.title === row.title ? [] : [sql`title = ${draft.title}`]),
    ...(people === row.people ? [] : [sql`people = ${people}`]),
    ...(draft.body === row.body ? [] : [sql`body = ${draft.body}`]),
  ];
}

/**
 * Saves a draft over what it started from. Two writers never overwrite each other: one who states the version that it
 * read goes into the open revision; one who does not gets a revision of its own, so that the text before stays.
 * @throws HandrailError `conflict` with `details.revision` and `details.version`; nothing is written then
 */
export function saveEntry(journal: Journal, id: Id, base: Base, input: EntryDraft): Written {
  const { db } = journal;
  return db.transaction(() => {
    const row = existingRow(db, id);
    refuseStale(row, base);
    const before = toDraft(row);
    const draft = normaliseDraft(input);
    if (canonicalDraft(before) === canonicalDraft(draft)) {
      return { entry: toEntry(row), changed: false, derived: false };
    }
    if (peopleText(draft) !== row.people) refuseUnknownPeople(journal, draft);
    const now = timestamp(journal);
    const newest = newestRevision(db, id);
    const coalesce = base.version !== undefined && isOpen(newest, journal.clock.now());
    if (coalesce) rewriteNewest(db, id, newest, draft, now);
    else appendRevision(db, id, newest, before, draft, now);
    const seq = moved(before, draft) ? freeOrderKey(db, draft.happenedOn, draft.happenedTime) : row.seq;
    if (seq !== row.seq) markPending(db, row.seq);
    const revision = coalesce ? newest.number : newest.number + 1;
    const changes = [
      sql`updated_at = ${now}`,
      sql`revision = ${revision}`,
      sql`version = version + 1`,
      ...changedColumns(row, seq, draft),
    ];
    db.run(sql`UPDATE entries SET ${joinSql(changes)} WHERE seq = ${row.seq}`);
    return finish(journal, existingRow(db, id));
  });
}

/** Flips one task item. A position that is not there changes nothing. */
export function saveTaskDone(journal: Journal, id: Id, base: Base, position: number, done: boolean): Written {
  const draft = toDraft(existingRow(journal.db, id));
  return saveEntry(journal, id, base, { ...draft, body: setTaskDone(draft.body, position, done) });
}

function mentionOf({ db }: Journal, owner: CommitmentOwner): MentionTarget | null {
  if (owner.kind === 'me') return null;
  if (owner.kind === 'leadership') return { personId: leadershipId, label: leadershipId };
  const label = db.value<string>(sql`SELECT name FROM people WHERE id = ${owner.personId}`);
  if (label === undefined) throw notFound('person');
  return { personId: owner.personId, label };
}

/** Changes when a promise is due, or who owes it, in its line of the body. What cannot be written changes nothing. */
export function saveTaskChange(
  journal: Journal,
  id: Id,
  base: Base,
  position: number,
  change: CommitmentChange,
): Written {
  const draft = toDraft(existingRow(journal.db, id));
  const body =
    'owner' in change
      ? setTaskOwner(draft.body, position, mentionOf(journal, change.owner))
      : setTaskDue(draft.body, position, change.dueOn);
  return saveEntry(journal, id, base, { ...draft, body });
}

/** Pinning is no edit: neither revision nor version moves. */
export function pinEntry(journal: Journal, id: Id, pinned: boolean): Written {
  const { db } = journal;
  return db.transaction(() => {
    const row = existingRow(db, id);
    if ((row.pinned === 1) === pinned) return { entry: toEntry(row), changed: false, derived: false };
    db.run(sql`UPDATE entries SET pinned = ${pinned} WHERE seq = ${row.seq}`);
    return finish(journal, existingRow(db, id));
  });
}

function setTrashedAt(journal: Journal, id: Id, trashedAt: string | null): Written {
  const { db } = journal;
  return db.transaction(() => {
    const row = existingRow(db, id);
    if ((row.trashed_at === null) === (trashedAt === null)) {
      return { entry: toEntry(row), changed: false, derived: false };
    }
    db.run(sql`UPDATE entries SET trashed_at = ${trashedAt} WHERE seq = ${row.seq}`);
    return finish(journal, existingRow(db, id));
  });
}

/** Puts an entry into the trash; it leaves every count, list and search. */
export const trashEntry = (journal: Journal, id: Id): Written =>
  setTrashedAt(journal, id, timestamp(journal));

export const restoreEntry = (journal: Journal, id: Id): Written => setTrashedAt(journal, id, null);
