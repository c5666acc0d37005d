import { z } from 'zod';
import { Id } from '../domain/values.ts';

/**
 * Who will read a file that leaves the journal.
 * `me`: everything but private asides. `report`: what may be shown to the report. `leadership`: what may go up.
 * `hr`: what either of them may see.
 */
export const audiences = ['me', 'report', 'leadership', 'hr'] as const;
export const Audience = z.enum(audiences);
export type Audience = z.infer<typeof Audience>;

/** Who will read a file, and which third parties it names. */
export const Reader = z.strictObject({
  audience: Audience,
  /** Third parties whose names are shown, against the rule of the audience: `me` shows everybody, the others nobody. */
  shown: z.array(Id).max(10_000).default([]),
  /** Third parties who are replaced, against the same rule. */
  hidden: z.array(Id).max(10_000).default([]),
});
export type Reader = z.infer<typeof Reader>;

/** Whether a third party's name is in the file. */
export const isShown = ({ audience, shown, hidden }: Reader, personId: Id): boolean =>
  audience === 'me' ? !hidden.includes(personId) : shown.includes(personId);
