import { $isListNode } from '@lexical/list';
import {
  $createParagraphNode,
  $getRoot,
  $getState,
  $setState,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { RootContent } from 'mdast';
import { endOf, parseBody, startOf } from '../../../shared/markdown/parse.ts';
import { $createRawMarkdownNode } from '../nodes/raw-markdown-node.ts';
import { bulletState } from '../nodes/state.ts';
import { $exportBlock } from './export-blocks.ts';
import { $importBlock } from './import-blocks.ts';
import { type ImportContext, NotEditable } from './import-inline.ts';
import { type BlockOrigin, blockOriginState, type DocumentOrigin, documentOriginState } from './origin.ts';
import { type ListMarkers, stringifyBlock } from './stringify.ts';

/** The normal forms of blocks by node key; whoever keeps it forgets the keys of blocks that changed. */
export type NormalForms = Map<NodeKey, string>;

/** Replaces the content of the editor. Call it in an update. @param today `YYYY-MM-DD` */
export function $importBody(markdown: string, today: string): void {
  const { root: tree } = parseBody(markdown);
  const context: ImportContext = { source: markdown, today, dueChips: false };
  const root = $getRoot().clear();
  const gaps: string[] = [];
  tree.children.forEach((block, index) => {
    const source = markdown.slice(startOf(block), endOf(block));
    const node = $importOrKeep(block, source, context);
    $setState(node, blockOriginState, { source, normal: $normalForm(node), index });
    root.append(node);
    const next = tree.children[index + 1];
    gaps.push(markdown.slice(endOf(block), next ? startOf(next) : markdown.length));
  });
  const first = tree.children[0];
  const origin: DocumentOrigin = {
    leading: first ? markdown.slice(0, startOf(first)) : markdown,
    gaps,
    eol: /\r?\n/.exec(markdown)?.[0] === '\r\n' ? '\r\n' : '\n',
  };
  $setState(root, documentOriginState, origin);
  if (root.isEmpty()) root.append($createParagraphNode());
}

/** Markdown as nodes to insert somewhere: they have no origin and will be written in their normal form. */
export function $importFragment(markdown: string, today: string): LexicalNode[] {
  const context: ImportContext = { source: markdown, today, dueChips: false };
  return parseBody(markdown).root.children.map((block) =>
    $importOrKeep(block, markdown.slice(startOf(block), endOf(block)), context),
  );
}

function $importOrKeep(block: RootContent, source: string, context: ImportContext): LexicalNode {
  try {
    return $importBlock(block, context);
  } catch (error) {
    if (error instanceof NotEditable) return $createRawMarkdownNode(source);
    throw error;
  }
}

/** The body as Markdown. Call it in a read or an update. */
export function $exportBody(known: NormalForms = new Map()): string {
  const root = $getRoot();
  const document = $getState(root, documentOriginState);
  const pieces: Piece[] = [];
  for (const node of root.getChildren()) {
    const key = node.getKey();
    const normal = known.get(key) ?? $normalForm(node);
    known.set(key, normal);
    if (normal !== '') pieces.push($piece(node, normal));
  }
  if (pieces.length === 0) return document.gaps.length === 0 ? document.leading : '';
  let text = pieces[0]?.kept?.index === 0 ? document.leading : '';
  let previous: Piece | null = null;
  for (const piece of pieces) {
    if (previous) text += separator(previous, piece, document);
    text += render(piece, previous, document);
    previous = piece;
  }
  const atEnd = previous?.kept && previous.kept.index === document.gaps.length - 1;
  return (
    text +
    (atEnd
      ? document.gaps.at(-1)
      : document.gaps.length > 0 && document.gaps.at(-1) !== ''
        ? document.eol
        : '')
  );
}

/** Blocks as Markdown in their normal form, for the clipboard. */
export const $exportFragment = (nodes: readonly LexicalNode[]): string =>
  nodes
    .map((node) => $normalForm(node))
    .filter((text) => text !== '')
    .join('\n\n');

interface Piece {
  node: LexicalNode;
  normal: string;
  /** Its origin where it is unchanged, so that its source is written. */
  kept: BlockOrigin | null;
}

function $piece(node: LexicalNode, normal: string): Piece {
  const origin = $getState(node, blockOriginState);
  return { node, normal, kept: origin?.normal === normal ? origin : null };
}

const areNeighbours = (left: Piece, right: Piece): boolean =>
  left.kept !== null && right.kept !== null && right.kept.index === left.kept.index + 1;

function separator(left: Piece, right: Piece, document: DocumentOrigin): string {
  const gap = left.kept ? (document.gaps[left.kept.index] ?? '') : '';
  if (areNeighbours(left, right)) return gap;
  return document.eol + document.eol;
}

/** Sources that mean something else behind other text, or go on for ever: written in normal form once a neighbour changed. */
function render(piece: Piece, previous: Piece | null, document: DocumentOrigin): string {
  const settled = previous === null ? piece.kept?.index === 0 : areNeighbours(previous, piece);
  if (piece.kept && (settled || !/^[ \t]/.test(piece.kept.source))) {
    return piece.kept.source;
  }
  return piece.normal.replaceAll('\n', document.eol);
}

/** The block as this editor writes it. */
function $normalForm(node: LexicalNode, markers: ListMarkers = $markersOf(node)): string {
  const block = $exportBlock(node);
  if (block === null) return '';
  return block.type === 'html' ? block.value : stringifyBlock(block, markers);
}

function $markersOf(node: LexicalNode): ListMarkers {
  const marker = $isListNode(node) ? $getState(node, bulletState) : '';
  return {
    bullet: marker === '*' || marker === '+' ? marker : '-',
    bulletOrdered: marker === ')' ? ')' : '.',
  };
}
