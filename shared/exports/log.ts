import { z } from 'zod';
import { Id, LocalDate } from '../domain/values.ts';
import { CycleId } from '../review/cycles.ts';
import { Audience } from './reader.ts';

/** What can leave: one person over a span, their review over a cycle, everything about them, or a whole journal. */
export const exportedThings = ['person', 'review', 'disclosure', 'handover', 'journal'] as const;

/** What is written down of a file that left the journal. */
export const ExportLogDraft = z.strictObject({
  what: z.enum(exportedThings),
  /** null for the whole journal. */
  personId: Id.nullable(),
  /** Both days are inside; null for the whole journal. */
  from: LocalDate.nullable(),
  to: LocalDate.nullable(),
  cycleId: CycleId.nullable(),
  audience: Audience.nullable(),
  /** Third parties whose names are in the file. */
  shown: z.array(Id).max(10_000),
  /** Third parties who have a pseudonym in it. */
  hidden: z.int().min(0),
  entries: z.int().min(0),
  evidence: z.int().min(0),
  format: z.string().regex(/^[a-z-]{1,40}$/),
  encrypted: z.boolean(),
  /** The file's own name without a path; null for what was copied. */
  fileName: z.string().max(400).nullable(),
  /** Of the file as it was written, lower-case hex; null for a folder. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
});
export type ExportLogDraft = z.infer<typeof ExportLogDraft>;

/** An export that was made. */
export interface LoggedExport extends ExportLogDraft {
  id: Id;
  /** UTC ISO time. */
  exportedAt: string;
}
