import type { Commitment } from '../../../shared/domain/commitments.ts';
import { counted } from '../../../shared/domain/counted.ts';
import type { Polarity } from '../../../shared/domain/signals.ts';
import type { Id, LocalDate } from '../../../shared/domain/values.ts';
import { signalName } from './evidence-groups.ts';
import type { ExportInput, RedactedInput } from './input.ts';
import type { ExportItem, ExportPacket } from './packet.ts';
import { oneLine, paragraphsOf } from './words.ts';

/** A picked piece of evidence as formats made to be read show it. */
export interface ItemParts {
  entryId: Id;
  /** Paragraphs, each of one or more lines. */
  words: string[][];
  /** True where they are the manager's own and not the note's. */
  reworded: boolean;
  remark: string[][];
  marks: { name: string; polarity: Polarity }[];
  day: LocalDate;
  kind: string;
  title: string;
}

export interface PromiseParts {
  text: string;
  /** Who owes it. */
  owner: string;
  done: boolean;
  dueOn: LocalDate | null;
  /** When it was made. */
  day: LocalDate;
}

/** Stands with words that are not the note's. */
export const rewordedLabel = 'In the manager’s words';

const itemParts = (item: ExportItem, { signals }: Pick<ExportInput, 'signals'>): ItemParts => ({
  entryId: item.entryId,
  words: item.wording === null ? [[oneLine(item.quote)]] : paragraphsOf(item.wording),
  reworded: item.wording !== null,
  remark: paragraphsOf(item.remark),
  marks: item.marks.map(({ signalId, polarity }) => ({ name: signalName(signals, signalId), polarity })),
  day: item.source.happenedOn,
  kind: item.source.kind,
  title: oneLine(item.source.title),
});

const ownerOf = (owner: Commitment['owner'], people: ExportInput['people']): string =>
  owner.kind === 'me'
    ? 'the manager'
    : owner.kind === 'leadership'
      ? 'leadership'
      : oneLine(people.get(owner.personId)?.name ?? 'somebody');

/** What a review adds to an export, in words. */
export interface PacketParts {
  cycle: string;
  /** What is in it, on one line. */
  counts: string;
  sections: { title: string; body: string }[];
  items: ItemParts[];
  promises: PromiseParts[];
  morale: ExportPacket['morale'];
}

export function packetParts(packet: ExportPacket, input: RedactedInput): PacketParts {
  const items = packet.items.map((item) => itemParts(item, input));
  const count = [
    counted(items.length, 'piece of evidence', 'pieces of evidence'),
    ...(input.objectives.length > 0 ? [counted(input.objectives.length, 'objective')] : []),
    ...(packet.promises.length > 0 ? [counted(packet.promises.length, 'promise')] : []),
    ...(packet.withNotes ? [counted(input.entries.length, 'note')] : []),
  ];
  return {
    cycle: oneLine(packet.cycle),
    counts: count.join(', '),
    sections: packet.sections.map(({ title, body }) => ({ title: oneLine(title), body })),
    items,
    promises: packet.promises.map(({ text, owner, done, dueOn, happenedOn }) => ({
      text: oneLine(text),
      owner: ownerOf(owner, input.people),
      done,
      dueOn,
      day: happenedOn,
    })),
    morale: packet.morale,
  };
}
