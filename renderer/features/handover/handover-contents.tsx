import type { HandedPersonPreview, HandoverPreview } from '../../../shared/contract/handover.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { type ShownPerson, usePeople } from '../../api/queries.ts';
import { longDay } from '../../ui/dates.ts';
import { useShownName } from '../../ui/discreet.ts';
import { Select } from '../../ui/select.tsx';
import styles from './handover.module.css';
import { asideWords, contentWords, isEmpty } from './handover-words.ts';

const nobody: never[] = [];

/** Who of the file is who of the journal; null for somebody new. Who is not in it is not decided yet. */
export type Meant = ReadonlyMap<Id, Id | null>;

/** Those about whom the manager has to be asked. */
export const undecided = (preview: HandoverPreview, meant: Meant): HandedPersonPreview[] =>
  preview.people.filter(({ id, namesakes }) => namesakes.length > 0 && !meant.has(id));

/** Whether this journal has everything of a file, its people too. */
export const isAllHere = ({ fresh, people }: HandoverPreview): boolean =>
  isEmpty(fresh) && people.every(({ known }) => known !== null);

const here = ({ name, role, team, archivedAt }: ShownPerson): string =>
  [name, role, team, archivedAt === null ? '' : 'archived'].filter(Boolean).join(', ');

function Whose({
  person,
  people,
  value,
  onChange,
}: {
  person: HandedPersonPreview;
  people: readonly ShownPerson[];
  value: Id | null | undefined;
  onChange: (as: Id | null) => void;
}) {
  const shown = useShownName();
  const name = shown(person.name);
  const namesakes = people.filter(({ id }) => person.namesakes.includes(id));
  return (
    <Select
      label={`${name} in this file is`}
      value={value === undefined ? '' : (value ?? 'new')}
      onValueChange={(next) => onChange(next === 'new' ? null : next)}
      options={[
        ...(value === undefined ? [{ value: '', label: 'Choose…' }] : []),
        ...namesakes.map((one) => ({ value: one.id as string, label: `${here(one)}: the same person` })),
        { value: 'new', label: 'Somebody else of the same name' },
      ]}
    />
  );
}

export interface HandoverContentsProps {
  preview: HandoverPreview;
  meant: Meant;
  onMeant: (meant: Meant) => void;
}

/** What is in a file, before anything of it is taken over, and who is meant by its names. */
export function HandoverContents({ preview, meant, onMeant }: HandoverContentsProps) {
  const people = usePeople().data ?? nobody;
  const shown = useShownName();
  const chosen = preview.people.filter((person) => person.chosen);
  const asked = preview.people.filter(({ namesakes }) => namesakes.length > 0);
  const others = preview.people.length - chosen.length;
  return (
    <>
      <div className={styles.contents} role="status">
        <p className={styles.lead}>
          From {shown(preview.by)}, {longDay(preview.at.slice(0, 10))}:{' '}
          {chosen.map(({ name }) => shown(name)).join(', ')}.
        </p>
        <p className={styles.counts}>
          {isAllHere(preview)
            ? 'Everything in this file is here already.'
            : `New in this journal: ${isEmpty(preview.fresh) ? 'people' : contentWords(preview.fresh)}.`}
        </p>
        <ul className={styles.asides}>
          {asideWords(preview).map((words) => (
            <li key={words}>{words}</li>
          ))}
          {others === 0 ? null : (
            <li>
              {others === 1 ? 'One more person is' : `${others.toLocaleString()} more people are`} named in
              these notes. Who is new comes archived, so that your list stays short.
            </li>
          )}
        </ul>
      </div>
      {asked.map((person) => (
        <Whose
          key={person.id}
          person={person}
          people={people}
          value={meant.get(person.id)}
          onChange={(as) => onMeant(new Map(meant).set(person.id, as))}
        />
      ))}
    </>
  );
}
