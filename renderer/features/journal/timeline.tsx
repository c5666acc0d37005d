import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import type { Entry } from '../../../shared/domain/entries.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { usePeople, useSignals } from '../../api/queries.ts';
import { useCommands } from '../../app/shortcuts.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useActiveEntry } from './active-entry.ts';
import { isBlank } from './drafts.ts';
import { EntryBlock } from './entry-block.tsx';
import { NewEntry } from './new-entry.tsx';
import type { Session } from './session.ts';
import { useSessionOf, useStoredId } from './sessions.ts';
import styles from './timeline.module.css';
import { type TimelineSource, useTimelineSource } from './timeline-store.ts';

export interface TimelineProps {
  source: TimelineSource;
  /** The note being written: its id, or the provisional one of a note that is not stored yet. */
  editing: Id | undefined;
  onEdit: (entryId: Id | undefined) => void;
  /** What stands where there is no note yet. */
  empty: ReactNode;
}

const nobody: never[] = [];
/** Rows before the last loaded one at which the next page is asked for: more than a screenful. */
const ahead = 20;

/** Pixels that a note will about take, before it was drawn once. */
const estimate = (entry: Entry): number =>
  74 + (entry.title ? 30 : 0) + Math.ceil(entry.body.length / 78) * 28 + entry.body.split('\n\n').length * 10;

/** Opens a note that lies further back than what was loaded: reads until it is there. */
function useReach(source: TimelineSource, missing: Id | undefined, onEdit: TimelineProps['onEdit']): void {
  useEffect(() => {
    if (missing === undefined) return;
    let live = true;
    void source.reach(missing).then((found) => {
      if (live && !found) onEdit(undefined);
    });
    return () => {
      live = false;
    };
  }, [source, missing, onEdit]);
}

