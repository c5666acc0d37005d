import { $isLinkNode } from '@lexical/link';
import {
  $getState,
  $isLineBreakNode,
  $isTextNode,
  IS_BOLD,
  IS_CODE,
  IS_ITALIC,
  IS_STRIKETHROUGH,
  type LexicalNode,
} from 'lexical';
import type { PhrasingContent } from 'mdast';
import { pictureTarget } from '../../../shared/markdown/pictures.ts';
import { polaritySuffix, writeDue } from '../../../shared/markdown/write.ts';
import { $isCitationNode, $isDueNode, $isMentionNode, $isRawInlineNode } from '../nodes/chip-nodes.ts';
import { $isMarkNode } from '../nodes/mark-node.ts';
import { $isPictureNode } from '../nodes/picture-node.tsx';
import { softBreakState } from '../nodes/state.ts';
import { $isTaskBoxNode } from '../nodes/task-box-node.ts';

interface Piece {
  node: PhrasingContent;
  format: number;
}

const wrappers = [
  [IS_STRIKETHROUGH, 'delete'],
  [IS_BOLD, 'strong'],
  [IS_ITALIC, 'emphasis'],
] as const;

/** Inline Lexical nodes as mdast, without white space at either end. */
export function $exportInline(nodes: readonly LexicalNode[]): PhrasingContent[] {
  return nest(trim($pieces(nodes)), wrappers.length);
}

function $pieces(nodes: readonly LexicalNode[]): Piece[] {
  return nodes.flatMap($piecesOf);
}

function $piecesOf(node: LexicalNode): Piece[] {
  if ($isTaskBoxNode(node)) return [];
  if ($isLineBreakNode(node)) {
    const soft = $getState(node, softBreakState);
    return [{ node: soft ? { type: 'text', value: '\n' } : { type: 'break' }, format: 0 }];
  }
  if ($isMarkNode(node)) {
    const value = `#${node.getLabel()}${polaritySuffix(node.getPolarity())}`;
    return [
      {
        node: { type: 'link', url: `signal:${node.getSignalId()}`, children: [{ type: 'text', value }] },
        format: 0,
      },
    ];
  }
  if ($isPictureNode(node)) {
    const url = pictureTarget(node.getHash());
    return [{ node: { type: 'image', url, alt: node.getAlt() }, format: 0 }];
  }
  if ($isMentionNode(node)) {
    const value = `@${node.getLabel()}`;
    const link: PhrasingContent = {
      type: 'link',
      url: `person:${node.getPersonId()}`,
      children: [{ type: 'text', value }],
    };
    return [{ node: link, format: node.getFormat() & ~IS_CODE }];
  }
  if ($isCitationNode(node)) {
    const url = `entry:${node.getEntryId()}`;
    const children: PhrasingContent[] = [{ type: 'text', value: node.getTextContent() }];
    return [{ node: { type: 'link', url, children }, format: node.getFormat() & ~IS_CODE }];
  }
  if ($isDueNode(node)) return [{ node: { type: 'text', value: writeDue(node.getDay()) }, format: 0 }];
  if ($isRawInlineNode(node))
    return [{ node: { type: 'html', value: node.getSource() }, format: node.getFormat() & ~IS_CODE }];
  if ($isLinkNode(node)) {
    const children = $exportInline(node.getChildren());
    if (children.length === 0) return [];
    const title = node.getTitle();
    return [
      { node: { type: 'link', url: node.getURL(), title: title === '' ? null : title, children }, format: 0 },
    ];
  }
  if ($isTextNode(node)) return textPieces(node.getTextContent(), node.getFormat());
  const value = node.getTextContent();
  return value === '' ? [] : [{ node: { type: 'text', value }, format: 0 }];
}

/** White space at the edge of a formatted run stands outside of it: `**a **` is not bold in Markdown. */
function textPieces(text: string, format: number): Piece[] {
  if (text === '') return [];
  if (format & IS_CODE) return [{ node: { type: 'inlineCode', value: text }, format: format & ~IS_CODE }];
  if (format === 0) return [{ node: { type: 'text', value: text }, format }];
  const [, before = '', middle = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  const parts = [
    { node: { type: 'text', value: before }, format: 0 },
    { node: { type: 'text', value: middle }, format },
    { node: { type: 'text', value: after }, format: 0 },
  ] as const;
  return parts.filter((part) => part.node.value !== '');
}

function trim(pieces: Piece[]): Piece[] {
  const result = [...pieces];
  for (const [at, pattern] of [
    [0, /^[ \t\r\n]+/],
    [-1, /[ \t\r\n]+$/],
  ] as const) {
    for (let piece = result.at(at); piece; piece = result.at(at)) {
      const { node } = piece;
      if (node.type !== 'text' && node.type !== 'break') break;
      const value = node.type === 'text' ? node.value.replace(pattern, '') : '';
      if (value === '') at === 0 ? result.shift() : result.pop();
      else {
        result[at === 0 ? 0 : result.length - 1] = { ...piece, node: { type: 'text', value } };
        break;
      }
    }
  }
  return result;
}

/** Groups neighbours that share a format into one node of it, the outermost format first. */
function nest(pieces: readonly Piece[], level: number): PhrasingContent[] {
  const wrapper = wrappers[wrappers.length - level];
  if (!wrapper) return merge(pieces.map((piece) => piece.node));
  const [bit, type] = wrapper;
  const result: PhrasingContent[] = [];
  let run: Piece[] = [];
  let inside = false;
  const flush = (): void => {
    if (run.length === 0) return;
    const children = nest(run, level - 1);
    if (inside) result.push({ type, children });
    else result.push(...children);
    run = [];
  };
  for (const piece of pieces) {
    const formatted = (piece.format & bit) !== 0;
    if (formatted !== inside) flush();
    inside = formatted;
    run.push(piece);
  }
  flush();
  return merge(result);
}

function merge(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      result[result.length - 1] = { ...last, value: last.value + node.value };
    // At the start of a line, or alone on the first, HTML would begin a block, so it never stands there.
    else if (node.type === 'html' && last?.type === 'break')
      result.splice(-1, 1, { type: 'text', value: ' ' }, node);
    else if (node.type === 'html' && last?.type === 'text' && last.value.endsWith('\n'))
      result.splice(-1, 1, { ...last, value: `${last.value.slice(0, -1)} ` }, node);
    else if (node.type === 'text' && last?.type === 'html')
      result.push({ ...node, value: node.value.replace(/^\n/, ' ') });
    else result.push(node);
  }
  return result;
}
