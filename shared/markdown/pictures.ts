import type { Image, Nodes } from 'mdast';
import { isParent } from './marks.ts';
import { endOf, parseBody, startOf } from './parse.ts';

/** A picture of the journal in a body: `![what it shows](attachment:HASH)`. */
export interface BodyPicture {
  /** SHA-256 of the picture's bytes, 64 lower-case hexadecimal digits. */
  hash: string;
  /** What it shows, in words, on one line; may be empty. */
  alt: string;
  /** Offsets in the Markdown, end exclusive. */
  start: number;
  end: number;
}

const scheme = 'attachment:';
const target = /^attachment:([0-9a-f]{64})$/;
const mention = /attachment:([0-9a-f]{64})(?![0-9a-f])/g;

export const pictureTarget = (hash: string): string => `${scheme}${hash}`;

/**
 * The picture that an image is, or null: any other image is never drawn. The hash must stand in the source as it is, so
 * that whoever looks for it there (see `hashesIn`) finds every picture that can be shown.
 */
export function readBodyPicture(node: Image, source: string): BodyPicture | null {
  const hash = target.exec(node.url)?.[1];
  const [start, end] = [startOf(node), endOf(node)];
  if (hash === undefined || node.title || !source.slice(start, end).includes(node.url)) return null;
  return { hash, alt: (node.alt ?? '').replace(/\s+/g, ' ').trim(), start, end };
}

/** Every hash that a text names, wherever it stands; quick, and more than are shown where code talks about one. */
export const hashesIn = (markdown: string): Set<string> =>
  new Set(markdown.includes(scheme) ? [...markdown.matchAll(mention)].map((match) => match[1] ?? '') : []);

/** The pictures that a body shows, in order. */
export function picturesIn(markdown: string): BodyPicture[] {
  if (!markdown.includes(scheme)) return [];
  const { root, source } = parseBody(markdown);
  const found: BodyPicture[] = [];
  const visit = (node: Nodes): void => {
    const picture = node.type === 'image' ? readBodyPicture(node, source) : null;
    if (picture) found.push(picture);
    if (isParent(node)) for (const child of node.children) visit(child);
  };
  visit(root);
  return found;
}
