import type { LeftOut, LeftOutReason } from '../../../shared/contract/exports.ts';
import type { ShareLevel } from '../../../shared/domain/entries.ts';
import { levelsOf, type Reader } from '../../../shared/exports/reader.ts';
import { readBody, sharedPart, withoutPrivateAsides } from '../../../shared/markdown/index.ts';
import type { BodyReading } from '../../../shared/markdown/reading.ts';
import type { ExportEntry, ExportInput } from './input.ts';
import { sharedObjectives } from './objectives.ts';
import type { ExportItem, ExportPacket } from './packet.ts';
import { Shares, sees } from './share.ts';

export interface Selection {
  input: ExportInput;
  leftOut: LeftOut[];
  /** Private asides among what was left out. */
  privateAsides: number;
}

const excerptLength = 120;

/** How a text begins, on one line. */
export const excerptOf = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= excerptLength ? line : `${line.slice(0, excerptLength).trimEnd()}…`;
};

/** Takes out of an input what the reader may not see, and says what that was. Names are all still in it. */
export function select(input: ExportInput, reader: Reader): Selection {
  const leftOut: LeftOut[] = [];
  const levels = levelsOf(reader.audience);
  const shares = new Shares(input);
  const { entries, privateAsides } = selectEntries(input, reader, shares, leftOut);
  const evidence = input.evidence
    .filter((item) => {
      const shown = shares.showsEvidence(item, levels);
      const isTold = input.packet?.withNotes !== false && input.entries.some(({ id }) => id === item.entryId);
      if (!shown && !isTold)
        leftOut.push({
          ...from(item),
          what: 'evidence',
          reason: item.private ? 'private' : 'level',
          excerpt: excerptOf(item.text),
        });
      return shown;
    })
    .map((item) => (levels.includes(shares.ofNote(item.entryId)) ? item : { ...item, title: '' }));
  const objectives = sharedObjectives(input.objectives, levels, new Set(entries.map(({ id }) => id)));
  const shownObjectives = new Set(objectives.map(({ id }) => id));
  for (const { id, goal, setAt } of input.objectives)
    if (!shownObjectives.has(id))
      leftOut.push({
        what: 'objective',
        reason: 'level',
        entryId: null,
        happenedOn: setAt.slice(0, 10),
        excerpt: excerptOf(goal),
        itemId: null,
      });
  const packet = input.packet === null ? null : selectPacket(input.packet, reader, shares, leftOut);
  return {
    input: { ...input, entries, evidence, objectives, packet, elsewhere: [] },
    leftOut,
    privateAsides,
  };
}

const from = ({
  entryId,
  happenedOn,
}: {
  entryId: string;
  happenedOn: string;
}): Pick<LeftOut, 'entryId' | 'happenedOn' | 'itemId'> => ({
  entryId,
  happenedOn,
  itemId: null,
});

/** The notes as the reader sees them; those of which nothing is left go: an empty heading would tell that there was something. */
function selectEntries(
  { entries, packet }: ExportInput,
  reader: Reader,
  shares: Shares,
  leftOut: LeftOut[],
): { entries: ExportEntry[]; privateAsides: number } {
  if (packet?.withNotes === false) return { entries: [], privateAsides: 0 };
  const levels = levelsOf(reader.audience);
  let privateAsides = 0;
  const kept = entries.flatMap((entry): ExportEntry[] => {
    const { markdown, removed } = withoutPrivateAsides(entry.body);
    privateAsides += removed;
    const place = from({ ...entry, entryId: entry.id });
    if (removed > 0)
      for (const excerpt of privateExcerpts(shares.read(entry)))
        leftOut.push({ ...place, what: 'aside', reason: 'private', excerpt });
    const isSeen = levels.includes(entry.share);
    // Taking an aside out can let another one stand out that was hidden in it.
    const body = withoutPrivateAsides(sharedPart(markdown, entry.share, levels)).markdown;
    const title = isSeen ? entry.title : '';
    const morale = showsMorale(reader) && (isSeen || body.trim() !== '') ? entry.morale : null;
    const isEmpty = body.trim() === '' && title.trim() === '' && morale === null;
    if (body !== markdown || !isSeen) tellParts(entry, shares.read(entry), isEmpty, levels, leftOut);
    if (entry.morale !== null && morale === null && !isEmpty)
      leftOut.push({ ...place, what: 'morale', reason: 'morale', excerpt: `Morale: ${entry.morale} of 5` });
    if (isEmpty && (removed > 0 || !isSeen)) return [];
    return [{ ...entry, body, title, morale, share: isSeen ? entry.share : (levels[0] ?? 'report') }];
  });
  return { entries: kept, privateAsides };
}

