import type { Blockquote, Nodes } from 'mdast';
import { type ShareLevel, shareLevels } from '../domain/entries.ts';
import { type AsideKind, isParent, readAside } from './marks.ts';
import { endOf, type ParsedBody, parseBody, startOf } from './parse.ts';
import { cut } from './private.ts';

/** Who may see what stands in an aside; `null` is private. */
export const asideLevels: Record<AsideKind, ShareLevel | null> = {
  private: null,
  share: 'report',
  up: 'leadership',
};

const anyMark = /\[!(?:share|up)\]/i;

/**
 * What a reader of some share levels sees of a body without private asides: a block counts with the aside that it
 * stands in, without one with the level of the note. Where the structure cannot be told, nothing is shown.
 */
export function sharedPart(markdown: string, own: ShareLevel, levels: readonly ShareLevel[]): string {
  if (shareLevels.every((level) => levels.includes(level))) return markdown;
  const ownSeen = levels.includes(own);
  if (!anyMark.test(markdown)) return ownSeen ? markdown : '';
  const parsed = parseBody(markdown);
  if (parsed.containersIgnored) return '';
  if (ownSeen) {
    const hidden = outermost(parsed, levels, false).map(rangeOf);
    return hidden.length === 0 ? markdown : sharedPart(without(markdown, hidden), own, levels);
  }
  return outermost(parsed, levels, true)
    .flatMap((aside) => standingAlone(aside, parsed, levels))
    .join('\n\n');
}

/** Also without the empty lines that end a quote then. */
const without = (markdown: string, ranges: readonly [number, number][]): string =>
  cut(markdown, ranges).replace(/(?:\n(?:[ \t]*>)+[ \t]*)+(?=\n\s*\n|\s*$)/g, '');

interface FoundAside {
  node: Blockquote;
  /** How many quotes it stands in. */
  quotes: number;
}

const rangeOf = ({ node }: FoundAside): [number, number] => [startOf(node), endOf(node)];

const levelOf = (node: Blockquote, { source }: ParsedBody): ShareLevel | null | undefined => {
  const kind = readAside(node, source);
  return kind === null ? undefined : asideLevels[kind];
};

/** The outermost asides that the levels see, or those that they do not; none inside an aside of either sort. */
function outermost(parsed: ParsedBody, levels: readonly ShareLevel[], seen: boolean): FoundAside[] {
  const found: FoundAside[] = [];
  const visit = (node: Nodes, quotes: number): void => {
    const level = node.type === 'blockquote' ? levelOf(node, parsed) : undefined;
    if (node.type === 'blockquote' && level !== undefined) {
      const isSeen = level !== null && levels.includes(level);
      if (isSeen === seen) return void found.push({ node, quotes });
      if (seen) return;
    }
    if (!isParent(node)) return;
    for (const child of node.children) visit(child, quotes + (node.type === 'blockquote' ? 1 : 0));
  };
  visit(parsed.root, 0);
  return found;
}

/** An aside without the lists and quotes that it stands in, and without asides of other levels in it. */
function standingAlone(
  { node, quotes }: FoundAside,
  parsed: ParsedBody,
  levels: readonly ShareLevel[],
): string[] {
  const container = new RegExp(`^(?:[ \\t]*>){${quotes}}[ \\t]*`);
  const [first = '', ...rest] = parsed.source.slice(startOf(node), endOf(node)).split(/\r\n|\r|\n/);
  const text = [first, ...rest.map((line) => line.replace(container, ''))].join('\n');
  const again = parseBody(text);
  const only = again.root.children[0];
  // What reads differently by itself is left out: it could show what its place kept back.
  if (again.root.children.length !== 1 || only?.type !== 'blockquote') return [];
  if (levelOf(only, again) !== levelOf(node, parsed)) return [];
  const hidden = outermost(again, levels, false).map(rangeOf);
  const left = hidden.length === 0 ? text : without(text, hidden);
  return left.trim() === '' ? [] : [left];
}
