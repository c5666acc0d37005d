import { describe, expect, test } from 'vitest';
import {
  CycleDraft,
  CycleId,
  calendarCycle,
  listedCycles,
  peopleOfCycle,
} from '../../../shared/review/cycles.ts';

const names = (today: string) => listedCycles([], today).map(({ name, from, to }) => `${name} ${from} ${to}`);

describe('the cycles to choose from', () => {
  test('are this half and quarter, and those before, the newest end first', () => {
    expect(names('2026-07-20')).toEqual([
      'H2 2026 2026-07-01 2026-12-31',
      'Q3 2026 2026-07-01 2026-09-30',
      'Q2 2026 2026-04-01 2026-06-30',
      'H1 2026 2026-01-01 2026-06-30',
    ]);
  });

  test('reach back over the turn of a year', () => {
    expect(names('2026-01-01').map((name) => name.slice(0, 7))).toEqual([
      'H1 2026',
      'Q1 2026',
      'Q4 2025',
      'H2 2025',
    ]);
  });

  test('hold what was edited in the place of what the calendar says, and what was added', () => {
    const kept = [
      { id: 'h1-2026', name: 'First half', from: '2026-01-01', to: '2026-06-15', people: null },
      { id: 'own', name: 'Probation', from: '2026-02-01', to: '2026-05-31', people: ['p'] },
    ];
    const cycles = listedCycles(kept, '2026-07-20');
    expect(cycles).toHaveLength(5);
    expect(cycles.find(({ id }) => id === 'h1-2026')).toMatchObject({
      name: 'First half',
      origin: 'changed',
    });
    expect(cycles.find(({ id }) => id === 'own')?.origin).toBe('own');
  });

  test('have ids that name them', () => {
    expect(calendarCycle('q4-2027')).toMatchObject({ from: '2027-10-01', to: '2027-12-31', name: 'Q4 2027' });
    expect(calendarCycle('h3-2026')).toBeNull();
    expect(calendarCycle('q1-0000')).toBeNull();
    expect(CycleId.safeParse('h3-2026').success).toBe(false);
    expect(CycleId.safeParse('../h1-2026').success).toBe(false);
  });
});

test.each([
  ['without a name', { name: ' ' }],
  ['that ends before it begins', { to: '2025-12-31' }],
  ['of more than three years', { to: '2029-06-30' }],
])('a cycle %s is refused', (_, changes) => {
  const draft = { name: 'H1', from: '2026-01-01', to: '2026-06-30', people: null };
  expect(CycleDraft.safeParse(draft).success).toBe(true);
  expect(CycleDraft.safeParse({ ...draft, ...changes }).success).toBe(false);
});

test('a cycle is about those who reported in its time, unless it names others', () => {
  const person = (id: string, changes = {}) => ({
    id,
    relation: 'report' as const,
    startedOn: null,
    archivedAt: null,
    ...changes,
  });
  const people = [
    person('here'),
    person('later', { startedOn: '2026-07-01' }),
    person('last day', { startedOn: '2026-06-30' }),
    person('left before', { archivedAt: '2025-12-30T10:00:00.000Z' }),
    person('left in it', { archivedAt: '2026-02-01T10:00:00.000Z' }),
    person('peer', { relation: 'peer' }),
  ];
  const cycle = { from: '2026-01-01', to: '2026-06-30', people: null };
  expect(peopleOfCycle(cycle, people).map(({ id }) => id)).toEqual(['here', 'last day', 'left in it']);
  expect(peopleOfCycle({ ...cycle, people: ['peer'] }, people).map(({ id }) => id)).toEqual(['peer']);
});
