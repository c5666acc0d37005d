import { z } from 'zod';
import { type ShareLevel, shareLevels } from '../domain/entries.ts';
import { Id } from '../domain/values.ts';

/**
 * Who will read a file that leaves the journal.
 * `me`: everything but private asides. `report`: what may be shown to the report. `leadership`: what may go up.
 * `hr`: what either of them may see.
 */
export const audiences = ['me', 'report', 'leadership', 'hr'] as const;
export const Audience = z.enum(audiences);
export type Audience = z.infer<typeof Audience>;

/** A word that the manager wants out of the file: a nickname of a third party, or anything else. */
export const HiddenWord = z.strictObject({
  text: z.string().trim().min(2).max(120),
  /** Whose pseudonym takes its place; null leaves an omission mark. */
  personId: Id.nullable(),
});

/** Who will read a file, which third parties it names, and what is decided for this one file. */
export const Reader = z.strictObject({
  audience: Audience,
  /** Third parties whose names are shown, against the rule of the audience: `me` shows everybody, the others nobody. */
  shown: z.array(Id).max(10_000).default([]),
  /** Third parties who are replaced, against the same rule. */
  hidden: z.array(Id).max(10_000).default([]),
  words: z.array(HiddenWord).max(200).default([]),
  /** Picked evidence that this file shows although its note says otherwise; what is private stays out all the same. */
  items: z.array(Id).max(10_000).default([]),
  /** Whether others than the manager see the person's morale. */
  morale: z.boolean().default(false),
});
export type Reader = z.infer<typeof Reader>;

/** A reader with nothing decided but who it is. */
export const readerOf = (audience: Audience): Reader => Reader.parse({ audience });

/** Whether a third party's name is in the file. */
export const isShown = ({ audience, shown, hidden }: Reader, personId: Id): boolean =>
  audience === 'me' ? !hidden.includes(personId) : shown.includes(personId);

const seen: Record<Audience, readonly ShareLevel[]> = {
  me: shareLevels,
  report: ['report'],
  leadership: ['leadership'],
  hr: ['report', 'leadership'],
};

/** The share levels that an audience sees. */
export const levelsOf = (audience: Audience): readonly ShareLevel[] => seen[audience];
