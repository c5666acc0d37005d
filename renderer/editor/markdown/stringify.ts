import type { BlockContent, DefinitionContent, Html, Nodes, Parents } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import {
  defaultHandlers,
  type Handle,
  type Info,
  type Options,
  type State,
  toMarkdown,
} from 'mdast-util-to-markdown';
import type { AsideKind } from '../../../shared/markdown/index.ts';

/** A block quote with a share mark. */
export interface Aside {
  type: 'aside';
  kind: AsideKind;
  children: (BlockContent | DefinitionContent | Aside)[];
}

declare module 'mdast' {
  interface BlockContentMap {
    aside: Aside;
  }
  interface RootContentMap {
    aside: Aside;
  }
}

const aside: Handle = (node: Aside, _parent: Parents | undefined, state: State, info: Info) => {
  const exit = state.enter('blockquote');
  const tracker = state.createTracker(info);
  tracker.move('> ');
  tracker.shift(2);
  const value = state.containerFlow(node as never, tracker.current());
  exit();
  const gap = value === '' ? '' : node.children[0]?.type === 'paragraph' ? '\n' : '\n\n';
  return state.indentLines(
    `[!${node.kind}]${gap}${value}`,
    (line, _index, blank) => `>${blank ? '' : ' '}${line}`,
  );
};

/**
 * Where a line in the middle of a text would begin a list, a heading, a quote, a rule, a fence or the second row of a table. The
 * library escapes such lines, but not one behind another one that holds nothing but its sign: it has taken the line end between them.
 */
const opensBlock = /(?<=\n)(?=(?:[-+*]|#{1,6})(?:[ \t]|$)|[-=:|][-=:| \t]*$|>|~{3})/gm;
const opensNumbered = /(?<=\n\d{1,9})(?=[.)](?:[ \t]|$))/gm;

/** Inside a word an underscore means nothing, and stays as people type it: `snake_case`. */
const text: Handle = (node, parent, state, info) =>
  defaultHandlers
    .text(node, parent, state, info)
    .replace(/(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, '_')
    .replace(opensBlock, '\\')
    .replace(opensNumbered, '\\')
    // At the start of a file it would be taken for a byte order mark.
    .replace(/\uFEFF/g, '&#xFEFF;');

/** Raw Markdown goes by its first character, too, which the library takes for `<`: a `!` in front of `[a]` is escaped. */
const html: Handle = (node: Html) => node.value;

/** Bare addresses are text to Handrail and stay as they are, so the part that escapes them is left out. */
const extensions = (gfmToMarkdown().extensions ?? []).filter(
  (extension) => !extension.unsafe?.some((pattern) => pattern.character === '@'),
);

const otherBullet = { '-': '*', '*': '-', '+': '-' } as const;

/** What lists are marked with: `-`, `*` or `+`, and `.` or `)`. */
export interface ListMarkers {
  bullet: '-' | '*' | '+';
  bulletOrdered: '.' | ')';
}

/** The normal form of one block. */
export function stringifyBlock(block: Nodes | Aside, markers: ListMarkers): string {
  const options: Options = {
    ...markers,
    bulletOther: otherBullet[markers.bullet],
    rule: '-',
    listItemIndent: 'one',
    extensions,
    handlers: { aside, html, text },
  };
  return toMarkdown({ type: 'root', children: [block as never] }, options).replace(/\n$/, '');
}
