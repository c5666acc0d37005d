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
import { $isDueNode } from '../nodes/chip-nodes.ts';
import { $taskAround } from '../nodes/task-box-node.ts';
import { type DueWords, readDueWords } from './due-words.ts';

/** What is being completed: the text from the sign, or from the first word of a due date, to the caret. */
export interface Trigger {
  kind: 'person' | 'signal' | 'block' | 'due';
  query: string;
  /** Set where words say a due date. */
  due?: DueWords;
  node: NodeKey;
  /** Offsets in the text node: of the sign, and of the caret. */
  start: number;
  end: number;
}

const opening = /(?:^|[\s([{"'“‘«—–/])/u.source;
type Signed = Exclude<Trigger['kind'], 'due'>;

const patterns: [Signed, RegExp][] = [
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
  ['block', /(?:^|\s)\/((?:[\p{L}\p{N}][\p{L}\p{N}:-]*)?)$/u],
];

/** The completion that the text in front of a text offers, or null. @param before the text from the line's start to the caret */
export function matchTrigger(before: string): { kind: Signed; query: string } | null {
  for (const [kind, pattern] of patterns) {
    const query = pattern.exec(before)?.[1];
    if (query !== undefined) return { kind, query };
  }
  return null;
}

/** What the caret asks for. Call it in a read. @param today `YYYY-MM-DD`, for due dates */
export function $readTrigger(today: string): Trigger | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'text')
    return null;
  const node = selection.anchor.getNode();
  if (!$isPlainText(node)) return null;
  const end = selection.anchor.offset;
  const before = node.getTextContent().slice(0, end);
  const due = $readDue(node, before, today);
  if (due)
    return { kind: 'due', query: before.slice(due.start), node: node.getKey(), start: due.start, end, due };
  const found = matchTrigger(before);
  if (!found) return null;
  const start = end - found.query.length - 1;
  // A sign that opens its node continues a word where text stands directly in front of it.
  if (start === 0 && !$opensWord(node)) return null;
  return { ...found, node: node.getKey(), start, end };
}

/** Words at the end of a promise that has no due date yet. */
function $readDue(node: TextNode, before: string, today: string): DueWords | null {
  if (before.length < node.getTextContentSize() || !$taskAround(node)) return null;
  const due = readDueWords(before, today);
  if (!due || (due.start === 0 && !$opensWord(node))) return null;
  const isLast = node
    .getNextSiblings()
    .every((next) => $isTextNode(next) && next.getTextContent().trim() === '');
  return isLast && !node.getParentOrThrow().getChildren().some($isDueNode) ? due : null;
}

/** Text in which a sign means something: neither code nor part of a link. */
export function $isPlainText(node: LexicalNode): node is TextNode {
  const parent = node.getParent();
  return (
    $isTextNode(node) &&
    node.isSimpleText() &&
    !node.hasFormat('code') &&
    !$isCodeNode(parent) &&
    !$isLinkNode(parent)
  );
}

/** True where a sign at the start of this node does not continue a word in front of it. */
export function $opensWord(node: TextNode): boolean {
  const previous: LexicalNode | null = node.getPreviousSibling();
  if (previous === null || $isLineBreakNode(previous) || !$isTextNode(previous)) return true;
  return /\s$/.test(previous.getTextContent()) || !previous.isSimpleText();
}
