import type { UnsavedItem, UnsavedSection } from '../../../shared/contract/app.ts';
import { HandrailError } from '../../../shared/contract/errors.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type {
  PacketItem,
  PacketItemDraft,
  PacketKey,
  PacketSectionDraft,
  PlacedSection,
} from '../../../shared/packet/packet.ts';
import { request } from '../../api/client.ts';
import { Desk, errorData, type Session } from '../journal/index.ts';

/** As far as the desk goes: sections have versions, and no revisions. */
type StoredSection = PlacedSection & { revision: 1 };
/** What is said about a piece of evidence has neither: there is one writer. */
type StoredItem = PacketItem & { revision: 1; version: 1 };

export type SectionSession = Session<PacketSectionDraft, StoredSection>;
export type ItemSession = Session<PacketItemDraft, StoredItem>;

const asSection = (section: PlacedSection): StoredSection => ({ ...section, revision: 1 });
const asItem = (item: PacketItem): StoredItem => ({ ...item, revision: 1, version: 1 });

/** Both are in the journal before anything is written about them. */
const never = (): Promise<never> =>
  Promise.reject(new HandrailError('internal', 'It is in the journal before it is written.'));

export const sectionDesk = new Desk<PacketSectionDraft, StoredSection>({
  kind: {
    draftOf: ({ title, prompt, body }) => ({ title, prompt, body }),
    same: (a, b) => a.title === b.title && a.prompt === b.prompt && a.body === b.body,
    isBlank: () => false,
  },
  port: {
    create: never,
    save: async ({ id, baseVersion, draft }) =>
      asSection(await request('packet.saveSection', { id, baseVersion, draft })),
    get: async (id) => asSection(await request('packet.section', { id })),
    errorOf: errorData,
    handOver: (id, stored, section): UnsavedSection => ({ id, baseVersion: stored?.version ?? 1, section }),
  },
  area: 'packet-sections',
  bodyOf: ({ body }) => body,
  onLeftBlank: never,
});

export const itemDesk = new Desk<PacketItemDraft, StoredItem>({
  kind: {
    draftOf: ({ wording, remark, share }) => ({ wording, remark, share }),
    same: (a, b) => a.wording === b.wording && a.remark === b.remark && a.share === b.share,
    isBlank: () => false,
  },
  port: {
    create: never,
    save: async ({ id, draft }) => asItem(await request('packet.changeItem', { id, draft })),
    get: async (id) => asItem(await request('packet.item', { id })),
    errorOf: errorData,
    handOver: (id, _stored, item): UnsavedItem => ({ id, item }),
  },
  area: 'packet-items',
  bodyOf: () => '',
  onLeftBlank: never,
});

/** To which packet what was opened belongs. Ids only. */
const packets = new Map<Id, PacketKey>();
export const packetOf = (id: Id): PacketKey | undefined => packets.get(id);

const placeOf = (id: Id, { personId, cycleId }: PacketKey): void => {
  packets.set(id, { personId, cycleId });
};

/** Opens a section for writing; a newer version of it than the session knows is taken over. */
export function openSection(section: PlacedSection): SectionSession {
  placeOf(section.id, section);
  const session = sectionDesk.open(asSection(section));
  session.dispatch({ type: 'external', entry: asSection(section) });
  return session;
}

export function openItem(item: PacketItem, packet: PacketKey): ItemSession {
  placeOf(item.id, packet);
  return itemDesk.open(asItem(item));
}

/** What became of text that was kept: taken up again, in the journal already, or its place in a packet is gone. */
export type Resumed = 'back' | 'saved' | 'gone';

/** Takes up again what was kept of a section. */
export async function resumeSection({ id, baseVersion, section }: UnsavedSection): Promise<Resumed> {
  const stored = await request('packet.section', { id }).catch(() => null);
  if (stored === null) return 'gone';
  const base = { revision: 1, version: baseVersion };
  placeOf(id, stored);
  return sectionDesk.resume(asSection(stored), section, base) ? 'back' : 'saved';
}

/** The same for what was said about a piece of evidence. */
export async function resumeItem({ id, item }: UnsavedItem): Promise<Resumed> {
  const stored = await request('packet.item', { id }).catch(() => null);
  if (stored === null) return 'gone';
  return itemDesk.resume(asItem(stored), item, { revision: 1, version: undefined }) ? 'back' : 'saved';
}

/** Connects what is written in reviews to the lock, the window and the events. Returns a function that ends it. */
export function startReviews(): () => void {
  const ends = [sectionDesk.start(), itemDesk.start()];
  return () => {
    for (const end of ends) end();
  };
}
