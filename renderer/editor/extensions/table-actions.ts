import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $insertTableColumnAtNode,
  $insertTableRowAtNode,
} from '@lexical/table';
import { $createParagraphNode, type LexicalNode } from 'lexical';
import { $cellsOf, $placeInTable, type ColumnAlign } from '../nodes/table.ts';

/** What can be done to the table around the caret. */
export type TableAction =
  | { do: 'add row'; where: 'above' | 'below' }
  | { do: 'add column'; where: 'left' | 'right' }
  | { do: 'align'; align: ColumnAlign }
  | { do: 'delete row' }
  | { do: 'delete column' }
  | { do: 'delete table' };

/** The caret goes to what was added, or stays near. @param node in the cell that it is about */
export function $changeTable(node: LexicalNode, action: TableAction): void {
  const place = $placeInTable(node);
  if (!place) return;
  const { table, cell, rows, column } = place;
  switch (action.do) {
    case 'add row': {
      const row = $insertTableRowAtNode(cell, action.where === 'below');
      if (row) $cellsOf(row)[column]?.selectStart();
      return;
    }
    case 'add column':
      $insertTableColumnAtNode(cell, action.where === 'right', false);
      (action.where === 'right' ? cell.getNextSibling() : cell.getPreviousSibling())?.selectStart();
      return;
    case 'align':
      for (const row of rows) $cellsOf(row)[column]?.setFormat(action.align ?? '');
      cell.selectEnd();
      return;
    case 'delete row':
      cell.selectStart();
      if (rows.length === 1) $remove(table);
      else $deleteTableRowAtSelection();
      return;
    case 'delete column':
      cell.selectStart();
      if (rows[0] && $cellsOf(rows[0]).length === 1) $remove(table);
      else $deleteTableColumnAtSelection();
      return;
    case 'delete table':
      $remove(table);
  }
}

/** An empty line stays in its place for the caret. */
function $remove(table: LexicalNode): void {
  table.replace($createParagraphNode()).selectStart();
}
