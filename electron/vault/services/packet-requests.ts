import type { JournalArea } from '../../../shared/contract/events.ts';
import type { packetRequests } from '../../../shared/contract/packet.ts';
import type { Handlers } from '../../../shared/contract/requests.ts';
import { changeItem, getItem, listItems, pickEvidence } from '../journal/packet-items.ts';
import { placePart, removePart } from '../journal/packet-parts.ts';
import {
  addSection,
  beginSections,
  getSection,
  listSections,
  readOutline,
  saveOutline,
  saveSection,
} from '../journal/packet-sections.ts';
import { previousPacket } from '../journal/packets.ts';
import type { Services } from './open-journal.ts';

/** What is picked and written for the review of a person over a cycle. */
export function packetHandlers({ open, changed }: Services): Handlers<keyof typeof packetRequests> {
  const after = <T>(value: T, area: JournalArea): T => {
    changed([area], null);
    return value;
  };
  const done = (act: () => void, area: JournalArea): null => {
    act();
    return after(null, area);
  };
  return {
    'packet.items': (key) => listItems(open().db, key),
    'packet.pick': ({ entryId, quote, ...key }) =>
      after(pickEvidence(open(), key, entryId, quote), 'packet-items'),
    'packet.item': ({ id }) => getItem(open().db, id),
    'packet.changeItem': ({ id, draft }) => after(changeItem(open(), id, draft), 'packet-items'),
    'packet.placeItem': ({ id, before }) =>
      done(() => placePart(open(), 'packet_items', id, before), 'packet-items'),
    'packet.removeItem': ({ id, removed }) =>
      done(() => removePart(open(), 'packet_items', id, removed), 'packet-items'),

    'packet.sections': (key) => listSections(open().db, key),
    'packet.begin': (key) => {
      if (beginSections(open(), key)) changed(['packet-sections'], null);
      return listSections(open().db, key);
    },
    'packet.section': ({ id }) => getSection(open().db, id),
    'packet.addSection': ({ draft, ...key }) => after(addSection(open(), key, draft), 'packet-sections'),
    'packet.saveSection': ({ id, baseVersion, draft }) =>
      after(saveSection(open(), id, baseVersion, draft), 'packet-sections'),
    'packet.placeSection': ({ id, before }) =>
      done(() => placePart(open(), 'packet_sections', id, before), 'packet-sections'),
    'packet.removeSection': ({ id, removed }) =>
      done(() => removePart(open(), 'packet_sections', id, removed), 'packet-sections'),

    'packet.outline': () => readOutline(open().db),
    'packet.saveOutline': ({ outline }) => done(() => saveOutline(open(), outline), 'packet-outline'),

    'packet.previous': (key) => previousPacket(open().db, key),
  };
}
