import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { expect, test } from 'vitest';
import { parseBody } from '../../../shared/markdown/parse.ts';
import { markdownSyntax } from '../../../shared/markdown/syntax.ts';

const numRuns = process.env.HANDRAIL_LONG ? 50_000 : 1_500;

/** The reading with every construct on. */
const readWhole = (text: string) =>
  fromMarkdown(text, {
    extensions: [markdownSyntax],
    mdastExtensions: gfmFromMarkdown().filter((extension) => !extension.transforms),
  });

/** Without what only this project adds to the tree. */
const plain = (tree: unknown): unknown =>
  JSON.parse(JSON.stringify(tree, (key, value) => (key === 'data' ? undefined : value)));

test('a construct that is not tried, for want of its sign, would have found nothing', () => {
  const piece = fc.constantFrom(
    ...['a', 'b c', ' ', '\n', '\n\n', '|', ':-', '-:', '---', '-', '~', '~~', '[^1]', '[^1]: ', '[', ']'],
    ...['- ', '> ', '    ', '*', '`', ':', '^', '1. ', '# '],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('');
      // A footnote in a footnote is read without footnotes on purpose (see guard.ts).
      fc.pre(!/\[\^[^\]]+\]:.*\[\^[^\]]+\]:/.test(text));
      expect(plain(parseBody(text).root)).toEqual(plain(readWhole(text)));
    }),
    { numRuns },
  );
});
