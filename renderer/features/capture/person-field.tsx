import Fuse from 'fuse.js';
import { type KeyboardEvent, type Ref, useEffect, useId, useMemo, useState } from 'react';
import type { Id } from '../../../shared/domain/values.ts';
import { type ShownPerson, usePeople } from '../../api/queries.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { cx } from '../../ui/cx.ts';
import { asWritten } from '../../ui/discreet.ts';
import styles from './capture.module.css';
import { fetchLikely } from './likely.ts';

const nobody: readonly ShownPerson[] = [];
const noOrder: readonly Id[] = [];

interface Choice {
  personId: Id | null;
  label: string;
  /** What it is found by. */
  words: string;
  person?: ShownPerson;
}

/** Everybody, the likeliest first, and at the end nobody. */
function choicesOf(people: readonly ShownPerson[], order: readonly Id[]): Choice[] {
  const rank = new Map(order.map((id, index) => [id, index]));
  const active = people.filter(({ archivedAt }) => archivedAt === null);
  const last = rank.size;
  const sorted = [...active].sort((a, b) => (rank.get(a.id) ?? last) - (rank.get(b.id) ?? last));
  return [
    ...sorted.map((person) => ({
      personId: person.id,
      label: person.name,
      words: asWritten(person).name,
      person,
    })),
    { personId: null, label: 'Nobody in particular', words: 'nobody in particular' },
  ];
}

/** The likeliest order of the moment in which the list is opened. */
function useOrder(open: boolean): readonly Id[] {
  const [order, setOrder] = useState(noOrder);
  useEffect(() => {
    if (!open) return;
    let wanted = true;
    fetchLikely(new Date()).then(
      (likely) => wanted && setOrder(likely.map(({ personId }) => personId)),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [open]);
  return order;
}

export interface PersonFieldProps {
  value: Id | null;
  /** Also where the choice is the same: the manager is done with the field. */
  onChoose: (personId: Id | null) => void;
  ref: Ref<HTMLInputElement>;
}

/** Whom the note is about: typing finds somebody, the arrows move, Enter or Tab takes, Escape leaves it as it was. */
export function PersonField({ value, onChoose, ref }: PersonFieldProps) {
  const id = useId();
  const people = usePeople().data ?? nobody;
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  /** null until the manager has moved: Tab on the way through takes nobody. */
  const [at, setAt] = useState<number | null>(null);
  const order = useOrder(open);
  const all = useMemo(() => choicesOf(people, order), [people, order]);
  const found = useMemo(() => {
    if (typed.trim() === '') return all;
    const fuse = new Fuse(all, { keys: ['words'], threshold: 0.3, ignoreDiacritics: true });
    return fuse.search(typed.trim()).map(({ item }) => item);
  }, [all, typed]);

  const chosen = people.find((person) => person.id === value);
  const startsAt = typed === '' ? found.findIndex(({ personId }) => personId === value) : 0;
  const active = Math.min(at ?? Math.max(0, startsAt), found.length - 1);

  const leave = (): void => {
    setOpen(false);
    setTyped('');
    setAt(null);
  };
  const take = (choice: Choice | undefined): void => {
    leave();
    onChoose(choice === undefined ? value : choice.personId);
  };
  const move = (by: 1 | -1): void => {
    const count = Math.max(1, found.length);
    setOpen(true);
    setAt((active + by + count) % count);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const hasMoved = at !== null || typed !== '';
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) take(found[active]);
    else if (event.key === 'Escape' && open) take(undefined);
    else if (event.key === 'Tab' && !event.shiftKey && hasMoved) take(found[active]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span className={styles.person}>
      {chosen ? <Avatar person={chosen} size="small" /> : null}
      <input
        ref={ref}
        className={styles.find}
        role="combobox"
        aria-label="Whom the note is about"
        aria-expanded={open}
        aria-controls={open ? `${id}-list` : undefined}
        aria-activedescendant={open && active >= 0 ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder={open ? 'Type a name' : 'Nobody in particular'}
        value={open ? typed : (chosen?.name ?? '')}
        onChange={(event) => {
          setOpen(true);
          setTyped(event.currentTarget.value);
          setAt(null);
        }}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      {open ? (
        <div id={`${id}-list`} role="listbox" aria-label="People" className={styles.list}>
          {found.map((choice, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active line
            <div
              key={choice.personId ?? ''}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              className={cx(styles.option, index === active && styles.active)}
              // Before the field loses the focus, and with it the list.
              onPointerDown={(event) => {
                event.preventDefault();
                take(choice);
              }}
            >
              {choice.person ? (
                <Avatar person={choice.person} size="small" />
              ) : (
                <span className={styles.gap} />
              )}
              {choice.label}
            </div>
          ))}
          {found.length === 0 ? <p className={styles.none}>Nobody is called that.</p> : null}
        </div>
      ) : null}
    </span>
  );
}
