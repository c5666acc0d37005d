import { z } from 'zod';
import { Id } from '../domain/values.ts';
import { Dismissal } from '../wording/dismissal.ts';
import { request } from './define.ts';

export const wordingRequests = {
  /** The hints on the wording that were dismissed in one note. */
  'wording.dismissed': request<Dismissal[]>()(z.strictObject({ entryId: Id })),
  /** Dismisses a hint in one note, for as long as its sentence stays as it is. @throws `not-found` */
  'wording.dismiss': request<null>()(z.strictObject({ entryId: Id, dismissal: Dismissal })),
  /** Takes a dismissal back, or all of the note where `dismissal` is null. */
  'wording.restore': request<null>()(z.strictObject({ entryId: Id, dismissal: Dismissal.nullable() })),
};
