import type { TableNode } from '@lexical/table';
import type { LexicalNode } from 'lexical';
import type { PhrasingContent, Table } from 'mdast';
import { $alignOf, $cellsOf, $createTable, $inlineOf, $rowsOf } from '../nodes/table.ts';
import { $exportInline } from './export-inline.ts';
import { $importInline, type ImportContext } from './import-inline.ts';

/** A GFM table. Rows of different lengths are filled up, so that no cell behind the header's last is lost. */
export function $importTable(node: Table, context: ImportContext): TableNode {
  const columns = Math.max(1, ...node.children.map((row) => row.children.length));
  const rows = node.children.map((row) =>
    Array.from({ length: columns }, (_, column): LexicalNode[] =>
      $importInline(row.children[column]?.children ?? [], { ...context, dueChips: false, inCell: true }),
    ),
  );
  return $createTable(rows, node.align ?? []);
}

export function $exportTable(table: TableNode): Table {
  const rows = $rowsOf(table).map($cellsOf);
  return {
    type: 'table',
    align: (rows[0] ?? []).map($alignOf),
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((cell) => ({
        type: 'tableCell',
        children: $exportInline($inlineOf(cell)).map(inCell),
      })),
    })),
  };
}

/** Behind an even number of backslashes a bar ends the cell. */
const openBar = /(?<!\\)((?:\\\\)*)\|/g;
/** A bar in code is written `\|`; behind a backslash of its own there is no way to write it. */
const unwritable = /(?<!\\)(?:\\\\)*\\\|/;

/** The stringifier escapes the bars of text and code; these are the rest. */
function inCell(node: PhrasingContent): PhrasingContent {
  switch (node.type) {
    case 'html':
      return { ...node, value: node.value.replace(openBar, '$1\\|') };
    case 'inlineCode':
      return unwritable.test(node.value) ? { type: 'text', value: node.value } : node;
    case 'link':
      // A bare address would be written as `<address>`, where nothing is escaped.
      return {
        ...node,
        url: isBare(node.url, node.children) ? node.url.replace(openBar, '$1%7C') : node.url,
        children: node.children.map(inCell),
      };
    case 'strong':
    case 'emphasis':
    case 'delete':
      return { ...node, children: node.children.map(inCell) };
    default:
      return node;
  }
}

const isBare = (url: string, [only, ...more]: readonly PhrasingContent[]): boolean =>
  more.length === 0 && only?.type === 'text' && [only.value, `mailto:${only.value}`].includes(url);
