import type { Nodes } from 'mdast';
import { isParent, readAside } from './marks.ts';
import { type ParsedBody, parseBody } from './parse.ts';
import { plainInline } from './plain.ts';

/** The body as plain text for a place that knows no Markdown: blocks apart by an empty line, items with a dash or a box. */
export function toPlainText(markdown: string): string {
  const parsed = parseBody(markdown);
  return blocksToText(parsed.root, null, parsed);
}

function blocksToText(parent: Nodes, header: Nodes | null, parsed: ParsedBody): string {
  if (!isParent(parent)) return '';
  const parts = parent.children.map((child) => blockToText(child, header, parsed));
  return parts.filter((part) => part !== '').join(parent.type === 'list' ? '\n' : '\n\n');
}

function blockToText(node: Nodes, header: Nodes | null, parsed: ParsedBody): string {
  switch (node.type) {
    case 'thematicBreak':
      return '---';
    case 'table':
      return node.children
        .map((row) => row.children.map((cell) => plainInline(cell.children, { marks: true })).join(' | '))
        .join('\n');
    case 'blockquote': {
      const first = readAside(node, parsed.source) ? node.children[0] : undefined;
      return blocksToText(node, first && isParent(first) ? (first.children[0] ?? null) : null, parsed);
    }
    case 'list':
      return node.children
        .map((item, index) => {
          const box = typeof item.checked === 'boolean' ? (item.checked ? '[x] ' : '[ ] ') : '';
          const bullet = node.ordered ? `${(node.start ?? 1) + index}. ` : '- ';
          const text = blocksToText(item, null, parsed).replace(/\n\n(?= |- |\d+\. )/g, '\n');
          return bullet + box + text.replace(/\n/g, '\n  ');
        })
        .join('\n');
    case 'listItem':
    case 'footnoteDefinition':
    case 'root':
      return blocksToText(node, header, parsed);
    default:
      return plainInline(isParent(node) ? node.children : [node], { marks: true, headerIn: header }).trim();
  }
}
