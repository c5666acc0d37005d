import { $generateJSONFromSelectedNodes, $generateNodesFromSerializedNodes } from '@lexical/clipboard';
import { $isCodeNode } from '@lexical/code';
import { $toggleLink } from '@lexical/link';
import { $isListItemNode } from '@lexical/list';
import { $findCellNode, $isTableNode, $isTableSelection } from '@lexical/table';
import {
  $addUpdateTag,
  $createParagraphNode,
  $createTextNode,
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COPY_COMMAND,
  CUT_COMMAND,
  DRAGOVER_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  defineExtension,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
} from 'lexical';
import { localDay } from '../mark-text.ts';
import { $exportFragment, $importFragment, $importNodes } from '../markdown/body.ts';
import { readHtml } from '../markdown/from-html.ts';
import { readText, withoutControls } from '../markdown/from-text.ts';
import { $inlineContent } from './inline-content.ts';
import { isOpenable } from './links.ts';
import { $selectPlaceOf, ADD_PICTURES_COMMAND } from './pictures.ts';
import { $emptyCells } from './table.ts';

/** What a piece of evidence is dragged as: Markdown blocks. */
export const evidenceType = 'application/x-handrail-evidence';

/** Copy puts Markdown on the clipboard, paste takes text and HTML, and both pass through Markdown: nothing active comes in. */
export const ClipboardExtension = defineExtension({
  name: '@handrail/clipboard',
  register(editor) {
    return mergeRegister(
      editor.registerCommand(COPY_COMMAND, (event) => $copy(editor, event), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(
        CUT_COMMAND,
        (event) => {
          if (!$copy(editor, event)) return false;
          const selection = $getSelection();
          if ($isRangeSelection(selection)) selection.removeText();
          else if ($isNodeSelection(selection)) selection.deleteNodes();
          else if ($isTableSelection(selection)) $emptyCells(selection);
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          if (!(event instanceof ClipboardEvent) || !event.clipboardData) return false;
          event.preventDefault();
          if (!$addFiles(editor, event.clipboardData)) $paste(event.clipboardData);
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      // Dragging would carry the browser's own HTML in and out; of what is dropped, only files and evidence are taken.
      editor.registerCommand(DRAGSTART_COMMAND, prevent, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(
        DROP_COMMAND,
        (event) => {
          event.preventDefault();
          const evidence = event.dataTransfer?.getData(evidenceType) ?? '';
          if (evidence !== '') {
            $selectPlaceOf(event);
            $addUpdateTag(HISTORY_PUSH_TAG);
            $insertBlocks(evidence, localDay(new Date()));
            return true;
          }
          const files = [...(event.dataTransfer?.files ?? [])];
          if (files.length === 0) return true;
          $selectPlaceOf(event);
          editor.dispatchCommand(ADD_PICTURES_COMMAND, files);
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        DRAGOVER_COMMAND,
        // Otherwise the browser takes none of it here.
        (event) =>
          [evidenceType, 'Files'].some((type) => event.dataTransfer?.types.includes(type))
            ? prevent(event)
            : false,
        COMMAND_PRIORITY_CRITICAL,
      ),
    );
  },
});

const prevent = (event: Event): boolean => {
  event.preventDefault();
  return true;
};

function $copy(editor: LexicalEditor, event: ClipboardEvent | KeyboardEvent | null): boolean {
  const selection = $getSelection();
  if (!selection || !(event instanceof ClipboardEvent) || !event.clipboardData) return false;
  if ($isRangeSelection(selection) && selection.isCollapsed()) return false;
  event.preventDefault();
  const text =
    $isRangeSelection(selection) && $inCode(selection.anchor.getNode()) && $inCode(selection.focus.getNode())
      ? selection.getTextContent()
      : $selectionAsMarkdown(editor);
  event.clipboardData.setData('text/plain', text);
  return true;
}

/** The selected part of the body. Copies of the nodes are made for it and left to be forgotten. */
export function $selectionAsMarkdown(editor: LexicalEditor): string {
  const { nodes } = $generateJSONFromSelectedNodes(editor, $getSelection());
  return $exportFragment($generateNodesFromSerializedNodes(nodes));
}

/** Files on the clipboard, unless they only picture the text beside them; some systems put a file's name there as text. */
function $addFiles(editor: LexicalEditor, data: DataTransfer): boolean {
  const files = [...data.files];
  const text = data.getData('text/plain').trim();
  const isAboutFiles = text === '' || files.some(({ name }) => name === text);
  return files.length > 0 && isAboutFiles && editor.dispatchCommand(ADD_PICTURES_COMMAND, files);
}

function $paste(data: DataTransfer): void {
  const selection = $getSelection();
  if (!selection) return;
  $addUpdateTag(PASTE_TAG);
  const text = data.getData('text/plain');
  if ($isRangeSelection(selection)) {
    if ($inCode(selection.anchor.getNode())) {
      selection.insertRawText(withoutControls(text).plain);
      return;
    }
    const url = text.trim();
    if (!selection.isCollapsed() && isOpenable(url) && !/\s/.test(url)) {
      $toggleLink(url, { rel: null });
      return;
    }
  }
  const html = data.getData('text/html');
  const today = localDay(new Date());
  if (html === '') {
    $insertMarkdown(readText(text), today);
    return;
  }
  const nodes = $importNodes(readHtml(html), today);
  if (nodes.length > 0) $insert(nodes);
}

/** Inserts Markdown at the selection; spaces around a line are kept. */
export function $insertMarkdown(markdown: string, today: string): void {
  const nodes = $importFragment(markdown, today);
  const [, before = '', after = ''] = /^( *)[^\n]*?( *)$/.exec(markdown) ?? [];
  const only = nodes.length === 1 ? nodes[0] : undefined;
  if ($isElementNode(only) && only.getType() === 'paragraph') {
    if (before !== '') only.splice(0, 0, [$createTextNode(before)]);
    if (after !== '') only.append($createTextNode(after));
  }
  if (nodes.length > 0) $insert(nodes);
  else if (markdown !== '') $insertNodes([$createTextNode(markdown.replace(/\s+/g, ' '))]);
}

/** Inserts blocks behind the one of the selection, never into its text; an empty line there gives its place to them. */
export function $insertBlocks(markdown: string, today: string): void {
  const nodes = $importFragment(markdown, today);
  const selection = $getSelection();
  const at = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
  const block = at?.getTopLevelElement() ?? $getRoot().getLastChild();
  const next = $createParagraphNode();
  const inserted = [...nodes, next];
  if ($isParagraphNode(block) && block.isEmpty()) {
    for (const node of inserted) block.insertBefore(node);
    block.remove();
  } else if (block) inserted.reduce<LexicalNode>((last, node) => last.insertAfter(node), block);
  else $getRoot().append(...inserted);
  next.selectStart();
}

/** One paragraph is inserted into the line, everything else as blocks; a cell of a table holds no blocks. */
function $insert(nodes: LexicalNode[]): void {
  const selection = $getSelection();
  const caret = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
  if ($isTableSelection(selection) || (caret && $findCellNode(caret))) {
    $insertNodes($inlineContent(nodes));
    return;
  }
  const only = nodes.length === 1 ? nodes[0] : undefined;
  if ($isElementNode(only) && only.getType() === 'paragraph') $insertNodes(only.getChildren());
  // The rest of an item would go on in the last cell; it gets a line of its own.
  else if (caret && $findMatchingParent(caret, $isListItemNode) && $isTableNode(nodes.at(-1)))
    $insertNodes([...nodes, $createParagraphNode()]);
  else $insertNodes(nodes);
}

const $inCode = (node: LexicalNode): boolean => $findMatchingParent(node, $isCodeNode) !== null;
