import type { PersonDraft } from '../domain/people.ts';
import type { LocalDate } from '../domain/values.ts';
import { addDays, mondayOf } from './calendar.ts';

export const personKeys = [
  'ana',
  'liwei',
  'tomas',
  'priya',
  'jonas',
  'sade',
  'ingrid',
  'marek',
  'noor',
  'ruth',
  'dario',
] as const;
/** How the texts call a person of the sample. */
export type PersonKey = (typeof personKeys)[number];

export const isPersonKey = (text: string): text is PersonKey =>
  (personKeys as readonly string[]).includes(text);

export type SamplePerson = PersonDraft & { key: PersonKey };

/** A person before `today` is known: `startedDaysAgo` instead of a date. */
type Role = Omit<SamplePerson, 'startedOn'> & { startedDaysAgo: number | null };

const roles: readonly Role[] = [
  {
    key: 'ana',
    name: 'Ana Ruiz',
    initials: 'AR',
    colour: 'teal',
    relation: 'report',
    role: 'Senior engineer',
    team: 'Payments',
    level: 'L5',
    pronouns: 'she/her',
    startedDaysAgo: 765,
    rhythmDays: 14,
  },
  {
    key: 'liwei',
    name: 'Li Wei',
    initials: 'LW',
    colour: 'plum',
    relation: 'report',
    role: 'Senior engineer',
    team: 'Payments',
    level: 'L5',
    pronouns: 'he/him',
    startedDaysAgo: 1288,
    rhythmDays: 14,
  },
  {
    key: 'tomas',
    name: 'Tomás Ochoa',
    initials: 'TO',
    colour: 'amber',
    relation: 'report',
    role: 'Engineer',
    team: 'Payments',
    level: 'L3',
    pronouns: 'he/him',
    startedDaysAgo: 402,
    rhythmDays: 7,
  },
  {
    key: 'priya',
    name: 'Priya Krishnan',
    initials: 'PK',
    colour: 'blue',
    relation: 'report',
    role: 'Senior engineer',
    team: 'Payments',
    level: 'L5',
    pronouns: 'she/her',
    startedDaysAgo: 914,
    rhythmDays: 7,
  },
  {
    key: 'jonas',
    name: 'Jonas Meyer',
    initials: 'JM',
    colour: 'rose',
    relation: 'report',
    role: 'Engineer',
    team: 'Payments',
    level: 'L4',
    pronouns: 'he/him',
    startedDaysAgo: 690,
    rhythmDays: 14,
  },
  {
    key: 'sade',
    name: 'Sade Adeyemi',
    initials: 'SA',
    colour: 'moss',
    relation: 'report',
    role: 'Senior engineer, team lead',
    team: 'Payments',
    level: 'L5',
    pronouns: 'she/her',
    startedDaysAgo: 1102,
    rhythmDays: 7,
  },
  {
    key: 'ingrid',
    name: 'Ingrid Solheim',
    initials: 'IS',
    colour: 'slate',
    relation: 'peer',
    role: 'Engineering manager',
    team: 'Ledger',
    level: '',
    pronouns: 'she/her',
    startedDaysAgo: null,
    rhythmDays: 28,
  },
  {
    key: 'marek',
    name: 'Marek Novák',
    initials: 'MN',
    colour: 'brick',
    relation: 'peer',
    role: 'Engineering manager',
    team: 'Platform',
    level: '',
    pronouns: 'he/him',
    startedDaysAgo: null,
    rhythmDays: null,
  },
  {
    key: 'noor',
    name: 'Noor Haddad',
    initials: 'NH',
    colour: 'blue',
    relation: 'peer',
    role: 'Product manager',
    team: 'Payments',
    level: '',
    pronouns: 'she/her',
    startedDaysAgo: null,
    rhythmDays: 7,
  },
  {
    key: 'ruth',
    name: 'Ruth Lindqvist',
    initials: 'RL',
    colour: 'slate',
    relation: 'manager',
    role: 'Director of engineering',
    team: 'Money movement',
    level: '',
    pronouns: 'she/her',
    startedDaysAgo: null,
    rhythmDays: 14,
  },
  {
    key: 'dario',
    name: 'Dario Conti',
    initials: 'DC',
    colour: 'amber',
    relation: 'stakeholder',
    role: 'Head of finance operations',
    team: 'Finance',
    level: '',
    pronouns: 'he/him',
    startedDaysAgo: null,
    rhythmDays: null,
  },
];

/** The people of the sample: six reports, three peers, the manager's own manager and a stakeholder. */
export const cast = (today: LocalDate): SamplePerson[] =>
  roles.map(({ startedDaysAgo, ...person }) => ({
    ...person,
    startedOn: startedDaysAgo === null ? null : mondayOf(addDays(today, -startedDaysAgo)),
  }));

const names = new Map(roles.map((role) => [role.key, role.name]));

/** Names do not depend on the day, so that a body can be rendered without the journal. */
export function nameOf(key: PersonKey): string {
  const name = names.get(key);
  if (name === undefined) throw new Error(`The sample knows no person ${key}.`);
  return name;
}
