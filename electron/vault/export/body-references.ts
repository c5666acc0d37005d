import type { Association, Nodes, Resource } from 'mdast';
import { isParent } from '../../../shared/markdown/marks.ts';
import { endOf, type ParsedBody, startOf } from '../../../shared/markdown/parse.ts';
import type { Edit } from './edits.ts';

/**
 * Gives the footnotes and link references of a body names of their own, so that those of one note do not become those
 * of the next where many notes stand in one file.
 * @param prefix letters and digits, different for every note
 */
export function renameReferences({ source, root }: ParsedBody, prefix: string): Edit[] {
  const edits: Edit[] = [];
  const names = new Map<string, string>();
  const nameOf = (node: Association): string => {
    const name = names.get(node.identifier) ?? `${prefix}-${names.size + 1}`;
    names.set(node.identifier, name);
    return name;
  };
  const visit = (node: Nodes | (Nodes & Partial<Resource>)): void => {
    const [start, end] = [startOf(node), endOf(node)];
    if (node.type === 'footnoteReference') edits.push({ start, end, text: `[^${nameOf(node)}]` });
    else if (node.type === 'footnoteDefinition' || node.type === 'definition') {
      const close = closingBracket(source, start);
      const caret = node.type === 'definition' ? '' : '^';
      edits.push({ start, end: close + 1, text: `[${caret}${nameOf(node)}]` });
    } else if (node.type === 'linkReference') {
      const last = node.children.at(-1);
      const labelEnd = last === undefined ? closingBracket(source, start) : endOf(last);
      edits.push({ start: labelEnd, end, text: `][${nameOf(node)}]` });
    } else if (node.type === 'imageReference') {
      const close = closingBracket(source, start + 1);
      edits.push({ start: close, end, text: `][${nameOf(node)}]` });
    }
    if (isParent(node)) for (const child of node.children) visit(child);
  };
  visit(root);
  return edits;
}

/** Offset of the bracket that closes the one at `open`; nested and escaped ones are passed over. */
export function closingBracket(source: string, open: number): number {
  let depth = 0;
  for (let at = open; at < source.length; at++) {
    const character = source[at];
    if (character === '\\') at += 1;
    else if (character === '[') depth += 1;
    else if (character === ']') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return source.length;
}
