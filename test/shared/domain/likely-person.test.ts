import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/dates.ts';
import { type LocalMoment, likelyPeople, type WrittenNote } from '../../../shared/domain/likely-person.ts';

/** A Wednesday. */
const now: LocalMoment = { day: '2026-03-11', time: '10:02' };
const person = (
  id: string,
  change: { nextDueOn?: string; archivedAt?: string; relation?: 'report' | 'peer' } = {},
) => ({
  id,
  relation: 'report' as const,
  archivedAt: null,
  nextDueOn: null,
  ...change,
});
const talk = (who: string, day: string, time = '10:00'): WrittenNote => ({
  people: [who],
  conversation: true,
  written: { day, time },
});
const weeksAgo = (count: number): string => addDays(now.day, -7 * count);
const team = [person('ana'), person('li'), person('tomas'), person('priya')];
const first = (notes: WrittenNote[], people = team, at = now) => likelyPeople(people, notes, at)[0];

describe('a note that begins now is likely about', () => {
  test('whoever was written about within the last half hour', () => {
    const note = { ...talk('tomas', now.day, '09:40'), conversation: false };
    expect(first([note])).toEqual({ personId: 'tomas', why: 'just-now' });
    expect(first([{ ...note, written: { day: now.day, time: '09:31' } }])?.why).toBeNull();
  });

  test('nobody of whom a note was written later than now, as on a clock that was set back', () => {
    expect(first([talk('tomas', now.day, '10:20')])?.why).toBeNull();
  });

  test('the person of this hour of this weekday, from the second time on', () => {
    expect(first([talk('li', weeksAgo(1))])?.why).toBeNull();
    expect(first([talk('li', weeksAgo(1)), talk('li', weeksAgo(3))])).toEqual({
      personId: 'li',
      why: 'habit',
    });
  });

  test('the one with whom it was so more often', () => {
    const notes = [
      ...[1, 2].map((week) => talk('li', weeksAgo(week))),
      ...[3, 4, 5].map((week) => talk('priya', weeksAgo(week))),
    ];
    expect(first(notes)).toEqual({ personId: 'priya', why: 'habit' });
  });

  test.each([
    ['two notes on one day are one time', [talk('li', weeksAgo(1)), talk('li', weeksAgo(1), '10:30')]],
    [
      'another weekday is another habit',
      [talk('li', addDays(weeksAgo(1), 1)), talk('li', addDays(weeksAgo(2), 1))],
    ],
    ['another hour is another habit', [talk('li', weeksAgo(1), '14:00'), talk('li', weeksAgo(2), '14:00')]],
    ['a habit of last year has passed', [talk('li', weeksAgo(9)), talk('li', weeksAgo(10))]],
    [
      'an observation is no conversation',
      [1, 2].map((week) => ({ ...talk('li', weeksAgo(week)), conversation: false })),
    ],
  ])('nobody by habit where %s', (_, notes) => {
    expect(first(notes)?.why).toBeNull();
  });

  test('not the one of this hour who was talked with today already', () => {
    const notes = [talk('li', weeksAgo(1)), talk('li', weeksAgo(2)), talk('li', now.day, '08:00')];
    expect(first(notes)?.why).toBeNull();
  });

  test('whose conversation is due nearest to today: tomorrow, today or overdue', () => {
    const people = [
      person('ana', { nextDueOn: addDays(now.day, -30) }),
      person('li', { nextDueOn: addDays(now.day, 2) }),
      person('tomas', { nextDueOn: addDays(now.day, 1) }),
    ];
    expect(likelyPeople(people, [], now)).toEqual([
      { personId: 'tomas', why: 'due' },
      { personId: 'ana', why: 'due' },
      { personId: 'li', why: null },
    ]);
  });

  test('first of all what was just written, then the habit, then what is due, then reports', () => {
    const people = [
      person('peer', { relation: 'peer' }),
      person('due', { nextDueOn: now.day }),
      person('other'),
      person('habit'),
      person('now'),
    ];
    const notes = [talk('habit', weeksAgo(1)), talk('habit', weeksAgo(2)), talk('now', now.day, '09:55')];
    expect(likelyPeople(people, notes, now).map(({ personId }) => personId)).toEqual([
      'now',
      'habit',
      'due',
      'other',
      'peer',
    ]);
  });
});

test('whatever was written: everybody once, nobody who was archived, and always in the same order', () => {
  const ids = ['ana', 'li', 'tomas', 'priya', 'noor'];
  const day = fc.integer({ min: -70, max: 3 }).map((by) => addDays(now.day, by));
  const time = fc.constantFrom('00:00', '09:20', '10:00', '10:59', '23:59');
  const someone = fc.constantFrom(...ids, 'gone');
  const notes = fc.array(
    fc.record({
      people: fc.array(someone, { maxLength: 3 }),
      conversation: fc.boolean(),
      written: fc.record({ day, time }),
    }),
    { maxLength: 25 },
  );
  const people = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom(...ids),
      relation: fc.constantFrom('report' as const, 'peer' as const),
      archivedAt: fc.option(fc.constant('2026-01-01T00:00:00.000Z')),
      nextDueOn: fc.option(day),
    }),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(people, notes, (everybody, written) => {
      const ranked = likelyPeople(everybody, written, now);
      const active = everybody.filter(({ archivedAt }) => archivedAt === null).map(({ id }) => id);
      expect(ranked.map(({ personId }) => personId).sort()).toEqual(active.sort());
      expect(likelyPeople(everybody, written.toReversed(), now)).toHaveLength(ranked.length);
      expect(likelyPeople(everybody, written, now)).toEqual(ranked);
      const order = ['just-now', 'habit', 'due', null];
      const ranks = ranked.map(({ why }) => order.indexOf(why));
      expect(ranks).toEqual([...ranks].sort());
    }),
  );
});
