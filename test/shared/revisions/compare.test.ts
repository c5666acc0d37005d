import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareLines, type Piece, readingLines, type ShownNames } from '../../../shared/revisions/index.ts';

const names: ShownNames = {
  person: (id, written) => (id === 'p1' ? 'Ana Ruiz' : written),
  signal: (_, written) => written,
  aside: { private: 'Private', share: 'For the report', up: 'For leadership' },
};
const lines = (markdown: string) => readingLines(markdown, names);
const texts = (markdown: string) => lines(markdown).map(({ text }) => text);

const sign: Record<Piece['change'], [string, string]> = {
  same: ['', ''],
  removed: ['[-', '-]'],
  added: ['{+', '+}'],
};
/** `She is [-late-]{+on time+}.`, the way in which wdiff writes it. */
const compared = (before: string, after: string, limits?: Parameters<typeof compareLines>[2]) =>
  compareLines(lines(before), lines(after), limits).map(({ pieces }) =>
    pieces.map(({ change, text }) => sign[change].join(text)).join(''),
  );

describe('the lines of a body are what a reader sees', () => {
  test('items with their bullet, number or box; mentions and marks with their sign; due dates in words', () => {
    expect(
      texts(
        '# Week *nine*\n\n[@Ana](person:p1) spoke **up** [#ownership -](signal:s1)\n\n- one\n  1. deep\n- [ ] send 📅 2026-06-01\n- [x] sent ![the board](attachment:x)\n\n| a | b |\n|---|---|\n| c | d |',
      ),
    ).toEqual([
      'Week nine',
      '@Ana Ruiz spoke up #ownership −',
      '• one',
      '1. deep',
      '☐ send due 1 Jun 2026',
      '☑ sent [picture: the board]',
      'a | b',
      'c | d',
    ]);
  });

  test('an aside is announced, and its lines know it', () => {
    expect(lines('> [!private]\n> Tired.\n>\n> > quoted\n\nOut.')).toEqual([
      { kind: 'aside', text: 'Private', depth: 0, aside: 'private' },
      { kind: 'text', text: 'Tired.', depth: 0, aside: 'private' },
      { kind: 'text', text: 'quoted', depth: 1, aside: 'private' },
      { kind: 'text', text: 'Out.', depth: 0, aside: null },
    ]);
  });
});

describe('two versions are compared', () => {
  test('word by word within a line, with what stands together read together', () => {
    expect(compared('She is always late, again.', 'She was on time twice, again.')).toEqual([
      'She [-is always late-]{+was on time twice+}, again.',
    ]);
  });

  test('a ticked box, another sign and another name are edits of a line', () => {
    expect(compared('- [ ] send the doc', '- [x] send the doc')).toEqual(['[-☐-]{+☑+} send the doc']);
    expect(compared('fine [#ownership +](signal:s)', 'fine [#ownership -](signal:s)')).toEqual([
      'fine #ownership [-+-]{+−+}',
    ]);
  });

  test('lines that have nothing in common are taken out and put in, and the others stay', () => {
    expect(compared('one\n\ntwo three\n\nfour', 'one\n\nnew words\n\nfour\n\nlast')).toEqual([
      'one',
      '[-two three-]',
      '{+new words+}',
      'four',
      '{+last+}',
    ]);
  });

  test('a line that moved among new ones finds the one that it became', () => {
    expect(compared('the plan was good', 'quite another\n\nthe plan was very good')).toEqual([
      '{+quite another+}',
      'the plan was {+very +}good',
    ]);
  });
});

describe('however much differs', () => {
  const many = (word: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${word}${at}`).join('\n\n');

  test('beyond the limit of lines the middle is taken out and put in as a whole', () => {
    const [before, after] = [`same\n\n${many('a', 40)}\n\nend`, `same\n\n${many('b', 40)}\n\nend`];
    const coarse = compared(before, after, { lines: 10, lineWords: 10, words: 10 });
    expect(coarse).toHaveLength(82);
    expect([coarse[0], coarse[1], coarse[41], coarse[81]]).toEqual(['same', '[-a0-]', '{+b0+}', 'end']);
  });

  test('beyond the limit of words a line is replaced, and the whole text has one budget', () => {
    const limits = { lines: 100, lineWords: 4, words: 5 };
    expect(compared('a b c d e f g', 'a x c y e z g', limits)).toEqual([
      '[-a b c d e f g-]',
      '{+a x c y e z g+}',
    ]);
    const two = compared('a b c d\n\ne f g h', 'a x c d\n\ne y z h', limits);
    expect(two).toEqual(['a [-b-]{+x+} c d', '[-e f g h-]', '{+e y z h+}']);
  });

  test('both versions can be read from it, word for word', () => {
    const word = fc.constantFrom(
      'one',
      'two',
      '**three**',
      '- [ ] four',
      '#',
      '> [!private]\n> five',
      '  ',
      '\n\n',
    );
    const body = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
    const limits = fc.record({ lines: fc.nat(8), lineWords: fc.nat(8), words: fc.nat(12) });
    fc.assert(
      fc.property(body, body, limits, (before, after, bounds) => {
        const found = compareLines(lines(before), lines(after), bounds);
        const read = (without: Piece['change']) =>
          found
            .map(({ pieces }) =>
              pieces.flatMap(({ change, text }) => (change === without ? [] : text)).join(''),
            )
            .filter((text) => text !== '');
        expect(read('added')).toEqual(texts(before));
        expect(read('removed')).toEqual(texts(after));
      }),
      { numRuns: process.env.HANDRAIL_LONG ? 100_000 : 300 },
    );
  });
});
