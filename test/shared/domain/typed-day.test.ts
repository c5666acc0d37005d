import { describe, expect, test } from 'vitest';
import { readTypedDay } from '../../../shared/domain/typed-day.ts';

const today = '2026-03-11'; // a Wednesday

describe('a typed day of what happened lies behind', () => {
  test.each([
    ['today', '2026-03-11'],
    [' Yesterday ', '2026-03-10'],
    ['3 days ago', '2026-03-08'],
    ['3d', '2026-03-08'],
    ['a week ago', '2026-03-04'],
    ['2w', '2026-02-25'],
    ['two weeks ago', '2026-02-25'],
    ['a month ago', '2026-02-11'],
    ['monday', '2026-03-09'],
    ['fri', '2026-03-06'],
    ['wed', '2026-03-04'],
    ['last tuesday', '2026-03-10'],
    ['4 mar', '2026-03-04'],
    ['11 march', '2026-03-11'],
    ['March 4', '2026-03-04'],
    ['March 4, 2025', '2025-03-04'],
    ['4. march 2025', '2025-03-04'],
    ['12 december', '2025-12-12'],
    ['29 feb', '2024-02-29'],
    ['the 12th', '2026-02-12'],
    ['2025-11-02', '2025-11-02'],
  ])('%s', (typed, expected) => {
    expect(readTypedDay(typed, today, 'past')).toBe(expected);
  });
  test.each([
    '',
    'soon',
    '30 february',
    '2026-02-30',
    'ma 4',
    '32 march',
    '3 years',
    'tomorrow',
    'in 2 weeks',
    'next fri',
  ])('%j is no day', (typed) => {
    expect(readTypedDay(typed, today, 'past')).toBeNull();
  });
});

describe('a typed day of what is due lies ahead', () => {
  test.each([
    ['today', '2026-03-11'],
    ['Tomorrow', '2026-03-12'],
    ['fri', '2026-03-13'],
    ['this friday', '2026-03-13'],
    ['next fri', '2026-03-20'],
    ['wed', '2026-03-18'],
    ['tue', '2026-03-17'],
    ['next monday', '2026-03-16'],
    ['in 2 weeks', '2026-03-25'],
    ['in a week', '2026-03-18'],
    ['in ten days', '2026-03-21'],
    ['2w', '2026-03-25'],
    ['in 3 months', '2026-06-11'],
    ['4 march', '2027-03-04'],
    ['11 march', '2026-03-11'],
    ['4th of april', '2026-04-04'],
    ['april 4th', '2026-04-04'],
    ['4 apr 2027', '2027-04-04'],
    ['29 february', '2028-02-29'],
    ['the 11th', '2026-03-11'],
    ['the 4th', '2026-04-04'],
    ['next week', '2026-03-16'],
    ['end of week', '2026-03-13'],
    ['end of the month', '2026-03-31'],
    ['2026-11-27', '2026-11-27'],
  ])('%s', (typed, expected) => {
    expect(readTypedDay(typed, today, 'future')).toBe(expected);
  });
  test.each([
    '',
    'by',
    'soon',
    'ma',
    'monitoring',
    '2026-02-30',
    '30 february',
    'yesterday',
    '3 days ago',
    'last fri',
    '4',
    'may',
  ])('%j is no day', (typed) => {
    expect(readTypedDay(typed, today, 'future')).toBeNull();
  });
});

describe('months and years end where they end', () => {
  test.each([
    ['in a month', '2026-01-31', '2026-02-28'],
    ['in a month', '2028-01-31', '2028-02-29'],
    ['in 2 months', '2026-12-31', '2027-02-28'],
    ['tomorrow', '2026-12-31', '2027-01-01'],
    ['the 31st', '2026-04-02', '2026-05-31'],
    ['end of month', '2028-02-03', '2028-02-29'],
    ['end of month', '2026-12-03', '2026-12-31'],
    ['end of week', '2026-03-14', '2026-03-20'],
    ['next fri', '2026-03-15', '2026-03-20'],
    ['next fri', '2026-03-13', '2026-03-20'],
    ['in 999 months', '9999-01-01', null],
    ['end of month', '9999-12-03', '9999-12-31'],
    ['tomorrow', '9999-12-31', '9999-12-31'],
  ])('%s, said on %s', (typed, said, expected) => {
    expect(readTypedDay(typed, said, 'future')).toBe(expected);
  });
  test('a month ago in a shorter month is its last day', () => {
    expect(readTypedDay('a month ago', '2026-03-31', 'past')).toBe('2026-02-28');
    expect(readTypedDay('13 months ago', '2026-01-15', 'past')).toBe('2024-12-15');
  });
});
