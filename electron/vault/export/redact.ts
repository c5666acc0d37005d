import type { DoubtfulName, LeftOut, ThirdParty } from '../../../shared/contract/exports.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { Reader } from '../../../shared/exports/reader.ts';
import { type Replacement, replaceNames } from '../../../shared/names/index.ts';
import type { ExportEntry, ExportInput, RedactedInput } from './input.ts';
import { redactBody } from './redact-body.ts';
import { select } from './select.ts';
import { findThirdParties } from './third-parties.ts';
import { mapWords } from './words-in.ts';

export interface Redaction {
  input: RedactedInput;
  leftOut: LeftOut[];
  thirdParties: ThirdParty[];
  doubtful: DoubtfulName[];
  /** Private asides that were left out. */
  privateAsides: number;
  /** Objectives that were left out. */
  objectivesKept: number;
}

const chronological = <T extends { happenedOn: string }>(a: T, b: T): number =>
  a.happenedOn < b.happenedOn ? -1 : a.happenedOn > b.happenedOn ? 1 : 0;

/** Where only the day is known: as in the timeline. */
const noon = '12:00';

const timeOf = (entry: ExportEntry): string =>
  `${entry.happenedOn} ${entry.happenedTime ?? noon} ${entry.writtenAt} ${entry.id}`;

/**
 * What leaves for a reader: takes out what they may not see (private asides always), replaces the third parties that
 * are hidden from them in every text and id, and puts what is left in the order in which it happened. It also tells
 * what it did, for the manager to look at beforehand.
 */
export function redact(input: ExportInput, reader: Reader): Redaction {
  const { input: selected, leftOut, privateAsides } = select(input, reader);
  const ordered = {
    ...selected,
    entries: [...selected.entries].sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1)),
    evidence: [...selected.evidence].sort(chronological),
  };
  const { replacement, found, doubtful } = findThirdParties(input, ordered, reader);
  return {
    input: withoutNames(ordered, replacement) as unknown as RedactedInput,
    leftOut,
    thirdParties: found,
    doubtful,
    privateAsides,
    objectivesKept: input.objectives.length - selected.objectives.length,
  };
}

function withoutNames(input: ExportInput, replacement: Replacement): ExportInput {
  const { pseudonyms, words } = replacement;
  const shown = [...input.people].filter(([id]) => !pseudonyms.has(id));
  const hidden = [...pseudonyms].flatMap(([id, { id: shownAs, text }]) => {
    const person = input.people.get(id);
    return person === undefined
      ? []
      : [[shownAs, { id: shownAs, name: text, relation: person.relation }] as const];
  });
  if (pseudonyms.size === 0 && words.length === 0) return input;
  const plain = (text: string): string => replaceNames(text, replacement);
  const signals = [...input.signals].map(
    ([id, signal]) =>
      [id, { ...signal, name: plain(signal.name), description: plain(signal.description) }] as const,
  );
  return {
    ...mapWords(input, {
      plain,
      body: (markdown) => redactBody(markdown, replacement),
      person: (id): Id => pseudonyms.get(id)?.id ?? id,
    }),
    people: new Map([...shown, ...hidden]),
    signals: new Map(signals),
  };
}
