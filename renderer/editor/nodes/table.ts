import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  $findCellNode,
  $isTableCellNode,
  $isTableRowNode,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
  type TableRowNode,
} from '@lexical/table';
import { $createParagraphNode, $isElementNode, type LexicalNode } from 'lexical';

/** How a column is aligned; null where Markdown does not say. */
export type ColumnAlign = 'left' | 'center' | 'right' | null;

/** @param rows the inline content of each cell; the first row is the header. All rows have the same length. */
export function $createTable(
  rows: readonly (readonly LexicalNode[][])[],
  align: readonly ColumnAlign[] = [],
): TableNode {
  return $createTableNode().append(
    ...rows.map((cells, row) =>
      $createTableRowNode().append(
        ...cells.map((inline, column) =>
          $createTableCellNode(row === 0 ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS)
            .setFormat(align[column] ?? '')
            .append($createParagraphNode().append(...inline)),
        ),
      ),
    ),
  );
}

/** An empty table: a header and one row. */
export const $createEmptyTable = (columns: number): TableNode =>
  $createTable([0, 1].map(() => Array.from({ length: columns }, () => [])));

export const $rowsOf = (table: TableNode): TableRowNode[] => table.getChildren().filter($isTableRowNode);

export const $cellsOf = (row: TableRowNode): TableCellNode[] => row.getChildren().filter($isTableCellNode);

/** What a cell holds: inline nodes only, see `TableExtension`. */
export const $inlineOf = (cell: TableCellNode): LexicalNode[] =>
  cell.getChildren().flatMap((block) => ($isElementNode(block) ? block.getChildren() : [block]));

export function $alignOf(cell: TableCellNode | undefined): ColumnAlign {
  const format = cell?.getFormatType();
  return format === 'left' || format === 'center' || format === 'right' ? format : null;
}

/** Where the cell around a node stands, or null outside of tables. */
export function $placeInTable(node: LexicalNode): TablePlace | null {
  const cell = $findCellNode(node);
  const row = cell?.getParent();
  const table = row?.getParent<TableNode>();
  if (!cell || !$isTableRowNode(row) || !table) return null;
  return {
    table,
    cell,
    row: row.getIndexWithinParent(),
    column: cell.getIndexWithinParent(),
    rows: $rowsOf(table),
  };
}

export interface TablePlace {
  table: TableNode;
  cell: TableCellNode;
  /** Indices from 0; row 0 is the header. */
  row: number;
  column: number;
  rows: TableRowNode[];
}
