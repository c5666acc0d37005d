import fc from 'fast-check';
import { $getRoot, $isParagraphNode, $setState } from 'lexical';
import { describe, expect, test } from 'vitest';
import { blockOriginState } from '../../../renderer/editor/markdown/origin.ts';
import { readBody, toPlainText } from '../../../shared/markdown/index.ts';
import { parseBody, startOf } from '../../../shared/markdown/parse.ts';
import { exportBody, importBody, newEditor, roundTrip } from './bodies.ts';
import { body, garbage, pieces, tangle } from './some-markdown.ts';

declare const __RANDOM_SEED__: boolean;

/** The long run draws more. */
const runs = (usual: number) => ({ numRuns: __RANDOM_SEED__ ? usual * 50 : usual });

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

describe('an edit in one block leaves the source of every other as it is', () => {
  const edit = (markdown: string, at: 'getFirstChild' | 'getLastChild'): string => {
    const editor = newEditor();
    importBody(editor, markdown);
    editor.update(
      () => {
        const block = $getRoot()[at]();
        if ($isParagraphNode(block)) block.selectEnd().insertText('!');
      },
      { discrete: true },
    );
    return exportBody(editor);
  };
  test('behind it', () => {
    fc.assert(
      fc.property(body, (rest) => {
        expect(edit(`first\n\n${rest}`, 'getFirstChild').trim()).toBe(`first!\n\n${rest}`.trim());
      }),
      runs(200),
    );
  });
  test('and in front of it', () => {
    fc.assert(
      fc.property(body, (rest) => {
        const markdown = `${rest}\n\nlast`;
        const end = parseBody(markdown).root.children.at(-1);
        fc.pre(end?.type === 'paragraph' && startOf(end) === markdown.length - 4);
        expect(edit(markdown, 'getLastChild').trim()).toBe(`${markdown}!`.trim());
      }),
      runs(200),
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
  test.each([
    '[\n\t-\n    - a\n\n  para\n',
    ...[
      '- a',
      '+ a',
      '* a',
      '# a',
      '> a',
      '~~~',
      '1. a',
      '1) a',
      '===',
      '---',
      '|-',
      ':-',
      '- - -',
      '1.',
    ].flatMap((line) =>
      ['-', '+', '#', '1.', '='].map((sign) => `a\n\\${sign}\n\\${line}`.replace(/\\(1)/g, '$1\\')),
    ),
  ])('of a line that would begin a block behind one that holds only its sign is text: %j', (source) => {
    const once = normalForm(source);
    expect(normalForm(once)).toBe(once);
    expect(toPlainText(once).trim()).toBe(toPlainText(source).trim());
    expect(roundTrip(source)).toBe(source);
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
  test('of headings over several lines and of tables is stable, and says the same', () => {
    const said = (markdown: string) => {
      const { mentions, marks, searchText } = readBody(markdown);
      return { mentions, marks, searchText: searchText.replace(/\s+/g, ' ').trim() };
    };
    fc.assert(
      fc.property(tangle, (markdown) => {
        fc.pre(parseBody(markdown).root.children.length === 1);
        const once = normalForm(markdown);
        expect(normalForm(once)).toBe(once);
        expect(said(once)).toEqual(said(markdown));
        expect(roundTrip(markdown)).toBe(markdown);
      }),
      runs(200),
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
