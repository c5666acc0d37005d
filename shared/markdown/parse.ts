import type { ListItem, Nodes, Root, Yaml } from 'mdast';
import { type Extension, fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { constructsToDisable } from './guard.ts';
import { markdownSyntax } from './syntax.ts';

/** A parsed body. Every offset counts UTF-16 units of `source`, as string indices do. */
export interface ParsedBody {
  source: string;
  root: Root;
  /** True where the text was so hostile that block quotes were not read: asides cannot be told then. */
  containersIgnored: boolean;
}

declare module 'mdast' {
  interface ListItemData {
    /** Offset of the `[` of the checkbox. */
    checkbox?: number;
  }
}

/** The extension for bare addresses, the only one with a transform, is left out here as in the syntax. */
const treeExtensions: Extension[] = gfmFromMarkdown().filter((extension) => !extension.transforms);

const checkboxOffset: Extension = {
  enter: {
    taskListCheck(token) {
      const item = this.stack.findLast((node) => node.type === 'listItem') as ListItem | undefined;
      if (item) item.data = { ...item.data, checkbox: token.start.offset };
    },
  },
};

const frontMatter =
  /^---[ \t]*(?:\r\n|\n)(?=[A-Za-z_])(?:(?:[A-Za-z_][^\r\n:]*:(?:[ \t][^\r\n]*)?|[ \t]+[^\r\n]*|- [^\r\n]*|#[^\r\n]*)(?:\r\n|\n))+---[ \t]*(?=\r?\n|$)/;

/** Parses a body as CommonMark with tables, strikethrough, task items and footnotes. Never throws. */
export function parseBody(source: string): ParsedBody {
  const yaml = readFrontMatter(source);
  const start = yaml ? yaml.value.length : source.startsWith('\uFEFF') ? 1 : 0;
  const text = start === 0 ? source : source.slice(start);
  const disabled = constructsToDisable(text);
  const root = fromMarkdown(text, {
    extensions: disabled.length === 0 ? [markdownSyntax] : [markdownSyntax, { disable: { null: disabled } }],
    mdastExtensions: [treeExtensions, checkboxOffset],
  });
  if (start > 0) shift(root, start);
  if (yaml) root.children.unshift(yaml);
  return { source, root, containersIgnored: disabled.includes('blockQuote') };
}

/** Text that hides an aside is never taken for front matter: it must stay visible to the redaction. */
function readFrontMatter(source: string): Yaml | null {
  if (!source.startsWith('---')) return null;
  const value = frontMatter.exec(source.slice(0, 65_536))?.[0];
  if (value === undefined || /\[!/.test(value)) return null;
  const point = { line: 1, column: 1 };
  return {
    type: 'yaml',
    value,
    position: { start: { ...point, offset: 0 }, end: { ...point, offset: value.length } },
  };
}

function shift(root: Root, by: number): void {
  const pending: Nodes[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.position) {
      node.position.start.offset = (node.position.start.offset ?? 0) + by;
      node.position.end.offset = (node.position.end.offset ?? 0) + by;
    }
    if (node.type === 'listItem' && node.data?.checkbox !== undefined) node.data.checkbox += by;
    if ('children' in node) pending.push(...node.children);
  }
}

/** Where a node begins and ends in the source. */
export const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;
export const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;
