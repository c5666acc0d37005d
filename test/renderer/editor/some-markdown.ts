import fc from 'fast-check';

export const pieces = [
  '# Heading',
  'Setext\n===',
  'para\nsoft *em* **strong** `code` ~~gone~~',
  'hard\\\nbreak',
  'two  \nspaces',
  '- a\n- b\n  - c',
  '* star\n* list',
  '+ plus',
  '1. one\n2. two',
  '3) three',
  '- [ ] task [@Ana Ruiz](person:A) 📅 2026-06-01',
  '- [x] done\n  - [ ] nested',
  '- [ ]',
  '-',
  '- - deep',
  '- a\n\n  para',
  '> quote\n> more',
  '> > nested',
  '> [!private]\n> secret [#own +](signal:S)',
  '> [!share]\n>\n> - a',
  '> [!up]',
  '> [!PRIVATE]- title\n> x',
  '```js meta\ncode\n```',
  '~~~\n```\n~~~',
  '    indented',
  '```\nunclosed',
  '---',
  '***',
  '<div>\nhtml\n</div>',
  '<!-- comment',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  'a|b\n-|:-:\n1\n1|2|3',
  '|a|\n|-|',
  '> | a |\n> |--:|\n> | [#own +](signal:S) \\| `\\|` |',
  '__foo, __bar__, baz__ *foo *bar** [a](u)[b](u)',
  '---\ntitle: x\n---',
  '[ref]: http://a.b "t"',
  '[ref] and [other][ref]',
  '![image](x.png "t")',
  'text ![i](a.png) <b>html</b>',
  '[^1] note\n\n[^1]: foot',
  '[link](http://a.b "title") <http://auto.link> http://bare.link',
  '> Wrote it. [11 March, 1:1](entry:E)',
  '[*11* March](entry:E) [x](entry:E "t")',
  '[@B\\]ob](person:B)[#x −](signal:T)',
  '\\* escaped \\_',
  '&nbsp;&copy;&#35;',
  'snake_case_word 2*3*4',
  '****',
  '[',
  '![](',
  '`',
  '<',
  '>',
  '\t',
  '  leading',
  'trailing  ',
  '\u00a0',
  '\uFEFF',
  '\0',
  '👩‍👩‍👧 [@👩](person:C)',
  'a\r\nb',
  '\r',
  'Ünïcode',
  '📅 2026-06-01',
  '#',
  '#hash',
  '====',
  '+',
  '1.',
  '10000000000. x',
];
const gaps = ['\n', '\n\n', '\n\n\n', ' ', '', '\r\n\r\n', '\n \n', '\n> ', '\n- ', '\n    ', '\n\t'];
/** Blocks of all kinds behind each other, with and without space between them. */
export const body = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...gaps)), { maxLength: 8 })
  .map((parts) => parts.map(([piece, gap]) => piece + gap).join(''));
/** Signs that mean something, in any order. */
export const garbage = fc.string({
  unit: fc.constantFrom(...'ab \n\n\t>-*_`~#[]()!<>&;:|\\+.1=@📅\r"\''),
  maxLength: 60,
});

const words = [
  ...['a', '*b*', '**c d**', '~~e~~', '_f_g', '<br>', '[r]', '![i](p.png)', '📅 2026-06-01', '&#124;'],
  ...['[#own +](signal:S)', '[@Ana \\| R](person:A)', '[l](http://a.b/|c "t|u")', '<http://a.b/|c>', '[x](y'],
  ...['`x|y`', '`a\\|b`', '\\|', '|', '\\', '\\\\', '\\*', '\\`', '`', '*', '**', '-', ':-:', '#', '"', ' '],
];
const line = fc
  .tuple(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }), fc.constantFrom(' ', ''))
  .map(([parts, between]) => parts.join(between));
const heading = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 3 }), fc.constantFrom('=', '-', '===', '---'))
  .map(([lines, under]) => `${lines.join('\n')}\n${under}`);
const row = fc
  .array(fc.oneof(line, fc.constant('')), { minLength: 1, maxLength: 4 })
  .map((cells) => `| ${cells.join(' | ')} |`);
const table = fc
  .tuple(
    fc.array(line, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('-', ':-', ':-:', '-:'),
    fc.array(row, { maxLength: 3 }),
  )
  .map(([head, align, rows]) =>
    [`| ${head.join(' | ')} |`, `|${`${align}|`.repeat(head.length)}`, ...rows].join('\n'),
  );
/** Everything inline at once, in headings over several lines and in the cells of tables. */
export const tangle = fc.oneof(heading, table);
