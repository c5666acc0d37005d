import type { EntryKind, ShareLevel } from '../../../shared/domain/entries.ts';
import type { Person } from '../../../shared/domain/people.ts';
import type { Evidence, Signal } from '../../../shared/domain/signals.ts';
import type { Id, LocalDate, LocalTime } from '../../../shared/domain/values.ts';
import type { ExportObjective } from './objectives.ts';
import type { ExportPacket } from './packet.ts';
import type { PictureSource } from './pictures.ts';

/** When a revision was begun and when it was last saved, as UTC ISO times. */
export interface ExportRevision {
  number: number;
  startedAt: string;
  writtenAt: string;
}

/** A note of the person, with everything that an export may say about it. */
export interface ExportEntry {
  id: Id;
  kind: EntryKind;
  happenedOn: LocalDate;
  happenedTime: LocalTime | null;
  title: string;
  /** Canonical Markdown; complete before `redact`, without private asides after it. */
  body: string;
  share: ShareLevel;
  /** Of the exported person only: the morale of others is not theirs to read. */
  morale: number | null;
  people: Id[];
  writtenAt: string;
  updatedAt: string;
  /** Oldest first. */
  revisions: ExportRevision[];
}

/** A note as far as it decides who may see what was taken from it. */
export type ExportSource = Pick<ExportEntry, 'id' | 'share' | 'body'>;

/** Everything about one person in a span of days. Formats are pure functions of it. */
export interface ExportInput {
  /** UTC ISO time. */
  exportedAt: string;
  /** Both days belong to the span. */
  from: LocalDate;
  to: LocalDate;
  person: Person;
  /** Everybody of the journal, so that mentions show today's name. */
  people: ReadonlyMap<Id, Pick<Person, 'id' | 'name' | 'relation'>>;
  signals: ReadonlyMap<Id, Signal>;
  /** Notes that the person belongs to. */
  entries: readonly ExportEntry[];
  /** Evidence of the person from any note, also from those that the person does not belong to. */
  evidence: readonly Evidence[];
  /** By signal: the competencies of the person's own ladder that its evidence speaks of, by name. Empty without one. */
  competencies: ReadonlyMap<Id, readonly string[]>;
  /** The other notes that evidence and picked paragraphs are from; empty after `redact`. */
  elsewhere: readonly ExportSource[];
  pictures: PictureSource;
  /** The person's objectives of the span; all of them before `redact`, those that the reader may see after it. */
  objectives: readonly ExportObjective[];
  /** The review over a cycle, or null where notes and evidence of a span are exported by themselves. */
  packet: ExportPacket | null;
}

declare const redacted: unique symbol;

/**
 * An input that `redact` has been over: no private aside and nothing above the reader's share level is left, hidden
 * people have their pseudonym for a name and an id of that pseudonym, and all of it is in order. The formats take
 * nothing else, so that none can be called with a private aside in hand.
 */
export type RedactedInput = ExportInput & { readonly [redacted]: true };
