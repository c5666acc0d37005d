import type { Nodes } from 'mdast';
import { isParent } from './marks.ts';
import { endOf, parseBody, startOf } from './parse.ts';
import { cut } from './private.ts';

/** What every task item has in its source; see `mayDerive` of the journal. */
const mayHoldTasks = /\[[ \t\r\nxX]\]/;

/** The body without its task items, with whatever stands beneath them, and how many went. */
export function withoutTasks(markdown: string): { markdown: string; removed: number } {
  let text = markdown;
  let removed = 0;
  // Taking an item out can join lines to a new one; it goes too.
  while (mayHoldTasks.test(text)) {
    const ranges: [number, number][] = [];
    const visit = (node: Nodes): void => {
      if (node.type === 'listItem' && typeof node.checked === 'boolean')
        ranges.push([startOf(node), endOf(node)]);
      else if (isParent(node)) for (const child of node.children) visit(child);
    };
    visit(parseBody(text).root);
    if (ranges.length === 0) break;
    removed += ranges.length;
    text = cut(text, ranges);
  }
  return { markdown: text, removed };
}
