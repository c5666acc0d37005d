import type { ObjectiveDraft, ObjectiveStatus } from '../domain/objectives.ts';
import type { LocalDate } from '../domain/values.ts';
import { addDays, workday } from './calendar.ts';
import type { PersonKey } from './cast.ts';

/** An objective of the sample with all its states. */
export interface SampleObjective {
  key: PersonKey;
  /** Oldest first; each holds from its day on. */
  states: { on: LocalDate; draft: ObjectiveDraft; status: ObjectiveStatus }[];
  /** So many of the person's newest career notes since it was set tell of progress on it. */
  notes: number;
}

/** What changed so many days before today; `due` is days from today. */
type Change = { age: number; status?: ObjectiveStatus; due?: number } & Partial<
  Omit<ObjectiveDraft, 'dueOn'>
>;
interface Script {
  key: PersonKey;
  goal: string;
  notes: number;
  changes: Change[];
}

const scripts: readonly Script[] = [
  {
    key: 'ana',
    goal: 'Own a system that two teams need, and have both of them trust the date',
    notes: 3,
    changes: [
      {
        age: 365,
        horizon: 'next',
        nextStep: 'Ask Ingrid for a joint piece of work in the ledger area',
        due: -351,
      },
      {
        age: 184,
        accommodation: 'One plan of hers a quarter is read by Ledger before it is read by me.',
        nextStep: '',
      },
      {
        age: 54,
        horizon: 'now',
        share: 'report',
        accommodation: 'The settlement split is hers once the cut-over is through. Ruth knows.',
        nextStep: 'Ask Ruth who else sits on the staff panel',
        due: -42,
      },
      { age: 12, nextStep: 'Half a page on what owning the split means, day to day', due: 2 },
    ],
  },
  {
    key: 'ana',
    goal: 'Staff engineer, without giving up code',
    notes: 0,
    changes: [
      {
        age: 184,
        horizon: 'next',
        share: 'leadership',
        nextStep: 'One plan of a quarter that lands inside its range',
      },
    ],
  },
  {
    key: 'liwei',
    goal: 'A system of his own, and a say before the decision',
    notes: 2,
    changes: [
      { age: 193, horizon: 'now', nextStep: 'Three candidates for a problem of his size', due: -165 },
      {
        age: 46,
        accommodation: 'The card vault: design, roadmap, and a seat where it is decided.',
        nextStep: 'Ruth’s yes or no on vault ownership, in writing',
        due: -32,
      },
    ],
  },
  {
    key: 'liwei',
    goal: 'A rules engine that can explain every decision in one sentence',
    notes: 0,
    changes: [
      { age: 512, horizon: 'now', nextStep: 'Get support to see the explain mode', due: -502 },
      { age: 215, status: 'dropped', nextStep: '' },
    ],
  },
  {
    key: 'tomas',
    goal: 'L4 next cycle, with one thing beyond the team',
    notes: 1,
    changes: [
      {
        age: 57,
        horizon: 'now',
        share: 'report',
        nextStep: 'Evidence next to each line of the L4 page',
        due: -43,
      },
      {
        age: 2,
        accommodation: 'The payouts design is his, with Priya as a reader and not as a safety net.',
        nextStep: 'Invite two people from Ledger to the design reading',
        due: 4,
      },
    ],
  },
  {
    key: 'priya',
    goal: 'Never more than two things with her name on them',
    notes: 1,
    changes: [
      { age: 366, horizon: 'now', share: 'report', nextStep: 'Write the price next to each request' },
      {
        age: 16,
        accommodation: 'The guild went to somebody else. The bank’s message format still has to.',
        nextStep: 'Give the bank’s message format to another team',
        due: -6,
      },
    ],
  },
  {
    key: 'priya',
    goal: 'Find out whether staff is for her, without putting it in a plan',
    notes: 0,
    changes: [{ age: 67, horizon: 'later' }],
  },
  {
    key: 'jonas',
    goal: 'Senior within the year: lead something with two people in it',
    notes: 2,
    changes: [
      { age: 177, horizon: 'next', nextStep: 'One piece of work with a date for another team', due: -157 },
      { age: 45, horizon: 'now', share: 'report', nextStep: 'Look for a project for two', due: -24 },
      {
        age: 13,
        accommodation: 'The settlement archive, with the intern, from next month.',
        nextStep: 'Name the first date for the settlement archive',
        due: -5,
      },
    ],
  },
  {
    key: 'jonas',
    goal: 'Come in on a Monday and not be behind',
    notes: 1,
    changes: [
      { age: 363, horizon: 'now', nextStep: 'A structured plan, four pages at most', due: -351 },
      { age: 177, status: 'reached', nextStep: '' },
    ],
  },
  {
    key: 'sade',
    goal: 'Manage a team of her own',
    notes: 1,
    changes: [
      { age: 40, horizon: 'next', nextStep: 'Talk with two managers who had to let people go', due: -20 },
      {
        age: 10,
        horizon: 'now',
        share: 'leadership',
        accommodation:
          'Proposed for the merchant team from next quarter, with me as a sounding board for half a year.',
        nextStep: '',
      },
    ],
  },
];

function withStates({ key, goal, notes, changes }: Script, today: LocalDate): SampleObjective {
  let draft: ObjectiveDraft = {
    goal,
    horizon: 'now',
    accommodation: '',
    nextStep: '',
    dueOn: null,
    share: 'me',
  };
  const states = changes.map(({ age, status = 'open', due, ...change }) => {
    draft = { ...draft, ...change, dueOn: due === undefined ? null : workday(addDays(today, due)) };
    return { on: addDays(today, -age), draft, status };
  });
  return { key, states, notes };
}

/** The career goals of the six reports, as the notes tell of them. */
export const objectivesOn = (today: LocalDate): SampleObjective[] =>
  scripts.map((script) => withStates(script, today));
