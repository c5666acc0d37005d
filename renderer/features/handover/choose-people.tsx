import { useId } from 'react';
import type { Id } from '../../../shared/domain/values.ts';
import type { ShownPerson } from '../../api/queries.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import styles from './handover.module.css';

/** Some of the people of the journal, in its order. */
export function ChoosePeople({
  label,
  people,
  value,
  onChange,
  error,
}: {
  label: string;
  people: readonly ShownPerson[];
  value: ReadonlySet<Id>;
  onChange: (value: ReadonlySet<Id>) => void;
  error: string | null;
}) {
  const labelId = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as this is
    <div role="group" aria-labelledby={labelId}>
      <p id={labelId} className={styles.label}>
        {label}
      </p>
      <div className={styles.people}>
        {people.map((person) => (
          <Checkbox
            key={person.id}
            label={
              <>
                {person.name}
                {person.archivedAt === null ? null : <span className={styles.muted}> archived</span>}
              </>
            }
            checked={value.has(person.id)}
            onCheckedChange={(checked) => {
              const next = new Set(value);
              if (checked) next.add(person.id);
              else next.delete(person.id);
              onChange(next);
            }}
          />
        ))}
      </div>
      <p role="status" className={styles.say}>
        {error}
      </p>
    </div>
  );
}
