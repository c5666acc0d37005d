import type { Image, ImageReference, Nodes } from 'mdast';
import { isParent } from '../../../shared/markdown/marks.ts';
import { endOf, type ParsedBody, parseBody, startOf } from '../../../shared/markdown/parse.ts';
import { closingBracket } from './body-references.ts';
import { applyEdits, type Edit } from './edits.ts';
import { inlineCode } from './markdown-text.ts';

const openable = new Set(['http', 'https', 'mailto']);

/** Browsers pass over spaces and control characters before and within the scheme of an address. */
export const isHarmless = (url: string): boolean => {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\0-\x20\x7f-\x9f]/g, ''))?.[1];
  return scheme === undefined || openable.has(scheme.toLowerCase());
};

/** Escaping may bring to light what HTML had swallowed; nothing hides deeper than this. */
const mostPasses = 8;

/**
 * Markdown in which nothing acts when the file is shown elsewhere: HTML becomes its own source, pictures become links, and
 * links lose any target that is not a web or mail address, or a place in the file.
 */
export function withoutActiveContent(markdown: string): string {
  // Each of these needs one of its characters.
  if (!/[<[]/.test(markdown)) return markdown;
  let text = markdown;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const edits = activeParts(parseBody(text));
    if (edits.length === 0) return text;
    text = applyEdits(text, edits);
  }
  return asCode(text);
}

/** What is left over is shown as it was typed. */
function asCode(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

function activeParts({ root, source }: ParsedBody): Edit[] {
  const edits: Edit[] = [];
  const visit = (node: Nodes, inLink: boolean): void => {
    const [start, end] = [startOf(node), endOf(node)];
    if (node.type === 'html') edits.push({ start, end, text: escapeHtml(source.slice(start, end)) });
    else if (node.type === 'image' || node.type === 'imageReference')
      edits.push(...pictureEdits(node, source, inLink));
    else if (node.type === 'definition' && !isHarmless(node.url))
      edits.push({ start: closingBracket(source, start) + 1, end, text: ': <>' });
    else if (node.type === 'link' && !isHarmless(node.url)) {
      if (source[start] !== '[') edits.push({ start, end, text: inlineCode(source.slice(start, end)) });
      else edits.push(...withoutTarget(start, closingBracket(source, start), end));
    }
    const within = inLink || node.type === 'link' || node.type === 'linkReference';
    if (isParent(node)) for (const child of node.children) visit(child, within);
  };
  visit(root, false);
  return edits;
}

/** All but `>`, which may be the mark of a quote that the HTML stands in. */
const escapeHtml = (html: string): string => html.replace(/[\\`*_[\]<&~]/g, '\\$&');

const withoutTarget = (start: number, close: number, end: number): Edit[] => [
  { start, end: start + 1, text: '' },
  { start: close, end, text: '' },
];

function pictureEdits(node: Image | ImageReference, source: string, inLink: boolean): Edit[] {
  const [start, end] = [startOf(node), endOf(node)];
  const close = closingBracket(source, start + 1);
  const mayBeLink = !inLink && (node.type === 'imageReference' || isHarmless(node.url));
  const label = source.slice(start + 2, close).trim() === '' ? 'picture' : '';
  if (!mayBeLink)
    return [
      { start, end: start + 2, text: label },
      { start: close, end, text: '' },
    ];
  return [{ start, end: start + 2, text: `[${label}` }];
}
