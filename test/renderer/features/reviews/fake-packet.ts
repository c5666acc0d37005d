import { HandrailError } from '../../../../shared/contract/errors.ts';
import type { JournalArea } from '../../../../shared/contract/events.ts';
import type { Handlers, RequestName } from '../../../../shared/contract/requests.ts';
import { defaultOutline, type PacketOutline } from '../../../../shared/packet/outline.ts';
import type {
  PacketItem,
  PacketItemSource,
  PacketKey,
  PlacedSection,
  PreviousPacket,
} from '../../../../shared/packet/packet.ts';
import { type FakeBridge, fakeId } from '../../../helpers/fake-bridge.ts';

interface Removable {
  id: string;
}

/** One packet in memory, behind the requests that the screens ask. */
export class FakePacket {
  items: PacketItem[] = [];
  sections: PlacedSection[] = [];
  outline: PacketOutline | null = null;
  previous: PreviousPacket | null = null;
  /** What every write is answered with, while there is something. */
  refuse: HandrailError | null = null;
  readonly #key: PacketKey;
  readonly #removed = new Map<string, { at: number; part: Removable }>();

  constructor(key: PacketKey) {
    this.#key = key;
  }

  pick(quote: string, more: { entryId?: string; state?: PacketItemSource['state'] } = {}): this {
    this.items.push({
      ...{ id: fakeId(), entryId: more.entryId ?? fakeId(), quote, marks: [] },
      ...{ wording: null, remark: '', share: null },
      source: {
        ...{ happenedOn: '2026-03-11', kind: '1:1', title: '', share: 'me' },
        state: more.state ?? 'same',
      },
    });
    return this;
  }

  begin(): this {
    for (const part of this.outline ?? defaultOutline) this.#add({ ...part, body: '' });
    return this;
  }

  /** What stands in a section already. */
  say(at: number, body: string): this {
    const section = this.sections[at];
    if (section) section.body = body;
    return this;
  }

  /** Somebody else saves the first section. */
  writeElsewhere(body: string): void {
    const [first] = this.sections;
    if (first) Object.assign(first, { body, version: first.version + 1 });
  }

  #add(draft: { title: string; prompt: string; body: string }): PlacedSection {
    const section = {
      ...draft,
      ...this.#key,
      id: fakeId(),
      version: 1,
      updatedAt: '2026-03-11T10:00:00.000Z',
    };
    this.sections.push(section);
    return section;
  }

  #place<T extends Removable>(list: T[], id: string, before: string | null): T[] {
    const part = list.filter((each) => each.id === id);
    const rest = list.filter((each) => each.id !== id);
    return rest.toSpliced(
      before === null ? rest.length : rest.findIndex((each) => each.id === before),
      0,
      ...part,
    );
  }

  #remove<T extends Removable>(list: T[], id: string, removed: boolean): T[] {
    const at = list.findIndex((each) => each.id === id);
    const part = list[at];
    if (removed && part) {
      this.#removed.set(id, { at, part });
      return list.filter((each) => each !== part);
    }
    const kept = this.#removed.get(id);
    return kept ? list.toSpliced(kept.at, 0, kept.part as T) : list;
  }

  handlers(): Partial<Handlers<RequestName>> {
    const wrote = <T>(area: JournalArea, write: () => T): T => {
      if (this.refuse) throw this.refuse;
      const value = write();
      const bridge = window.handrail as unknown as FakeBridge;
      bridge.emit({ event: 'journal-changed', payload: { areas: [area], entryId: null } });
      return value;
    };
    const item = (id: string): PacketItem => {
      const found = this.items.find((each) => each.id === id);
      if (!found) throw new HandrailError('not-found', 'No piece.');
      return found;
    };
    const section = (id: string): PlacedSection => {
      const found = this.sections.find((each) => each.id === id);
      if (!found) throw new HandrailError('not-found', 'No section.');
      return found;
    };
    return {
      'packet.items': () => this.items,
      'packet.item': ({ id }) => item(id),
      'packet.pick': ({ entryId, quote }) =>
        wrote('packet-items', () => this.pick(quote, { entryId }).items.at(-1) as PacketItem),
      'packet.changeItem': ({ id, draft }) => wrote('packet-items', () => Object.assign(item(id), draft)),
      'packet.placeItem': ({ id, before }) =>
        wrote('packet-items', () => {
          this.items = this.#place(this.items, id, before);
          return null;
        }),
      'packet.removeItem': ({ id, removed }) =>
        wrote('packet-items', () => {
          this.items = this.#remove(this.items, id, removed);
          return null;
        }),
      'packet.sections': () => this.sections,
      'packet.begin': () => wrote('packet-sections', () => this.begin().sections),
      'packet.section': ({ id }) => section(id),
      'packet.addSection': ({ draft }) => wrote('packet-sections', () => this.#add(draft)),
      'packet.saveSection': ({ id, baseVersion, draft }) =>
        wrote('packet-sections', () => {
          const found = section(id);
          if (found.version !== baseVersion) throw new HandrailError('conflict', 'Changed elsewhere.');
          return Object.assign(found, draft, { version: found.version + 1 });
        }),
      'packet.placeSection': ({ id, before }) =>
        wrote('packet-sections', () => {
          this.sections = this.#place(this.sections, id, before);
          return null;
        }),
      'packet.removeSection': ({ id, removed }) =>
        wrote('packet-sections', () => {
          this.sections = this.#remove(this.sections, id, removed);
          return null;
        }),
      'packet.outline': () => ({
        outline: this.outline ?? [...defaultOutline],
        changed: this.outline !== null,
      }),
      'packet.saveOutline': ({ outline }) =>
        wrote('packet-outline', () => {
          this.outline = outline;
          return null;
        }),
      'packet.previous': () => this.previous,
    };
  }
}
