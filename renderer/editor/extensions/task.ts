import { $isListItemNode, ListItemNode } from '@lexical/list';
import {
  $createTextNode,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  INSERT_PARAGRAPH_COMMAND,
  isDOMNode,
  KEY_BACKSPACE_COMMAND,
  KEY_ENTER_COMMAND,
  mergeRegister,
  TextNode,
} from 'lexical';
import { duePattern, readDue } from '../../../shared/markdown/marks.ts';
import styles from '../body.module.css';
import { dueLabel, localDay } from '../mark-text.ts';
import { $createDueNode, DueNode } from '../nodes/chip-nodes.ts';
import {
  $createTaskBoxNode,
  $isTaskBoxNode,
  $taskAround,
  $taskBoxOf,
  TaskBoxNode,
} from '../nodes/task-box-node.ts';

/** Tasks: the box is the first child of its item, toggled by a click or Ctrl/Cmd+Enter, and goes on in the next item. */
export const TaskExtension = defineExtension({
  name: '@handrail/task',
  nodes: [TaskBoxNode, DueNode],
  register(editor) {
    return mergeRegister(
      editor.registerNodeTransform(TaskBoxNode, $keepBoxFirst),
      editor.registerNodeTransform(TextNode, $readDueDate),
      editor.registerMutationListener(ListItemNode, (mutations) => markTasks(mutations.keys())),
      editor.registerMutationListener(TaskBoxNode, () => {
        const keys = editor.read(() =>
          [...editor.getEditorState()._nodeMap.values()].filter($isListItemNode).map((node) => node.getKey()),
        );
        markTasks(keys);
      }),
      editor.registerCommand(
        CLICK_COMMAND,
        (event) => {
          const node = isDOMNode(event.target) ? $getNearestNodeFromDOMNode(event.target) : null;
          if (!$isTaskBoxNode(node) || !editor.isEditable()) return false;
          node.setDone(!node.isDone());
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          const selection = $getSelection();
          if (!event || !(event.ctrlKey || event.metaKey) || !$isRangeSelection(selection)) return false;
          const box = $taskAround(selection.anchor.getNode())?.getFirstChild();
          if (!$isTaskBoxNode(box)) return false;
          event.preventDefault();
          box.setDone(!box.isDone());
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $continueTask, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_BACKSPACE_COMMAND, $removeBox, COMMAND_PRIORITY_HIGH),
    );

    function markTasks(keys: Iterable<string>): void {
      editor.read(() => {
        for (const key of keys) {
          const node = editor.getEditorState()._nodeMap.get(key);
          if (!$isListItemNode(node)) continue;
          editor.getElementByKey(key)?.classList.toggle(styles.task ?? '', $taskBoxOf(node) !== null);
        }
      });
    }
  },
});

function $keepBoxFirst(box: TaskBoxNode): void {
  const parent = box.getParent();
  if (!$isListItemNode(parent)) {
    box.remove();
    return;
  }
  const first = parent.getFirstChild();
  if (first === null || first.is(box)) return;
  if ($isTaskBoxNode(first)) box.remove();
  else first.insertBefore(box);
}

/** `📅 2026-06-01` typed in a task becomes a chip. */
function $readDueDate(node: TextNode): void {
  if (!node.isSimpleText() || !$taskAround(node)) return;
  const text = node.getTextContent();
  const day = readDue(text);
  const match = day === null ? null : duePattern.exec(text);
  if (day === null || !match) return;
  const end = match.index + match[0].length;
  const parts = node.splitText(match.index, end);
  const target = match.index === 0 ? parts[0] : parts[1];
  const chip = $createDueNode(day, dueLabel(day, localDay(new Date())));
  target?.replace(chip);
  if (chip.getNextSibling() === null) chip.insertAfter($createTextNode(' '));
  chip.selectNext(1, 1);
}

/** Enter in a task starts the next one; in an empty one it leaves the tasks. */
function $continueTask(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const item = $taskAround(selection.anchor.getNode());
  const box = item ? $taskBoxOf(item) : null;
  if (!item || !box) return false;
  if (selection.isCollapsed() && item.getChildrenSize() === 1) {
    box.remove();
    item.selectStart();
    return false;
  }
  if (!selection.isCollapsed()) selection.removeText();
  const next = item.insertNewAfter(selection, false);
  if (!$isListItemNode(next)) return false;
  const after = selection.anchor.getNode();
  const rest =
    selection.anchor.type === 'text'
      ? [
          ...(selection.anchor.offset === 0
            ? [after]
            : selection.anchor.offset === after.getTextContentSize()
              ? []
              : (after as TextNode).splitText(selection.anchor.offset).slice(1)),
        ]
      : item.getChildren().slice(Math.max(selection.anchor.offset, 1));
  const last = rest.at(-1) ?? (selection.anchor.type === 'text' ? after : null);
  const moved = [...rest, ...(last ? last.getNextSiblings() : [])].filter((node) => !$isTaskBoxNode(node));
  next.append($createTaskBoxNode(false), ...moved);
  const first = next.getChildAtIndex(1);
  if (first) next.select(1, 1);
  else next.select(1, 1);
  return true;
}

/** Backspace right behind the box makes the task a plain item. */
function $removeBox(event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const { anchor } = selection;
  const node = anchor.getNode();
  const before =
    anchor.type === 'element'
      ? $isListItemNode(node)
        ? node.getChildAtIndex(Math.max(anchor.offset, 1) - 1)
        : null
      : anchor.offset === 0
        ? node.getPreviousSibling()
        : null;
  if (!$isTaskBoxNode(before)) return false;
  event.preventDefault();
  const item = before.getParentOrThrow();
  before.remove();
  item.selectStart();
  return true;
}
