import { $isListNode } from '@lexical/list';
import { $isHeadingNode } from '@lexical/rich-text';
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
import { $createRawMarkdownNode, $isRawMarkdownNode } from '../nodes/raw-markdown-node.ts';
import { bulletState } from '../nodes/state.ts';
import { $exportBlock, isInline } from './export-blocks.ts';
import { $exportInline } from './export-inline.ts';
import { $importBlock, mergeLists } from './import-blocks.ts';
import { type ImportContext, NotEditable } from './import-inline.ts';
import { type BlockOrigin, blockOriginState, type DocumentOrigin, documentOriginState } from './origin.ts';
import { type ListMarkers, stringifyBlock } from './stringify.ts';
import { $isUnfilled } from './unfilled.ts';

/** The normal forms of blocks by node key; whoever keeps it forgets the keys of blocks that changed. */
export type NormalForms = Map<NodeKey, string>;

/** Replaces the content of the editor. Call it in an update. @param today `YYYY-MM-DD` */
export function $importBody(markdown: string, today: string): void {
  const blocks = mergeLists(parseBody(markdown).root.children);
  const context: ImportContext = { source: markdown, today, dueChips: false };
  const root = $getRoot().clear();
  const gaps: string[] = [];
  const bounds = boundsOf(blocks);
  blocks.forEach((block, index) => {
    const { start, end } = bounds[index] ?? { start: 0, end: 0 };
    const source = markdown.slice(start, end);
    const node = $importOrKeep(block, source, context);
    $setState(node, blockOriginState, { source, normal: $normalForm(node), index });
    root.append(node);
    gaps.push(markdown.slice(end, bounds[index + 1]?.start ?? markdown.length));
  });
  const first = bounds[0];
  const origin: DocumentOrigin = {
    leading: first ? markdown.slice(0, first.start) : markdown,
    gaps,
    eol: /\r?\n/.exec(markdown)?.[0] === '\r\n' ? '\r\n' : '\n',
  };
  $setState(root, documentOriginState, origin);
  if (root.isEmpty()) root.append($createParagraphNode());
}

/** Where blocks stand in the source. The parser lets some overlap (a definition and the paragraph behind it). */
function boundsOf(blocks: readonly RootContent[]): { start: number; end: number }[] {
  let from = 0;
  return blocks.map((block) => {
    const start = Math.max(from, startOf(block));
    from = Math.max(start, endOf(block));
    return { start, end: from };
  });
}

/** Markdown as nodes to insert somewhere: they have no origin and will be written in their normal form. */
export function $importFragment(markdown: string, today: string): LexicalNode[] {
  const context: ImportContext = { source: markdown, today, dueChips: false };
  return mergeLists(parseBody(markdown).root.children).map((block) =>
    $importOrKeep(block, markdown.slice(startOf(block), endOf(block)), context),
  );
}

/** Blocks that came from elsewhere than Markdown, as nodes to insert. */
export function $importNodes(blocks: readonly RootContent[], today: string): LexicalNode[] {
  return $importFragment(blocks.map((block) => stringifyBlock(block, defaultMarkers)).join('\n\n'), today);
}

const defaultMarkers: ListMarkers = { bullet: '-', bulletOrdered: '.' };

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
    if ($isHeadingNode(node) && $isUnfilled(node)) continue;
    const piece = $piece(node, normal);
    if (normal !== '' || piece.kept) pieces.push(piece);
  }
  if (pieces.length === 0) return document.gaps.length === 0 ? document.leading : '';
  let text = pieces[0]?.kept && pieces[0].origin?.index === 0 ? document.leading : '';
  let previous: Piece | null = null;
  for (const piece of pieces) {
    if (previous) text += separator(text, gapBetween(previous, piece, document), document);
    text += render(piece, previous, document);
    previous = piece;
  }
  const atEnd = previous?.kept && previous.origin?.index === document.gaps.length - 1;
  return (
    text +
    (atEnd
      ? document.gaps.at(-1)
      : document.gaps.length > 0 && document.gaps.at(-1) !== ''
        ? document.eol
        : '')
  );
}

/** Nodes as Markdown in their normal form, for the clipboard: neighbouring inline nodes are one line. */
export function $exportFragment(nodes: readonly LexicalNode[]): string {
  const parts: string[] = [];
  let line: LexicalNode[] = [];
  const flush = (): void => {
    const children = $exportInline(line);
    if (children.length > 0) parts.push(stringifyBlock({ type: 'paragraph', children }, defaultMarkers));
    line = [];
  };
  for (const node of nodes) {
    if (isInline(node)) line.push(node);
    else {
      flush();
      parts.push($normalForm(node));
    }
  }
  flush();
  return parts.filter((part) => part !== '').join('\n\n');
}

interface Piece {
  node: LexicalNode;
  normal: string;
  origin: BlockOrigin | null;
  /** Whether it is unchanged since its origin, so that its source is written. */
  kept: boolean;
}

function $piece(node: LexicalNode, normal: string): Piece {
  const origin = $getState(node, blockOriginState);
  return { node, normal, origin, kept: origin?.normal === normal };
}

/** What stood between two pieces, where it still may: between changed ones only if it keeps them apart, whatever they are. */
function gapBetween(left: Piece, right: Piece, document: DocumentOrigin): string | null {
  if (!left.origin || right.origin?.index !== left.origin.index + 1) return null;
  const gap = document.gaps[left.origin.index] ?? '';
  if (left.kept && right.kept) return gap;
  // The source of a list may end with the empty line behind it.
  const end = left.kept ? (/\s*$/.exec(left.origin.source)?.[0] ?? '') : '';
  if (!/^\s*\n[ \t]*\r?\n\s*$/.test(end + gap)) return null;
  // What is indented behind a list or a footnote would become part of it.
  const takesIn = $isListNode(left.node) || $isRawMarkdownNode(left.node);
  return right.kept && !takesIn ? gap : gap.replace(/[ \t]+$/, '');
}

function separator(before: string, gap: string | null, document: DocumentOrigin): string {
  if (gap !== null) return gap;
  // A fence that was never closed ends with line ends of its own.
  const ends = /(?:\r?\n){0,2}$/.exec(before)?.[0].match(/\n/g)?.length ?? 0;
  return document.eol.repeat(2 - ends);
}

/** Sources that mean something else behind other text, or go on for ever: written in normal form once a neighbour changed. */
function render(piece: Piece, previous: Piece | null, document: DocumentOrigin): string {
  const { node, normal, origin, kept } = piece;
  const settled =
    previous === null
      ? origin?.index === 0
      : gapBetween(previous, piece, document) !== null &&
        (previous.kept || !($isListNode(previous.node) || $isRawMarkdownNode(previous.node)));
  if (kept && origin && (settled || !/^\s/.test(origin.source))) return origin.source;
  if ($isRawMarkdownNode(node)) return normal;
  return normal.replace(/\r?\n/g, document.eol);
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
