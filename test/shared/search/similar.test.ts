import { expect, test } from 'vitest';
import { parseQuery, similarQuery } from '../../../shared/search/index.ts';

const word = (text: string, times: number, notes: number) => ({ word: text, times, notes });

test('the most telling words and the signals, any of which will do', () => {
  const words = [
    word('rollback', 2, 4),
    word('with', 9, 90),
    word('reconciliation', 1, 3),
    word('only', 1, 1),
    word('2026', 3, 5),
    word('plan', 1, 20),
    word('api', 1, 2),
  ];
  const text = similarQuery(words, [{ name: 'technical depth', polarity: '+' }], 100);
  expect(text).toBe('rollback or reconciliation or plan or signal:"technical depth"+ ');
  expect(parseQuery(text).clauses.length).toBe(1);
});

test('what is in every note, or in no other, tells nothing', () => {
  expect(similarQuery([word('talked', 3, 80), word('hapax', 1, 1)], [], 100)).toBe('');
});

test('at most five words and three signals', () => {
  const words = Array.from({ length: 9 }, (_, index) => word(`word${'abcdefghi'[index]}`, 1, 2 + index));
  const signals = ['a', 'b', 'c', 'd'].map((name) => ({ name, polarity: '' as const }));
  expect(parseQuery(similarQuery(words, signals, 100)).clauses[0]?.map(({ text }) => text)).toEqual([
    ...['worda', 'wordb', 'wordc', 'wordd', 'worde'],
    ...['a', 'b', 'c'],
  ]);
});
