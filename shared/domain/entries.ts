import { z } from 'zod';
import { Id, LocalDate, LocalTime } from './values.ts';

/** The kinds of an entry, in the order in which menus show them. */
export const entryKinds = [
  '1:1',
  'feedback given',
  'feedback received',
  'observation',
  'recognition',
  'concern',
  'career',
  'incident',
  'decision',
  'directive',
  'hiring',
  'reflection',
] as const;
export const EntryKind = z.enum(entryKinds);
export type EntryKind = z.infer<typeof EntryKind>;

/** Kinds that count as having talked with the person: they move "last talked" and the 1:1 rhythm. */
const conversationKinds: readonly EntryKind[] = ['1:1', 'feedback given', 'feedback received', 'career'];
export const isConversation = (kind: EntryKind): boolean => conversationKinds.includes(kind);

/** Who may see an entry in an export that leaves the manager's hands: only me, the report, or leadership. */
export const shareLevels = ['me', 'report', 'leadership'] as const;
export const ShareLevel = z.enum(shareLevels);
export type ShareLevel = z.infer<typeof ShareLevel>;

/** 1 (very low) to 5 (very good). */
export const Morale = z.int().min(1).max(5);

export const EntryPerson = z.strictObject({ personId: Id, morale: Morale.nullable() });
export type EntryPerson = z.infer<typeof EntryPerson>;

/** 2 MB of text: far above any note, far below what would stall the process. */
export const maxBodyLength = 2_000_000;

/** What the manager may edit about an entry. */
export const EntryDraft = z.strictObject({
  kind: EntryKind,
  happenedOn: LocalDate,
  /** null where only the day is known. */
  happenedTime: LocalTime.nullable(),
  title: z.string().max(300),
  /** Markdown, see docs/MARKDOWN.md for Handrail's own marks. */
  body: z.string().max(maxBodyLength, 'A note holds at most two million characters.'),
  share: ShareLevel,
  people: z.array(EntryPerson).max(50),
});
export type EntryDraft = z.infer<typeof EntryDraft>;

export interface Entry extends EntryDraft {
  id: Id;
  /** Number of its newest revision, from 1; a save states the one that it started from. */
  revision: number;
  /** Moves with every save, also with those that go into the same revision; a save that states it is coalesced. */
  version: number;
  pinned: boolean;
  /** UTC ISO times. */
  writtenAt: string;
  updatedAt: string;
  trashedAt: string | null;
}

export interface Revision {
  entryId: Id;
  number: number;
  /** UTC ISO times of the first and the last save that went into it (typing is coalesced). */
  startedAt: string;
  writtenAt: string;
  draft: EntryDraft;
  /** SHA-256, lower-case hex; see docs/FORMAT.md for what goes in. */
  previousHash: string;
  hash: string;
}
