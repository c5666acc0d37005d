import { $createCodeNode } from '@lexical/code';
import { $createHorizontalRuleNode } from '@lexical/extension';
import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  type ListItemNode,
  type ListType,
} from '@lexical/list';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $isElementNode,
  $isRootOrShadowRoot,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import type { AsideKind } from '../../../shared/markdown/index.ts';
import { $createAsideNode } from '../nodes/aside-node.ts';
import { $createEmptyTable } from '../nodes/table.ts';
import { $createTaskBoxNode, $taskBoxOf } from '../nodes/task-box-node.ts';

export type BlockChoice =
  | { kind: 'divider' }
  | { kind: 'table' }
  | { kind: 'paragraph' | 'quote' | 'code' }
  | { kind: 'heading'; level: 1 | 2 | 3 }
  | { kind: 'list'; type: ListType }
  | { kind: 'task'; done: boolean }
  | { kind: 'aside'; aside: AsideKind };

/** The block around a node that can be turned into another: a paragraph or heading, or an item of a list. */
export function $blockAround(node: LexicalNode): ElementNode | null {
  const line = [node, ...node.getParents()];
  const block = line.find((each) => $isListItemNode(each) || $isRootOrShadowRoot(each.getParent()));
  return $isElementNode(block) ? block : null;
}

/** Turns a block into another one around the same text; the caret goes to its start. */
export function $turnInto(block: ElementNode, choice: BlockChoice): void {
  if ($isListItemNode(block)) {
    $turnItemInto(block, choice);
    return;
  }
  const children = block.getChildren();
  if (choice.kind === 'divider') {
    const line = $createParagraphNode().append(...children);
    block.replace(line);
    line.insertBefore($createHorizontalRuleNode());
    line.selectStart();
    return;
  }
  if (choice.kind === 'table') {
    const table = $createEmptyTable(2);
    block.replace(table);
    table
      .getFirstDescendant<ElementNode>()
      ?.append(...children)
      .selectStart();
    return;
  }
  const target = $create(choice, children);
  block.replace(target.outer);
  target.caret.selectStart();
  const box = target.caret.getFirstChild();
  if (choice.kind === 'task' && box) box.selectNext(0, 0);
}

/** In a list only the box changes; everything else first leaves the list. */
function $turnItemInto(item: ListItemNode, choice: BlockChoice): void {
  if (choice.kind === 'task') {
    if (!$taskBoxOf(item)) item.splice(0, 0, [$createTaskBoxNode(choice.done)]);
    item.getFirstChild()?.selectNext(0, 0);
    return;
  }
  $taskBoxOf(item)?.remove();
  const paragraph = $createParagraphNode().append(...item.getChildren());
  item.replace(paragraph);
  $turnInto(paragraph, choice);
}

function $create(
  choice: Exclude<BlockChoice, { kind: 'divider' | 'table' }>,
  children: LexicalNode[],
): { outer: LexicalNode; caret: ElementNode } {
  switch (choice.kind) {
    case 'heading': {
      const heading = $createHeadingNode(`h${choice.level}`).append(...children);
      return { outer: heading, caret: heading };
    }
    case 'list':
    case 'task': {
      const item = $createListItemNode();
      if (choice.kind === 'task') item.append($createTaskBoxNode(choice.done));
      item.append(...children);
      return {
        outer: $createListNode(choice.kind === 'task' ? 'bullet' : choice.type).append(item),
        caret: item,
      };
    }
    case 'aside':
    case 'quote': {
      const line = $createParagraphNode().append(...children);
      const outer =
        choice.kind === 'aside' ? $createAsideNode(choice.aside) : $createQuoteNode({ shadowRoot: true });
      return { outer: outer.append(line), caret: line };
    }
    case 'code': {
      const text = children.map((child) => child.getTextContent()).join('');
      const code = $createCodeNode();
      if (text !== '') code.append($createTextNode(text));
      return { outer: code, caret: code };
    }
    default: {
      const paragraph = $createParagraphNode().append(...children);
      return { outer: paragraph, caret: paragraph };
    }
  }
}
