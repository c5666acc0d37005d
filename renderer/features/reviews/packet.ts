import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Evidence } from '../../../shared/domain/signals.ts';
import type { Id, LocalDate } from '../../../shared/domain/values.ts';
import type { PacketItem, PacketKey } from '../../../shared/packet/packet.ts';
import { quoteMarkdown } from '../../../shared/packet/quote.ts';
import { request } from '../../api/client.ts';
import { queryOf } from '../../api/queries.ts';
import { shortDay } from '../../ui/dates.ts';
import { notify } from '../../ui/toast.tsx';
import { triedOn } from './tried.ts';

const none: never[] = [];

export const usePacketItems = (key: PacketKey) => useQuery(queryOf('packet.items', key));
export const usePrevious = (key: PacketKey) => useQuery(queryOf('packet.previous', key));

/** Names a paragraph of a note. */
const paragraph = (entryId: Id, text: string): string => `${entryId} ${text}`;

/** What was picked already, to be asked for a paragraph. */
export function usePicked(key: PacketKey): (evidence: Evidence) => PacketItem | undefined {
  const items = usePacketItems(key).data ?? none;
  const byParagraph = useMemo(
    () => new Map(items.map((item) => [paragraph(item.entryId, item.quote), item])),
    [items],
  );
  return ({ entryId, text }) => byParagraph.get(paragraph(entryId, text));
}

const tried = triedOn('packet');

export const pick = (key: PacketKey, { entryId, text }: Evidence): Promise<boolean> =>
  tried(() => request('packet.pick', { ...key, entryId, quote: text }));

const setRemoved = (id: Id, removed: boolean): Promise<boolean> =>
  tried(() => request('packet.removeItem', { id, removed }));

/** Takes a piece out of the packet; it can be put back, with what was said about it. */
export async function unpick(id: Id): Promise<void> {
  if (!(await setRemoved(id, true))) return;
  notify({
    text: 'Taken out of the packet. The note is as it was.',
    action: { label: 'Undo', run: () => void setRemoved(id, false) },
  });
}

export const placeItem = (id: Id, before: Id | null): Promise<boolean> =>
  tried(() => request('packet.placeItem', { id, before }));

/** Before which one of a list the one at `from` stands once it moved by one place; undefined where it stays. */
export function beforeAfterMove<T extends { id: Id }>(
  list: readonly T[],
  from: number,
  by: -1 | 1,
): Id | null | undefined {
  const to = from + by;
  if (from < 0 || to < 0 || to >= list.length) return undefined;
  return (by < 0 ? list[to] : list[to + 1])?.id ?? null;
}

export interface Cited {
  happenedOn: LocalDate;
  kind: string;
}

/** `11 March, 1:1`; with the year where that is not the one of `reference`. */
export const citationLabel = ({ happenedOn, kind }: Cited, reference: LocalDate): string =>
  `${shortDay(happenedOn, reference)}, ${kind}`;

/** A piece of evidence as it is quoted in a section. @param reference the last day of the cycle */
export const quoteOf = (item: PacketItem, reference: LocalDate): string =>
  quoteMarkdown(item.wording ?? item.quote, {
    entryId: item.entryId,
    label: citationLabel(item.source, reference),
  });
