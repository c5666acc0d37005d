import type { Nodes } from 'mdast';
import { asideHeader, readMark, readMention } from './marks.ts';

export interface PlainOptions {
  /** Whether the names of signals stay in the text. */
  marks: boolean;
  /** A text node whose beginning is the header of an aside. */
  headerIn?: Nodes | null;
  /** A link to leave out: the mention of a commitment's owner. */
  without?: Nodes | null;
}

/** The text of inline content as a reader sees it: mentions as the name, links as their label, images as their description. */
export function plainInline(nodes: readonly Nodes[], options: PlainOptions): string {
  let text = '';
  for (const node of nodes) text += plainNode(node, options);
  return text;
}

function plainNode(node: Nodes, options: PlainOptions): string {
  if (node === options.without) return '';
  switch (node.type) {
    case 'text':
      return node === options.headerIn ? node.value.replace(asideHeader, '') : node.value;
    case 'inlineCode':
    case 'code':
    case 'html':
    case 'yaml':
      return node.value;
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'footnoteReference':
    case 'definition':
    case 'thematicBreak':
      return '';
    case 'link': {
      const mention = readMention(node);
      if (mention) return mention.label;
      const mark = readMark(node);
      if (mark) return options.marks ? mark.label : '';
      return plainInline(node.children, options);
    }
    default:
      return plainInline(node.children, options);
  }
}

/** One line: runs of white space become a space, and none is left before closing punctuation. */
export const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?)])(?=\s|$)/g, '$1')
    .trim();
