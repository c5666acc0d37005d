import { $createLinkNode, $isLinkNode } from '@lexical/link';
import {
  $createLineBreakNode,
  $createTextNode,
  $isTextNode,
  $setState,
  IS_BOLD,
  IS_CODE,
  IS_ITALIC,
  IS_STRIKETHROUGH,
  type LexicalNode,
  type TextNode,
} from 'lexical';
import type { Nodes, PhrasingContent } from 'mdast';
import { duePattern, readCitation, readDue, readMark, readMention } from '../../../shared/markdown/marks.ts';
import { endOf, startOf } from '../../../shared/markdown/parse.ts';
import { readBodyPicture } from '../../../shared/markdown/pictures.ts';
import { dueLabel } from '../mark-text.ts';
import {
  $createCitationNode,
  $createDueNode,
  $createMentionNode,
  $createRawInlineNode,
} from '../nodes/chip-nodes.ts';
import { $createMarkNode } from '../nodes/mark-node.ts';
import { $createPictureNode } from '../nodes/picture-node.tsx';
import { softBreakState } from '../nodes/state.ts';

/** A block that the editor has no nodes for; it is then kept as its source. */
export class NotEditable extends Error {}

export interface ImportContext {
  source: string;
  /** `YYYY-MM-DD`: due dates are shown without the year where it is this one. */
  today: string;
  /** Whether `📅 2026-06-01` becomes a chip: in task items only. */
  dueChips: boolean;
  /** Whether it is a cell of a table, which has one line: a line end (`&NewLine;`) is a space there. */
  inCell?: boolean;
}

/** Inline content as Lexical nodes. @throws NotEditable */
export function $importInline(
  nodes: readonly PhrasingContent[],
  context: ImportContext,
  format = 0,
): LexicalNode[] {
  return $join(nodes.flatMap((node) => $importNode(node, context, format)));
}

/**
 * Texts of one format side by side (`*a *b**`) and links to one address are one to Lexical, which would join them later;
 * that would pass for an edit.
 */
function $join(nodes: readonly LexicalNode[]): LexicalNode[] {
  const result: LexicalNode[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if ($isTextNode(node) && $isTextNode(last) && $isSameFormat(node, last))
      last.setTextContent(last.getTextContent() + node.getTextContent());
    else if ($isLinkNode(node) && $isLinkNode(last) && last.shouldMergeAdjacentLink(node)) {
      const children = $join([...last.getChildren(), ...node.getChildren()]);
      last.clear().append(...children);
    } else result.push(node);
  }
  return result;
}

const $isSameFormat = (left: TextNode, right: TextNode): boolean =>
  left.isSimpleText() && right.isSimpleText() && left.getFormat() === right.getFormat();

function $importNode(node: PhrasingContent, context: ImportContext, format: number): LexicalNode[] {
  switch (node.type) {
    case 'text':
      return $importText(node.value, context, format);
    case 'inlineCode':
      return [$createTextNode(node.value.replace(/\r\n|\r|\n/g, ' ')).setFormat(format | IS_CODE)];
    case 'strong':
      return $importInline(node.children, context, format | IS_BOLD);
    case 'emphasis':
      return $importInline(node.children, context, format | IS_ITALIC);
    case 'delete':
      return $importInline(node.children, context, format | IS_STRIKETHROUGH);
    case 'break':
      return [$createLineBreakNode()];
    case 'link': {
      const mention = readMention(node);
      if (mention) return [$createMentionNode(mention.personId, mention.label).setFormat(format)];
      const mark = readMark(node);
      if (mark) return [$createMarkNode(mark.signalId, mark.label, mark.polarity)];
      const citation = readCitation(node);
      if (citation) return [$createCitationNode(citation.entryId, citation.label).setFormat(format)];
      const children = $importInline(node.children, { ...context, dueChips: false }, format);
      if (children.length === 0) return $importRaw(node, context);
      return [$createLinkNode(node.url, { title: node.title ?? null, rel: null }).append(...children)];
    }
    case 'image': {
      const picture = readBodyPicture(node, context.source);
      return picture ? [$createPictureNode(picture.hash, picture.alt)] : $importRaw(node, context);
    }
    default:
      return $importRaw(node, context);
  }
}

function $importRaw(node: Nodes, context: ImportContext): LexicalNode[] {
  const source = context.source.slice(startOf(node), endOf(node));
  if (source === '' || /[\r\n]/.test(source)) throw new NotEditable(node.type);
  return [$createRawInlineNode(source)];
}

function $importText(value: string, context: ImportContext, format: number): LexicalNode[] {
  const result: LexicalNode[] = [];
  const lines = context.inCell ? [value.replace(/\r\n|\r|\n/g, ' ')] : value.split(/\r\n|\r|\n/);
  lines.forEach((line, index) => {
    if (index > 0) result.push($setState($createLineBreakNode(), softBreakState, true));
    const due = context.dueChips ? readDue(line) : null;
    const match = due === null ? null : duePattern.exec(line);
    if (due === null || !match) {
      if (line !== '') result.push($createTextNode(line).setFormat(format));
      return;
    }
    const before = line.slice(0, match.index);
    const after = line.slice(match.index + match[0].length);
    if (before !== '') result.push($createTextNode(before).setFormat(format));
    result.push($createDueNode(due, dueLabel(due, context.today)));
    if (after !== '') result.push($createTextNode(after).setFormat(format));
  });
  return result;
}
