import type { DisclosureChoice, DisclosureCounts } from '../../../shared/contract/disclosure.ts';
import { canonicalDraft } from '../../../shared/domain/hash-chain.ts';
import { type Reader, readerOf } from '../../../shared/exports/reader.ts';
import type { ChainLink } from '../../../shared/handover/index.ts';
import { hashesIn, idsIn, leadershipId } from '../../../shared/markdown/index.ts';
import type { ExportEntry, RedactedInput } from '../export/input.ts';
import type { Redaction } from '../export/redact.ts';
import { headHash } from '../journal/hashing.ts';
import type { DisclosureSource } from './load.ts';

/** A note of the bundle. */
export interface DisclosedNote {
  /** From 1, in order of time. */
  number: number;
  entry: ExportEntry;
  /** True where it is somebody else's note, and only the paragraphs that name the person are here. */
  part: boolean;
  chain: readonly ChainLink[];
  problems: readonly string[];
  /** The term that the note adds to the journal's digest. */
  head: string;
  /**
   * What its newest hash is of, where the note is in the bundle word for word; null where anything was left out or
   * replaced. The note's id goes with it or stays here: its random part is what keeps a reader from trying names until
   * the hash fits.
   */
  sealed: string | null;
}

/** What the bundle says, whatever its form. */
export interface Disclosure {
  input: RedactedInput;
  /** Whether the manager chose a span; the days of `input` are otherwise those of the first note and of today. */
  choice: DisclosureChoice;
  notes: readonly DisclosedNote[];
  counts: DisclosureCounts;
  digest: DisclosureSource['digest'];
}

/** Everything is for the person's own eyes, but the names of others, whoever they are. */
export function readerFor({ input }: DisclosureSource, { personId, shown }: DisclosureChoice): Reader {
  const bodies = [...input.entries, ...(input.packet?.sections ?? [])].map(({ body }) => body);
  const mentioned = bodies.flatMap((body) => [...idsIn(body, 'person')]);
  const everybody = new Set([...input.people.keys(), ...mentioned]);
  const hidden = [...everybody].filter((id) => id !== personId && id !== leadershipId && !shown.includes(id));
  return { ...readerOf('me'), hidden };
}

export function countsOf(
  source: DisclosureSource,
  { input: redacted, thirdParties, doubtful }: Redaction,
): DisclosureCounts {
  const parts = redacted.entries.filter(({ id }) => source.parts.has(id)).length;
  return {
    notes: redacted.entries.length - parts,
    parts,
    evidence: redacted.evidence.length,
    objectives: redacted.objectives.length,
    promises: redacted.packet?.promises.length ?? 0,
    pictures: new Set(redacted.entries.flatMap(({ body }) => [...hashesIn(body)])).size,
    privateAsides: source.privateAsides,
    trashed: source.trashed,
    thirdParties,
    doubtful: doubtful.filter(({ replaced }) => !replaced).map(({ word }) => word),
  };
}

/** @param redaction what is left of the source once names are replaced and private asides are gone */
export function discloses(
  source: DisclosureSource,
  redaction: Redaction,
  choice: DisclosureChoice,
): Disclosure {
  const { input: redacted } = redaction;
  const notes = redacted.entries.flatMap((entry, index): DisclosedNote[] => {
    const record = source.records.get(entry.id);
    const newest = record?.chain.at(-1);
    if (record === undefined || newest === undefined) return [];
    return [
      {
        number: index + 1,
        entry,
        part: source.parts.has(entry.id),
        chain: record.chain,
        problems: record.problems,
        head: headHash(entry.id, newest.hash),
        sealed: isWhole(entry, record.sealed) ? record.sealed : null,
      },
    ];
  });
  return { input: redacted, choice, notes, counts: countsOf(source, redaction), digest: source.digest };
}

/** Whether the note says, with the people it belongs to, just what was sealed. The morale of others is not in it. */
function isWhole(entry: ExportEntry, sealed: string): boolean {
  const { people, morale } = entry;
  const [only, ...others] = people;
  if (only === undefined || others.length > 0) return false;
  return canonicalDraft({ ...entry, people: [{ personId: only, morale }] }) === sealed;
}
