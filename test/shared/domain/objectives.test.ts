import { describe, expect, test } from 'vitest';
import { objectiveHistory } from '../../../shared/domain/objective-history.ts';
import { type ObjectiveState, objectiveNeeds } from '../../../shared/domain/objectives.ts';

const state = (at: string, more: Partial<ObjectiveState> = {}): ObjectiveState => ({
  goal: 'Own a system',
  horizon: 'later',
  accommodation: '',
  nextStep: '',
  dueOn: null,
  share: 'me',
  status: 'open',
  at,
  ...more,
});
const lines = (...states: ObjectiveState[]): string[] =>
  objectiveHistory(states, (day) => day).map(({ at, text }) => `${at} ${text}`);

describe('what became of an objective', () => {
  test('it was set, moved nearer, had one next step after the other, and was reached', () => {
    const step = { nextStep: 'Read the RFC', dueOn: '2026-02-01' };
    expect(
      lines(
        state('d1'),
        state('d2', { horizon: 'now', ...step }),
        state('d3', { horizon: 'now', ...step, dueOn: '2026-03-01' }),
        state('d4', { horizon: 'now', nextStep: 'Write one', accommodation: 'Fridays are hers' }),
        state('d5', {
          horizon: 'now',
          nextStep: 'Write one',
          accommodation: 'Fridays are hers',
          status: 'reached',
        }),
      ),
    ).toEqual([
      'd1 Set for later: Own a system',
      'd2 Moved from later to now.',
      'd2 Next step: Read the RFC, due 2026-02-01',
      'd3 Next step: Read the RFC, due 2026-03-01',
      'd4 How: Fridays are hers',
      'd4 Next step: Write one',
      'd5 Reached.',
    ]);
  });

  test('what was taken out, said otherwise, shared or opened again is said too', () => {
    expect(
      lines(
        state('d1', { nextStep: 'Ask Ruth', accommodation: 'Sponsor: Ruth', status: 'dropped' }),
        state('d2', { goal: 'Own two systems', share: 'report' }),
      ),
    ).toEqual([
      'd1 Set for later: Own a system',
      'd1 How: Sponsor: Ruth',
      'd1 Next step: Ask Ruth',
      'd1 Dropped.',
      'd2 Put as: Own two systems',
      'd2 No longer accommodated.',
      'd2 No next step any more.',
      'd2 Who may see it was changed.',
      'd2 Opened again.',
    ]);
    expect(lines()).toEqual([]);
  });
});

describe('what an objective asks for', () => {
  test.each([
    ['a near goal without a next step', { horizon: 'now' }, 'no next step'],
    ['the next one too', { horizon: 'next' }, 'no next step'],
    ['a far one may wait', { horizon: 'later' }, null],
    ['a step that is late', { nextStep: 'x', dueOn: '2026-03-10' }, 'overdue'],
    ['a step that is due today', { nextStep: 'x', dueOn: '2026-03-11' }, null],
    ['a step without a day', { horizon: 'now', nextStep: 'x' }, null],
    ['one that was reached', { horizon: 'now', status: 'reached' }, null],
    ['one that was dropped', { nextStep: 'x', dueOn: '2026-03-10', status: 'dropped' }, null],
  ] as const)('%s', (_, change, needs) => {
    expect(objectiveNeeds(state('d1', change), '2026-03-11')).toBe(needs);
  });
});
