import type { LexicalEditor, NodeKey } from 'lexical';
import { type PlacedHint, pointAt } from './blocks.ts';

const name = 'handrail-wording';

/** Underlines ranges without touching the document (CSS Custom Highlight API); returns a function that ends it. */
export function paint(ranges: readonly Range[]): () => void {
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  for (const range of ranges) highlight.add(range);
  CSS.highlights.set(name, highlight);
  return () => {
    for (const range of ranges) highlight.delete(range);
  };
}

/** The words of a hint on the screen, or null where they are not drawn as they were read. */
export function rangeOf(editor: LexicalEditor, hint: PlacedHint): Range | null {
  const start = pointAt(hint.block, hint.start, false);
  const end = pointAt(hint.block, hint.end, true);
  const from = start && textOf(editor, start.key);
  const to = end && textOf(editor, end.key);
  if (!start || !end || !from || !to || from.length < start.offset || to.length < end.offset) return null;
  const range = document.createRange();
  range.setStart(from, start.offset);
  range.setEnd(to, end.offset);
  return range;
}

/** The text inside the element of a text node, which a format wraps once more. */
function textOf(editor: LexicalEditor, key: NodeKey): Text | null {
  let node: Node | null = editor.getElementByKey(key);
  while (node && !(node instanceof Text)) node = node.firstChild;
  return node;
}

/** Those of the blocks, in the order of the document, that are on the screen. */
export function visibleKeys(editor: LexicalEditor, keys: readonly NodeKey[]): readonly NodeKey[] {
  const box = (at: number): DOMRect | undefined =>
    editor.getElementByKey(keys[at] ?? '')?.getBoundingClientRect();
  const first = firstWhere(keys.length, (at) => (box(at)?.bottom ?? 0) > 0);
  const last = firstWhere(keys.length, (at) => (box(at)?.top ?? 0) > window.innerHeight);
  return keys.slice(first, last);
}

/** The first index that fulfils a condition which holds from there on. */
function firstWhere(count: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
