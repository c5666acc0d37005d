import { describe, expect, test } from 'vitest';
import {
  dayHeading,
  daysAgo,
  daysShort,
  dueWords,
  fullDay,
  howLong,
  wordsLocale,
} from '../../../shared/domain/day-words.ts';
import { addDays, dayOf, daysBetween, monthsBetween, readDay } from '../../../shared/domain/days.ts';

const today = '2026-03-11'; // a Wednesday

describe('counting days', () => {
  test('crosses months, leap days and the change to summer time', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
  });

  test('a month is over on the same day of the next one', () => {
    expect(monthsBetween('2024-02-10', '2026-03-11')).toBe(25);
    expect(monthsBetween('2024-02-12', '2026-03-11')).toBe(24);
    expect(monthsBetween('2026-04-01', '2026-03-11')).toBe(0);
  });

  test('the day of a moment is the one on the wall, not the one in Greenwich', () => {
    expect(dayOf(new Date(2026, 2, 11, 23, 59))).toBe('2026-03-11');
    expect(dayOf(new Date(2026, 2, 11, 0, 1))).toBe('2026-03-11');
  });
});

describe('a typed day', () => {
  test.each([
    ['today', '2026-03-11'],
    [' Yesterday ', '2026-03-10'],
    ['3 days ago', '2026-03-08'],
    ['3d', '2026-03-08'],
    ['a week ago', '2026-03-04'],
    ['2w', '2026-02-25'],
    ['two weeks ago', '2026-02-25'],
    ['monday', '2026-03-09'],
    ['fri', '2026-03-06'],
    ['wed', '2026-03-04'],
    ['last tuesday', '2026-03-10'],
    ['4 mar', '2026-03-04'],
    ['March 4', '2026-03-04'],
    ['March 4, 2025', '2025-03-04'],
    ['4. march 2025', '2025-03-04'],
    ['12 december', '2025-12-12'],
    ['2025-11-02', '2025-11-02'],
  ])('%s', (typed, expected) => {
    expect(readDay(typed, today)).toBe(expected);
  });

  test.each(['', 'soon', '30 february', '2026-02-30', 'ma 4', '32 march', '3 years'])(
    '%j is no day',
    (typed) => {
      expect(readDay(typed, today)).toBeNull();
    },
  );
});

describe('days in words', () => {
  test('as a person says them', () => {
    expect(dayHeading('2026-03-11', today, 'en-GB')).toBe('Today');
    expect(dayHeading('2026-03-10', today, 'en-GB')).toBe('Yesterday');
    expect(dayHeading('2026-03-02', today, 'en-GB')).toBe('2 March');
    expect(dayHeading('2026-03-02', today, 'en-US')).toBe('March 2');
    expect(dayHeading('2025-03-02', today, 'en-GB')).toBe('2 March 2025');
    expect(daysAgo('2026-03-11', today)).toBe('today');
    expect(daysAgo('2026-03-10', today)).toBe('yesterday');
    expect(daysAgo('2026-03-02', today)).toBe('9 days ago');
    expect(daysAgo('2025-11-02', today)).toBe('4 months ago');
    expect(daysAgo('2023-11-02', today)).toBe('2 years ago');
    expect(daysAgo('2026-03-16', today)).toBe('in 5 days');
    expect(daysShort('2026-03-02', today)).toBe('9d');
    expect(fullDay('2026-03-02', 'en-GB')).toContain('2 March 2026');
  });

  test('how long somebody has reported', () => {
    expect(howLong('2024-02-10', today)).toBe('2 y 1 m');
    expect(howLong('2024-03-11', today)).toBe('2 y');
    expect(howLong('2025-10-01', today)).toBe('5 m');
    expect(howLong('2026-03-01', today)).toBe('less than a month');
  });

  test('a due date near by is a weekday, a passed one says by how much', () => {
    expect(dueWords('2026-03-11', today, 'en-GB')).toBe('due today');
    expect(dueWords('2026-03-12', today, 'en-GB')).toBe('due tomorrow');
    expect(dueWords('2026-03-13', today, 'en-GB')).toBe('due Fri');
    expect(dueWords('2026-06-04', today, 'en-GB')).toBe('due 4 June');
    expect(dueWords('2026-03-10', today, 'en-GB')).toBe('1 day overdue');
    expect(dueWords('2026-03-06', today, 'en-GB')).toBe('5 days overdue');
  });

  test('the words stay English where the locale is another', () => {
    expect(wordsLocale('de-DE')).toBe('en-GB');
    expect(wordsLocale('en-US')).toBe('en-US');
  });
});
