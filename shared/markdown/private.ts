import type { Nodes } from 'mdast';
import { isParent, readAside } from './marks.ts';
import { endOf, type ParsedBody, parseBody, startOf } from './parse.ts';

const privateMark = /\[!private\]/i;

/**
 * The body without its private asides, wherever they stand (in lists, quotes, footnotes, other asides), and how many
 * were removed. Where the structure cannot be told (text made to break parsers, raw HTML around the mark) everything
 * in doubt is removed, never kept.
 */
export function withoutPrivateAsides(markdown: string): { markdown: string; removed: number } {
  let text = markdown;
  let removed = 0;
  while (privateMark.test(text)) {
    const parsed = parseBody(text);
    if (parsed.containersIgnored) return { markdown: '', removed: removed + 1 };
    const ranges = privateRanges(parsed);
    if (ranges.length === 0) break;
    removed += ranges.length;
    text = cut(text, ranges);
  }
  return { markdown: text, removed };
}

/** Outermost private asides, in order. */
function privateRanges(parsed: ParsedBody): [number, number][] {
  const ranges: [number, number][] = [];
  const visit = (node: Nodes): void => {
    const hidden =
      (node.type === 'blockquote' && readAside(node, parsed.source) === 'private') ||
      (node.type === 'html' && privateMark.test(node.value));
    if (hidden) ranges.push([startOf(node), endOf(node)]);
    else if (isParent(node)) for (const child of node.children) visit(child);
  };
  visit(parsed.root);
  return ranges;
}

const afterEmptyLine = /(?:^|\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r|\n)$/;

/** Takes the ranges out; a line that held nothing else goes with its indent, its line end and one empty line of two. */
export function cut(text: string, ranges: readonly [number, number][]): string {
  let result = '';
  let from = 0;
  for (const [start, end] of ranges) {
    result += text.slice(from, start);
    from = end;
    const indent = /(?:^|[\r\n])([ \t]*)$/.exec(result)?.[1];
    if (indent === undefined) continue;
    result = result.slice(0, result.length - indent.length);
    const ends = /^[ \t]*(\r\n|\r|\n)([ \t]*(?:\r\n|\r|\n))?/.exec(text.slice(from, from + 1_000));
    if (!ends) continue;
    const both = result === '' || afterEmptyLine.test(result);
    from += ends[0].length - (both ? 0 : (ends[2]?.length ?? 0));
  }
  return result + text.slice(from);
}
