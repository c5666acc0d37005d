import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filterNames, parseQuery, withoutUnfinished } from '../../../shared/search/index.ts';

test('while a filter is typed, key by key, no beginning of it is ever searched as words', () => {
  const typed = [
    ...['during:h1-2026', 'during:2026-q3', 'after:2026-03-04', 'before:march-2026', 'last:12w', 'on:05-14'],
    ...['on:2026-05-14', 'morale:<=3', 'morale:2..4', 'in:career', 'in:custom+', 'has:open-promise'],
    ...['has:attachment', 'is:trashed', 'person:ana', 'kind:incident', 'near:"a b"', 'near:5(a b)'],
  ];
  for (const filter of typed) {
    for (let length = filter.indexOf(':') + 1; length <= filter.length; length++) {
      const text = withoutUnfinished(`plan ${filter.slice(0, length)}`);
      expect(parseQuery(text).unread, filter.slice(0, length)).toEqual([]);
    }
  }
});

test('what will never be a filter is searched as words, and so is one that something follows', () => {
  for (const text of [
    'during:soon-ish',
    'last:6x',
    'morale:9',
    'has:money',
    'colour:',
    'during: plan',
    'x during:h1 ',
  ]) {
    expect(withoutUnfinished(text)).toBe(text);
  }
});

test('nothing else is ever taken away, whatever is typed', () => {
  const piece = fc.constantFrom(
    ...filterNames.map((name) => `${name}:`),
    'near:5(',
    '"',
    ' ',
    '-',
    'a',
    '2026',
    ')',
  );
  const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (typed) => {
      const left = withoutUnfinished(typed);
      expect(typed.startsWith(left)).toBe(true);
      if (left !== typed) expect(typed.slice(left.length)).toMatch(/^\s?-?[a-z]+:/);
      if (!typed.includes('near:')) expect(withoutUnfinished(`${typed} a`)).toBe(`${typed} a`);
    }),
    { numRuns: 1000 },
  );
});
