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

  test('a mark by its family, with or without a sign', () => {
    expect(terms('in:career in:perf- in:"custom"+')).toEqual([
      [{ type: 'in', text: 'career', polarity: null, negated: false }],
      [{ type: 'in', text: 'performance', polarity: '-', negated: false }],
      [{ type: 'in', text: 'custom', polarity: '+', negated: false }],
    ]);
  });

  test.each([
    ['morale:<3', '<3'],
    ['morale:>=4', '>=4'],
    ['morale:=2', '2'],
    ['morale:"<= 2"', '<=2'],
    ['morale:2-4', '2..4'],
    ['during:H1-2026', 'h1-2026'],
    ['last:"6 w"', '6w'],
    ['on:05-14', '05-14'],
    ['on:2026-05-14', '2026-05-14'],
    ['has:promises', 'promise'],
    ['has:open', 'open-promise'],
    ['after:q3-2025', 'q3-2025'],
  ])('%s is read as %s', (typed, text) => {
    expect(terms(typed).flat()).toMatchObject([{ text }]);
    expect(parseQuery(typed).unread).toEqual([]);
  });

  test('words near each other, within ten words where no number says otherwise', () => {
    const near = (text: string, within: number) => ({ type: 'near', text, within, negated: false });
    expect(terms('near:"rollback plan" near:5(a  b) near:(x y)')).toEqual([
      [near('rollback plan', 10)],
      [near('a b', 5)],
      [near('x y', 10)],
    ]);
    expect(parseQuery('near:5(a b c').clauses).toEqual([[near('a b c', 5)]]);
    expect(printQuery({ clauses: terms('near:10(a b) -near:5(a b)') })).toBe('near:"a b" -near:5(a b)');
    expect(parseQuery('near:5(alone)').unread).toEqual(['near:5(alone)']);
  });

  test('days that are no bound of the whole search can be alternatives', () => {
    expect(terms('during:2025-01 or during:2026-01').length).toBe(1);
    expect(terms('last:3w or last:5w').length).toBe(2);
  });

  test.each([
    'colour:green',
    'in:c',
    'in:leisure',
    'morale:<1',
    'morale:4..2',
    'morale:high',
    'during:h3-2026',
    'during:soon',
    'last:6',
    'last:0w',
    'on:02-30',
    'on:march-2026',
    'has:a',
    'has:money',
    'near:alone',
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
    'near:5(',
    'near:(',
    ')',
    'in:car',
    'morale:',
    '<3',
    '2-4',
    'during:h1-2026',
    'last:6w',
    'on:05-14',
    'has:open',
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
      { numRuns: process.env.HANDRAIL_LONG ? 300_000 : 3000 },
    );
  });
});

test('a pasted page is cut to as many terms as anybody types', () => {
  const query = parseQuery('lorem ipsum "dolor '.repeat(6_000));
  expect(query.clauses.flat().length).toBe(maxTerms);
});
