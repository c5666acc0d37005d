import { z } from 'zod';
import { type EntryKind, ShareLevel } from '../domain/entries.ts';
import type { Polarity } from '../domain/signals.ts';
import { Id, type LocalDate } from '../domain/values.ts';
import { type Cycle, CycleId } from '../review/cycles.ts';

/** Whose packet, and of which cycle: there is one for each. */
export const PacketKey = z.strictObject({ personId: Id, cycleId: CycleId });
export type PacketKey = z.infer<typeof PacketKey>;

/** What the manager says about a picked piece of evidence; the note that it comes from never changes. */
export const PacketItemDraft = z.strictObject({
  /** Plain text that the packet shows instead of the quote; null shows the quote. */
  wording: z.string().trim().min(1).max(20_000).nullable(),
  /** What the manager adds for the reader, plain text; empty for nothing. */
  remark: z.string().trim().max(4_000),
  /** Who may see it in this packet, where the note says otherwise; null follows the note. */
  share: ShareLevel.nullable(),
});
export type PacketItemDraft = z.infer<typeof PacketItemDraft>;

/** What the journal says today about the paragraph that was picked. */
export interface PacketItemSource {
  /** `changed`: no paragraph of the note says the same any more; `private`: it stands in a private aside now. */
  state: 'same' | 'changed' | 'private' | 'trashed';
  happenedOn: LocalDate;
  kind: EntryKind;
  title: string;
  /** As its aside says, or else its note. */
  share: ShareLevel;
}

/** A paragraph of a note that was picked for a packet. */
export interface PacketItem extends PacketItemDraft {
  id: Id;
  entryId: Id;
  /** The paragraph as it stood when it was picked: plain text, without marks. */
  quote: string;
  marks: { signalId: Id; polarity: Polarity }[];
  source: PacketItemSource;
}

/** A part of the draft. */
export const PacketSectionDraft = z.strictObject({
  title: z.string().trim().min(1, 'A section needs a heading.').max(120),
  /** The question that it answers; shown to the manager, never exported. */
  prompt: z.string().trim().max(600),
  /** Markdown as in a note; a citation of evidence is a link `[11 March, 1:1](entry:ID)`. */
  body: z.string().max(500_000),
});
export type PacketSectionDraft = z.infer<typeof PacketSectionDraft>;

export interface PacketSection extends PacketSectionDraft {
  id: Id;
  /** Moves with every save; a save states the one that it started from. */
  version: number;
}

/** The review of one person over one cycle, as far as it is written. */
export interface Packet extends PacketKey {
  sections: PacketSection[];
  /** In the order in which the packet shows them. */
  items: PacketItem[];
  /** UTC ISO time of the last change, or null where nothing was picked or written. */
  updatedAt: string | null;
}

/** A section with the packet that it belongs to. */
export interface PlacedSection extends PacketSection, PacketKey {
  /** UTC ISO time of its last change. */
  updatedAt: string;
}

/** The packet before: of the cycle that ended last before another one does. */
export interface PreviousPacket {
  cycle: Pick<Cycle, 'id' | 'name' | 'from' | 'to'>;
  packet: Packet;
}
