import { z } from 'zod';
import { EntryDraft } from '../domain/entries.ts';
import { ObjectiveDraft, ObjectiveStatus } from '../domain/objectives.ts';
import { PersonDraft } from '../domain/people.ts';
import { SignalDraft } from '../domain/signals.ts';
import { Id } from '../domain/values.ts';
import { TemplateDraft } from '../templates/index.ts';
import { HandedBy, HandoverChoice } from './choice.ts';

export const handoverFormat = 'handrail-handover';
export const handoverVersion = 1;

/** SHA-256, 64 lower-case hexadecimal digits. */
const Hash = z.string().regex(/^[0-9a-f]{64}$/);
/** UTC ISO time. */
const Time = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  .refine((text) => !Number.isNaN(Date.parse(text)));

/** A revision without what it said: when it was written, and its place in the note's hash chain. */
export const ChainLink = z.strictObject({
  number: z.int().min(1),
  startedAt: Time,
  writtenAt: Time,
  previousHash: Hash,
  hash: Hash,
});
export type ChainLink = z.infer<typeof ChainLink>;

const HandedPerson = z.strictObject({
  id: Id,
  /** False for a third party, who is only named in the notes. */
  chosen: z.boolean(),
  draft: PersonDraft,
});

const HandedEntry = z.strictObject({
  id: Id,
  draft: EntryDraft,
  pinned: z.boolean(),
  writtenAt: Time,
  updatedAt: Time,
  /** True where the draft is, byte for byte, what its newest revision sealed: nothing was taken out or replaced. */
  whole: z.boolean(),
  /** The note's whole chain in the journal that it comes from, oldest first. */
  chain: z.array(ChainLink).min(1).max(100_000),
});
export type HandedEntry = z.infer<typeof HandedEntry>;

const HandedObjective = z.strictObject({
  id: Id,
  personId: Id,
  /** Oldest first; the last is what it says now. */
  states: z
    .array(ObjectiveDraft.extend({ status: ObjectiveStatus, at: Time }))
    .min(1)
    .max(10_000),
  /** Notes of the file that tell of progress. */
  notes: z.array(Id).max(10_000),
});
export type HandedObjective = z.infer<typeof HandedObjective>;

/**
 * A handover as it stands in its file, once that is decrypted. Everything in it is bounded, and nothing in it is
 * compressed: how long the file is says how much there is to read.
 */
export const Handover = z.strictObject({
  format: z.literal(handoverFormat),
  version: z.literal(handoverVersion),
  id: Id,
  by: HandedBy,
  at: Time,
  choice: HandoverChoice,
  people: z.array(HandedPerson).min(1).max(10_000),
  /** Those that the notes mark something with. */
  signals: z.array(SignalDraft.extend({ id: Id })).max(10_000),
  /** Oldest first. */
  entries: z.array(HandedEntry).max(100_000),
  objectives: z.array(HandedObjective).max(10_000),
  templates: z.array(TemplateDraft).max(1_000),
  pictures: z.array(z.strictObject({ hash: Hash, base64: z.string() })).max(10_000),
});
export type Handover = z.infer<typeof Handover>;
