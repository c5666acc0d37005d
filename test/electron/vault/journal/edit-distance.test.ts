import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  beginningDistance,
  editDistance,
  isLikelySlip,
} from '../../../../electron/vault/journal/edit-distance.ts';

/** Optimal string alignment as it is defined, the whole table. */
function plainDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : i)),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const costs = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same];
      if (swapped) costs.push(at(i - 2, j - 2) + 1);
      (table[i] as number[])[j] = Math.min(...costs);
    }
  }
  return at(a.length, b.length);
}

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
const mosts = fc.constantFrom(1, 2);

test('edits are counted as the table counts them, up to the most', () => {
  fc.assert(
    fc.property(words, words, mosts, (a, b, most) => {
      expect(editDistance(a, b, most)).toBe(Math.min(plainDistance(a, b), most + 1));
    }),
    { numRuns: 3_000 },
  );
});

test('a beginning is as far as the nearest of all beginnings', () => {
  fc.assert(
    fc.property(words, words, mosts, (a, b, most) => {
      const all = Array.from({ length: b.length + 1 }, (_, end) => plainDistance(a, b.slice(0, end)));
      expect(beginningDistance(a, b, most)).toBe(Math.min(...all, most + 1));
    }),
    { numRuns: 3_000 },
  );
});

test('words of any length are compared', () => {
  expect(editDistance('a'.repeat(900), `${'a'.repeat(899)}b`, 1)).toBe(1);
});

test.each([
  ['calibraton', 'calibration', true],
  ['callibration', 'calibration', true],
  ['calibartion', 'calibration', true],
  ['alibration', 'calibration', true],
  ['ffeedback', 'feedback', true],
  ['calibratoon', 'calibration', false],
  ['calibrxation', 'calibration', false],
  ['xfeedback', 'feedback', false],
  ['feedbackx', 'feedback', false],
])('%s for %s is a slip that there is only one way to make: %s', (typed, meant, expected) => {
  expect(isLikelySlip(typed, meant)).toBe(expected);
});
