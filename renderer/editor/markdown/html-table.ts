import type { AlignType, BlockContent, Paragraph, PhrasingContent, TableRow } from 'mdast';

type ReadBlocks = (parent: Node) => BlockContent[];

/** More lines than that make a cell a place in a layout rather than a value. */
const maxLines = 3;
/** Wider rows would not be read as a table, see `constructsToDisable`. */
const maxColumns = 100;

/**
 * A table of another program: as a table where it is a grid of short texts, and otherwise (merged cells, lists in cells,
 * a mail that is laid out in a table) as the text that stands in it, row by row.
 */
export function readTable(element: Element, readBlocks: ReadBlocks): BlockContent[] {
  const rows = [...element.querySelectorAll('tr')]
    .filter((row) => row.closest('table') === element)
    .map((row) => [...row.children].filter((cell) => cell.tagName === 'TD' || cell.tagName === 'TH'))
    .map((cells) => cells.map((cell) => ({ cell, blocks: readBlocks(cell) })))
    .filter((cells) => cells.some(({ blocks }) => blocks.length > 0));
  const caption = [...element.children].filter(({ tagName }) => tagName === 'CAPTION').flatMap(readBlocks);
  const columns = rows[0]?.length ?? 0;
  const isGrid =
    element.getAttribute('role') !== 'presentation' &&
    rows.length > 1 &&
    columns > 1 &&
    columns <= maxColumns &&
    rows.every(
      (cells) => cells.length === columns && cells.every(({ cell, blocks }) => isValue(cell, blocks)),
    );
  if (!isGrid) return [...caption, ...rows.flatMap((cells) => asText(cells.map(({ blocks }) => blocks)))];
  const align = Array.from({ length: columns }, (_, column) =>
    alignOf(rows.slice(1).flatMap((cells) => (cells[column]?.blocks.length ? [cells[column].cell] : []))),
  );
  const children = rows.map(
    (cells, row): TableRow => ({
      type: 'tableRow',
      children: cells.map(({ blocks }) => {
        const line = oneLine(blocks);
        return { type: 'tableCell', children: row === 0 ? withoutBold(line) : line };
      }),
    }),
  );
  return [...caption, { type: 'table', align, children }];
}

const isValue = (cell: Element, blocks: readonly BlockContent[]): boolean =>
  Number(cell.getAttribute('colspan') ?? 1) <= 1 &&
  Number(cell.getAttribute('rowspan') ?? 1) <= 1 &&
  blocks.length <= maxLines &&
  blocks.every(isLine);

const isLine = (block: BlockContent) => block.type === 'paragraph' || block.type === 'heading';

/** A row as one line, or its cells one after the other where they hold more than lines. */
function asText(cells: readonly BlockContent[][]): BlockContent[] {
  const filled = cells.filter((blocks) => blocks.length > 0);
  if (filled.length < 2 || !filled.every((blocks) => blocks.length === 1 && blocks.every(isLine)))
    return filled.flat();
  const children = filled.flatMap((blocks, index): PhrasingContent[] => [
    ...(index > 0 ? [{ type: 'text', value: ' | ' } as const] : []),
    ...oneLine(blocks),
  ]);
  return [{ type: 'paragraph', children }];
}

function oneLine(blocks: readonly BlockContent[]): PhrasingContent[] {
  const line: PhrasingContent[] = [];
  const add = (node: PhrasingContent): void => {
    const last = line.at(-1);
    const isApart = last === undefined || (last.type === 'text' && last.value.endsWith(' '));
    if (node.type === 'text' && isApart) line.push({ ...node, value: node.value.trimStart() });
    else line.push(node);
  };
  for (const block of blocks) {
    add(space);
    for (const node of (block as Paragraph).children) add(node.type === 'break' ? space : node);
  }
  return line;
}

const space = { type: 'text', value: ' ' } as const;

/** A header is bold already. */
const withoutBold = (line: PhrasingContent[]): PhrasingContent[] =>
  line.flatMap((node) => (node.type === 'strong' ? node.children : [node]));

/** Centre or right where every value of the column says so; left is what goes without saying. */
function alignOf(cells: readonly Element[]): AlignType {
  const found = new Set(cells.map(alignOfCell));
  const [align] = found;
  return found.size === 1 && (align === 'center' || align === 'right') ? align : null;
}

function alignOfCell(cell: Element): string {
  const only = cell.children.length === 1 ? cell.firstElementChild : null;
  const own = [cell, only].map((each) => (each instanceof HTMLElement ? each.style.textAlign : ''));
  const style = own.find((value) => value !== '') ?? cell.getAttribute('align') ?? '';
  return style === 'end' ? 'right' : style.toLowerCase();
}
