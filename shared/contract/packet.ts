import { z } from 'zod';
import { Id } from '../domain/values.ts';
import { PacketOutline } from '../packet/outline.ts';
import {
  type PacketItem,
  PacketItemDraft,
  PacketKey,
  PacketSectionDraft,
  type PlacedSection,
  type PreviousPacket,
} from '../packet/packet.ts';
import { request } from './define.ts';

/** Before which one of its packet it is put; null for the end. */
const place = z.strictObject({ id: Id, before: Id.nullable() });
/** It leaves its packet, or comes back to where it was; it is erased 30 days after it was removed. */
const remove = z.strictObject({ id: Id, removed: z.boolean() });

/** Packets: what was picked for the review of a person over a cycle, and what was written. None of it changes a note. */
export const packetRequests = {
  /** In the order of the packet, with what the journal says of each today. */
  'packet.items': request<PacketItem[]>()(PacketKey),
  /**
   * Picks the paragraph of a note by its text, as `evidence.list` gives it; it comes last. One that is picked stays as it
   * is, one that was taken out comes back with its wording. `invalid-input` where it stands in a private aside.
   */
  'packet.pick': request<PacketItem>()(
    z.strictObject({ ...PacketKey.shape, entryId: Id, quote: z.string().min(1).max(100_000) }),
  ),
  'packet.item': request<PacketItem>()(z.strictObject({ id: Id })),
  'packet.changeItem': request<PacketItem>()(z.strictObject({ id: Id, draft: PacketItemDraft })),
  'packet.placeItem': request<null>()(place),
  'packet.removeItem': request<null>()(remove),

  /** In the order of the packet; none where nobody began to write. */
  'packet.sections': request<PlacedSection[]>()(PacketKey),
  /** Gives a packet the sections of the outline, unless it ever had any. */
  'packet.begin': request<PlacedSection[]>()(PacketKey),
  'packet.section': request<PlacedSection>()(z.strictObject({ id: Id })),
  'packet.addSection': request<PlacedSection>()(
    z.strictObject({ ...PacketKey.shape, draft: PacketSectionDraft }),
  ),
  /** Resolves after the durable commit. `conflict` if `baseVersion` is not the newest; nothing is written then. */
  'packet.saveSection': request<PlacedSection>()(
    z.strictObject({ id: Id, baseVersion: z.int().min(1), draft: PacketSectionDraft }),
  ),
  'packet.placeSection': request<null>()(place),
  'packet.removeSection': request<null>()(remove),

  /** What new drafts begin with. */
  'packet.outline': request<{ outline: PacketOutline; changed: boolean }>()(z.strictObject({})),
  /** Null brings back the one that comes with Handrail. Drafts that are begun already stay as they are. */
  'packet.saveOutline': request<null>()(z.strictObject({ outline: PacketOutline.nullable() })),

  /** The packet of the cycle that ended last before this one does; null where no earlier cycle has one. */
  'packet.previous': request<PreviousPacket | null>()(PacketKey),
};
