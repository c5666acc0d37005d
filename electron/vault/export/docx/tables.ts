import {
  BorderStyle,
  type FileChild,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import { colours, styleIds } from './styles.ts';

interface Cell {
  runs: ParagraphChild[];
  rightToLeft: boolean;
}

/** Of the page without its margins, in twentieths of a point. */
const textWidth = 9406;

const line = { style: BorderStyle.SINGLE, size: 4, color: colours.line };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/**
 * A table whose first row is its header, which Word repeats on every page and reads out with each cell; behind it an
 * empty paragraph, without which two tables in a row would be one.
 * @param firstColumn how many times as wide as the others it is
 */
export function tableOf(rows: readonly (readonly Cell[])[], firstColumn = 1): FileChild[] {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const share = Math.floor(textWidth / (columns - 1 + firstColumn));
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: Array.from({ length: columns }, (_, at) => (at === 0 ? share * firstColumn : share)),
    borders: {
      top: line,
      bottom: line,
      left: none,
      right: none,
      insideHorizontal: line,
      insideVertical: none,
    },
    margins: { left: 80, right: 80 },
    rows: rows.map(
      (row, index) =>
        new TableRow({
          // Some readers take the mark for said where it says no.
          ...(index === 0 && { tableHeader: true }),
          cantSplit: true,
          children: Array.from({ length: columns }, (_, at) => cellOf(row[at], index === 0)),
        }),
    ),
  });
  return [table, new Paragraph({ spacing: { after: 0 } })];
}

const cellOf = (cell: Cell | undefined, head: boolean): TableCell =>
  new TableCell({
    children: [
      new Paragraph({
        style: head ? styleIds.tableHead : styleIds.tableText,
        ...(cell?.rightToLeft && { bidirectional: true }),
        children: cell?.runs ?? [],
      }),
    ],
  });
