import { useVirtualizer } from '@tanstack/react-virtual';
import { type DragEvent, type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { Signal } from '../../../shared/domain/signals.ts';
import type { Id, LocalDate } from '../../../shared/domain/values.ts';
import type { PacketItem, PacketKey, PlacedSection } from '../../../shared/packet/packet.ts';
import { openEntry } from '../journal/index.ts';
import { beforeAfterMove, placeItem, unpick } from './packet.ts';
import { itemType, PacketItemRow } from './packet-item-row.tsx';
import styles from './packet-list.module.css';

/** Pixels that a piece will about take, before it was drawn once. */
const estimate = ({ quote, wording, remark }: PacketItem): number =>
  46 + Math.ceil((wording ?? quote).length / 72) * 24 + (remark === '' ? 0 : 20);

export interface PacketListProps {
  items: readonly PacketItem[];
  packet: PacketKey;
  signals: readonly Signal[];
  sections: readonly PlacedSection[];
  to: LocalDate;
  /** The note of a piece is to be shown beside. */
  onPeek: (entryId: Id) => void;
}

type Drop = { id: Id; side: 'above' | 'below' };

/** The packet's evidence in its order: moved by keys or by dragging, reworded in place. Thousands scroll fluently. */
export function PacketList({ items, packet, signals, sections, to, onPeek }: PacketListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [activeId, setActiveId] = useState<Id | null>(null);
  const [editing, setEditing] = useState<Id | null>(null);
  const [drop, setDrop] = useState<Drop | null>(null);
  const [said, setSaid] = useState('');
  const wantsFocus = useRef<Id | null>(null);
  const activeAt = Math.max(
    0,
    items.findIndex(({ id }) => id === activeId),
  );
  const editingAt = items.findIndex(({ id }) => id === editing);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index] ? estimate(items[index]) : 80),
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 4,
    // What is being reworded stays, however far one scrolls.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan);
      const end = Math.min(count - 1, endIndex + overscan);
      const rows = Array.from({ length: end - from + 1 }, (_, index) => from + index);
      if (editingAt < 0 || (editingAt >= from && editingAt <= end)) return rows;
      return editingAt < from ? [editingAt, ...rows] : [...rows, editingAt];
    },
  });

  // The row that the keyboard is at may be drawn only after the scroll, or at its new place.
  useEffect(() => {
    const id = wantsFocus.current;
    const row = id === null ? null : scroller.current?.querySelector<HTMLElement>(`[data-item="${id}"]`);
    if (!row) return;
    wantsFocus.current = null;
    row.focus({ preventScroll: true });
  });

  const goTo = (index: number): void => {
    const item = items[Math.max(0, Math.min(items.length - 1, index))];
    if (!item) return;
    wantsFocus.current = item.id;
    setActiveId(item.id);
    virtual.scrollToIndex(items.indexOf(item), { align: 'auto' });
  };
  const move = useCallback(
    (id: Id, by: -1 | 1): void => {
      const from = items.findIndex((item) => item.id === id);
      const before = beforeAfterMove(items, from, by);
      if (before === undefined) return;
      wantsFocus.current = id;
      setSaid(`Now ${from + by + 1} of ${items.length}.`);
      void placeItem(id, before);
    },
    [items],
  );
  const edit = useCallback(
    (id: Id | null): void => {
      if (id === null) wantsFocus.current = editing;
      setEditing(id);
    },
    [editing],
  );
  const onKeyDown = (event: KeyboardEvent, item: PacketItem): void => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.item === undefined) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      onPeek(item.entryId);
      return;
    }
    const at = items.indexOf(item);
    const acts = new Map<string, () => void>(
      event.altKey
        ? [
            ['ArrowUp', () => move(item.id, -1)],
            ['ArrowDown', () => move(item.id, 1)],
          ]
        : [
            ['ArrowDown', () => goTo(at + 1)],
            ['ArrowUp', () => goTo(at - 1)],
            ['j', () => goTo(at + 1)],
            ['k', () => goTo(at - 1)],
            ['Home', () => goTo(0)],
            ['End', () => goTo(items.length - 1)],
            ['Enter', () => openEntry(item.entryId)],
            ['e', () => edit(item.id)],
            ['p', () => takeOut(item, at)],
            ['Delete', () => takeOut(item, at)],
          ],
    );
    const act = acts.get(event.key);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const takeOut = (item: PacketItem, at: number): void => {
    wantsFocus.current = (items[at + 1] ?? items[at - 1])?.id ?? null;
    setActiveId(wantsFocus.current);
    void unpick(item.id);
  };
  const onDragOver = (event: DragEvent, item: PacketItem): void => {
    if (!event.dataTransfer.types.includes(itemType)) return;
    event.preventDefault();
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const side = event.clientY < top + height / 2 ? 'above' : 'below';
    setDrop((before) => (before?.id === item.id && before.side === side ? before : { id: item.id, side }));
  };
  const onDrop = (event: DragEvent, item: PacketItem): void => {
    const id = event.dataTransfer.getData(itemType);
    if (id === '' || drop === null) return;
    event.preventDefault();
    const next = drop.side === 'above' ? item : items[items.indexOf(item) + 1];
    setDrop(null);
    if (id !== next?.id && items.some((each) => each.id === id)) void placeItem(id, next?.id ?? null);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears that a drag has left or ended
    <div
      ref={scroller}
      className={styles.scroller}
      onDragEnd={() => setDrop(null)}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDrop(null);
      }}
    >
      <p role="status" className={styles.said}>
        {said}
      </p>
      <ul
        aria-label="Evidence of the packet"
        className={styles.list}
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map((row) => {
          const item = items[row.index];
          return item ? (
            <PacketItemRow
              key={row.key}
              top={row.start}
              measure={virtual.measureElement}
              item={item}
              packet={packet}
              place={row.index}
              of={items.length}
              signals={signals}
              sections={sections}
              to={to}
              active={row.index === activeAt}
              editing={item.id === editing}
              drop={drop?.id === item.id ? drop.side : null}
              onMove={move}
              onEdit={edit}
              onActive={setActiveId}
              onKeyDown={onKeyDown}
              onDragOver={onDragOver}
              onDrop={onDrop}
            />
          ) : null;
        })}
      </ul>
    </div>
  );
}
