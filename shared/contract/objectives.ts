import { z } from 'zod';
import { FeedbackAnswer, type LastTime } from '../domain/last-time.ts';
import {
  type Objective,
  ObjectiveDraft,
  type ObjectiveRecord,
  ObjectiveStatus,
} from '../domain/objectives.ts';
import { Id } from '../domain/values.ts';
import { request } from './define.ts';

/** Objectives, and what is brought up from the last conversation. */
export const objectiveRequests = {
  /** Of one person: open ones by horizon and place, then closed ones, the last closed first. */
  'objectives.list': request<ObjectiveRecord[]>()(z.strictObject({ personId: Id })),
  /** Open ones of everybody who is not archived, by horizon. */
  'objectives.open': request<Objective[]>()(z.strictObject({})),
  'objectives.add': request<Objective>()(z.strictObject({ personId: Id, draft: ObjectiveDraft })),
  /** What it said before stays among its states. */
  'objectives.update': request<Objective>()(z.strictObject({ id: Id, draft: ObjectiveDraft })),
  'objectives.setStatus': request<Objective>()(z.strictObject({ id: Id, status: ObjectiveStatus })),
  /** One place up or down among the open ones of its horizon; at the end it stays. */
  'objectives.move': request<Objective>()(z.strictObject({ id: Id, by: z.literal([-1, 1]) })),
  /** It leaves every list; it is erased 30 days after it was removed. */
  'objectives.remove': request<null>()(z.strictObject({ id: Id, removed: z.boolean() })),
  /** A note tells of progress on it, or no longer does. */
  'objectives.link': request<null>()(z.strictObject({ id: Id, entryId: Id, linked: z.boolean() })),

  /** What matters at the beginning of a conversation; the note `exceptId`, which is being written, is left out of it. */
  'lastTime.read': request<LastTime>()(z.strictObject({ personId: Id, exceptId: Id.nullable() })),
  /** Remembers that feedback was said or is left; null takes it back. */
  'lastTime.settle': request<null>()(
    z.strictObject({
      personId: Id,
      entryId: Id,
      paragraph: z.string().regex(/^[0-9a-f]{64}$/),
      answer: FeedbackAnswer.nullable(),
    }),
  ),
};
