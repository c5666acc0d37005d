import { $isQuoteNode, type QuoteNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  type ElementNode,
  INSERT_PARAGRAPH_COMMAND,
  KEY_BACKSPACE_COMMAND,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { $isAsideNode, AsideNode } from '../nodes/aside-node.ts';

/** Blocks that hold blocks, asides and quotes: Enter in an empty last line leaves, Backspace at the start unwraps. */
export const AsideExtension = defineExtension({
  name: '@handrail/aside',
  nodes: [AsideNode],
  register(editor) {
    return mergeRegister(
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leave, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_BACKSPACE_COMMAND, $unwrap, COMMAND_PRIORITY_HIGH),
    );
  },
});

const isContainer = (node: LexicalNode | null): node is AsideNode | QuoteNode =>
  $isAsideNode(node) || ($isQuoteNode(node) && node.isShadowRoot());

function $line(): { block: ElementNode; container: AsideNode | QuoteNode; atStart: boolean } | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  const block = [node, ...node.getParents()].find((each) => isContainer(each.getParent()));
  const container = block?.getParent() ?? null;
  if (!$isElementNode(block) || !isContainer(container)) return null;
  const first = block.getFirstDescendant();
  const atStart = selection.anchor.offset === 0 && (node.is(block) || (first !== null && node.is(first)));
  return { block, container, atStart };
}

function $leave(): boolean {
  const line = $line();
  if (!line?.block.isEmpty() || line.block.getNextSibling() !== null) return false;
  if (line.block.getPreviousSibling() === null) return false;
  const after = $createParagraphNode();
  line.container.insertAfter(after);
  line.block.remove();
  after.select();
  return true;
}

function $unwrap(event: KeyboardEvent): boolean {
  const line = $line();
  if (!line?.atStart || line.block.getPreviousSibling() !== null) return false;
  event.preventDefault();
  for (const child of line.container.getChildren()) line.container.insertBefore(child);
  line.container.remove();
  line.block.selectStart();
  return true;
}
