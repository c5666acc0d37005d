import { describe, expect, test } from 'vitest';
import {
  dayHeading,
  dueWords,
  howLong,
  monthsBetween,
} from '../../../../renderer/features/journal/day-words.ts';

const today = '2026-03-11'; // a Wednesday

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
