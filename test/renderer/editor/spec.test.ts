import specification from 'commonmark-spec/spec.txt?raw';
import { $getRoot, $isElementNode, $setState } from 'lexical';
import { describe, expect, test } from 'vitest';
import { blockOriginState } from '../../../renderer/editor/markdown/origin.ts';
import { readBody } from '../../../shared/markdown/index.ts';
import { exportBody, importBody, newEditor } from './bodies.ts';

/** The examples of the CommonMark specification, version 0.31.2 (CC BY-SA 4.0), as they stand in its own text. */
const examples = [...specification.matchAll(/^`{32} example\n([\s\S]*?)^\.\n/gm)].map(([, source = '']) =>
  source.replaceAll('→', '\t'),
);

const editor = newEditor();
const change = (edit: () => void): void => editor.update(edit, { discrete: true });

/** Each example for which this is not so, with what came out instead. */
const exceptions = (check: (markdown: string) => [actual: string, expected: string]) =>
  examples.flatMap((markdown) => {
    const [actual, expected] = check(markdown);
    return actual === expected ? [] : [{ markdown, actual, expected }];
  });

/** The words that a reader or a search finds, without what Markdown does with the space between them. */
const words = (markdown: string): string => readBody(markdown).searchText.replace(/\s+/g, ' ').trim();

describe('every example of the CommonMark specification', () => {
  test('is there', () => {
    expect(examples).toHaveLength(652);
  });
  test('comes out byte for byte where nobody edits it', () => {
    const found = exceptions((markdown) => {
      importBody(editor, markdown);
      return [exportBody(editor), markdown];
    });
    expect(found).toEqual([]);
  });
  test('comes out byte for byte where something else was edited', () => {
    const found = exceptions((markdown) => {
      importBody(editor, `first\n\n${markdown}`);
      change(() => {
        const first = $getRoot().getFirstChild();
        if ($isElementNode(first)) first.selectEnd().insertText('!');
      });
      return [exportBody(editor), `first!\n\n${markdown}`];
    });
    expect(found).toEqual([]);
  });
  test('keeps its words where all of it was edited, and is stable then', () => {
    const normal = (markdown: string): string => {
      importBody(editor, markdown);
      change(() => {
        for (const node of $getRoot().getChildren()) $setState(node, blockOriginState, null);
      });
      return exportBody(editor);
    };
    expect(exceptions((markdown) => [words(normal(markdown)), words(markdown)])).toEqual([]);
    expect(exceptions((markdown) => [normal(normal(markdown)), normal(markdown)])).toEqual([]);
  });
});
