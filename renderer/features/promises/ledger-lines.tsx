import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Commitment } from '../../../shared/domain/commitments.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { ShownPerson } from '../../api/queries.ts';
import { useCommands } from '../../app/shortcuts.ts';
import { openEntry, tickPromise } from '../journal/index.ts';
import { DueDialog } from './due-dialog.tsx';
import type { LedgerRow } from './groups.ts';
import styles from './ledger.module.css';
import { LedgerLine, type PromiseAct } from './ledger-row.tsx';
import { OwnerDialog } from './owner-dialog.tsx';

type PromiseRow = Extract<LedgerRow, { type: 'promise' }>;

/** The promise that the keyboard is at, which keeps its place in the list when it leaves it. */
function useActive(promises: readonly PromiseRow[]): [number, (at: number) => void] {
  const [active, setActive] = useState({ key: '', at: 0 });
  const found = promises.findIndex(({ key }) => key === active.key);
  const at = Math.max(0, Math.min(promises.length - 1, found < 0 ? active.at : found));
  return [at, (next) => setActive({ key: promises[next]?.key ?? '', at: next })];
}

/** The people of its note, but for the one whose place this is and the one who owes it. */
const concerned = (
  { people: ids, owner }: Commitment,
  people: readonly ShownPerson[],
  except: Id | null,
): ShownPerson[] =>
  people.filter(
    ({ id }) => ids.includes(id) && id !== except && !(owner.kind === 'person' && owner.personId === id),
  );

interface Asking {
  act: 'due' | 'snooze' | 'reassign';
  commitment: Commitment;
}

/** The lines of the ledger: only those that are seen are drawn, and the keys are for the one that has the focus. */
export function LedgerLines({
  rows,
  people,
  personId,
}: {
  rows: LedgerRow[];
  people: readonly ShownPerson[];
  personId: Id | null;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const hadFocus = useRef(false);
  const [asking, setAsking] = useState<Asking | null>(null);
  const promises = useMemo(() => rows.filter((row): row is PromiseRow => row.type === 'promise'), [rows]);
  const [at, setAt] = useActive(promises);
  const activeKey = promises[at]?.key;

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.type === 'heading' ? 38 : 54),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
    paddingEnd: 64,
    scrollPaddingStart: 26,
    scrollPaddingEnd: 26,
  });

  const act = useCallback((which: PromiseAct, commitment: Commitment): void => {
    if (which === 'tick') void tickPromise(commitment, !commitment.done);
    else if (which === 'open') openEntry(commitment.entryId);
    else setAsking({ act: which, commitment });
  }, []);
  const move = (to: number): void => {
    const next = Math.max(0, Math.min(promises.length - 1, to));
    wantsFocus.current = true;
    setAt(next);
    virtual.scrollToIndex(
      rows.findIndex(({ key }) => key === promises[next]?.key),
      { align: 'auto' },
    );
  };
  const actOnActive = (which: PromiseAct) => () => {
    const commitment = promises[at]?.commitment;
    if (commitment) act(which, commitment);
  };

  // After a move the row may be drawn only once it was scrolled to; a promise that left the list gives its place on.
  useEffect(() => {
    const lost = hadFocus.current && document.activeElement === document.body;
    if (!wantsFocus.current && !lost) return;
    const button = scroller.current?.querySelector<HTMLElement>('[data-active] [data-promise]');
    if (!button) return;
    wantsFocus.current = false;
    button.focus({ preventScroll: true });
  });

  useCommands([
    {
      id: 'promises.next',
      title: 'Next promise',
      group: 'Lists',
      keys: ['j'],
      palette: false,
      run: () => move(hadFocus.current ? at + 1 : at),
    },
    {
      id: 'promises.previous',
      title: 'Previous promise',
      group: 'Lists',
      keys: ['k'],
      palette: false,
      run: () => move(at - 1),
    },
    { id: 'promises.tick', title: 'Kept, or open again', group: 'Lists', keys: ['Space'], palette: false },
    {
      id: 'promises.due',
      title: 'Due date of the promise',
      group: 'Lists',
      keys: ['d'],
      palette: false,
      run: actOnActive('due'),
    },
    {
      id: 'promises.snooze',
      title: 'Snooze the promise',
      group: 'Lists',
      keys: ['s'],
      palette: false,
      run: actOnActive('snooze'),
    },
    {
      id: 'promises.reassign',
      title: 'Reassign the promise',
      group: 'Lists',
      keys: ['r'],
      palette: false,
      run: actOnActive('reassign'),
    },
  ]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.promise === undefined) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: promises.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  };

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: answers the keys of the promises in it */}
      <div
        ref={scroller}
        className={styles.scroller}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          hadFocus.current = true;
          const index = event.target.closest<HTMLElement>('[data-index]')?.dataset.index;
          const key = index === undefined ? undefined : rows[Number(index)]?.key;
          const next = promises.findIndex((row) => row.key === key);
          if (next >= 0 && next !== at) setAt(next);
        }}
        onBlur={(event) => {
          if (event.relatedTarget) hadFocus.current = event.currentTarget.contains(event.relatedTarget);
        }}
      >
        <ul aria-label="Promises" className={styles.list} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            return (
              <li
                key={item.key}
                ref={virtual.measureElement}
                aria-posinset={item.index + 1}
                aria-setsize={rows.length}
                data-index={item.index}
                data-active={row.key === activeKey ? '' : undefined}
                className={styles.item}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {row.type === 'heading' ? (
                  <h2 className={styles.heading}>
                    {row.title}
                    <span aria-hidden="true" className={styles.count}>
                      {row.count.toLocaleString()}
                    </span>
                  </h2>
                ) : (
                  <LedgerLine
                    commitment={row.commitment}
                    about={concerned(row.commitment, people, personId)}
                    active={row.key === activeKey}
                    onAct={act}
                  />
                )}
              </li>
            );
          })}
        </ul>
      </div>
      <DueDialog
        commitment={asking && asking.act !== 'reassign' ? asking.commitment : null}
        mode={asking?.act === 'due' ? 'due' : 'snooze'}
        onClose={() => setAsking(null)}
      />
      <OwnerDialog
        commitment={asking?.act === 'reassign' ? asking.commitment : null}
        onClose={() => setAsking(null)}
      />
    </>
  );
}
