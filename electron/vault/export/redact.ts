import { withoutPrivateAsides } from '../../../shared/markdown/index.ts';
import type { ExportEntry, ExportInput, RedactedInput } from './input.ts';
import { sharedObjectives } from './objectives.ts';

export interface Redaction {
  input: RedactedInput;
  /** Private asides that were left out. */
  privateAsides: number;
  /** Objectives that were left out. */
  objectivesKept: number;
}

const chronological = <T extends { happenedOn: string; id?: string }>(a: T, b: T): number =>
  a.happenedOn < b.happenedOn ? -1 : a.happenedOn > b.happenedOn ? 1 : 0;

/** Where only the day is known: as in the timeline. */
const noon = '12:00';

const timeOf = (entry: ExportEntry): string =>
  `${entry.happenedOn} ${entry.happenedTime ?? noon} ${entry.writtenAt} ${entry.id}`;

/**
 * Takes every private aside out of the notes, and the evidence that stands in one; puts what is left in the order in
 * which it happened; leaves out objectives that only the manager may see. A note of which nothing is left goes too: an empty heading would tell that there was something.
 */
export function redact(input: ExportInput): Redaction {
  let privateAsides = 0;
  const entries: ExportEntry[] = [];
  for (const entry of input.entries) {
    const { markdown, removed } = withoutPrivateAsides(entry.body);
    privateAsides += removed;
    const nothingLeft =
      removed > 0 && markdown.trim() === '' && entry.title.trim() === '' && entry.morale === null;
    if (!nothingLeft) entries.push({ ...entry, body: markdown });
  }
  entries.sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1));
  const evidence = input.evidence.filter((item) => !item.private).sort(chronological);
  const objectives = sharedObjectives(input.objectives, new Set(entries.map(({ id }) => id)));
  return {
    input: { ...input, entries, evidence, objectives } as unknown as RedactedInput,
    privateAsides,
    objectivesKept: input.objectives.length - objectives.length,
  };
}
