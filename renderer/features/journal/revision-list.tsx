import { useQueries } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useId } from 'react';
import type { RevisionHeading } from '../../../shared/contract/journal.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { queryOf } from '../../api/queries.ts';
import { dayOf, fullTime, longDay, timeOfDay } from '../../ui/dates.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { changeWords } from './revision-words.ts';
import styles from './revisions.module.css';

/** Versions of which one request tells what they changed. */
const stretch = 25;
const rowHeight = 46;
const dayHeight = 26;

/** The numbers of the newest version of each stretch that these rows need. */
const stretchesOf = (numbers: readonly number[]): number[] => [
  ...new Set(numbers.map((number) => Math.ceil(number / stretch) * stretch)),
];

export interface RevisionListProps {
  entryId: Id;
  /** Newest first. */
  headings: readonly RevisionHeading[];
  chosen: number;
  /** Number of the version at which the chain breaks. */
  brokenAt: number | null;
  onChoose: (number: number) => void;
  list: RefObject<HTMLDivElement | null>;
}

/** The versions by day and time, with what each changed. Only what is on the screen is drawn and asked for. */
export function RevisionList({ entryId, headings, chosen, brokenAt, onChoose, list }: RevisionListProps) {
  const id = useId();
  const newest = headings[0]?.number ?? 1;
  const chosenAt = headings.findIndex(({ number }) => number === chosen);
  const beginsDay = (index: number): boolean => {
    const [here, above] = [headings[index], headings[index - 1]];
    return here !== undefined && (above === undefined || dayOf(here.writtenAt) !== dayOf(above.writtenAt));
  };
  const virtual = useVirtualizer({
    count: headings.length,
    getScrollElement: () => list.current,
    estimateSize: (index) => rowHeight + (beginsDay(index) ? dayHeight : 0),
    overscan: 4,
  });
  const rows = virtual.getVirtualItems();
  const shown = rows.flatMap(({ index }) => headings[index]?.number ?? []);
  const changes = useQueries({
    queries: stretchesOf(shown).map((from) =>
      queryOf('entries.revisionChanges', { id: entryId, newest: Math.min(from, newest), limit: stretch }),
    ),
  });
  const told = new Map(
    changes.flatMap(({ data }) => data ?? []).map((change) => [change.number, changeWords(change)]),
  );
  useEffect(() => {
    if (chosenAt >= 0) virtual.scrollToIndex(chosenAt);
  }, [virtual, chosenAt]);
  // The dialog may be open before the versions are read.
  useEffect(() => list.current?.focus(), [list]);
  return (
    <div
      ref={list}
      className={styles.list}
      role="listbox"
      aria-label="Versions, newest first"
      aria-activedescendant={`${id}-${chosen}`}
      tabIndex={0}
    >
      <div className={styles.rows} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {rows.map(({ index, start, size }) => {
          const heading = headings[index];
          if (!heading) return null;
          const { number, writtenAt } = heading;
          const what = number === brokenAt ? 'the record breaks here' : (told.get(number) ?? '…');
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list box answers the keys.
            // biome-ignore lint/a11y/useFocusableInteractive: the list box keeps the focus and names its active option.
            <div
              key={number}
              id={`${id}-${number}`}
              role="option"
              aria-selected={number === chosen}
              aria-setsize={headings.length}
              aria-posinset={index + 1}
              data-broken={number === brokenAt || undefined}
              className={styles.option}
              style={{ height: size, transform: `translateY(${start}px)` }}
              onClick={() => onChoose(number)}
            >
              {beginsDay(index) ? (
                <div aria-hidden="true" className={styles.day}>
                  {longDay(dayOf(writtenAt))}
                </div>
              ) : null}
              <div className={styles.item}>
                <span className={styles.time}>
                  <VisuallyHidden>
                    Version {number}, {fullTime(writtenAt)}
                  </VisuallyHidden>
                  <span aria-hidden="true">{timeOfDay(writtenAt)}</span>
                  {number === newest ? <small> now</small> : null}
                </span>{' '}
                <small className={styles.what}>{what}</small>
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}
