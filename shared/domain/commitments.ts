import { z } from 'zod';
import { Id, LocalDate } from './values.ts';

/** Who owes it: the manager, leadership, or a person. */
export const CommitmentOwner = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('me') }),
  z.strictObject({ kind: z.literal('leadership') }),
  z.strictObject({ kind: z.literal('person'), personId: Id }),
]);
export type CommitmentOwner = z.infer<typeof CommitmentOwner>;

/** What can be changed about a promise where it stands: when it is due, or who owes it. */
export const CommitmentChange = z.union([
  z.strictObject({ dueOn: LocalDate.nullable() }),
  z.strictObject({ owner: CommitmentOwner }),
]);
export type CommitmentChange = z.infer<typeof CommitmentChange>;

/** A task item of an entry. It has no id of its own: it is derived from the body, and (entryId, position) names it. */
export interface Commitment {
  entryId: Id;
  /** Index among the task items of the body, from 0. */
  position: number;
  owner: CommitmentOwner;
  text: string;
  dueOn: LocalDate | null;
  done: boolean;
  /** True where it stands in a private aside. */
  private: boolean;
  /** The day on which its entry happened: how old the promise is. */
  happenedOn: LocalDate;
  /** The entry's people. */
  people: Id[];
}
