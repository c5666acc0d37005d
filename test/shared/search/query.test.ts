import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxTerms, parseQuery, printQuery } from '../../../shared/search/index.ts';

const terms = (text: string) => parseQuery(text).clauses;
const word = (text: string, negated = false) => ({ type: 'word', text, negated });

describe('what can be typed into the search field', () => {
  test('words must all be there, and the last one may still grow', () => {
    expect(parseQuery('release calib')).toEqual({
      clauses: [[word('release')], [word('calib')]],
      open: true,
      unread: [],
    });
    expect(parseQuery('release ').open).toBe(false);
    expect(parseQuery('"release plan"').open).toBe(false);
    expect(parseQuery('release -calib').open).toBe(false);
  });

  test('quotes hold a phrase, also while its end is not typed yet', () => {
    expect(terms('"release  plan" x')).toEqual([
      [{ type: 'phrase', text: 'release plan', negated: false }],
      [word('x')],
    ]);
    expect(terms('"release pl')).toEqual([[{ type: 'phrase', text: 'release pl', negated: false }]]);
    expect(terms('""')).toEqual([]);
  });

  test('a minus excludes', () => {
    expect(terms('-draft -"first draft" -person:ana')).toEqual([
      [word('draft', true)],
      [{ type: 'phrase', text: 'first draft', negated: true }],
      [{ type: 'person', text: 'ana', negated: true }],
    ]);
  });

  test('or joins its two neighbours, and only what can be an alternative', () => {
    expect(terms('a b or c OR d e')).toEqual([[word('a')], [word('b'), word('c'), word('d')], [word('e')]]);
    expect(terms('person:ana or person:li').length).toBe(1);
    expect(terms('a or -b')).toEqual([[word('a')], [word('b', true)]]);
    expect(terms('a or after:2026').length).toBe(2);
  });

  test('or at an end is a word, or is still being typed', () => {
    expect(terms('or')).toEqual([[word('or')]]);
    expect(terms('a or')).toEqual([[word('a')], [word('or')]]);
    expect(terms('a or ')).toEqual([[word('a')]]);
  });

  test('filters', () => {
    expect(
      terms('person:"Ana Ruiz" signal:ownership+ signal:"technical depth"- signal:goal kind:1:1 is:pinned'),
    ).toEqual([
      [{ type: 'person', text: 'Ana Ruiz', negated: false }],
      [{ type: 'signal', text: 'ownership', polarity: '+', negated: false }],
      [{ type: 'signal', text: 'technical depth', polarity: '-', negated: false }],
      [{ type: 'signal', text: 'goal', polarity: null, negated: false }],
      [{ type: 'kind', text: '1:1', negated: false }],
      [{ type: 'is', text: 'pinned', negated: false }],
    ]);
    expect(terms('after:2026-01 before:2026-03-04')).toEqual([
      [{ type: 'after', text: '2026-01', negated: false }],
      [{ type: 'before', text: '2026-03-04', negated: false }],
    ]);
  });

  test.each([
    'colour:green',
    'after:2026-13',
    'before:soon',
    'kind:gossip',
    'is:lost',
    'person:',
    'after:0000',
    'signal:+',
  ])('%s cannot be read as a filter, so it is searched as words and named', (text) => {
    const query = parseQuery(text);
    expect(query.unread).toEqual([text]);
    expect(query.clauses.flat().map((term) => term.type)).toEqual(['word']);
  });

  test('words that only look odd are words', () => {
    for (const text of ['one-on-one', 'foo_bar', 'C++', '#1234', '10%', 'naïve', '绩效'])
      expect(terms(text)).toEqual([[word(text)]]);
  });
});

describe('the printed form', () => {
  const piece = fc.constantFrom(
    'or',
    'a',
    '-',
    '"',
    ' ',
    ':',
    '+',
    'person:',
    'signal:',
    'kind:feedback',
    'after:2026',
    'is:',
    'pinned',
    '\n',
    'é',
    'x y',
    'after',
    '-or',
    'OR ',
  );
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  );

  test('says the same as what was typed, whatever was typed', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const query = parseQuery(typed);
        const printed = printQuery(query);
        expect(parseQuery(printed).clauses).toEqual(query.clauses);
        expect(printQuery(parseQuery(printed))).toBe(printed);
      }),
      { numRuns: 3000 },
    );
  });
});

test('a pasted page is cut to as many terms as anybody types', () => {
  const query = parseQuery('lorem ipsum "dolor '.repeat(6_000));
  expect(query.clauses.flat().length).toBe(maxTerms);
});
