import type { ExportItem, ExportPacket } from '../../../../electron/vault/export/packet.ts';
import { idOf } from './support.ts';

/** A picked paragraph of note `entry`, as the journal has it unless said otherwise. */
export const itemOf = (
  number: number,
  { source, ...more }: Partial<Omit<ExportItem, 'source'>> & { source?: Partial<ExportItem['source']> } = {},
): ExportItem => ({
  id: idOf(700 + number),
  entryId: idOf(200 + number),
  quote: `Quote ${number}.`,
  marks: [],
  wording: null,
  remark: '',
  share: null,
  writtenAt: '2026-03-04T16:40:00.000Z',
  updatedAt: '2026-03-04T16:40:00.000Z',
  ...more,
  source: { state: 'same', happenedOn: '2026-03-04', kind: '1:1', title: '', share: 'me', ...source },
});

export const packetOf = (more: Partial<ExportPacket> = {}): ExportPacket => ({
  cycle: 'H1 2026',
  sections: [],
  items: [],
  promises: [],
  morale: [],
  withNotes: true,
  ...more,
});