/** The notes of a person, newest first; one of them may be open for writing in its place. */
export function Timeline({ source, editing, onEdit, empty }: TimelineProps) {
  const view = useTimelineSource(source);
  const people = usePeople().data ?? nobody;
  const signals = useSignals().data ?? nobody;
  const session = useSessionOf(editing);
  const fresh = session?.wasNew ? session : undefined;
  // Once the journal has a new note, it must not stand in the list a second time.
  const storedId = useStoredId(fresh, null);
  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef<Id | null>(null);
  const [activeId, setActiveId] = useActiveEntry();

  const entries = useMemo(
    () => (storedId === null ? view.items : view.items.filter(({ id }) => id !== storedId)),
    [view.items, storedId],
  );
  // A new note is the first row, above what was written before it.
  const offset = fresh ? 1 : 0;
  const editingAt = fresh ? 0 : editing === undefined ? -1 : entries.findIndex(({ id }) => id === editing);
  const activeAt = entries.findIndex(({ id }) => id === activeId);

  useReach(source, editing !== undefined && editingAt < 0 ? editing : undefined, onEdit);

  const virtual = useVirtualizer({
    count: entries.length + offset,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const entry = entries[index - offset];
      return entry ? estimate(entry) : 180;
    },
    getItemKey: (index) => entries[index - offset]?.id ?? fresh?.provisionalId ?? index,
    overscan: 3,
    paddingStart: 26,
    paddingEnd: 64,
    scrollPaddingStart: 26,
    scrollPaddingEnd: 26,
    initialOffset: source.scrollTop,
    // What is being written stays, with its caret, however far one scrolls to look something up.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const rows = Array.from({ length: to - from + 1 }, (_, index) => from + index);
      const open = fresh ? 0 : editingAt;
      if (open < 0 || (open >= from && open <= to)) return rows;
      return open < from ? [open, ...rows] : [...rows, open];
    },
  });
  const rows = virtual.getVirtualItems();
  const last = rows.at(-1)?.index ?? 0;

  useEffect(() => {
    if (view.cursor && last >= entries.length - ahead) void source.loadMore();
  }, [source, view.cursor, last, entries.length]);

  // The row that the keyboard moved to may be drawn only after the scroll.
  useEffect(() => {
    const id = wantsFocus.current;
    const article = id === null ? null : scroller.current?.querySelector<HTMLElement>(`[data-entry="${id}"]`);
    if (!article) return;
    wantsFocus.current = null;
    article.focus({ preventScroll: true });
  });

  // A note that is opened is scrolled to, and one that is given another day is followed there.
  const written = fresh ? undefined : entries[editingAt];
  const opened = written ? `${editing} ${written.happenedOn} ${written.happenedTime}` : editing;
  const openedAt = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (opened === openedAt.current || editingAt < 0) return;
    openedAt.current = opened;
    virtual.scrollToIndex(editingAt, { align: fresh ? 'start' : 'auto' });
  }, [opened, editingAt, fresh, virtual]);
  if (editing === undefined) openedAt.current = undefined;

  const move = (to: number): void => {
    const entry = entries[Math.max(0, Math.min(entries.length - 1, to))];
    if (!entry) return;
    wantsFocus.current = entry.id;
    setActiveId(entry.id);
    virtual.scrollToIndex(entries.indexOf(entry) + offset, { align: 'auto' });
  };
  const open = useCallback((entry: Entry) => onEdit(entry.id), [onEdit]);
  const close = useCallback(() => onEdit(undefined), [onEdit]);
  // A new note stays the current one: it is where the manager was. One that came to nothing leaves the one of before.
  const closeNew = (written: Session): void => {
    const { id, draft } = written.state;
    const next = isBlank(draft) ? entries[Math.max(0, activeAt)]?.id : (id ?? written.provisionalId);
    wantsFocus.current = next ?? null;
    if (next !== undefined) setActiveId(next);
    close();
  };
  const activate = useCallback((entry: Entry) => setActiveId(entry.id), [setActiveId]);

  useCommands([
    {
      id: 'timeline.next',
      title: 'Next note',
      group: 'Lists',
      keys: ['j'],
      palette: false,
      run: () => move(activeAt + 1),
    },
    {
      id: 'timeline.previous',
      title: 'Previous note',
      group: 'Lists',
      keys: ['k'],
      palette: false,
      run: () => move(activeAt - 1),
    },
    {
      id: 'timeline.edit',
      title: 'Write in the note',
      group: 'Lists',
      keys: ['e'],
      palette: false,
      run: () => onEdit(entries[Math.max(0, activeAt)]?.id),
    },
  ]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.entry : undefined;
    if (id === undefined || id === editing || event.altKey || event.ctrlKey || event.metaKey) return;
    const at = entries.findIndex((entry) => entry.id === id);
    const acts = new Map<string, () => void>([
      ['ArrowDown', () => move(at + 1)],
      ['ArrowUp', () => move(at - 1)],
      ['Home', () => move(0)],
      ['End', () => move(entries.length - 1)],
      ['Enter', () => onEdit(id)],
    ]);
    const act = acts.get(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  };

  if (view.error && entries.length === 0) {
    return (
      <div className={styles.aside}>
        <ErrorNotice error={view.error} onRetry={() => void source.loadMore()} />
      </div>
    );
  }
  if (view.cursor === null && entries.length === 0 && !fresh) {
    return <div className={styles.aside}>{empty}</div>;
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: answers the keys of the notes in it
    <div
      ref={scroller}
      className={styles.scroller}
      onScroll={(event) => {
        source.scrollTop = event.currentTarget.scrollTop;
      }}
      onKeyDown={onKeyDown}
      tabIndex={entries.length === 0 ? 0 : -1}
    >
      <div
        role="feed"
        aria-label="Notes, newest first"
        aria-busy={view.loading}
        className={styles.feed}
        style={{ height: virtual.getTotalSize() }}
      >
        {rows.map((row) => {
          const entry = entries[row.index - offset];
          return (
            <div
              key={row.key}
              ref={virtual.measureElement}
              data-index={row.index}
              className={styles.row}
              style={{ transform: `translateY(${row.start}px)` }}
            >
              {entry ? (
                <EntryBlock
                  entry={entry}
                  people={people}
                  signals={signals}
                  personId={source.personId}
                  editing={entry.id === editing}
                  active={row.index - offset === Math.max(0, activeAt)}
                  position={row.index + 1}
                  onOpen={open}
                  onClose={close}
                  onActive={activate}
                />
              ) : fresh ? (
                <NewEntry session={fresh} onStored={onEdit} onClose={() => closeNew(fresh)} />
              ) : null}
            </div>
          );
        })}
      </div>
    </div>
  );
}
