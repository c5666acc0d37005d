import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marksReader, readBody } from '../../../shared/markdown/index.ts';
import { pieces } from '../../renderer/editor/some-markdown.ts';

const mark = '[#own +](signal:S)';
const marks = (body: string) => readBody(body).marks.map(({ block: _, ...found }) => found);

const parts = fc.constantFrom(
  ...pieces,
  mark,
  `- ${mark}`,
  `  ${mark}`,
  `# a ${mark}`,
  '[#a\\] -](signal:T)',
);
const gaps = fc.constantFrom(
  '\n',
  '\n\n',
  '\n \n',
  '\r\n\r\n',
  '\n\n\n',
  ' ',
  '\n\n    ',
  '\n\n> ',
  '\n\n\t',
);
const bodies = fc
  .array(fc.tuple(parts, gaps), { maxLength: 9 })
  .map((found) => found.map(([part, gap]) => part + gap).join(''));

test('the marks of a text that is being written are those that the parser finds', () => {
  fc.assert(
    fc.property(fc.array(bodies, { minLength: 1, maxLength: 3 }), (texts) => {
      const read = marksReader();
      for (const text of texts) expect(read(text)).toEqual(marks(text));
    }),
    { numRuns: process.env.HANDRAIL_LONG ? 20_000 : 500 },
  );
});

test.each([
  ['in a fence that reaches over an empty line', `\`\`\`\n\n${mark}\n\n\`\`\`\n\n${mark}`, 1],
  ['in a comment', `<!--\n\n${mark}\n\n-->`, 0],
  ['in an item’s second paragraph, and indented code', `- a\n\n  ${mark}\n\n      ${mark}`, 1],
  ['twice, in two paragraphs', `${mark}\n\nplain\n\n${mark}`, 2],
  ['spelled with an entity', '[#own +](&#115;ignal:S)', 1],
])('a mark %s', (_, text, count) => {
  expect(marks(text)).toHaveLength(count);
  expect(marksReader()(text)).toHaveLength(count);
});

test('what did not change is not parsed again', () => {
  const read = marksReader();
  const [first] = read(`${mark}\n\nplain`);
  const [again, other] = read(`${mark}\n\nplainer\n\nnew ${mark}`);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});
