import { z } from 'zod';
import { EntryKind, Morale, ShareLevel } from '../domain/entries.ts';
import { Horizon, ObjectiveStatus } from '../domain/objectives.ts';
import { Polarity, SignalFamily } from '../domain/signals.ts';
import { Id, LocalDate, LocalTime } from '../domain/values.ts';

/** UTC ISO time. */
const Time = z.iso.datetime();
/** A person's id, or the stand-in for somebody whose name the file does not tell. */
const PersonRef = z.string().min(1);
const Count = z.int().min(0);

const Evidence = z.strictObject({
  entryId: Id,
  signalId: Id,
  signal: z.string(),
  polarity: Polarity,
  happenedOn: LocalDate,
  kind: EntryKind,
  title: z.string(),
  text: z.string(),
});

const ObjectiveState = z.strictObject({
  goal: z.string(),
  horizon: Horizon,
  status: ObjectiveStatus,
  accommodation: z.string(),
  nextStep: z.string(),
  dueOn: LocalDate.nullable(),
  share: ShareLevel,
});

const Packet = z.strictObject({
  cycle: z.string(),
  /** `body` is canonical Markdown. */
  sections: z.array(z.strictObject({ title: z.string(), body: z.string() })),
  /** In the order of the packet. */
  items: z.array(
    z.strictObject({
      id: Id,
      entryId: Id,
      happenedOn: LocalDate,
      kind: EntryKind,
      title: z.string(),
      text: z.string(),
      /** Whether `text` is the manager's own wording instead of the note's. */
      reworded: z.boolean(),
      remark: z.string(),
      marks: z.array(z.strictObject({ signalId: Id, signal: z.string(), polarity: Polarity })),
      share: ShareLevel,
      writtenAt: Time,
      updatedAt: Time,
    }),
  ),
  promises: z.array(
    z.strictObject({
      entryId: Id,
      owner: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.enum(['me', 'leadership']) }),
        z.strictObject({ kind: z.literal('person'), personId: PersonRef }),
      ]),
      text: z.string(),
      dueOn: LocalDate.nullable(),
      done: z.boolean(),
      happenedOn: LocalDate,
    }),
  ),
  morale: z.array(z.strictObject({ happenedOn: LocalDate, morale: Morale })),
  withNotes: z.boolean(),
});

/** The JSON of an export of one person, version 2; docs/EXPORTS.md says what each key means. */
export const PersonExport = z.strictObject({
  format: z.literal('handrail-person-export'),
  version: z.literal(2),
  exportedAt: Time,
  from: LocalDate,
  to: LocalDate,
  person: z.strictObject({
    id: Id,
    name: z.string(),
    relation: z.string(),
    role: z.string(),
    level: z.string(),
    team: z.string(),
    pronouns: z.string(),
    startedOn: LocalDate.nullable(),
  }),
  counts: z.strictObject({ entries: Count, evidence: Count, objectives: Count }),
  people: z.array(z.strictObject({ id: PersonRef, name: z.string().nullable() })),
  signals: z.array(
    z.strictObject({
      id: Id,
      name: z.string(),
      family: SignalFamily.nullable(),
      strengths: Count,
      concerns: Count,
      neutral: Count,
    }),
  ),
  packet: Packet.nullable(),
  evidence: z.array(Evidence),
  entries: z.array(
    z.strictObject({
      id: Id,
      kind: EntryKind,
      happenedOn: LocalDate,
      happenedTime: LocalTime.nullable(),
      title: z.string(),
      share: ShareLevel,
      morale: Morale.nullable(),
      people: z.array(PersonRef),
      writtenAt: Time,
      updatedAt: Time,
      revisions: z.array(z.strictObject({ number: z.int().min(1), startedAt: Time, writtenAt: Time })),
      body: z.string(),
    }),
  ),
  objectives: z.array(
    z.strictObject({
      id: Id,
      ...ObjectiveState.shape,
      setAt: Time,
      updatedAt: Time,
      states: z.array(z.strictObject({ at: Time, ...ObjectiveState.shape })),
      notes: z.array(Id),
    }),
  ),
  pictures: z.array(
    z.strictObject({
      hash: z.string().regex(/^[0-9a-f]{64}$/),
      type: z.string().regex(/^image\/[a-z]+$/),
      width: z.int().min(1),
      height: z.int().min(1),
      base64: z.string(),
    }),
  ),
});
