import { $findCellNode, $insertTableRowAtNode, $isTableNode } from '@lexical/table';
import { $getSelection, $isParagraphNode, $isRangeSelection, $isRootOrShadowRoot } from 'lexical';
import { localDay } from '../mark-text.ts';
import { $exportFragment, $importFragment } from '../markdown/body.ts';
import { $cellsOf, $rowsOf } from '../nodes/table.ts';

/** `| a | b |` and Enter begins a table with these headers; the caret goes to its first row. */
export function $typedTable(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const line = [selection.anchor.getNode(), ...selection.anchor.getNode().getParents()].find(
    $isParagraphNode,
  );
  if (!line || !$isRootOrShadowRoot(line.getParent()) || $findCellNode(line)) return false;
  if (!/^\|.*[^\\]\|$/.test(line.getTextContent().trim())) return false;
  const header = $exportFragment(line.getChildren()).replace(/^\\/, '');
  const columns = (header.match(/(?<!\\)\|/g)?.length ?? 0) - 1;
  if (columns < 2 || header.includes('\n')) return false;
  const [table, ...rest] = $importFragment(`${header}\n|${'---|'.repeat(columns)}`, localDay(new Date()));
  if (!$isTableNode(table) || rest.length > 0) return false;
  line.replace(table);
  const head = $rowsOf(table)[0];
  const last = head && $cellsOf(head).at(-1);
  if (last) $insertTableRowAtNode(last)?.selectStart();
  return true;
}
