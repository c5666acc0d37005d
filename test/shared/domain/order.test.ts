import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOfMinute, firstDayOf, minutesSince0001 } from '../../../shared/domain/dates.ts';
import {
  dayOfOrderKey,
  firstOrderKey,
  firstOrderKeyOfDay,
  orderKeysPerMinute,
} from '../../../shared/domain/order-key.ts';
import { LocalDate } from '../../../shared/domain/values.ts';

const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

describe('days', () => {
  test('are counted from the first of the year 1', () => {
    expect(minutesSince0001('0001-01-01', '00:00')).toBe(0);
    expect(minutesSince0001('0001-01-02', '01:01')).toBe(1440 + 61);
    expect(dayOfMinute(minutesSince0001('2024-02-29', '23:59'))).toBe('2024-02-29');
  });

  test('move over the ends of months and years, and stay within what a date can say', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(addDays('0001-01-01', -1)).toBe('0001-01-01');
    fc.assert(
      fc.property(
        day,
        fc.nat(400),
        (from, days) => addDays(addDays(from, days), -days) === from || addDays(from, days) === '9999-12-31',
      ),
    );
  });

  test('are read from a year, a month or a day', () => {
    expect(['2026', '2026-03', '2026-03-04'].map(firstDayOf)).toEqual([
      '2026-01-01',
      '2026-03-01',
      '2026-03-04',
    ]);
    for (const wrong of ['', '26', '2026-13', '2026-02-30', '0000', '2026-3', '2026-03-04x', 'soon']) {
      expect(firstDayOf(wrong)).toBeNull();
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = firstDayOf(text);
        return read === null || LocalDate.safeParse(read).success;
      }),
    );
  });
});

describe('the order key', () => {
  test('sorts as things happened, and is exact as a number', () => {
    fc.assert(
      fc.property(day, time, day, time, (dayA, timeA, dayB, timeB) => {
        const [a, b] = [firstOrderKey(dayA, timeA), firstOrderKey(dayB, timeB)];
        expect(Math.sign(a - b)).toBe(
          Math.sign(
            `${dayA}T${timeA}` < `${dayB}T${timeB}` ? -1 : `${dayA}T${timeA}` > `${dayB}T${timeB}` ? 1 : 0,
          ),
        );
        expect(Number.isSafeInteger(a + orderKeysPerMinute - 1)).toBe(true);
      }),
    );
  });

  test('says the day again, wherever in its minute an entry stands', () => {
    fc.assert(
      fc.property(day, fc.option(time), fc.nat(orderKeysPerMinute - 1), (on, at, place) => {
        const key = firstOrderKey(on, at) + place;
        expect(dayOfOrderKey(key)).toBe(on);
        expect(key).toBeGreaterThanOrEqual(firstOrderKeyOfDay(on));
      }),
    );
  });

  test('puts what has no time at noon', () => {
    expect(firstOrderKey('2026-03-10', null)).toBe(firstOrderKey('2026-03-10', '12:00'));
  });
});
