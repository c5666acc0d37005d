import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { withoutActiveContent } from '../../../../electron/vault/export/markdown-active.ts';
import { parseBody } from '../../../../shared/markdown/parse.ts';
import { hostileHtml, hostileUrls } from '../../../fixtures/hostile.ts';
import { entryOf, inputOf, personOf, rendered } from './support.ts';

/** Everything in a text that would act, or be asked for, where it is shown. */
function active(markdown: string): string[] {
  const found: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'html' || node.type === 'image' || node.type === 'imageReference')
      found.push(node.type);
    if (
      (node.type === 'link' || node.type === 'definition') &&
      !/^(https?:|mailto:|#|$|[\w./-]*$)/i.test(node.url)
    )
      found.push(node.url);
    if ('children' in node) for (const child of node.children) visit(child as Nodes);
  };
  visit(parseBody(markdown).root);
  return found;
}

const exported = async (body: string, format: 'markdown' | 'html' = 'markdown'): Promise<string> => {
  const input = inputOf(personOf(1, 'Ana Ruiz'), [
    entryOf(1, { body }),
    entryOf(2, { body: 'The note after it.' }),
  ]);
  return (await rendered(input, format)).text;
};

const hostile = [
  '<script>alert(1)</script>',
  'a <img src=x onerror=alert(1)> b',
  '<div onclick="x()">\n\n[a](javascript:alert(1))\n\n</div>',
  '> <details open ontoggle=x()>\n> ![p](https://example.org/p.png)\n> </details>',
  '- <iframe src="https://example.org/"></iframe>',
  '<!-- ![p](https://example.org/p.png)\n\n[a](javascript:x) -->',
  '<!-- never closed ![p](https://example.org/p.png)',
  '<style>\n@import "https://example.org/a.css";\n\n![p](https://example.org/p.png)',
  '[a](javascript:alert(1))',
  '[a](  JaVaScRiPt:alert(1) "t")',
  '[a](<java\tscript:alert(1)>)',
  '[a](&#106;avascript:alert(1))',
  '[a](data:text/html,<script>alert(1)</script>)',
  '[a](vbscript:x) [b](file:///etc/passwd) [c](blob:x)',
  '<javascript:alert(1)>',
  '[a][r]\n\n[r]: javascript:alert(1) "t"',
  '![p](https://example.org/p.png)',
  '![](https://example.org/p.png)',
  '![p](data:image/svg+xml,<svg/onload=alert(1)>)',
  '![p][r]\n\n[r]: https://example.org/p.png',
  '[![p](https://example.org/p.png)](https://example.org/)',
  '[![p](https://example.org/p.png)](javascript:x)',
  '![a ![b](javascript:x) c](https://example.org/p.png)',
];

describe('an export of one person as Markdown', () => {
  test.each(hostile)('holds nothing that acts: %j', async (body) => {
    expect(active(body)).not.toEqual([]);
    const text = await exported(body);
    expect(active(text)).toEqual([]);
    expect(text).toContain('\nThe note after it.\n');
  });

  test('shows HTML as its source, pictures as links, and a text without its dangerous target', () => {
    expect(withoutActiveContent('a <b>bold</b> word')).toBe('a \\<b>bold\\</b> word');
    expect(withoutActiveContent('![the board](https://example.org/p.png)')).toBe(
      '[the board](https://example.org/p.png)',
    );
    expect(withoutActiveContent('![](https://example.org/p.png)')).toBe(
      '[picture](https://example.org/p.png)',
    );
    expect(withoutActiveContent('see [*this*](javascript:x) now')).toBe('see *this* now');
    expect(withoutActiveContent('![p](data:image/png;base64,AA)')).toBe('p');
  });

  test('leaves alone what does nothing by itself', () => {
    const harmless =
      'See [a](https://example.org/), <mailto:ana@example.org>, [b](#there), `<b>`, 3 < 4 &amp; 5.\n\n```html\n<script>\n```\n';
    expect(withoutActiveContent(harmless)).toBe(harmless);
  });

  test('holds nothing that acts, however it is put together', () => {
    const piece = fc.constantFrom(
      ...hostile,
      '\n',
      '\n\n',
      '> ',
      '- ',
      '`',
      '```\n',
      '    ',
      '[',
      ']',
      '](',
      '!',
      '<',
      '>',
      '\\',
      '-->',
      '*',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        expect(active(withoutActiveContent(pieces.join('')))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });
});

/** Everything in a page of ours that has no business there; in what it shows of a note every `<` is escaped. */
function intruders(html: string): string[] {
  const tags = html.match(/<[a-z!/?][^>]*>/gi) ?? [];
  return tags.filter(
    (tag) =>
      /^<(?:script|img|iframe|object|embed|link|base|form|input|button|video|audio|template)\b/i.test(tag) ||
      /[\s"'/]on[a-z]+\s*=/i.test(tag.replace(/"[^"]*"/g, '""')) ||
      /\s(?:href|src|action|data|formaction|xlink:href)\s*=\s*"(?![^":]*"|#|https?:|mailto:)/i.test(tag),
  );
}

describe('what hostile pages and notes are made of', () => {
  const carriers = (payload: string): string[] => [
    payload,
    `| a |\n|---|\n| ${payload.replace(/[\r\n|]/g, ' ')} |`,
    `> [!share] ${payload.replace(/[\r\n]/g, ' ')}`,
  ];
  const bodies = [
    ...hostileHtml.flatMap(carriers),
    ...hostileUrls.flatMap((url) => [
      `[a](${url}) [b](<${url.replace(/[\r\n]/g, '')}>) ![c](${url}) <${url}>\n\n[d]\n\n[d]: ${url}`,
    ]),
  ];
  test('would be seen where it stands in a page', () => {
    expect(intruders('<p onclick="x">')).toHaveLength(1);
    expect(intruders('<a href="javascript:x">')).toHaveLength(1);
    expect(intruders('<svg/onload=x>')).toHaveLength(1);
  });
  test.each(['markdown', 'html'] as const)('does nothing in an export as %s', async (format) => {
    const found: string[][] = [];
    for (const body of bodies) {
      const text = await exported(body, format);
      const here = format === 'html' ? intruders(text) : active(text);
      found.push(...here.map((intruder) => [body, intruder]));
    }
    expect(found.slice(0, 5)).toEqual([]);
  });
});
