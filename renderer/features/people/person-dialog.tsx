import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId, useRef } from 'react';
import {
  type Person,
  type PersonColour,
  personColours,
  type Relation,
  relations,
} from '../../../shared/domain/people.ts';
import { useAct } from '../../api/queries.ts';
import { goTo } from '../../app/place.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { asWritten, type Shown } from '../../ui/discreet.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useReadForm } from '../../ui/use-read-form.ts';
import styles from './person-dialog.module.css';
import { emptyForm, formOf, type PersonForm, readForm, withName } from './person-draft.ts';

const relationWords: Record<Relation, string> = {
  report: 'Reports to me',
  peer: 'Peer',
  manager: 'My manager',
  stakeholder: 'Stakeholder',
};
const relationOptions = relations.map((value) => ({ value, label: relationWords[value] }));

function ColourChoice({ form, onChange }: { form: PersonForm; onChange: (colour: PersonColour) => void }) {
  const labelId = useId();
  return (
    <div className={styles.colour}>
      <span id={labelId} className={styles.label}>
        Colour
      </span>
      <RadioGroup
        aria-labelledby={labelId}
        className={styles.swatches}
        value={form.colour}
        onValueChange={(value) => onChange(value as PersonColour)}
      >
        {personColours.map((colour) => (
          <Radio.Root
            key={colour}
            value={colour}
            aria-label={colour}
            title={colour}
            className={styles.swatch}
          >
            <Avatar person={{ name: form.name, initials: form.initials, colour }} />
          </Radio.Root>
        ))}
      </RadioGroup>
    </div>
  );
}

function PersonFields({ person, onDone }: { person: Person | null; onDone: (saved: Person) => void }) {
  const add = useAct('people.add');
  const update = useAct('people.update');
  const name = useRef<HTMLInputElement>(null);
  const { form, setForm, set, errors, submit } = useReadForm(
    person ? formOf(person) : emptyForm,
    readForm,
    (draft) => {
      const done = { onSuccess: onDone };
      if (person) update.mutate({ id: person.id, draft }, done);
      else add.mutate({ draft }, done);
    },
  );
  const busy = add.isPending || update.isPending;
  const refused = add.error ?? update.error;
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div className={styles.nameLine}>
        <TextField
          ref={name}
          name="name"
          label="Name"
          className={styles.grow}
          value={form.name}
          error={errors.name}
          onValueChange={(value) => setForm((before) => withName(before, value))}
        />
        <TextField
          name="initials"
          label="Initials"
          className={styles.initials}
          value={form.initials}
          error={errors.initials}
          onValueChange={(initials) => set({ initials, ownInitials: true })}
        />
      </div>
      <ColourChoice form={form} onChange={(colour) => set({ colour, ownColour: true })} />
      <div className={styles.pair}>
        <Select
          label="How they stand to you"
          value={form.relation}
          onValueChange={(relation) => set({ relation })}
          options={relationOptions}
        />
        <TextField
          name="pronouns"
          label="Pronouns"
          placeholder="she/her"
          value={form.pronouns}
          error={errors.pronouns}
          onValueChange={(pronouns) => set({ pronouns })}
        />
      </div>
      <div className={styles.triple}>
        <TextField
          name="role"
          label="Role"
          placeholder="Senior engineer"
          value={form.role}
          error={errors.role}
          onValueChange={(role) => set({ role })}
        />
        <TextField
          name="team"
          label="Team"
          placeholder="Payments"
          value={form.team}
          error={errors.team}
          onValueChange={(team) => set({ team })}
        />
        <TextField
          name="level"
          label="Level"
          placeholder="L5"
          value={form.level}
          error={errors.level}
          onValueChange={(level) => set({ level })}
        />
      </div>
      <div className={styles.pair}>
        <TextField
          name="startedOn"
          type="date"
          label="Started with you"
          value={form.startedOn}
          error={errors.startedOn}
          onValueChange={(startedOn) => set({ startedOn })}
        />
        <TextField
          name="rhythmDays"
          label="Days between 1:1s"
          inputMode="numeric"
          placeholder="No rhythm"
          hint="Left empty, nobody is reminded."
          value={form.rhythmDays}
          error={errors.rhythmDays}
          onValueChange={(rhythmDays) => set({ rhythmDays })}
        />
      </div>
      {refused ? <ErrorNotice error={refused} /> : null}
      <div className={styles.acts}>
        <Button type="submit" tone="primary" busy={busy}>
          {person ? 'Save' : 'Add person'}
        </Button>
      </div>
    </form>
  );
}

export interface PersonDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** null to add one. */
  person: Shown<Person> | null;
}

/** Adds a person, or changes what is known of one. */
export function PersonDialog({ open, onOpenChange, person }: PersonDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={person ? `Edit ${person.name}` : 'Add a person'}
      description={person ? undefined : 'Only the name is needed. The rest can be said later.'}
    >
      {open ? (
        <PersonFields
          person={person ? asWritten(person) : null}
          onDone={(saved) => {
            onOpenChange(false);
            if (!person) goTo({ at: 'person', personId: saved.id, tab: 'timeline' });
          }}
        />
      ) : null}
    </Dialog>
  );
}
