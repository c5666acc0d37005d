import { $isCodeNode } from '@lexical/code';
import { $isQuoteNode } from '@lexical/rich-text';
import {
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type PointType,
} from 'lexical';
import { findWording, type WordingHint } from '../../../shared/wording/index.ts';

/** Where a text node stands in the text of its block. */
interface Piece {
  key: NodeKey;
  start: number;
  length: number;
}

/** The text of one line of the document, without what is no wording of the manager's. */
export interface WordingBlock {
  key: NodeKey;
  text: string;
  pieces: readonly Piece[];
}

export interface PlacedHint extends WordingHint {
  block: WordingBlock;
}

/** Stands for what is not read: code, marks, boxes; and for a name, which is somebody. */
const placeholder = '\uFFFC';

/** The lines in these nodes that are read for wording: not code, not quotes, not what the editor keeps as source. */
export function $wordingBlocks(nodes: readonly LexicalNode[]): WordingBlock[] {
  return nodes.flatMap((node) => {
    if (!$isElementNode(node) || $isCodeNode(node) || $isQuoteNode(node)) return [];
    const blocks = node.getChildren().filter((child) => $isElementNode(child) && !child.isInline());
    return blocks.length > 0 ? $wordingBlocks(blocks) : [$readBlock(node)];
  });
}

function $readBlock(block: ElementNode): WordingBlock {
  let text = '';
  const pieces: Piece[] = [];
  const read = (node: LexicalNode): void => {
    if ($isElementNode(node)) for (const child of node.getChildren()) read(child);
    else if ($isLineBreakNode(node)) text += '\n';
    else if (!$isTextNode(node)) text += placeholder;
    else {
      const length = node.getTextContentSize();
      pieces.push({ key: node.getKey(), start: text.length, length });
      const isRead = node.isSimpleText() && !node.hasFormat('code');
      text += isRead ? node.getTextContent() : placeholder.repeat(length);
    }
  };
  read(block);
  return { key: block.getKey(), text, pieces };
}

/** The hints in these lines. @param off ids of rules that are never shown */
export const hintsIn = (blocks: readonly WordingBlock[], off: readonly string[]): PlacedHint[] =>
  blocks.flatMap((block) => findWording(block.text, off).map((hint) => ({ ...hint, block })));

/** The offset of a point of the selection in a line, or null where it is not in it. */
export function offsetIn(block: WordingBlock, point: PointType): number | null {
  const piece = point.type === 'text' ? block.pieces.find(({ key }) => key === point.key) : undefined;
  return piece ? piece.start + point.offset : null;
}

/** The text node and the offset in it that stand at an offset of a line. */
export function pointAt(
  block: WordingBlock,
  offset: number,
  isEnd: boolean,
): { key: NodeKey; offset: number } | null {
  const piece = block.pieces.find(({ start, length }) =>
    isEnd ? start < offset && offset <= start + length : start <= offset && offset < start + length,
  );
  return piece ? { key: piece.key, offset: offset - piece.start } : null;
}
