import { $isCodeNode } from '@lexical/code';
import {
  $addUpdateTag,
  $createNodeSelection,
  $createParagraphNode,
  $createRangeSelection,
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_HIGH,
  createCommand,
  defineExtension,
  HISTORY_PUSH_TAG,
  isDOMNode,
  KEY_ENTER_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  safeCast,
} from 'lexical';
import { focusRoot } from '../focus.ts';
import { $createPictureNode, $isPictureNode, PictureNode } from '../nodes/picture-node.tsx';
import type { PictureHandlers } from '../types.ts';

/** Takes files into the journal and shows those that are pictures at the caret. */
export const ADD_PICTURES_COMMAND: LexicalCommand<readonly File[]> = createCommand('ADD_PICTURES');
/** Asks for a picture and shows it at the caret. */
export const CHOOSE_PICTURE_COMMAND: LexicalCommand<void> = createCommand('CHOOSE_PICTURE');
/** Asks what a picture shows. */
export const DESCRIBE_PICTURE_COMMAND: LexicalCommand<NodeKey> = createCommand('DESCRIBE_PICTURE');

export interface PicturesConfig {
  handlers(): PictureHandlers | undefined;
}

/** Pictures: pasted, dropped or chosen; a click selects one, Enter or a double click describes it. */
export const PicturesExtension = defineExtension({
  name: '@handrail/pictures',
  nodes: [PictureNode],
  config: safeCast<PicturesConfig>({ handlers: () => undefined }),
  register(editor, config) {
    const insert = async (adding: (handlers: PictureHandlers) => Promise<string | null>): Promise<void> => {
      const handlers = config.handlers();
      const hash = handlers === undefined ? null : await adding(handlers);
      if (hash === null) return;
      if (editor.getRootElement() === null) handlers?.tooLate();
      else editor.update(() => $showPicture(hash));
    };
    const isReady = (): boolean => editor.isEditable() && config.handlers() !== undefined;

    return mergeRegister(
      editor.registerCommand(
        ADD_PICTURES_COMMAND,
        (files) => {
          if (!isReady()) return false;
          void files.reduce(
            (before, file) => before.then(() => insert((handlers) => handlers.add(file))),
            Promise.resolve(),
          );
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        CHOOSE_PICTURE_COMMAND,
        () => {
          if (!isReady()) return false;
          void insert((handlers) => handlers.choose()).then(() => focusRoot(editor));
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        CLICK_COMMAND,
        (event) => {
          const node = isDOMNode(event.target) ? $getNearestNodeFromDOMNode(event.target) : null;
          if (!$isPictureNode(node)) return false;
          $selectPicture(node.getKey());
          if (event.detail === 2) describe(editor, node.getKey());
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          const picture = $selectedPicture();
          if (!picture) return false;
          event?.preventDefault();
          describe(editor, picture.getKey());
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    );
  },
});

const describe = (editor: LexicalEditor, key: NodeKey): void => {
  if (editor.isEditable()) editor.dispatchCommand(DESCRIBE_PICTURE_COMMAND, key);
};

export function $selectPicture(key: NodeKey): void {
  const selection = $createNodeSelection();
  selection.add(key);
  $setSelection(selection);
}

/** The one picture that is selected, or null. */
export function $selectedPicture(): PictureNode | null {
  const selection = $getSelection();
  const nodes = $isNodeSelection(selection) ? selection.getNodes() : [];
  const [node] = nodes;
  return nodes.length === 1 && $isPictureNode(node) ? node : null;
}

/** Puts a picture at the caret, in a line of its own where it stands in a paragraph; the caret goes behind it. */
function $showPicture(hash: string): void {
  $addUpdateTag(HISTORY_PUSH_TAG);
  const selection = $getSelection() ?? $getRoot().selectEnd();
  const code = $isRangeSelection(selection)
    ? $findMatchingParent(selection.anchor.getNode(), $isCodeNode)
    : null;
  if (code) {
    const line = $createParagraphNode();
    code.insertAfter(line);
    line.select();
  }
  const picture = $createPictureNode(hash, '');
  $insertNodes([picture]);
  const line = picture.getParent();
  if (!$isParagraphNode(line)) return;
  const own = $createParagraphNode();
  const after = $createParagraphNode().append(...picture.getNextSiblings());
  line.insertAfter(own.append(picture));
  own.insertAfter(after);
  if (line.isEmpty()) line.remove();
  after.selectStart();
}

/** Puts the caret where something is dropped. */
export function $selectPlaceOf(event: DragEvent): void {
  const place = document.caretPositionFromPoint(event.clientX, event.clientY);
  if (!place) return;
  const range = document.createRange();
  range.setStart(place.offsetNode, place.offset);
  const selection = $createRangeSelection();
  selection.applyDOMRange(range);
  $setSelection(selection);
}
