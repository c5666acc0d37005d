import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBody, readForSearch } from '../../../shared/markdown/index.ts';

const pieces = fc.constantFrom(
  ...[
    'word',
    'a',
    '1',
    '12.',
    '1)',
    '-',
    '+',
    '#',
    '##',
    '=',
    '===',
    '---',
    ' ',
    '  ',
    '    ',
    '\t',
    '\n',
    '\n\n',
  ],
  ...[
    '\r\n',
    '\u00A0',
    '\f',
    '*',
    '_',
    '`',
    '~~',
    '|',
    '>',
    '<b>',
    '&amp;',
    '\\',
    '!',
    ':',
    '.',
    '(',
    '"',
    '\uFEFF',
  ],
  ...[
    '[x](y)',
    '[#own +](signal:s1)',
    '[@Ana](person:p1)',
    '- [ ] ',
    '📅 2026-06-01',
    '绩效',
    'é',
    '\u200B',
    'https://a.b',
  ],
);
const bodies = fc.array(pieces, { maxLength: 14 }).map((found) => found.join(''));
const plain = fc
  .array(
    fc.constantFrom('word', 'it’s', '1', '-', ' ', '  ', '\n', '\n\n', ' \n\t\n', '.', '!', '\u00A0', ':'),
    {
      maxLength: 14,
    },
  )
  .map((found) => found.join(''));

test('plain text is read for search as any other is, only sooner', () => {
  fc.assert(
    fc.property(fc.oneof(bodies, plain), (body) => {
      const { searchText, mentions, marks } = readBody(body);
      expect(readForSearch(body)).toMatchObject({ searchText, mentions, marks });
    }),
    { numRuns: 2_000 },
  );
});
