import type { ExportFile } from '../../../shared/contract/exports.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { PacketItemDraft, PacketKey, PacketSectionDraft } from '../../../shared/packet/packet.ts';
import { longDay } from './dates.ts';
import { FolderNames, safeName } from './file-names.ts';
import type { JournalInput } from './journal-input.ts';
import { escapeText } from './markdown-text.ts';
import { completeJournal, oneLine } from './words.ts';

/** UTC ISO times. */
interface PartTimes {
  updatedAt: string;
  /** Null while it is in the packet. */
  removedAt: string | null;
}

export interface JournalPacketItem extends PacketItemDraft, PartTimes {
  id: Id;
  entryId: Id;
  quote: string;
  marks: { signalId: Id; polarity: string }[];
  pickedAt: string;
}

export interface JournalPacketSection extends PacketSectionDraft, PartTimes {
  id: Id;
}

/** Everything that was picked and written for one person over one cycle, what was taken out again too. */
export interface JournalPacket extends PacketKey {
  /** The cycle's name. */
  cycle: string;
  /** In the order of the packet. */
  items: JournalPacketItem[];
  sections: JournalPacketSection[];
}

const maxNameBytes = 110;
const removed = ({ removedAt }: PartTimes): string => (removedAt === null ? '' : ' (taken out)');

/** Every packet as Markdown: the sections as they are written, then the evidence. */
export function packetFiles({ packets, people, entries }: JournalInput): ExportFile[] {
  const taken = new FolderNames();
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const notes = new Map(entries.map((entry) => [entry.id, entry]));
  const evidence = (item: JournalPacketItem): string => {
    const note = notes.get(item.entryId);
    const where = note === undefined ? '' : ` (${note.kind}, ${longDay(note.happenedOn)})`;
    return [
      `- ${escapeText(oneLine(item.wording ?? item.quote))}${where}${removed(item)}`,
      ...(item.wording === null ? [] : [`  - In the note: ${escapeText(oneLine(item.quote))}`]),
      ...(item.remark === '' ? [] : [`  - Remark: ${escapeText(oneLine(item.remark))}`]),
    ].join('\n');
  };
  return packets.map(({ personId, cycle, items, sections }) => {
    const title = `${names.get(personId) ?? 'Somebody'}, ${cycle}`;
    const parts = [
      `# ${escapeText(oneLine(title))}`,
      completeJournal,
      ...sections.flatMap((section) => [
        `## ${escapeText(oneLine(section.title))}${removed(section)}`,
        ...(section.prompt === '' ? [] : [`*${escapeText(oneLine(section.prompt))}*`]),
        ...(section.body === '' ? [] : [section.body]),
      ]),
      ...(items.length === 0 ? [] : ['## Evidence', items.map(evidence).join('\n')]),
    ];
    const name = safeName(title, { fallback: 'Packet', maxBytes: maxNameBytes });
    return { path: `packets/${taken.take(name, '.md')}`, parts: [`${parts.join('\n\n')}\n`] };
  });
}
