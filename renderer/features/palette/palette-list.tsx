import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useEntryTitles, usePeople, useSignals } from '../../api/queries.ts';
import { useCommandList } from '../../app/shortcuts.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { createFinder, type Item, itemsOf } from './items.ts';
import styles from './palette.module.css';
import { recentKeys, rememberChoice } from './recents.ts';

const nothing: readonly never[] = [];
/** Lines that a page key moves. */
const page = 8;
const glyphs = { command: 'forward', signal: 'hash', entry: 'note' } as const;

function Line({
  item,
  id,
  active,
  onChoose,
  onHover,
}: {
  item: Item;
  id: string;
  active: boolean;
  onChoose: () => void;
  onHover: () => void;
}) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active line
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field chooses
    <div
      id={id}
      role="option"
      aria-selected={active}
      className={cx(styles.line, active && styles.active)}
      onClick={onChoose}
      onPointerMove={onHover}
    >
      {item.person ? (
        <Avatar person={item.person} />
      ) : item.kind === 'person' ? null : (
        <span className={styles.glyph}>
          <Icon name={glyphs[item.kind]} />
        </span>
      )}
      <span className={styles.text} data-veil={item.kind === 'entry' ? '' : undefined}>
        {item.text}
      </span>
      <span className={styles.detail}>{item.detail}</span>
      {item.keys ? <Kbd keys={item.keys} /> : null}
    </div>
  );
}

/** The field and what it finds. Mounted only while the palette is open, so that each time begins afresh. */
export function PaletteList({ onDone }: { onDone: () => void }) {
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [peek, setPeek] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const commands = useCommandList();
  const people = usePeople().data ?? nothing;
  const signals = useSignals().data ?? nothing;
  const titles = useEntryTitles().data;

  const find = useMemo(
    () => createFinder(itemsOf({ people, commands, signals, titles: titles ?? [] })),
    [people, commands, signals, titles],
  );
  const found = useMemo(() => find(text, recentKeys()), [find, text]);
  const active = Math.min(at, found.length - 1);

  useEffect(() => {
    list.current?.querySelector(`[aria-selected=true]`)?.scrollIntoView({ block: 'nearest' });
  });

  const choose = (item: Item | undefined): void => {
    if (!item) return;
    rememberChoice(item.key);
    // Closed first: the command may open a dialog of its own, or lock.
    flushSync(onDone);
    item.run();
  };
  const move = (steps: number): void => setAt((active + steps + found.length) % Math.max(1, found.length));

  const last = found.length - 1;
  const answer = (key: string): boolean => {
    if (key === 'ArrowDown') move(1);
    else if (key === 'ArrowUp') move(-1);
    else if (key === 'PageDown') setAt(Math.min(last, active + page));
    else if (key === 'PageUp') setAt(Math.max(0, active - page));
    else if (key === 'Enter') choose(found[active]);
    else return false;
    setPeek(true);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.nativeEvent.isComposing && answer(event.key)) event.preventDefault();
  };

  return (
    <>
      <input
        className={styles.input}
        role="combobox"
        aria-label="Find people, notes, signals and commands"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={found.length > 0 ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder="Find people, notes, signals, commands"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
          setPeek(false);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label="Found"
        data-peek={peek ? '' : undefined}
        className={styles.list}
        ref={list}
        tabIndex={-1}
      >
        {found.map((item, index) => (
          <Line
            key={item.key}
            id={`${id}-${index}`}
            item={item}
            active={index === active}
            onChoose={() => choose(item)}
            onHover={() => index !== active && setAt(index)}
          />
        ))}
      </div>
      {found.length === 0 ? (
        <p role="status" className={styles.none}>
          Nothing is called that. The search looks inside the notes.
        </p>
      ) : null}
      <footer className={styles.foot} aria-hidden="true">
        <span>↑↓ move</span>
        <span>Enter open</span>
        <span>Esc close</span>
      </footer>
    </>
  );
}
