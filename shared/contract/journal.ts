import { z } from 'zod';
import { type Commitment, CommitmentChange } from '../domain/commitments.ts';
import { type Entry, EntryDraft, EntryKind, type Revision } from '../domain/entries.ts';
import { type Person, PersonDraft, type PersonSummary } from '../domain/people.ts';
import {
  type Evidence,
  type Signal,
  type SignalCount,
  SignalDraft,
  SignalFamily,
} from '../domain/signals.ts';
import { Id, LocalDate } from '../domain/values.ts';
import type { DraftChanges } from '../revisions/index.ts';
import { request } from './define.ts';

const nothing = z.strictObject({});
const byId = z.strictObject({ id: Id });
/** `version` of the entry that a save started from. */
const Version = z.int().min(1).optional();
const Cursor = z.string().max(40).nullable().default(null);

export interface Page<T> {
  items: T[];
  /** Passed back to get the next, older page; null at the end. */
  nextCursor: string | null;
}

/** An entry without its text. */
export type EntryHeading = Pick<Entry, 'id' | 'happenedOn' | 'kind' | 'title' | 'trashedAt'>;

/** A revision without its body, for a list. */
export type RevisionHeading = Pick<Revision, 'entryId' | 'number' | 'startedAt' | 'writtenAt' | 'hash'>;

/** What a revision changed against the one before it; the first against nothing. */
export interface RevisionChanges extends DraftChanges {
  number: number;
}

/**
 * The first revision at which an entry's chain does not hold.
 * - `text`: what it holds is not what was sealed; `newest`: so for the text of now
 * - `link`: it does not follow the one before it
 * - `missing`: revisions were taken away from the end, or added
 */
export interface BrokenAt {
  number: number;
  what: 'text' | 'newest' | 'link' | 'missing';
}

/** One entry's chain, recomputed from what is stored. */
export interface ChainProof {
  revisions: number;
  brokenAt: BrokenAt | null;
  /** Whether the journal's digest is the sum over the newest hashes of all entries, this one's among them. */
  inDigest: boolean;
}

export const journalRequests = {
  /** All people, active first, reports first, by name. */
  'people.list': request<PersonSummary[]>()(nothing),
  'people.add': request<Person>()(z.strictObject({ draft: PersonDraft })),
  'people.update': request<Person>()(z.strictObject({ id: Id, draft: PersonDraft })),
  'people.archive': request<Person>()(z.strictObject({ id: Id, archived: z.boolean() })),

  /** All signals in their order, archived ones last. */
  'signals.list': request<Signal[]>()(nothing),
  'signals.add': request<Signal>()(z.strictObject({ draft: SignalDraft })),
  /** Marks name a signal by its id, so a new name shows everywhere at once. */
  'signals.update': request<Signal>()(z.strictObject({ id: Id, draft: SignalDraft })),
  'signals.archive': request<Signal>()(z.strictObject({ id: Id, archived: z.boolean() })),

  /**
   * `id` is chosen by a writer that may not hear the answer: asked a second time under the same id, the same entry is
   * answered, and another draft becomes a revision of it.
   */
  'entries.create': request<Entry>()(z.strictObject({ id: Id.optional(), draft: EntryDraft })),
  'entries.get': request<Entry>()(byId),
  /**
   * Resolves after the durable commit. `conflict` if `baseRevision` is not the newest, or `baseVersion` is given and is
   * not the newest; nothing is written then. Consecutive saves within five minutes that state `baseVersion` are one
   * revision: `revision` then stays the same. A save without it always begins a revision, so that it overwrites nothing.
   */
  'entries.save': request<Entry>()(
    z.strictObject({ id: Id, baseRevision: z.int().min(1), baseVersion: Version, draft: EntryDraft }),
  ),
  'entries.pin': request<Entry>()(z.strictObject({ id: Id, pinned: z.boolean() })),
  /** Flips one task item in the body; the entry's checkbox and the promise are one thing. */
  'entries.setTaskDone': request<Entry>()(
    z.strictObject({
      id: Id,
      baseRevision: z.int().min(1),
      baseVersion: Version,
      position: z.int().min(0),
      done: z.boolean(),
    }),
  ),
  /**
   * Moves the due date of one task item, or names another owner, in the body's Markdown. A person is written by the
   * name of today. An item that is not there, or whose line cannot be written so, changes nothing.
   */
  'entries.changeTask': request<Entry>()(
    z.strictObject({
      id: Id,
      baseRevision: z.int().min(1),
      baseVersion: Version,
      position: z.int().min(0),
      change: CommitmentChange,
    }),
  ),
  'entries.trash': request<Entry>()(byId),
  'entries.restore': request<Entry>()(byId),
  /** Newest first by the day it happened; of one person, or of everybody. Trashed entries are not in it. */
  'entries.timeline': request<Page<Entry>>()(
    z.strictObject({
      personId: Id.nullable().default(null),
      kind: EntryKind.nullable().default(null),
      cursor: Cursor,
      limit: z.int().min(1).max(100).default(30),
    }),
  ),
  /** Everything in the trash, newest first; it is erased 30 days after it was put there. */
  'entries.trashed': request<Entry[]>()(nothing),
  /** id and title of the entries whose title is not empty, newest first, for the palette. */
  'entries.titles': request<{ id: Id; title: string; happenedOn: LocalDate; kind: EntryKind }[]>()(
    z.strictObject({ limit: z.int().min(1).max(5000).default(2000) }),
  ),
  /** When and what these entries are, those in the trash too; an erased one is left out. */
  'entries.headings': request<EntryHeading[]>()(z.strictObject({ ids: z.array(Id).max(1000) })),
  /** Newest first. */
  'entries.revisions': request<RevisionHeading[]>()(byId),
  /** What `limit` revisions from `newest` downwards changed, newest first. */
  'entries.revisionChanges': request<RevisionChanges[]>()(
    z.strictObject({ id: Id, newest: z.int().min(1), limit: z.int().min(1).max(50) }),
  ),
  /** Recomputes the entry's hash chain and the journal's digest. */
  'entries.proof': request<ChainProof>()(byId),
  'entries.revision': request<Revision>()(z.strictObject({ id: Id, number: z.int().min(1) })),

  /** Newest first. */
  'evidence.list': request<Evidence[]>()(
    z.strictObject({
      personId: Id,
      signalId: Id.nullable().default(null),
      family: SignalFamily.nullable().default(null),
      from: LocalDate.nullable().default(null),
      to: LocalDate.nullable().default(null),
      limit: z.int().min(1).max(2000).default(500),
    }),
  ),
  /** Per signal, of one person, since a day or ever. */
  'evidence.counts': request<SignalCount[]>()(
    z.strictObject({ personId: Id, from: LocalDate.nullable().default(null) }),
  ),
  /** Morale of one person by entry, oldest first. */
  'evidence.morale': request<{ entryId: Id; happenedOn: LocalDate; morale: number }[]>()(
    z.strictObject({ personId: Id }),
  ),
  /**
   * Open promises first by due date, then kept ones, newest first; of one person, or of everybody. `keptOnly` leaves
   * the open ones out.
   */
  'commitments.list': request<Commitment[]>()(
    z.strictObject({
      personId: Id.nullable().default(null),
      openOnly: z.boolean().default(true),
      keptOnly: z.boolean().default(false),
      limit: z.int().min(1).max(5000).default(200),
    }),
  ),
};
