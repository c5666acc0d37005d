import type { Attachment } from '../../../shared/contract/attachments.ts';
import type { Entry, Revision } from '../../../shared/domain/entries.ts';
import type { FeedbackAnswer } from '../../../shared/domain/last-time.ts';
import type { Person } from '../../../shared/domain/people.ts';
import type { SavedSearch } from '../../../shared/domain/saved-searches.ts';
import type { Signal } from '../../../shared/domain/signals.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { LoggedExport } from '../../../shared/exports/log.ts';
import type { LevelChoice } from '../../../shared/frameworks/index.ts';
import type { PacketOutline } from '../../../shared/packet/outline.ts';
import type { Cycle } from '../../../shared/review/cycles.ts';
import type { ListedTemplate } from '../../../shared/templates/index.ts';
import type { KeptFramework } from '../journal/frameworks.ts';
import type { HandedPerson, HandedRecord, KeptHandover } from '../journal/handovers.ts';
import type { JournalPacket } from './journal-packets.ts';
import type { ExportObjective } from './objectives.ts';

export type JournalEntry = Entry & {
  /** Oldest first, with their bodies. */
  revisions: Revision[];
};

export type JournalObjective = ExportObjective & {
  /** UTC ISO time, or null. */
  removedAt: string | null;
};

export interface JournalFeedbackAnswer {
  personId: Id;
  entryId: Id;
  /** See docs/FORMAT.md for what names a paragraph. */
  paragraph: string;
  answer: FeedbackAnswer;
  /** UTC ISO time. */
  answeredAt: string;
}

/** A handover that was taken over, with what its notes said and their chains in the journal that they come from. */
export type JournalHandover = KeptHandover & { entries: HandedRecord[] };

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
  /** By person, those that were removed and wait to be erased too. */
  objectives: readonly JournalObjective[];
  /** What the manager said about feedback that was still to give. */
  feedbackAnswers: readonly JournalFeedbackAnswer[];
  /** Cycles that the manager changed or added. */
  cycles: readonly Omit<Cycle, 'origin'>[];
  /** By person and cycle. */
  packets: readonly JournalPacket[];
  /** What new drafts begin with, where the manager changed it; null for the one that comes with Handrail. */
  packetOutline: PacketOutline | null;
  /** Those that were removed and wait to be erased too. */
  frameworks: readonly KeptFramework[];
  /** Whose ladder and level the manager corrected, on ladders that were removed too. */
  levelChoices: readonly LevelChoice[];
  savedSearches: readonly SavedSearch[];
  /** What left the journal, the newest first. */
  exports: readonly LoggedExport[];
  /** Those that the manager changed or added; the others come with Handrail. */
  templates: readonly ListedTemplate[];
  /** What was taken over from other journals, newest first. */
  handovers: readonly JournalHandover[];
  /** Who of those journals is who here, where the ids differ. */
  handedPeople: readonly HandedPerson[];
  /** How many pieces of evidence the entries hold. */
  evidence: number;
}
