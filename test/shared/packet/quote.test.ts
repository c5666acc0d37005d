import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBody } from '../../../shared/markdown/index.ts';
import { tidy } from '../../../shared/markdown/plain.ts';
import { quoteMarkdown } from '../../../shared/packet/quote.ts';

const citation = { entryId: '01890000-0000-7000-8000-000000000001', label: '11 March, 1:1' };

test('a quote carries its citation, and its lines are paragraphs', () => {
  expect(quoteMarkdown('Wrote *the* plan.\n\n1. Led it.', citation)).toBe(
    `> Wrote \\*the\\* plan.\n>\n> 1\\. Led it. [11 March, 1:1](entry:${citation.entryId})`,
  );
});

test('whatever is quoted reads back as the same words in a quote that opens no aside', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'ab 1.)-+=#>*_`~[]!|@:\\\n<&', '[!private]', '- [ ] ', '📅 2026-06-01', '---'),
    maxLength: 40,
  });
  fc.assert(
    fc.property(text, (said) => {
      const { blocks, asides, commitments, marks } = readBody(quoteMarkdown(said, citation));
      const lines = said
        .split('\n')
        .map(tidy)
        .filter((line) => line !== '');
      expect(blocks.map((block) => block.kind)).toEqual(Array(Math.max(1, lines.length)).fill('paragraph'));
      expect(tidy(blocks.map((block) => block.text).join(' '))).toBe(
        tidy([...lines, citation.label].join(' ')),
      );
      expect([asides, commitments, marks]).toEqual([[], [], []]);
    }),
    { numRuns: 400 },
  );
});
