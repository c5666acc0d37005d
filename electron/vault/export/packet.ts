import type { Commitment } from '../../../shared/domain/commitments.ts';
import type { ShareLevel } from '../../../shared/domain/entries.ts';
import type { LocalDate } from '../../../shared/domain/values.ts';
import type { PacketItem, PacketSection } from '../../../shared/packet/packet.ts';

/** A picked piece of evidence with the times of its note, as UTC ISO times. */
export interface ExportItem extends PacketItem {
  writtenAt: string;
  updatedAt: string;
}

/** A promise with who may see it: as its aside says, or else its note; `me` where it stands in a private one. */
export interface ExportPromise extends Commitment {
  share: ShareLevel;
}

/** What a review of one person over one cycle adds to the evidence and the notes of the span. */
export interface ExportPacket {
  /** The cycle's name. */
  cycle: string;
  /** Those with a body only; `body` is canonical Markdown. */
  sections: readonly Pick<PacketSection, 'title' | 'body'>[];
  /** In the order of the packet. */
  items: readonly ExportItem[];
  /** Promises that were made in the span by or to the person, oldest first. */
  promises: readonly ExportPromise[];
  /** Oldest first. */
  morale: readonly { happenedOn: LocalDate; morale: number }[];
  /** Whether the notes of the span follow in full; `entries` is empty after `redact` where not. */
  withNotes: boolean;
}
