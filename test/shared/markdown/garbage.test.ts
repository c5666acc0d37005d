import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBody, setTaskDone, toPlainText, withoutPrivateAsides } from '../../../shared/markdown/index.ts';

const size = 100_000;
const fill = (text: string): string => text.repeat(Math.ceil(size / text.length));
/** What is known to make Markdown parsers slow or deep. */
const hostile: Record<string, string> = {
  quotes: fill('>'),
  'quotes apart': fill('> '),
  bullets: fill('- '),
  numbers: fill('1. '),
  brackets: fill('['),
  links: fill('[a]('),
  images: fill('![['),
  'nested images': '!['.repeat(size / 6) + '](a)'.repeat(size / 6),
  'nested emphasis': '***'.repeat(size / 6) + 'a' + '***'.repeat(size / 6),
  emphasis: fill('*a '),
  strong: fill('**a*'),
  underscores: fill('_a'),
  tildes: fill('~a'),
  ticks: fill('`a``'),
  angles: fill('<a '),
  definitions: fill('[a]: b\n'),
  footnotes: fill('[^a]'),
  'footnote definitions': fill('[^a]: b\n'),
  table: `${fill('|a')}\n${fill('|-')}\n`,
  'open comment': fill('<!--'),
  backslashes: fill('\\'),
  entities: fill('&amp'),
  newlines: fill('\n'),
  returns: fill('\r'),
  tabs: fill('\t'),
  zeros: fill('\0'),
  'indented items': Array.from({ length: 315 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n'),
  'nested containers': fill('> - '.repeat(15) + '\n'),
  tasks: fill('- [ ] a\n'),
  'lazy lines': fill('> a\nb\n'),
  surrogates: fill('\ud83d'),
};

describe('100 kB of garbage is read, well before the time limit of a test', () => {
  test.each(Object.entries(hostile))('%s', (_name, markdown) => {
    expect(readBody(markdown).blocks.every((block) => block.end <= markdown.length)).toBe(true);
  });
});

test('any string is read, and keeps its words', () => {
  const garbage = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: fc.constantFrom(...'ab \n\t>-*_`~#[]()!<>&;:|\\+.1=@📅\r"'), maxLength: 300 }),
  );
  fc.assert(
    fc.property(garbage, fc.nat(5), (markdown, position) => {
      const reading = readBody(markdown);
      for (const block of reading.blocks)
        expect(block.start <= block.end && block.end <= markdown.length).toBe(true);
      for (const mark of reading.marks) expect(reading.blocks[mark.block]).toBeDefined();
      const toggled = setTaskDone(markdown, position, true);
      expect(readBody(toggled).commitments.map((task) => task.text)).toEqual(
        reading.commitments.map((task) => task.text),
      );
      expect(withoutPrivateAsides(withoutPrivateAsides(markdown).markdown).removed).toBe(0);
      expect(typeof toPlainText(markdown)).toBe('string');
    }),
    { numRuns: process.env.HANDRAIL_LONG ? 200_000 : 300 },
  );
});
