import { $createCodeNode } from '@lexical/code';
import { $createHorizontalRuleNode } from '@lexical/extension';
import { $createListItemNode, $createListNode, type ListItemNode, type ListNode } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $setState,
  type LexicalNode,
} from 'lexical';
import type { Blockquote, List, ListItem, Paragraph, RootContent } from 'mdast';
import { type AsideKind, asideHeader, readAside } from '../../../shared/markdown/marks.ts';
import { endOf, startOf } from '../../../shared/markdown/parse.ts';
import { $createAsideNode } from '../nodes/aside-node.ts';
import { bulletState, codeMetaState, looseState } from '../nodes/state.ts';
import { $createTaskBoxNode } from '../nodes/task-box-node.ts';
import { $importInline, type ImportContext, NotEditable } from './import-inline.ts';
import { $importTable } from './table.ts';

const maxDepth = 20;

/** Lexical joins lists of one type that follow each other, so they are read as one. */
export function mergeLists<Node extends RootContent>(nodes: readonly Node[]): Node[] {
  const result: Node[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'list' && last?.type === 'list' && Boolean(node.ordered) === Boolean(last.ordered)) {
      const children = [...last.children, ...node.children];
      const position = last.position &&
        node.position && { start: last.position.start, end: node.position.end };
      result[result.length - 1] = { ...last, children, position, spread: true };
    } else result.push(node);
  }
  return result;
}

/** One block as a Lexical node. @throws NotEditable where it has content that the editor has no nodes for */
export function $importBlock(node: RootContent, context: ImportContext, depth = 0): LexicalNode {
  if (depth > maxDepth) throw new NotEditable('depth');
  switch (node.type) {
    case 'paragraph':
      return $createParagraphNode().append(...$importInline(node.children, context));
    case 'heading':
      return $createHeadingNode(`h${node.depth}`).append(...$importInline(node.children, context));
    case 'thematicBreak':
      return $createHorizontalRuleNode();
    case 'code': {
      const code = $createCodeNode(node.lang ?? undefined);
      if (node.meta) $setState(code, codeMetaState, node.meta);
      return code.append(...$lines(node.value));
    }
    case 'list':
      return $importList(node, context, depth);
    case 'blockquote': {
      const kind = readAside(node, context.source);
      return kind ? $importAside(node, kind, context, depth) : $importQuote(node, context, depth);
    }
    case 'table':
      return $importTable(node, context);
    default:
      throw new NotEditable(node.type);
  }
}

/** Lexical writes a new line in code as a node of its own. */
export function $lines(text: string): LexicalNode[] {
  return text
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) => [
      ...(index > 0 ? [$createLineBreakNode()] : []),
      ...(line === '' ? [] : [$createTextNode(line)]),
    ]);
}

function $importQuote(node: Blockquote, context: ImportContext, depth: number): LexicalNode {
  const children = mergeLists(node.children).map((child) => $importBlock(child, context, depth + 1));
  return $createQuoteNode({ shadowRoot: true }).append(
    ...(children.length > 0 ? children : [$createParagraphNode()]),
  );
}

function $importAside(node: Blockquote, kind: AsideKind, context: ImportContext, depth: number): LexicalNode {
  const [first, ...rest] = node.children;
  const head = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || head?.type !== 'text' || !asideHeader.test(head.value))
    throw new NotEditable('header');
  const text = head.value.replace(asideHeader, '');
  const inline =
    text === '' ? first.children.slice(1) : [{ ...head, value: text }, ...first.children.slice(1)];
  if (inline[0]?.type === 'break') inline.shift();
  const opening: Paragraph[] = inline.length > 0 ? [{ ...first, children: inline }] : [];
  const children = mergeLists([...opening, ...rest]).map((child) => $importBlock(child, context, depth + 1));
  return $createAsideNode(kind).append(...(children.length > 0 ? children : [$createParagraphNode()]));
}

function $importList(node: List, context: ImportContext, depth: number): ListNode {
  if (depth > maxDepth) throw new NotEditable('depth');
  const list = $createListNode(node.ordered ? 'number' : 'bullet', node.start ?? 1);
  const start = startOf(node);
  const marker = /^(?:\d+)?([-+*.)])/.exec(context.source.slice(start, start + 11))?.[1];
  if (marker && marker !== '-' && marker !== '.') $setState(list, bulletState, marker);
  if (node.spread || node.children.some((item) => item.spread)) $setState(list, looseState, true);
  for (const item of node.children) list.append(...$importItem(item, context, depth));
  return list;
}

/** Lexical keeps a nested list in an item of its own, behind the item that it belongs to. */
function $importItem(item: ListItem, context: ImportContext, depth: number): ListItemNode[] {
  const [first, ...nested] = item.children;
  const paragraph = first?.type === 'paragraph' ? first : null;
  if (first && !paragraph) throw new NotEditable(first.type);
  const checked = item.checked ?? emptyBox(paragraph, context);
  const main = $createListItemNode();
  if (checked !== null) main.append($createTaskBoxNode(checked));
  if (paragraph && !(item.checked === null && checked !== null)) {
    main.append(...$importInline(paragraph.children, { ...context, dueChips: checked !== null }));
  }
  const items = [main];
  for (const child of nested) {
    if (child.type !== 'list') throw new NotEditable(child.type);
    items.push($createListItemNode().append($importList(child, context, depth + 1)));
  }
  if (items.length > 2) throw new NotEditable('lists');
  return items;
}

/** `- [ ]` with nothing behind it is no task item in Markdown; it is one here, while it waits for its text. */
function emptyBox(paragraph: Paragraph | null, context: ImportContext): boolean | null {
  if (!paragraph) return null;
  const source = context.source.slice(startOf(paragraph), endOf(paragraph));
  return source === '[ ]' ? false : source === '[x]' ? true : null;
}
