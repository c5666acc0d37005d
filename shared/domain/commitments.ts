import type { Id, LocalDate } from './values.ts';

/** Who owes it: the manager, leadership, or a person. */
export type CommitmentOwner = { kind: 'me' } | { kind: 'leadership' } | { kind: 'person'; personId: Id };

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
