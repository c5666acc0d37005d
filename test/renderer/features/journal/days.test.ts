import { describe, expect, test } from 'vitest';
import {
  dayHeading,
  dueWords,
  howLong,
  monthsBetween,
} from '../../../../renderer/features/journal/day-words.ts';
import { readDay } from '../../../../renderer/features/journal/typed-day.ts';

const today = '2026-03-11'; // a Wednesday

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
  test('a note is headed as a person says it', () => {
    expect(dayHeading('2026-03-11', today, 'en-GB')).toBe('Today');
    expect(dayHeading('2026-03-10', today, 'en-GB')).toBe('Yesterday');
    expect(dayHeading('2026-03-02', today, 'en-GB')).toBe('2 March');
    expect(dayHeading('2026-03-02', today, 'en-US')).toBe('March 2');
    expect(dayHeading('2025-03-02', today, 'en-GB')).toBe('2 March 2025');
  });

  test('how long somebody has reported', () => {
    expect(monthsBetween('2024-02-12', today)).toBe(24);
    expect(monthsBetween('2026-04-01', today)).toBe(0);
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
});
