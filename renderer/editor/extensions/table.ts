import {
  $findCellNode,
  $findTableNode,
  $insertTableRowAtNode,
  $isTableCellNode,
  $isTableNode,
  $isTableSelection,
  TableExtension as LexicalTableExtension,
  TableCellHeaderStates,
  TableCellNode,
  TableNode,
  type TableSelection,
} from '@lexical/table';
import {
  $createParagraphNode,
  $createTextNode,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_NORMAL,
  configExtension,
  defineExtension,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalNode,
  LineBreakNode,
  mergeRegister,
} from 'lexical';
import { $alignOf, $cellsOf, $placeInTable, $rowsOf, type TablePlace } from '../nodes/table.ts';
import { $inlineContent } from './inline-content.ts';
import { $typedTable } from './typed-table.ts';

const { NO_STATUS, ROW } = TableCellHeaderStates;

/**
 * Tables as Markdown has them: one header row, columns that are aligned as a whole, and one line of inline content in
 * each cell. Tab moves and adds a row at the end, Enter goes down and out.
 */
export const TableExtension = defineExtension({
  name: '@handrail/table',
  dependencies: [
    configExtension(LexicalTableExtension, { hasCellMerge: false, hasCellBackgroundColor: false }),
  ],
  register(editor) {
    return mergeRegister(
      editor.registerNodeTransform(TableCellNode, $keepOneLine),
      editor.registerNodeTransform(TableNode, $keepColumns),
      editor.registerNodeTransform(LineBreakNode, (node) => {
        if ($findCellNode(node)) node.replace($createTextNode(' '));
      }),
      editor.registerMutationListener(TableCellNode, (mutations) =>
        editor.read(() => {
          for (const key of mutations.keys())
            if ($getNodeByKey(key)) sayWhatItHeads(editor.getElementByKey(key));
        }),
      ),
      // Before Lexical's own, which leaves the table at its last cell.
      editor.registerCommand(KEY_TAB_COMMAND, $addRowAtEnd, COMMAND_PRIORITY_HIGH),
      // Behind Lexical's own, which looks after a caret right beside the table.
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $goDown, COMMAND_PRIORITY_NORMAL),
      editor.registerCommand(INSERT_LINE_BREAK_COMMAND, $goDown, COMMAND_PRIORITY_NORMAL),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $typedTable, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_BACKSPACE_COMMAND, $stayInCell, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_BACKSPACE_COMMAND, $delete, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_DELETE_COMMAND, $delete, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_DOWN_COMMAND, $writeOver, COMMAND_PRIORITY_HIGH),
    );
  },
});

function sayWhatItHeads(element: HTMLElement | null): void {
  if (element?.tagName === 'TH') element.setAttribute('scope', 'col');
}

/** Whatever comes into a cell (a list, several paragraphs, another table) becomes one line of it. */
function $keepOneLine(cell: TableCellNode): void {
  const children = cell.getChildren();
  const only = children.length === 1 ? children[0] : undefined;
  if ($isParagraphNode(only) && only.getIndent() === 0) return;
  cell.splice(0, children.length, [$createParagraphNode().append(...$inlineContent(children))]);
}

/** The first row is the header, and what it says of its columns holds below it. */
function $keepColumns(table: TableNode): void {
  const [header, ...rows] = $rowsOf(table);
  if (!header) {
    table.remove();
    return;
  }
  const heads = $cellsOf(header);
  for (const head of heads) if (head.getHeaderStyles() !== ROW) head.setHeaderStyles(ROW);
  for (const row of rows)
    $cellsOf(row).forEach((cell, column) => {
      if (cell.hasHeader()) cell.setHeaderStyles(NO_STATUS);
      const align = $alignOf(heads[column]);
      if ($alignOf(cell) !== align) cell.setFormat(align ?? '');
    });
}

function $caretInTable(): TablePlace | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  return $placeInTable(selection.anchor.getNode());
}

function $addRowAtEnd(event: KeyboardEvent): boolean {
  const place = $caretInTable();
  if (!place || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return false;
  if (place.row < place.rows.length - 1 || place.cell.getNextSibling() !== null) return false;
  event.preventDefault();
  $insertTableRowAtNode(place.cell)?.getFirstChild<TableCellNode>()?.selectStart();
  return true;
}

/** To the cell below, and from the last row to the line behind the table. */
function $goDown(): boolean {
  const place = $caretInTable();
  if (!place) return false;
  const next = place.rows[place.row + 1];
  const below = next && $cellsOf(next)[place.column];
  if (below) below.selectEnd();
  else $leave(place.table);
  return true;
}

function $leave(table: TableNode): void {
  const next: LexicalNode | null = table.getNextSibling();
  if ($isElementNode(next) && !$isTableNode(next) && !next.isShadowRoot()) {
    next.selectStart();
    return;
  }
  const line = $createParagraphNode();
  table.insertAfter(line);
  line.select();
}

/** Backspace at the start of a cell leaves the cell, its neighbour and what is around the table as they are. */
function $stayInCell(event: KeyboardEvent): boolean {
  const selection = $getSelection();
  const place = $caretInTable();
  if (!place || !$isRangeSelection(selection) || selection.anchor.offset > 0) return false;
  const node = selection.anchor.getNode();
  const first = place.cell.getFirstDescendant();
  if (!node.is(place.cell) && !node.is(place.cell.getFirstChild()) && !(first && node.is(first)))
    return false;
  event.preventDefault();
  return true;
}

/** Empties the selected cells, and takes the table away where that is all of them. The caret stays in their place. */
export function $emptyCells(selection: TableSelection): void {
  const cells = selection.getNodes().filter($isTableCellNode);
  const first = cells[0];
  const table = first && $findTableNode(first);
  if (!table) return;
  if (cells.length === $rowsOf(table).flatMap($cellsOf).length) {
    table.replace($createParagraphNode()).selectStart();
    return;
  }
  for (const cell of cells) cell.splice(0, cell.getChildrenSize(), [$createParagraphNode()]);
  first.selectStart();
}

function $delete(event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (!$isTableSelection(selection)) return false;
  event.preventDefault();
  $emptyCells(selection);
  return true;
}

/** Typing over selected cells goes on in the first: the browser has no caret there and would type nowhere. */
function $writeOver(event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (!$isTableSelection(selection) || event.ctrlKey || event.metaKey || event.altKey) return false;
  if ([...event.key].length !== 1) return false;
  event.preventDefault();
  $emptyCells(selection);
  $getSelection()?.insertText(event.key);
  return true;
}