const showsMorale = ({ audience, morale }: Reader): boolean => audience === 'me' || morale;

const privateExcerpts = ({ asides }: BodyReading): string[] =>
  asides.filter(({ kind }) => kind === 'private').map(({ text }) => excerptOf(text));

function tellParts(
  entry: ExportEntry,
  reading: BodyReading,
  isWhole: boolean,
  levels: readonly ShareLevel[],
  leftOut: LeftOut[],
): void {
  const hidden = reading.blocks.filter((block) => block.share !== 'private' && !sees(block, entry, levels));
  const first = hidden[0]?.text ?? (isWhole ? '' : entry.title);
  if (first === '' && entry.title === '') return;
  leftOut.push({
    ...from({ ...entry, entryId: entry.id }),
    what: isWhole ? 'note' : 'part of a note',
    reason: 'level',
    excerpt: excerptOf(first === '' ? entry.title : first),
  });
}

function selectPacket(
  packet: ExportPacket,
  reader: Reader,
  shares: Shares,
  leftOut: LeftOut[],
): ExportPacket {
  const levels = levelsOf(reader.audience);
  const own = levels[0] ?? 'me';
  const sections = packet.sections.map(({ title, body }) => {
    const { markdown, removed } = withoutPrivateAsides(body);
    const nowhere = { entryId: null, happenedOn: null, itemId: null };
    if (removed > 0)
      for (const excerpt of privateExcerpts(readBody(body)))
        leftOut.push({ ...nowhere, what: 'aside', reason: 'private', excerpt });
    const left = withoutPrivateAsides(sharedPart(markdown, own, levels)).markdown;
    if (left !== markdown)
      leftOut.push({ ...nowhere, what: 'aside', reason: 'level', excerpt: excerptOf(title) });
    return { title, body: left };
  });
  const items = packet.items.flatMap((item): ExportItem[] => {
    const reason = reasonAgainst(item, reader);
    if (reason === null) return [shownItem(item, reader, shares)];
    const { entryId, id, source, quote } = item;
    leftOut.push({
      what: 'picked',
      reason,
      entryId,
      happenedOn: source.happenedOn,
      excerpt: excerptOf(quote),
      itemId: reason === 'level' ? id : null,
    });
    return [];
  });
  const promises = packet.promises.filter((promise) => {
    const shown = !promise.private && levels.includes(promise.share);
    if (!shown)
      leftOut.push({
        ...from(promise),
        what: 'promise',
        reason: promise.private ? 'private' : 'level',
        excerpt: excerptOf(promise.text),
      });
    return shown;
  });
  const morale = showsMorale(reader) ? packet.morale : [];
  if (morale.length < packet.morale.length)
    leftOut.push({
      what: 'morale',
      reason: 'morale',
      entryId: null,
      happenedOn: null,
      excerpt: packet.morale.map((at) => at.morale).join(', '),
      itemId: null,
    });
  return { ...packet, sections: sections.filter(({ body }) => body.trim() !== ''), items, promises, morale };
}

/** Why a picked piece of evidence stays here; null where it leaves. A wording of its own was written for the reader. */
function reasonAgainst(
  { id, share, wording, source }: ExportItem,
  { audience, items }: Reader,
): LeftOutReason | null {
  const levels = levelsOf(audience);
  if (source.state === 'private') return 'private';
  if (wording === null && source.state !== 'same') return source.state;
  if (audience === 'me' || items.includes(id)) return null;
  if (share !== null) return levels.includes(share) ? null : 'level';
  return wording !== null || levels.includes(source.share) ? null : 'level';
}

/** Without the quote where a wording takes its place, or where the note no longer says so. */
function shownItem(item: ExportItem, { audience }: Reader, shares: Shares): ExportItem {
  const { source, wording, entryId } = item;
  const quote = source.state === 'same' && (wording === null || audience === 'me') ? item.quote : '';
  const title = levelsOf(audience).includes(shares.ofNote(entryId)) ? source.title : '';
  return { ...item, quote, source: { ...source, title } };
}
