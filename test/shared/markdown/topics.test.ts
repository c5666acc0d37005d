import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBody, topicsLeft } from '../../../shared/markdown/index.ts';
import { builtInTemplates } from '../../../shared/templates/index.ts';

const topics = (markdown: string): string[] =>
  topicsLeft(readBody(markdown)).map(({ text, private: hidden }) => (hidden ? `(${text})` : text));

describe('what a note leaves for the next conversation', () => {
  test('is what stands beneath "Next time", up to the next heading', () => {
    expect(
      topics(
        'Talked.\n\n## Next time\n\nAsk about the on-call.\n\n- rollback\n  - who?\n1. budget\n\n# Else\n\nNo.',
      ),
    ).toEqual(['Ask about the on-call.', 'rollback', 'who?', 'budget']);
  });
  test.each([
    'Next time',
    'next time:',
    'For next time',
    'Next 1:1',
    'Open questions',
    'Still open topics',
    'To carry over …',
  ])('beneath “%s”', (heading) => expect(topics(`### ${heading}\n\nthis`)).toEqual(['this']));
  test.each(['What comes next', 'Next steps', 'Questions', 'The next time she is on call'])(
    'not beneath “%s”',
    (heading) => expect(topics(`## ${heading}\n\nthis`)).toEqual([]),
  );
  test('is also a line that begins so, without a heading', () => {
    expect(topics('Short one.\n\nNext time: ask about the review.\n\nNext time we meet it rains.')).toEqual([
      'ask about the review.',
    ]);
  });
  test('is never a promise, and says what stands in a private aside', () => {
    expect(topics('## Next time\n\n- [ ] Send the doc\n- the review\n\n> [!private]\n> the money')).toEqual([
      'the review',
      '(the money)',
    ]);
  });
  test('is one line of plain text, with names and without marks left open', () => {
    expect(topics('## Next time\n\nWith [@Li Wei](person:x), `flags`\nand **more**')).toEqual([
      'With Li Wei, flags and more',
    ]);
  });
  test('is found in a note that was begun with the 1:1 template', () => {
    const headings = String(builtInTemplates.find(({ id }) => id === 'one-on-one')?.text)
      .split('\n')
      .filter((line) => line.startsWith('## '));
    expect(topics(headings.map((heading, index) => `${heading}\n\nline ${index}`).join('\n\n'))).toEqual([
      `line ${headings.indexOf('## Next time')}`,
    ]);
  });
  test('holds for any text: it is part of what the note says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('## Next time', '- a', 'b', '> c', '# D', '- [ ] e', ''), { maxLength: 12 }),
        (lines) => {
          const body = lines.join('\n');
          const texts = readBody(body).blocks.map(({ text }) => text);
          for (const topic of topics(body)) expect(texts).toContain(topic);
          if (!body.includes('Next time')) expect(topics(body)).toEqual([]);
        },
      ),
      { numRuns: process.env.HANDRAIL_LONG ? 5_000 : 200 },
    );
  });
});
