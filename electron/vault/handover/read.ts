import { HandrailError } from '../../../shared/contract/errors.ts';
import { canonicalDraft, noPreviousHash } from '../../../shared/domain/hash-chain.ts';
import {
  type HandedEntry,
  Handover,
  handoverFormat,
  handoverVersion,
} from '../../../shared/handover/index.ts';
import { revisionHash } from '../journal/hashing.ts';

const damaged = (what: string): HandrailError =>
  new HandrailError('damaged', `${what} Nothing was taken over.`);

const parse = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new HandrailError('invalid-input', 'This file holds no handover. Nothing was taken over.');
  }
};

/**
 * Reads the bytes of a handover, which whoever knew the passphrase may have made: every field is bounded, every note of
 * known people, every hash chain whole.
 * @throws HandrailError `invalid-input`, `newer-version` or `damaged`
 */
export function readHandover(bytes: Uint8Array): Handover {
  const json = parse(bytes);
  if (typeof json !== 'object' || json === null || !('format' in json) || json.format !== handoverFormat)
    throw new HandrailError('invalid-input', 'This file holds no handover. Nothing was taken over.');
  if ('version' in json && typeof json.version === 'number' && json.version > handoverVersion)
    throw new HandrailError(
      'newer-version',
      'This handover was made by a newer Handrail. Nothing was taken over.',
    );
  const read = Handover.safeParse(json);
  if (!read.success) throw damaged('Something in this handover is not as it must be.');
  refuseStrangers(read.data);
  for (const entry of read.data.entries) {
    if (!chainHolds(entry))
      throw damaged(`The record of the note of ${entry.draft.happenedOn} does not hold.`);
  }
  return read.data;
}

/** Every list names each thing once, and nothing that is not in the file. */
function refuseStrangers({ people, signals, entries, objectives, pictures }: Handover): void {
  const lists = [people, signals, entries, objectives].map((list) => list.map(({ id }) => id as string));
  for (const ids of [...lists, pictures.map(({ hash }) => hash), signals.map(({ name }) => name)]) {
    if (new Set(ids).size !== ids.length) throw damaged('Something stands twice in this handover.');
  }
  const known = new Set(people.map(({ id }) => id));
  const strangers =
    entries.some(({ draft }) => draft.people.some(({ personId }) => !known.has(personId))) ||
    objectives.some(({ personId }) => !known.has(personId));
  if (strangers) throw damaged('This handover names somebody who is not in it.');
}

/**
 * True where each revision follows the one before it and, where the note is whole, the newest sealed just what it says.
 */
export function chainHolds({
  id,
  draft,
  whole,
  chain,
}: Pick<HandedEntry, 'id' | 'draft' | 'whole' | 'chain'>): boolean {
  const linked = chain.every(
    ({ number, previousHash }, at) =>
      number === at + 1 && previousHash === (chain[at - 1]?.hash ?? noPreviousHash),
  );
  const newest = chain.at(-1);
  if (!linked || newest === undefined) return false;
  return !whole || revisionHash({ entryId: id, ...newest }, canonicalDraft(draft)) === newest.hash;
}
