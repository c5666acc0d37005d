import { z } from 'zod';
import type { Relation } from '../domain/people.ts';
import { Id } from '../domain/values.ts';
import { HandedBy, HandoverChoice, type HandoverCounts } from '../handover/choice.ts';
import { request } from './define.ts';
import { type ExportRecord, FileBytes, FilePassphrase } from './exports.ts';

/** A person of a handover, and who of the journal that may be. */
export interface HandedPersonPreview {
  /** In the journal that the file comes from. */
  id: Id;
  name: string;
  relation: z.infer<typeof Relation>;
  role: string;
  /** False for a third party, who is only named in the notes. */
  chosen: boolean;
  /** Who they are here for certain: they came with an earlier handover, or from this journal. */
  known: Id | null;
  /** People of the journal with the same name: whether one of them is meant is for the manager to say. */
  namesakes: Id[];
}

/** What a handover holds, before anything of it is taken over. */
export interface HandoverPreview {
  by: string;
  /** UTC ISO time. */
  at: string;
  choice: HandoverChoice;
  people: HandedPersonPreview[];
  /** What would be new in this journal. */
  fresh: HandoverContent;
  /** Notes that are in this journal already: they stay as they are. `newer` of them were changed there since. */
  here: number;
  newer: number;
}

export interface HandoverContent {
  notes: number;
  objectives: number;
  templates: number;
  signals: number;
  pictures: number;
}

/** What was taken over. */
export interface HandoverTaken extends HandoverContent {
  people: number;
  /** Who came new, so that their page can be shown. */
  firstPersonId: Id | null;
}

/** The file's own name, without its path, and what is in it. */
export interface HandoverOutcome {
  savedAs: string;
  counts: HandoverCounts;
}

/** A handover that was taken over, with the notes that came with it and are still there. */
export interface ReceivedHandover {
  id: Id;
  by: string;
  /** UTC ISO times. */
  at: string;
  takenAt: string;
  entries: Id[];
}

/** Bytes of a file. What is larger is neither written nor read; pictures make at most 134 million of them. */
export const mostHandoverBytes = 256_000_000;

export const handoverRequests = {
  'handover.count': request<HandoverCounts>()(z.strictObject({ choice: HandoverChoice })),
  /** The encrypted file. `weak-passphrase` where it is too easy to guess, `export-stopped` where it must not leave. */
  'handover.render': request<{ bytes: Uint8Array; counts: HandoverCounts; record: ExportRecord }>()(
    z.strictObject({ choice: HandoverChoice, by: HandedBy, passphrase: FilePassphrase }),
    { internal: true },
  ),
  /**
   * Decrypts and checks a file, and keeps it in memory until `handover.take` or `handover.discard`; the journal is not
   * touched. `wrong-secret`, `damaged`, `newer-version` or `invalid-input`, each with a sentence.
   */
  'handover.open': request<HandoverPreview>()(
    z.strictObject({ bytes: FileBytes, passphrase: FilePassphrase }),
    { internal: true },
  ),
  /**
   * Takes over the file that is open, all of it or nothing. `people` says who of the file is who of the journal; whoever
   * is not named in it comes as somebody new.
   */
  'handover.take': request<HandoverTaken>()(
    z.strictObject({ people: z.array(z.strictObject({ id: Id, as: Id })).max(10_000) }),
  ),
  'handover.discard': request<null>()(z.strictObject({})),
  /** Newest first. */
  'handover.received': request<ReceivedHandover[]>()(z.strictObject({})),
};
