import { $isCodeNode } from '@lexical/code';
import { $isHorizontalRuleNode } from '@lexical/extension';
import { $isListItemNode, $isListNode, type ListItemNode, type ListNode } from '@lexical/list';
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $isTableNode } from '@lexical/table';
import { $getState, $isElementNode, type LexicalNode } from 'lexical';
import type { BlockContent, DefinitionContent, ListItem, PhrasingContent } from 'mdast';
import { $isAsideNode } from '../nodes/aside-node.ts';
import { $isRawMarkdownNode } from '../nodes/raw-markdown-node.ts';
import { codeMetaState, looseState } from '../nodes/state.ts';
import { $taskBoxOf } from '../nodes/task-box-node.ts';
import { $exportInline } from './export-inline.ts';
import type { Aside } from './stringify.ts';
import { $exportTable } from './table.ts';

type Block = BlockContent | DefinitionContent | Aside;

/** A block as mdast, or null for one that says nothing (an empty paragraph). */
export function $exportBlock(node: LexicalNode): Block | null {
  if ($isRawMarkdownNode(node)) return { type: 'html', value: node.getSource() };
  if ($isHorizontalRuleNode(node)) return { type: 'thematicBreak' };
  if ($isCodeNode(node)) {
    const meta = $getState(node, codeMetaState);
    const lang = node.getLanguage() ?? null;
    return { type: 'code', lang, meta: lang && meta ? meta : null, value: node.getTextContent() };
  }
  if ($isListNode(node)) return $exportList(node);
  if ($isTableNode(node)) return $exportTable(node);
  if ($isAsideNode(node))
    return { type: 'aside', kind: node.getKind(), children: $exportBlocks(node.getChildren()) };
  if ($isQuoteNode(node)) {
    const children = node.getChildren();
    const isContainer = children.some((child) => !isInline(child));
    const blocks = isContainer ? $exportBlocks(children) : paragraph($exportInline(children));
    return { type: 'blockquote', children: blocks as BlockContent[] };
  }
  if (!$isElementNode(node)) return paragraph($exportInline([node]))[0] ?? null;
  const children = $exportInline(node.getChildren());
  if ($isHeadingNode(node)) {
    const depth = Number(node.getTag().slice(1)) as 1 | 2 | 3 | 4 | 5 | 6;
    return { type: 'heading', depth, children };
  }
  return paragraph(children)[0] ?? null;
}

export const isInline = (node: LexicalNode): boolean =>
  $isElementNode(node) ? node.isInline() : !$isRawMarkdownNode(node) && !$isHorizontalRuleNode(node);

const paragraph = (children: PhrasingContent[]): BlockContent[] =>
  children.length > 0 ? [{ type: 'paragraph', children }] : [];

const $exportBlocks = (nodes: readonly LexicalNode[]): Block[] =>
  nodes.map($exportBlock).filter((block) => block !== null);

function $exportList(node: ListNode): BlockContent {
  const spread = $getState(node, looseState);
  const items: ListItem[] = [];
  for (const child of node.getChildren()) {
    if (!$isListItemNode(child)) continue;
    const nested = child.getChildren().filter($isListNode).map($exportList);
    const last = items.at(-1);
    if (nested.length > 0 && last) last.children.push(...nested);
    else items.push({ ...$exportItem(child), spread, ...(nested.length > 0 ? { children: nested } : {}) });
  }
  const ordered = node.getListType() === 'number';
  return { type: 'list', ordered, start: ordered ? node.getStart() : null, spread, children: items };
}

function $exportItem(item: ListItemNode): ListItem {
  const box = $taskBoxOf(item);
  const inline = $exportInline(item.getChildren());
  if (!box) return { type: 'listItem', checked: null, children: paragraph(inline) };
  if (inline.length > 0) return { type: 'listItem', checked: box.isDone(), children: paragraph(inline) };
  const empty = paragraph([{ type: 'html', value: box.isDone() ? '[x]' : '[ ]' }]);
  return { type: 'listItem', checked: null, children: empty };
}
