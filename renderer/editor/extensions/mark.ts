import {
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  isDOMNode,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import type { Polarity } from '../../../shared/domain/signals.ts';
import { $isMarkNode, MarkNode } from '../nodes/mark-node.ts';

/** Marks: a click or Enter cycles the polarity; `+` or `-` typed right behind one sets it. */
export const MarkExtension = defineExtension({
  name: '@handrail/mark',
  nodes: [MarkNode],
  register(editor) {
    return mergeRegister(
      editor.registerCommand(
        CLICK_COMMAND,
        (event) => {
          const node = isDOMNode(event.target) ? $getNearestNodeFromDOMNode(event.target) : null;
          if (!$isMarkNode(node) || !editor.isEditable()) return false;
          node.cyclePolarity();
          node.selectNext();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          const selection = $getSelection();
          const node = $isNodeSelection(selection) ? selection.getNodes()[0] : null;
          if (!$isMarkNode(node)) return false;
          event?.preventDefault();
          node.cyclePolarity();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
          const polarity: Polarity | null =
            event.key === '+' ? '+' : event.key === '-' || event.key === '−' ? '-' : null;
          const mark = polarity === null ? null : $markBehindCaret();
          if (polarity === null || !mark) return false;
          event.preventDefault();
          mark.setPolarity(polarity);
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    );
  },
});

/** The selected mark, or the one that the caret stands right behind. */
function $markBehindCaret(): MarkNode | null {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) {
    const node = selection.getNodes()[0];
    return $isMarkNode(node) ? node : null;
  }
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const { anchor } = selection;
  let before: LexicalNode | null = null;
  const node = anchor.getNode();
  if (anchor.type === 'element') before = anchor.getNode().getChildAtIndex(anchor.offset - 1);
  else if (anchor.offset === 0) before = node.getPreviousSibling();
  // The space that completion wrote behind the chip, with nothing written since.
  else if (anchor.offset === 1 && node.getTextContent() === ' ' && node.getNextSibling() === null)
    before = node.getPreviousSibling();
  return $isMarkNode(before) ? before : null;
}
