import { useState } from 'react';
import type { LeftOut } from '../../../shared/contract/exports.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { longDay } from '../../ui/dates.ts';
import { openEntry } from '../journal/index.ts';
import styles from './preview.module.css';
import { reasonGroups, whatWords } from './reader-words.ts';
import type { ReaderState } from './use-reader.ts';

const atOnce = 40;

function Row({ item, state, onOpen }: { item: LeftOut; state: ReaderState; onOpen: () => void }) {
  const { entryId, itemId, happenedOn, excerpt, what } = item;
  const when = [whatWords[what], happenedOn === null ? '' : longDay(happenedOn)].filter(Boolean).join(', ');
  return (
    <li className={styles.row}>
      <p className={styles.excerpt} data-veil="">
        {excerpt}
      </p>
      <p className={styles.about}>
        {entryId === null ? (
          when
        ) : (
          <button
            type="button"
            className={styles.link}
            onClick={() => {
              onOpen();
              openEntry(entryId);
            }}
          >
            {when}
          </button>
        )}
      </p>
      {itemId === null ? null : (
        <Checkbox
          label="Show it in this file"
          checked={false}
          onCheckedChange={(on) => state.setItem(itemId, on)}
        />
      )}
    </li>
  );
}

function Group({
  title,
  items,
  state,
  onOpen,
}: {
  title: string;
  items: readonly LeftOut[];
  state: ReaderState;
  onOpen: () => void;
}) {
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, atOnce);
  return (
    <details className={styles.group}>
      <summary>
        <span>{title}</span> <span className={styles.count}>{items.length.toLocaleString()}</span>
      </summary>
      <ul className={styles.rows}>
        {shown.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew with every preview.
          <Row key={at} item={item} state={state} onOpen={onOpen} />
        ))}
      </ul>
      {shown.length < items.length ? (
        <Button onClick={() => setAll(true)}>Show all {items.length.toLocaleString()}</Button>
      ) : null}
    </details>
  );
}

export interface LeftOutListProps {
  leftOut: readonly LeftOut[];
  state: ReaderState;
  /** Before a note is opened in place of the preview. */
  onOpen: () => void;
}

/** What stays in the journal and why, each with its note one key away, and the switches that bring some of it in. */
export function LeftOutList({ leftOut, state, onOpen }: LeftOutListProps) {
  const { reader, change } = state;
  return (
    <div className={styles.stack}>
      {reader.audience === 'me' ? null : (
        <Checkbox
          label="Show their morale"
          hint="The numbers that you noted are yours, unless you say otherwise."
          checked={reader.morale}
          onCheckedChange={(morale) => change({ morale })}
        />
      )}
      {reader.items.length === 0 ? null : (
        <p className={styles.note}>
          {reader.items.length.toLocaleString()} picked although the note says otherwise.{' '}
          <button type="button" className={styles.link} onClick={() => change({ items: [] })}>
            Take them out again
          </button>
        </p>
      )}
      {leftOut.length === 0 ? <p className={styles.note}>Nothing stays behind.</p> : null}
      {reasonGroups(leftOut).map(({ reason, title, items }) => (
        <Group key={reason} title={title} items={items} state={state} onOpen={onOpen} />
      ))}
    </div>
  );
}
