import { $isListItemNode } from '@lexical/list';
import {
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  CODE,
  type ElementTransformer,
  HEADING,
  INLINE_CODE,
  ITALIC_STAR,
  ORDERED_LIST,
  registerMarkdownShortcuts,
  STRIKETHROUGH,
  UNORDERED_LIST,
} from '@lexical/markdown';
import { QuoteNode } from '@lexical/rich-text';
import { $findCellNode } from '@lexical/table';
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  type ElementNode,
  FORMAT_TEXT_COMMAND,
  HISTORIC_TAG,
  INDENT_CONTENT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalNode,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical';
import { AsideNode } from '../nodes/aside-node.ts';
import { $isMentionNode } from '../nodes/chip-nodes.ts';
import { $isMarkNode } from '../nodes/mark-node.ts';
import { $createTaskBoxNode, $taskBoxOf } from '../nodes/task-box-node.ts';
import { $turnInto, type BlockChoice } from './blocks.ts';

const element = (
  regExp: RegExp,
  choice: (match: string[]) => BlockChoice,
  triggerOnEnter = false,
): ElementTransformer => ({
  type: 'element',
  dependencies: [QuoteNode, AsideNode],
  export: () => null,
  regExp,
  triggerOnEnter,
  replace: (parent, children, match) => {
    parent.splice(0, parent.getChildrenSize(), children);
    $turnInto(parent, choice(match));
  },
});

/** A cell of a table holds one line and no block: there a `# ` or `- ` is what was typed. */
const outsideTables =
  <Rest extends unknown[]>(replace: (block: ElementNode, ...rest: Rest) => unknown) =>
  (block: ElementNode, ...rest: Rest): boolean =>
    $findCellNode(block) ? false : replace(block, ...rest) !== false;

const blocks = [
  element(/^\[([ xX]?)\]\s/, (match) => ({ kind: 'task', done: match[1]?.toLowerCase() === 'x' })),
  element(/^>!\s/, () => ({ kind: 'aside', aside: 'private' })),
  element(/^>\s/, () => ({ kind: 'quote' })),
  element(/^(?:---|\*\*\*|___)\s/, () => ({ kind: 'divider' })),
  HEADING,
  UNORDERED_LIST,
  ORDERED_LIST,
];

const transformers = [
  ...blocks.map((block) => ({ ...block, replace: outsideTables(block.replace) })),
  { ...CODE, replace: outsideTables(CODE.replace) },
  INLINE_CODE,
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  ITALIC_STAR,
  STRIKETHROUGH,
];

/** Markdown as it is typed turns into what it means; Tab moves list items in and out, Ctrl+E is code. */
export const ShortcutsExtension = defineExtension({
  name: '@handrail/shortcuts',
  register(editor) {
    return mergeRegister(
      registerMarkdownShortcuts(editor, transformers),
      editor.registerUpdateListener(({ tags, dirtyLeaves }) => {
        if (tags.has(HISTORIC_TAG) || dirtyLeaves.size === 0 || editor.isComposing()) return;
        if (editor.read($typedBox)) editor.update($boxInItem);
      }),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $divider, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => {
          const selection = $getSelection();
          if (!$isRangeSelection(selection)) return false;
          const node = selection.anchor.getNode();
          if (![node, ...node.getParents()].some($isListItemNode)) return false;
          event.preventDefault();
          return editor.dispatchCommand(
            event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND,
            undefined,
          );
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (event.altKey) return false;
          if (!(event.ctrlKey || event.metaKey)) return $writeBehindChip(event);
          const key = event.key.toLowerCase();
          const format =
            key === 'e' && !event.shiftKey ? 'code' : key === 'x' && event.shiftKey ? 'strikethrough' : null;
          if (format === null) return false;
          event.preventDefault();
          return editor.dispatchCommand(FORMAT_TEXT_COMMAND, format);
        },
        COMMAND_PRIORITY_HIGH,
      ),
    );
  },
});

/** Behind a chip stands a space already: a typed one adds none, and closing punctuation takes its place. */
function $writeBehindChip(event: KeyboardEvent): boolean {
  if (!/^[ ,.;:!?)]$/.test(event.key) || event.isComposing) return false;
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.offset !== 1)
    return false;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || node.getTextContent() !== ' ' || node.getNextSibling() !== null) return false;
  const chip = node.getPreviousSibling();
  if (!$isMarkNode(chip) && !$isMentionNode(chip)) return false;
  event.preventDefault();
  if (event.key !== ' ') node.setTextContent(event.key).select(1, 1);
  return true;
}

/** The text node of a list item in which `[] ` was just typed, behind `- ` that made the item. */
function $typedBox(): { node: LexicalNode; length: number; done: boolean } | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  const item = node.getParent();
  if (!$isTextNode(node) || !node.isSimpleText() || !$isListItemNode(item)) return null;
  if (node.getPreviousSibling() !== null || $taskBoxOf(item)) return null;
  const match = /^\[([ xX]?)\] /.exec(node.getTextContent());
  if (!match || selection.anchor.offset !== match[0].length) return null;
  return { node, length: match[0].length, done: match[1]?.toLowerCase() === 'x' };
}

function $boxInItem(): void {
  const typed = $typedBox();
  if (!typed || !$isTextNode(typed.node)) return;
  const box = $createTaskBoxNode(typed.done);
  typed.node.insertBefore(box);
  const rest = typed.node.spliceText(0, typed.length, '');
  if (rest.getTextContent() === '') {
    rest.remove();
    box.selectNext(0, 0);
  } else rest.select(0, 0);
}

/** `---` and Enter draws a line. */
function $divider(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const block = selection.anchor.getNode().getParent();
  if (!$isElementNode(block) || !/^(?:---|\*\*\*|___)$/.test(block.getTextContent())) return false;
  if ($isListItemNode(block) || block.getType() !== 'paragraph' || $findCellNode(block)) return false;
  block.clear();
  $turnInto(block, { kind: 'divider' });
  return true;
}
