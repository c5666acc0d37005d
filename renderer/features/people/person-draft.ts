import { type Person, PersonDraft, personColours } from '../../../shared/domain/people.ts';
import { initialsOf } from '../../ui/initials.ts';
import { proposeColour } from '../journal/index.ts';

/** A form being filled in: what is typed, as typed. */
export interface PersonForm {
  name: string;
  initials: string;
  /** True once the manager chose them: from then on the name no longer proposes. */
  ownInitials: boolean;
  colour: PersonDraft['colour'];
  ownColour: boolean;
  relation: PersonDraft['relation'];
  role: string;
  team: string;
  level: string;
  pronouns: string;
  startedOn: string;
  rhythmDays: string;
}

export const emptyForm: PersonForm = {
  name: '',
  initials: '',
  ownInitials: false,
  colour: 'teal',
  ownColour: false,
  relation: 'report',
  role: '',
  team: '',
  level: '',
  pronouns: '',
  startedOn: '',
  rhythmDays: '14',
};

export const formOf = (person: Person): PersonForm => ({
  ...person,
  ownInitials: person.initials !== initialsOf(person.name),
  ownColour: true,
  startedOn: person.startedOn ?? '',
  rhythmDays: person.rhythmDays === null ? '' : String(person.rhythmDays),
});

/** The form with a new name, and what follows from it where the manager did not choose otherwise. */
export const withName = (form: PersonForm, name: string): PersonForm => ({
  ...form,
  name,
  initials: form.ownInitials ? form.initials : initialsOf(name),
  colour: form.ownColour || name.trim() === '' ? form.colour : proposeColour(name, personColours),
});

export type FormErrors = Partial<Record<keyof PersonDraft, string>>;

const rhythmError = 'A number of days from 1 to 365, or nothing.';
const words: FormErrors = {
  startedOn: 'There is no such day.',
  rhythmDays: rhythmError,
  initials: 'Four letters at most.',
};

/** The draft that the form describes, or a sentence for each field that cannot be accepted. */
export function readForm(
  form: PersonForm,
): { ok: true; draft: PersonDraft } | { ok: false; errors: FormErrors } {
  const { ownInitials: _, ownColour: __, ...fields } = form;
  const rhythm = form.rhythmDays.trim();
  const parsed = PersonDraft.safeParse({
    name: fields.name,
    initials: fields.initials,
    colour: fields.colour,
    relation: fields.relation,
    role: fields.role,
    team: fields.team,
    level: fields.level,
    pronouns: fields.pronouns,
    startedOn: form.startedOn === '' ? null : form.startedOn,
    rhythmDays: rhythm === '' ? null : Number(rhythm),
  });
  if (parsed.success) return { ok: true, draft: parsed.data };
  const errors: FormErrors = {};
  for (const { path, message } of parsed.error.issues) {
    const field = path[0] as keyof PersonDraft;
    errors[field] ??= words[field] ?? (field === 'name' ? message : 'This is too long.');
  }
  return { ok: false, errors };
}
