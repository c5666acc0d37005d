import { z } from 'zod';
import { Id, LocalDate } from '../domain/values.ts';
import { request } from './define.ts';
import { type ExportRecord, FileBytes, type ThirdParty } from './exports.ts';

/** What goes into the bundle for somebody who asks what the journal holds about them. */
export const DisclosureChoice = z
  .strictObject({
    personId: Id,
    /** Both days are inside; null where the span is open at that end. */
    from: LocalDate.nullable(),
    to: LocalDate.nullable(),
    /** Third parties who keep their names; everybody else is replaced by a pseudonym. */
    shown: z.array(Id).max(10_000).default([]),
    /** Private asides too. No other export holds them; here a request may cover them, which the manager says. */
    privateAsides: z.boolean().default(false),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, 'It ends before it begins.');
export type DisclosureChoice = z.infer<typeof DisclosureChoice>;

export interface DisclosureCounts {
  /** Notes that the person belongs to. */
  notes: number;
  /** Notes of others, of which only the paragraphs that name the person are in it. */
  parts: number;
  evidence: number;
  objectives: number;
  promises: number;
  pictures: number;
  /** Private asides about the person, whether they are in it or not. */
  privateAsides: number;
  /** Notes about the person in the trash, which are not in it. */
  trashed: number;
  /** Those whom the bundle speaks of most come first. */
  thirdParties: ThirdParty[];
  /** Words that may be the name of somebody who is replaced, and that stay. */
  doubtful: string[];
}

export interface DisclosureOutcome {
  /** The file's own name, without its path. */
  savedAs: string;
  counts: DisclosureCounts;
}

export const disclosureRequests = {
  'disclosure.preview': request<DisclosureCounts>()(z.strictObject({ choice: DisclosureChoice })),
  /** The files of the bundle but for the PDF, which the host prints from `print.html`. */
  'disclosure.render': request<{
    files: { path: string; text: string }[];
    print: { path: string; html: string };
    counts: DisclosureCounts;
    record: ExportRecord;
  }>()(z.strictObject({ choice: DisclosureChoice }), { internal: true }),
  /** The leak check of the PDF, which only the host can make. `export-stopped` where it finds something. */
  'disclosure.checkPrinted': request<null>()(z.strictObject({ choice: DisclosureChoice, bytes: FileBytes }), {
    internal: true,
  }),
};
