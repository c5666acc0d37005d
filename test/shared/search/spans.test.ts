import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOfMinute, monthsOf } from '../../../shared/domain/dates.ts';
import {
  isOneDay,
  lastDayOf,
  moraleRange,
  recurringDay,
  spanNamed,
  startOfLast,
} from '../../../shared/search/index.ts';

describe('spans of days', () => {
  test.each([
    ['2026', '2026-01-01', '2027-01-01'],
    ['h1-2026', '2026-01-01', '2026-07-01'],
    ['2026-H2', '2026-07-01', '2027-01-01'],
    ['q3-2026', '2026-07-01', '2026-10-01'],
    ['2026-03', '2026-03-01', '2026-04-01'],
    ['mar-2026', '2026-03-01', '2026-04-01'],
    ['december-2025', '2025-12-01', '2026-01-01'],
    ['2024-02-29', '2024-02-29', '2024-03-01'],
    ['9999', '9999-01-01', null],
    ['9999-12-31', '9999-12-31', null],
  ])('%s is from %s to before %s', (text, first, end) => {
    expect(spanNamed(text)).toEqual({ first, end });
  });

  test.each([
    '',
    '20266',
    '2026-13',
    '2025-02-29',
    'h3-2026',
    'q0-2026',
    'ma-2026',
    'soon',
    '0000',
    'h1-0000',
  ])('“%s” is none', (text) => expect(spanNamed(text)).toBeNull());

  test('every day lies in the span of its day, month, quarter, half and year', () => {
    const days = fc.integer({ min: 0, max: 3_652_000 }).map((day) => dayOfMinute(day * 1440));
    fc.assert(
      fc.property(days, (day) => {
        const [year = '', month = ''] = day.split('-');
        const quarter = Math.ceil(Number(month) / 3);
        const names = [
          day,
          `${year}-${month}`,
          `q${quarter}-${year}`,
          `${year}-h${quarter > 2 ? 2 : 1}`,
          year,
        ];
        for (const name of names) {
          const span = spanNamed(name);
          expect(span !== null && span.first <= day && (span.end === null || day < span.end), name).toBe(
            true,
          );
          if (span !== null && !isOneDay(name))
            expect(monthsOf(span.first, lastDayOf(span))).toContain(day.slice(0, 7));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the last days, weeks, months and years are counted back from today', () => {
    expect(startOfLast('10d', '2026-03-11')).toBe(addDays('2026-03-11', -10));
    expect(startOfLast('6w', '2026-03-11')).toBe('2026-01-28');
    expect(startOfLast('1m', '2026-03-31')).toBe('2026-02-28');
    expect(startOfLast('2y', '2026-03-11')).toBe('2024-03-11');
    expect(startOfLast('9999y', '2026-03-11')).toBe('0001-01-01');
    for (const text of ['6', 'w', '0d', '-1d', '1q', '12345d'])
      expect(startOfLast(text, '2026-03-11')).toBeNull();
  });

  test('a day that comes every year or every month', () => {
    expect(recurringDay('05-14')).toEqual({ month: 5, day: 14 });
    expect(recurringDay('02-29')).toEqual({ month: 2, day: 29 });
    expect(recurringDay('14')).toEqual({ month: null, day: 14 });
    for (const text of ['02-30', '13-01', '32', '0', '5-14', '']) expect(recurringDay(text), text).toBeNull();
  });
});

test('what morale can be', () => {
  const values = (text: string): number[] => {
    const range = moraleRange(text);
    return range === null ? [] : [1, 2, 3, 4, 5].filter((value) => value >= range.from && value <= range.to);
  };
  expect(values('<3')).toEqual([1, 2]);
  expect(values('<=3')).toEqual([1, 2, 3]);
  expect(values('=3')).toEqual([3]);
  expect(values('3')).toEqual([3]);
  expect(values('>3')).toEqual([4, 5]);
  expect(values('>=3')).toEqual([3, 4, 5]);
  expect(values('2..4')).toEqual([2, 3, 4]);
  for (const text of ['<1', '>5', '0', '6', '4..2', '..3', '']) expect(values(text), text).toEqual([]);
});
