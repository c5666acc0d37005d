import { z } from 'zod';
import { type Id, LocalDate } from './values.ts';

/** How a person stands to the manager. A report is a person the manager is responsible for. */
export const relations = ['report', 'peer', 'manager', 'stakeholder'] as const;
export const Relation = z.enum(relations);
export type Relation = z.infer<typeof Relation>;

/** Names of the avatar colours; the renderer maps each to a token. Never a free colour, so that contrast holds. */
export const personColours = ['teal', 'plum', 'amber', 'blue', 'rose', 'moss', 'slate', 'brick'] as const;
export const PersonColour = z.enum(personColours);
export type PersonColour = z.infer<typeof PersonColour>;

/** What the manager may edit about a person. */
export const PersonDraft = z.strictObject({
  name: z.string().trim().min(1, 'A person needs a name.').max(120),
  initials: z.string().trim().max(4).default(''),
  colour: PersonColour,
  relation: Relation,
  role: z.string().trim().max(120).default(''),
  team: z.string().trim().max(120).default(''),
  level: z.string().trim().max(60).default(''),
  pronouns: z.string().trim().max(40).default(''),
  /** The day on which they started with the manager, or null where it is not known. */
  startedOn: LocalDate.nullable().default(null),
  /** Days between two 1:1s; null where there is no rhythm. */
  rhythmDays: z.int().min(1).max(365).nullable().default(null),
});
export type PersonDraft = z.infer<typeof PersonDraft>;

export interface Person extends PersonDraft {
  id: Id;
  /** UTC ISO time, or null while active. */
  archivedAt: string | null;
  createdAt: string;
  updatedAt: string;
}

/** A person with what the list and the page header show; all of it derived from entries. */
export interface PersonSummary extends Person {
  /** Day of the newest entry of a conversation (see `isConversation`), or null. */
  lastContactOn: LocalDate | null;
  /** lastContactOn + rhythmDays; null without a rhythm or a contact. */
  nextDueOn: LocalDate | null;
  entryCount: number;
  openCommitments: number;
}
