import type { Attachment } from '../../../shared/contract/attachments.ts';
import type { Entry, Revision } from '../../../shared/domain/entries.ts';
import type { Person } from '../../../shared/domain/people.ts';
import type { Signal } from '../../../shared/domain/signals.ts';

export type JournalEntry = Entry & {
  /** Oldest first, with their bodies. */
  revisions: Revision[];
};

/** The whole journal, the trash included: the manager's own copy, from which nothing is left out. */
export interface JournalInput {
  /** UTC ISO time. */
  exportedAt: string;
  people: readonly Person[];
  signals: readonly Signal[];
  /** Oldest first by the day they happened. */
  entries: readonly JournalEntry[];
  /** Every picture that an entry names, or did in an earlier revision. */
  pictures: readonly Attachment[];
  /** How many pieces of evidence the entries hold. */
  evidence: number;
}
