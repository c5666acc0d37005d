import type { DragEvent, KeyboardEvent } from 'react';
import type { Signal } from '../../../shared/domain/signals.ts';
import type { Id, LocalDate } from '../../../shared/domain/values.ts';
import type {
  PacketItem,
  PacketItemSource,
  PacketKey,
  PlacedSection,
} from '../../../shared/packet/packet.ts';
import { evidenceType } from '../../editor/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { SignalChip } from '../../ui/chip.tsx';
import { cx } from '../../ui/cx.ts';
import { DateText } from '../../ui/date-text.tsx';
import { Menu } from '../../ui/menu.tsx';
import { kindWords, openEntry, shareWords } from '../journal/index.ts';
import { quoteOf, unpick } from './packet.ts';
import styles from './packet-item.module.css';
import { PacketItemForm } from './packet-item-form.tsx';
import { quoteInSection } from './sections.ts';

const stateWords: Record<PacketItemSource['state'], string | null> = {
  same: null,
  changed: 'the note says it differently now',
  trashed: 'its note is in the trash',
  private: 'in a private aside now: stays out of every export',
};

export interface PacketItemRowProps {
  item: PacketItem;
  packet: PacketKey;
  place: number;
  of: number;
  signals: readonly Signal[];
  sections: readonly PlacedSection[];
  to: LocalDate;
  /** Pixels from the top of the list, and how the list learns the height. */
  top: number;
  measure: (element: HTMLElement | null) => void;
  active: boolean;
  editing: boolean;
  /** Where something that is dragged would go: above it or below it. */
  drop: 'above' | 'below' | null;
  onMove: (id: Id, by: -1 | 1) => void;
  onEdit: (id: Id | null) => void;
  onActive: (id: Id) => void;
  onKeyDown: (event: KeyboardEvent, item: PacketItem) => void;
  onDragOver: (event: DragEvent, item: PacketItem) => void;
  onDrop: (event: DragEvent, item: PacketItem) => void;
}

/** What an item is dragged as within the list. */
export const itemType = 'application/x-handrail-item';

function Acts({ item, place, of, sections, to, onMove, onEdit }: PacketItemRowProps) {
  const quote = quoteOf(item, to);
  return (
    <span className={styles.tools}>
      <IconButton icon="edit" label="Reword" keys="E" tabIndex={-1} onClick={() => onEdit(item.id)} />
      <Menu
        label="Piece of evidence"
        trigger={<IconButton icon="more" label="More for this piece" />}
        items={[
          ...sections.map(({ id, title }) => ({
            label: `Quote in ${title}`,
            disabled: item.source.state === 'private',
            onSelect: () => void quoteInSection(id, quote),
          })),
          null,
          {
            label: 'Open the note',
            icon: 'note' as const,
            keys: 'Enter',
            onSelect: () => openEntry(item.entryId),
          },
          {
            label: 'Move up',
            keys: 'Alt+ArrowUp',
            disabled: place === 0,
            onSelect: () => onMove(item.id, -1),
          },
          {
            label: 'Move down',
            keys: 'Alt+ArrowDown',
            disabled: place === of - 1,
            onSelect: () => onMove(item.id, 1),
          },
          null,
          {
            label: 'Take out of the packet',
            icon: 'trash' as const,
            keys: 'P',
            danger: true,
            onSelect: () => void unpick(item.id),
          },
        ]}
      />
    </span>
  );
}

/** A picked piece of evidence in the packet's order. */
export function PacketItemRow(props: PacketItemRowProps) {
  const { item, packet, place, of, signals, to, active, editing, drop, onEdit } = props;
  const { source } = item;
  const state = stateWords[source.state];
  const leftOut = source.state !== 'same' && (item.wording === null || source.state === 'private');
  return (
    <li
      ref={props.measure}
      data-index={place}
      style={{ transform: `translateY(${props.top}px)` }}
      data-item={item.id}
      data-drop={drop ?? undefined}
      aria-posinset={place + 1}
      aria-setsize={of}
      tabIndex={active && !editing ? 0 : -1}
      className={cx(styles.item, leftOut && styles.leftOut)}
      draggable={!editing}
      onFocus={() => props.onActive(item.id)}
      onKeyDown={(event) => props.onKeyDown(event, item)}
      onDragStart={(event) => {
        event.dataTransfer.setData(itemType, item.id);
        if (source.state !== 'private') event.dataTransfer.setData(evidenceType, quoteOf(item, to));
        event.dataTransfer.effectAllowed = 'copyMove';
      }}
      onDragOver={(event) => props.onDragOver(event, item)}
      onDrop={(event) => props.onDrop(event, item)}
    >
      <span className={styles.grip} aria-hidden="true" />
      <div className={styles.words}>
        {editing ? (
          <PacketItemForm item={item} packet={packet} onClose={() => onEdit(null)} />
        ) : (
          <>
            <p className={styles.text} data-veil="">
              {item.wording ?? `“${item.quote}”`}
            </p>
            {item.remark === '' ? null : (
              <p className={styles.remark} data-veil="">
                {item.remark}
              </p>
            )}
          </>
        )}
        <p className={styles.cite}>
          {item.marks.map(({ signalId, polarity }) => (
            <SignalChip
              key={signalId + polarity}
              name={signals.find(({ id }) => id === signalId)?.name ?? 'signal'}
              polarity={polarity}
            />
          ))}
          <span>
            {kindWords(source.kind)}, <DateText date={source.happenedOn} as="day" />
          </span>
          {item.wording === null ? null : <span>reworded</span>}
          {item.share === null ? null : <span>{shareWords[item.share].toLowerCase()}</span>}
          {state === null ? null : <span className={styles.warn}>{state}</span>}
        </p>
      </div>
      {editing ? null : <Acts {...props} />}
    </li>
  );
}
