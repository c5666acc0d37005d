import { $isCodeNode } from '@lexical/code';
import { $isLinkNode } from '@lexical/link';
import {
  $getSelection,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type NodeKey,
  type TextNode,
} from 'lexical';

/** What is being completed: the text from the sign to the caret. */
export interface Trigger {
  kind: 'person' | 'signal' | 'block';
  query: string;
  node: NodeKey;
  /** Offsets in the text node: of the sign, and of the caret. */
  start: number;
  end: number;
}

const opening = /(?:^|[\s([{"'“‘«—–/])/u.source;
const patterns: [Trigger['kind'], RegExp][] = [
  [
    'person',
    new RegExp(
      `${opening}@((?:[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'’.-]*(?: [\\p{L}\\p{N}\\p{M}'’.-]*){0,2})?)$`,
      'u',
    ),
  ],
  [
    'signal',
    new RegExp(`${opening}#((?:[\\p{L}\\p{N}][\\p{L}\\p{N}/&'-]*(?: [\\p{L}\\p{N}/&'-]*){0,2})?)$`, 'u'),
  ],
  ['block', /(?:^|\s)\/([\p{L}\p{N}]*)$/u],
];

/** The completion that the text in front of a text offers, or null. @param before the text from the line's start to the caret */
export function matchTrigger(before: string): { kind: Trigger['kind']; query: string } | null {
  for (const [kind, pattern] of patterns) {
    const query = pattern.exec(before)?.[1];
    if (query !== undefined) return { kind, query };
  }
  return null;
}

/** What the caret asks for. Call it in a read. */
export function $readTrigger(): Trigger | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'text')
    return null;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || !node.isSimpleText() || node.hasFormat('code')) return null;
  const parent = node.getParent();
  if ($isCodeNode(parent) || $isLinkNode(parent)) return null;
  const end = selection.anchor.offset;
  const before = node.getTextContent().slice(0, end);
  const found = matchTrigger(before);
  if (!found) return null;
  const start = end - found.query.length - 1;
  // A sign that opens its node continues a word where text stands directly in front of it.
  if (start === 0 && !$opensWord(node)) return null;
  return { ...found, node: node.getKey(), start, end };
}

function $opensWord(node: TextNode): boolean {
  const previous: LexicalNode | null = node.getPreviousSibling();
  if (previous === null || $isLineBreakNode(previous) || !$isTextNode(previous)) return true;
  return /\s$/.test(previous.getTextContent()) || !previous.isSimpleText();
}
