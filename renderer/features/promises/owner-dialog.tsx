import Fuse from 'fuse.js';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import type { Commitment, CommitmentOwner } from '../../../shared/domain/commitments.ts';
import { type ShownPerson, usePeople } from '../../api/queries.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { asWritten } from '../../ui/discreet.ts';
import { changePromise } from './change-promise.ts';
import styles from './dialogs.module.css';

const nobody: readonly ShownPerson[] = [];

interface Choice {
  owner: CommitmentOwner;
  label: string;
  /** What it is found by. */
  words: string;
  person?: ShownPerson;
}

const isOwner = (a: CommitmentOwner, b: CommitmentOwner): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Everybody who could owe it, but who does; the people that the note is about first. */
function choicesFor(commitment: Commitment, people: readonly ShownPerson[]): Choice[] {
  const active = people.filter(({ archivedAt }) => archivedAt === null);
  const concerned = active.filter(({ id }) => commitment.people.includes(id));
  const others = active.filter((person) => !concerned.includes(person));
  const ofPerson = (person: ShownPerson): Choice => ({
    owner: { kind: 'person', personId: person.id },
    label: person.name,
    words: asWritten(person).name,
    person,
  });
  const all: Choice[] = [
    { owner: { kind: 'me' }, label: 'Me', words: 'me' },
    ...concerned.map(ofPerson),
    { owner: { kind: 'leadership' }, label: 'Leadership', words: 'leadership' },
    ...others.map(ofPerson),
  ];
  return all.filter(({ owner }) => !isOwner(owner, commitment.owner));
}

function Choose({ commitment, onClose }: { commitment: Commitment; onClose: () => void }) {
  const id = useId();
  const people = usePeople().data ?? nobody;
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const all = useMemo(() => choicesFor(commitment, people), [commitment, people]);
  const found = useMemo(() => {
    if (typed.trim() === '') return all;
    const fuse = new Fuse(all, { keys: ['words'], threshold: 0.3, ignoreDiacritics: true });
    return fuse.search(typed.trim()).map(({ item }) => item);
  }, [all, typed]);
  const active = Math.min(at, found.length - 1);
  const choose = (choice: Choice | undefined): void => {
    if (!choice) return;
    onClose();
    const said = choice.owner.kind === 'me' ? 'You owe it now.' : `${choice.label} owes it now.`;
    void changePromise(commitment, { owner: choice.owner }, said);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt((active + 1) % Math.max(1, found.length));
    else if (event.key === 'ArrowUp') setAt((active + found.length - 1) % Math.max(1, found.length));
    else if (event.key === 'Enter') choose(found[active]);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.form}>
      <input
        className={styles.find}
        role="combobox"
        aria-label="Who owes it"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder="Who owes it?"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label="People" className={styles.list}>
        {found.map((choice, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active line
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field chooses
          <div
            key={choice.label + JSON.stringify(choice.owner)}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={cx(styles.option, index === active && styles.active)}
            onPointerMove={() => index !== active && setAt(index)}
            onClick={() => choose(choice)}
          >
            {choice.person ? <Avatar person={choice.person} size="small" /> : <span className={styles.gap} />}
            {choice.label}
          </div>
        ))}
      </div>
      {found.length === 0 ? <p className={styles.none}>Nobody is called that.</p> : null}
    </div>
  );
}

/** Asks who owes a promise. */
export function OwnerDialog({
  commitment,
  onClose,
}: {
  /** null while it is closed. */
  commitment: Commitment | null;
  onClose: () => void;
}) {
  return (
    <Dialog
      open={commitment !== null}
      onOpenChange={(open) => !open && onClose()}
      title="Reassign"
      description={<span data-veil="">{commitment?.text}</span>}
      width="narrow"
    >
      {commitment ? <Choose commitment={commitment} onClose={onClose} /> : null}
    </Dialog>
  );
}
