import {
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  defineExtension,
  isDOMNode,
  KEY_DOWN_COMMAND,
  type LexicalNode,
  mergeRegister,
  safeCast,
} from 'lexical';
import { $isCitationNode, CitationNode } from '../nodes/chip-nodes.ts';

export interface CitationsConfig {
  onOpenEntry(entryId: string): void;
}

/** The citation that the caret stands at, on either side of it. */
function $citationAtCaret(): CitationNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const node = selection.anchor.getNode();
  const { offset } = selection.anchor;
  const near: (LexicalNode | null)[] = [
    node,
    offset === 0 ? node.getPreviousSibling() : null,
    offset === node.getTextContentSize() ? node.getNextSibling() : null,
  ];
  return near.find($isCitationNode) ?? null;
}

/** Citations of notes: Ctrl/Cmd and a click on one, or Alt+Enter with the caret at it, opens its note. */
export const CitationsExtension = defineExtension({
  name: '@handrail/citations',
  nodes: [CitationNode],
  config: safeCast<CitationsConfig>({ onOpenEntry: () => {} }),
  register(editor, config) {
    const open = (node: LexicalNode | null): boolean => {
      if (!$isCitationNode(node)) return false;
      config.onOpenEntry(node.getEntryId());
      return true;
    };
    return mergeRegister(
      editor.registerCommand(
        CLICK_COMMAND,
        (event) =>
          (event.ctrlKey || event.metaKey) &&
          open(isDOMNode(event.target) ? $getNearestNodeFromDOMNode(event.target) : null),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (event.key !== 'Enter' || !event.altKey || !open($citationAtCaret())) return false;
          event.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    );
  },
});
