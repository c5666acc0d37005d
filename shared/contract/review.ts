import { z } from 'zod';
import { Id, LocalDate } from '../domain/values.ts';
import { type Cycle, CycleDraft, CycleId } from '../review/cycles.ts';
import type { Attention, Coverage } from '../review/index.ts';
import { request } from './define.ts';

/** Both days are inside; `today` is the manager's calendar day. */
const span = { from: LocalDate, to: LocalDate, today: LocalDate };

export const reviewRequests = {
  /** This half and quarter and those before, and what the manager added or changed; the newest end first. */
  'cycles.list': request<Cycle[]>()(z.strictObject({ today: LocalDate })),
  /** Changes a cycle, or adds one where `id` is null. */
  'cycles.save': request<Cycle>()(z.strictObject({ id: CycleId.nullable(), draft: CycleDraft })),
  /** Brings one of the calendar back as it was; one of the manager's own is removed. */
  'cycles.reset': request<null>()(z.strictObject({ id: CycleId })),
  'review.coverage': request<Coverage>()(z.strictObject({ personId: Id, ...span })),
  /** In the order of `people`. `wordingOff`: rules whose hints are not counted. */
  'review.attention': request<Attention[]>()(
    z.strictObject({
      people: z.array(Id).max(200),
      ...span,
      wordingOff: z.array(z.string().max(40)).max(100).default([]),
    }),
  ),
};
