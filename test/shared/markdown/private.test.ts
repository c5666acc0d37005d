import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBody, withoutPrivateAsides } from '../../../shared/markdown/index.ts';

/** Random bodies in which every private line, and no other, carries the word `SECRET`. */
const line = fc.constantFrom(
  'one',
  '*two* `x`',
  '[@A](person:a) [#x +](signal:x)',
  'a\\',
  '**b',
  '<b>',
  '[r]',
  '![i](u)',
  '~~s~~',
  '&amp;',
);
const fences = fc.constantFrom(
  '```\nSECRET code\n```',
  '~~~\nSECRET',
  '    SECRET indented',
  '<div>\nSECRET\n</div>',
  '| SECRET |\n|---|\n| SECRET |',
  '[^f]: SECRET note',
  '# SECRET',
  '- SECRET\n- [ ] SECRET',
  'SECRET\n===',
  'SECRET',
);

const prefixed = (text: string, first: string, rest: string): string =>
  text
    .split('\n')
    .map((each, index) => (index === 0 ? first : rest) + each)
    .join('\n');

const { block } = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n\n')),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    line,
    fc.constantFrom(
      '# H',
      '---',
      '- a\n- b',
      '- [ ] t',
      '```\ncode\n```',
      '| a |\n|---|\n| b |',
      '> [!share]\n> s',
      '[r]: http://a',
      'lazy\ntext',
    ),
    fc
      .tuple(
        fc.array(fences, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('[!private]', '[!PRIVATE]-', '[!private] SECRET title', '[!Private]+'),
      )
      .map(([inner, head]) => prefixed(`${head}\n${inner.join('\n\n')}`, '> ', '> ')),
    tie('blocks').map((inner) => prefixed(inner, '> ', '> ')),
    tie('blocks').map((inner) => prefixed(inner, '- ', '  ')),
    tie('blocks').map((inner) => prefixed(inner, '1. ', '   ')),
    tie('blocks').map((inner) => prefixed(`[!share]\n${inner}`, '> ', '> ')),
    tie('blocks').map((inner) => prefixed(inner, '[^1]: ', '    ')),
  ),
}));
const body = fc
  .tuple(
    fc.array(block, { minLength: 1, maxLength: 5 }),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '\uFEFF', '---\na: b\n---\n'),
  )
  .map(([blocks, eol, head]) => (head + blocks.join('\n\n')).replaceAll('\n', eol));

const runs = process.env.HANDRAIL_LONG ? 100_000 : 400;

describe('no private text leaves', () => {
  test('wherever the asides stand', () => {
    fc.assert(
      fc.property(body, (markdown) => {
        const { markdown: shared } = withoutPrivateAsides(markdown);
        const reading = readBody(markdown);
        const secrets = reading.blocks.filter((each) => each.share === 'private').map((each) => each.text);
        // The generator and the reader agree on what is private ...
        for (const each of reading.blocks)
          if (each.text.includes('SECRET') && each.kind !== 'code' && each.kind !== 'html')
            expect([each.text, each.share]).toEqual([each.text, 'private']);
        // ... and nothing of it is left.
        if (secrets.length > 0 || /\[!private\]/i.test(markdown))
          expect(readBody(shared).blocks.filter((each) => each.share === 'private')).toEqual([]);
        expect(shared).not.toContain('SECRET');
      }),
      { numRuns: runs },
    );
  });
  test('and everything else does', () => {
    fc.assert(
      fc.property(body, (markdown) => {
        if (/\[!private\]/i.test(markdown)) return;
        expect(withoutPrivateAsides(markdown)).toEqual({ markdown, removed: 0 });
      }),
      { numRuns: 500 },
    );
    const kept = withoutPrivateAsides(
      'before\n\n> [!private]\n> x\n\nafter\n\n> [!share]\n> s\n> > [!private]\n> > y\n',
    );
    expect(kept.removed).toBe(2);
    expect(kept.markdown).toMatch(/^before\n\nafter\n\n> \[!share\]\n> s\n/);
  });
  test.each([
    ['around raw HTML', '<details>\n> [!private]\n> SECRET\n</details>'],
    ['in a lazy line', '> [!private]\n> a\nSECRET\n\nb'],
    ['in a fence that is never closed', '> [!private]\n> ```\n> SECRET'],
    ['behind a definition', '[r]: u\n> [!private]\n> SECRET'],
    ['in a reference of that name', '[!private]: http://a\n\n> [!private]\n> SECRET'],
    ['where containers are nested beyond reading', `${'> '.repeat(60)}[!private]\n${'> '.repeat(60)}SECRET`],
    ['in what looks like front matter', '---\nkey:\n  > [!private]\n  > SECRET\n---\n'],
    ['with a tab', '>\t[!private]\n>\tSECRET'],
    ['with a NUL', '\0\n\n> [!private]\n> SECRET\0'],
  ])('%s', (_name, markdown) => {
    expect(withoutPrivateAsides(markdown).markdown).not.toContain('SECRET');
  });
});
