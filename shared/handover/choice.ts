import { z } from 'zod';
import { Id, LocalDate } from '../domain/values.ts';

/** What a manager hands over to the one who follows. */
export const HandoverChoice = z
  .strictObject({
    /** Those whose notes go over. Whoever else stands in these notes is a third party. */
    people: z.array(Id).min(1, 'Choose at least one person.').max(200),
    /** Both days are inside; null where the span is open at that end. */
    from: LocalDate.nullable(),
    to: LocalDate.nullable(),
    objectives: z.boolean(),
    /** Task items of the notes; without them their lines are taken out. */
    promises: z.boolean(),
    /** Templates that the manager changed or added. */
    templates: z.boolean(),
    privateAsides: z.boolean(),
    /** Whether third parties keep their names. */
    names: z.boolean(),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, 'It ends before it begins.');
export type HandoverChoice = z.infer<typeof HandoverChoice>;

/** Who hands over, as the notes will say: the manager has no name in the journal. */
export const HandedBy = z.string().trim().min(1, 'Say who hands this over.').max(120);

/** How much a handover holds. */
export interface HandoverCounts {
  people: number;
  notes: number;
  objectives: number;
  templates: number;
  pictures: number;
  /** What the choice leaves out of these notes. */
  privateAsides: number;
  promises: number;
}
