import fc from 'fast-check';
import { $getRoot, $setState } from 'lexical';
import { describe, expect, test } from 'vitest';
import { blockOriginState } from '../../../renderer/editor/markdown/origin.ts';
import { readBody, toPlainText } from '../../../shared/markdown/index.ts';
import { exportBody, importBody, newEditor, roundTrip } from './bodies.ts';

const pieces = [
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
  '[ref]: http://a.b "t"',
  '[ref] and [other][ref]',
  '![image](x.png "t")',
  'text ![i](a.png) <b>html</b>',
  '[^1] note\n\n[^1]: foot',
  '[link](http://a.b "title") <http://auto.link> http://bare.link',
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
const body = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...gaps)), { maxLength: 8 })
  .map((parts) => parts.map(([piece, gap]) => piece + gap).join(''));
const garbage = fc.string({
  unit: fc.constantFrom(...'ab \n\n\t>-*_`~#[]()!<>&;:|\\+.1=@📅\r"\''),
  maxLength: 60,
});

describe('a body that nobody edits comes out byte for byte', () => {
  test.each(pieces.map((piece) => [piece]))('%j', (piece) => {
    expect(roundTrip(piece)).toBe(piece);
  });
  test('whatever blocks stand together', () => {
    fc.assert(
      fc.property(body, (markdown) => {
        expect(roundTrip(markdown)).toBe(markdown);
      }),
      { numRuns: 1500 },
    );
  });
  test('whatever characters stand together', () => {
    fc.assert(
      fc.property(garbage, (markdown) => {
        expect(roundTrip(markdown)).toBe(markdown);
      }),
      { numRuns: 1500 },
    );
  });
});

/** Forgets every origin, as if each block had been edited. */
function normalForm(markdown: string): string {
  const editor = newEditor();
  importBody(editor, markdown);
  editor.update(
    () => {
      for (const node of $getRoot().getChildren()) $setState(node, blockOriginState, null);
    },
    { discrete: true },
  );
  return exportBody(editor);
}

const hash = 'ab'.repeat(32);
test.each([
  `![a board](attachment:${hash}) and text`,
  `- [ ] ![](attachment:${hash})`,
  `[![a \\] b](attachment:${hash})](https://a.example/)`,
  `![](attachment:${hash.toUpperCase()})`,
  `![t](attachment:${hash} "title")`,
])('a picture comes out byte for byte, and as it was in normal form: %s', (markdown) => {
  expect(roundTrip(markdown)).toBe(markdown);
  expect(normalForm(markdown)).toBe(markdown);
});

describe('the normal form', () => {
  test.each(['-', '#', '=', '+'])('of lines that hold nothing but %s is a paragraph', (sign) => {
    const source = `a\n\\${sign}\n\\${sign}\n\\${sign}`;
    expect(normalForm(normalForm(source))).toBe(normalForm(source));
    expect(toPlainText(normalForm(source))).toBe(toPlainText(source));
  });
  test('is stable: read and written again it is the same', () => {
    fc.assert(
      fc.property(
        fc.oneof(body, garbage).map((text) => text.replace(/\r/g, '')),
        (markdown) => {
          const once = normalForm(markdown);
          expect(normalForm(once)).toBe(once);
        },
      ),
      { numRuns: 1500 },
    );
  });
  test('says the same: people, signals, promises, asides', () => {
    const said = (markdown: string) => {
      const { mentions, marks, commitments, asides } = readBody(markdown);
      return {
        mentions: mentions.map(({ personId, label }) => [personId, label]),
        marks: marks.map(({ signalId, label, polarity }) => [signalId, label, polarity]),
        commitments: commitments.map(({ text, owner, dueOn, done, private: hidden }) => [
          text,
          owner,
          dueOn,
          done,
          hidden,
        ]),
        asides: asides.map(({ kind, text }) => [kind, text]),
      };
    };
    const line = fc.constantFrom(
      'text [@A \\[b\\] c](person:a) [#own +](signal:s)',
      '*so [@B](person:b) **is*** `x`',
      'a\nb [#est -](signal:t)',
      'x\\\ny',
    );
    const prefix = (text: string, first: string, rest: string) =>
      text
        .split('\n')
        .map((each, index) => (index === 0 ? first : rest) + each)
        .join('\n');
    const block = fc.oneof(
      line,
      line.map((text) => prefix(text, '> [!private]\n> ', '> ')),
      line.map((text) => prefix(text, '> [!share]\n>\n> - [ ] ', '>   ')),
      line.map((text) => prefix(text, '* [x] ', '  ')),
      line.map((text) => `${prefix(text, '- [ ] ', '  ')} 📅 2026-06-01\n  1. [ ] [@L](person:leadership) y`),
      line.map((text) => prefix(text, '> ', '> ')),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) => {
        const markdown = blocks.join('\n\n');
        expect(said(normalForm(markdown))).toEqual(said(markdown));
      }),
      { numRuns: 500 },
    );
  });
});
