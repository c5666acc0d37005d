import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { flushSync } from 'react-dom';
import { usePeople, useSignals } from '../../api/queries.ts';
import { cx } from '../../ui/cx.ts';
import { useToday } from '../../ui/date-text.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { type CompletionOption, completionsAt } from './completions.ts';
import styles from './search-field.module.css';

const nobody: never[] = [];

export interface SearchFieldProps {
  inputRef: RefObject<HTMLInputElement | null>;
  value: string;
  onChange: (value: string) => void;
  /** The list of results that the arrow keys move in, and the one they are at. */
  listId: string;
  activeId: string | undefined;
  onMove: (by: number) => void;
  onOpen: () => void;
  onLeave: () => void;
}

/** The line that is searched by: arrows move among the results, or among the completions while there are any. */
export function SearchField({
  inputRef,
  value,
  onChange,
  listId,
  activeId,
  onMove,
  onOpen,
  onLeave,
}: SearchFieldProps) {
  const people = usePeople().data ?? nobody;
  const signals = useSignals().data ?? nobody;
  const today = useToday();
  const [caret, setCaret] = useState(value.length);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const completionsId = useId();

  const found = dismissed === value ? null : completionsAt(value, caret, { people, signals, today });
  const options = found && !found.name ? found.options : nobody;
  /** The name of a filter that the word may become, and takes by Tab alone. */
  const named = found?.name ? found.options[0] : undefined;
  const index = Math.min(at, options.length - 1);

  const accept = (option: CompletionOption | undefined): void => {
    if (!option) return;
    // At once: whoever types on at speed must not find the caret put back before what was typed meanwhile.
    flushSync(() => onChange(option.text));
    setCaret(option.caret);
    setAt(0);
    inputRef.current?.focus();
    inputRef.current?.setSelectionRange(option.caret, option.caret);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const choosing = options.length > 0;
    const acts = new Map<string, () => void>([
      ['ArrowDown', () => (choosing ? setAt((index + 1) % options.length) : onMove(1))],
      ['ArrowUp', () => (choosing ? setAt((index + options.length - 1) % options.length) : onMove(-1))],
      ['PageDown', () => onMove(8)],
      ['PageUp', () => onMove(-8)],
      ['Enter', () => (choosing ? accept(options[index]) : onOpen())],
      ['Escape', () => (choosing ? setDismissed(value) : onLeave())],
    ]);
    if ((choosing || named) && !event.shiftKey) acts.set('Tab', () => accept(options[index] ?? named));
    const act = acts.get(event.key);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const seeCaret = (input: HTMLInputElement): void => setCaret(input.selectionStart ?? input.value.length);
  return (
    <div className={styles.field}>
      <Icon name="search" />
      <input
        data-veil=""
        ref={inputRef}
        type="text"
        role="combobox"
        aria-label="Search the journal"
        aria-expanded={options.length > 0 || activeId !== undefined}
        aria-controls={options.length > 0 ? completionsId : listId}
        aria-activedescendant={options.length > 0 ? `${completionsId}-${index}` : activeId}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder="Search every note"
        className={styles.input}
        value={value}
        onChange={(event) => {
          onChange(event.currentTarget.value);
          seeCaret(event.currentTarget);
          setAt(0);
          setDismissed(null);
        }}
        onSelect={(event) => seeCaret(event.currentTarget)}
        onKeyDown={onKeyDown}
      />
      {options.length > 0 ? (
        <div
          id={completionsId}
          role="listbox"
          aria-label={`Values for ${found?.filter}`}
          className={styles.options}
        >
          {options.map((option, place) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field answers the keys
            <div
              key={option.value}
              id={`${completionsId}-${place}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === index}
              className={cx(styles.option, place === index && styles.here)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => accept(option)}
            >
              <span className={styles.filter}>{found?.filter}:</span>
              {option.label}
            </div>
          ))}
        </div>
      ) : null}
      {named ? (
        <p className={styles.name} aria-hidden="true">
          <Kbd keys="Tab" /> {found?.filter}:
        </p>
      ) : null}
    </div>
  );
}
