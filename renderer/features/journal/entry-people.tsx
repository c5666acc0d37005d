import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useState } from 'react';
import type { EntryPerson } from '../../../shared/domain/entries.ts';
import type { PersonSummary } from '../../../shared/domain/people.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Popover } from '../../ui/popover.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { moraleWords } from './kind-words.ts';
import styles from './meta-row.module.css';

const levels = [1, 2, 3, 4, 5] as const;

interface PersonChipProps {
  person: PersonSummary;
  morale: number | null;
  onMorale: (morale: number | null) => void;
  onRemove: () => void;
}

function PersonChip({ person, morale, onMorale, onRemove }: PersonChipProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={`${person.name} in this note`}
      trigger={
        <button type="button" className={styles.person}>
          <Avatar person={person} size="small" />
          {person.name}
          {morale === null ? null : (
            <span className={styles.morale}>
              <VisuallyHidden>, morale </VisuallyHidden>
              {morale}/5
            </span>
          )}
          <VisuallyHidden>, in this note</VisuallyHidden>
        </button>
      }
    >
      <div className={styles.moraleBox}>
        <p id={`morale-${person.id}`} className={styles.moraleTitle}>
          How is {person.name} doing?
        </p>
        <RadioGroup
          aria-labelledby={`morale-${person.id}`}
          className={styles.levels}
          value={morale === null ? '' : String(morale)}
          onValueChange={(value) => onMorale(Number(value))}
        >
          {levels.map((level) => (
            <Radio.Root
              key={level}
              value={String(level)}
              className={styles.level}
              aria-label={`${level}, ${moraleWords[level]}`}
              title={moraleWords[level]}
            >
              {level}
            </Radio.Root>
          ))}
        </RadioGroup>
        <p className={styles.moraleWord}>{morale === null ? 'Not noted' : moraleWords[morale]}</p>
        <div className={styles.quick}>
          <Button disabled={morale === null} onClick={() => onMorale(null)}>
            Clear
          </Button>
          <Button
            onClick={() => {
              setOpen(false);
              onRemove();
            }}
          >
            Not about {person.name}
          </Button>
        </div>
      </div>
    </Popover>
  );
}

export interface EntryPeopleProps {
  people: readonly PersonSummary[];
  value: readonly EntryPerson[];
  onChange: (value: EntryPerson[]) => void;
}

/** Whom the note is about, each with their morale if it was noted. */
export function EntryPeople({ people, value, onChange }: EntryPeopleProps) {
  const chosen = value.flatMap((item) => {
    const person = people.find(({ id }) => id === item.personId);
    return person ? [{ person, morale: item.morale }] : [];
  });
  const others = people.filter(
    (person) => person.archivedAt === null && !value.some(({ personId }) => personId === person.id),
  );
  const replace = (id: string, morale: number | null): void =>
    onChange(value.map((item) => (item.personId === id ? { ...item, morale } : item)));
  return (
    <>
      {chosen.map(({ person, morale }) => (
        <PersonChip
          key={person.id}
          person={person}
          morale={morale}
          onMorale={(next) => replace(person.id, next)}
          onRemove={() => onChange(value.filter(({ personId }) => personId !== person.id))}
        />
      ))}
      {others.length === 0 ? null : (
        <Menu
          label="Add a person to this note"
          trigger={
            <button type="button" className={styles.addPerson}>
              <Icon name="add" />
              {chosen.length === 0 ? (
                'Who is it about?'
              ) : (
                <VisuallyHidden>Add a person to this note</VisuallyHidden>
              )}
            </button>
          }
          items={others.map((person) => ({
            label: person.name,
            onSelect: () => onChange([...value, { personId: person.id, morale: null }]),
          }))}
        />
      )}
    </>
  );
}
