import type { Nodes } from 'mdast';
import {
  type AsideKind,
  asideHeader,
  isParent,
  readAside,
  readMark,
  readMention,
  sayDue,
} from '../markdown/marks.ts';
import { endOf, type ParsedBody, parseBody, startOf } from '../markdown/parse.ts';

/** A line as a reader sees it: a paragraph, a heading, an item with its sign, a row of a table, a line of code. */
export interface ReadingLine {
  kind: 'text' | 'heading' | 'code' | 'aside';
  /** On one line (code keeps its spaces), with the bullet or box before it, and mentions and marks with their signs. */
  text: string;
  /** How deep it stands in lists and quotes. */
  depth: number;
  /** The aside that it stands in. */
  aside: AsideKind | null;
}

/** How names are shown today; what stands in the text where they are unknown. */
export interface ShownNames {
  person(id: string, written: string): string;
  signal(id: string, written: string): string;
  aside: Record<AsideKind, string>;
}

const signs = { '+': ' +', '-': ' −', '': '' } as const;
const box = { open: '☐ ', done: '☑ ' };

/** The lines of a body, for comparing what a reader saw with what a reader sees. */
export function readingLines(markdown: string, names: ShownNames): ReadingLine[] {
  return new Reading(parseBody(markdown), names).lines;
}

class Reading {
  readonly lines: ReadingLine[] = [];
  readonly #parsed: ParsedBody;
  readonly #names: ShownNames;
  /** Stands before the next line: a bullet, a number, a box. */
  #sign = '';

  constructor(parsed: ParsedBody, names: ShownNames) {
    this.#parsed = parsed;
    this.#names = names;
    this.#block(parsed.root, 0, null);
  }

  #push(kind: ReadingLine['kind'], text: string, depth: number, aside: AsideKind | null): void {
    const whole = this.#sign + text;
    this.#sign = '';
    if (whole.trim() !== '') this.lines.push({ kind, text: whole, depth, aside });
  }

  #children(node: Nodes, depth: number, aside: AsideKind | null): void {
    if (isParent(node)) for (const child of node.children) this.#block(child, depth, aside);
  }

  #block(node: Nodes, depth: number, aside: AsideKind | null): void {
    switch (node.type) {
      case 'root':
        this.#children(node, depth, aside);
        break;
      case 'heading':
        this.#push('heading', this.#inline(node), depth, aside);
        break;
      case 'code':
        for (const line of node.value.split('\n')) this.#push('code', line, depth, aside);
        break;
      case 'thematicBreak':
        this.#push('text', '⁂', depth, aside);
        break;
      case 'table':
        for (const row of node.children)
          this.#push('text', row.children.map((cell) => this.#inline(cell)).join(' | '), depth, aside);
        break;
      case 'list':
        node.children.forEach((item, index) => {
          const bullet = node.ordered ? `${(node.start ?? 1) + index}. ` : '• ';
          this.#sign = typeof item.checked === 'boolean' ? (item.checked ? box.done : box.open) : bullet;
          this.#children(item, depth + 1, aside);
          if (this.#sign !== '') this.#push('text', '', depth + 1, aside);
        });
        break;
      case 'blockquote': {
        const kind = readAside(node, this.#parsed.source);
        if (kind !== null)
          this.#push('aside', this.#names.aside[kind], depth, aside === 'private' ? aside : kind);
        this.#children(node, depth + (kind === null ? 1 : 0), aside === 'private' ? aside : (kind ?? aside));
        break;
      }
      case 'paragraph':
        this.#push('text', this.#inline(node), depth, aside);
        break;
      default:
        this.#push('code', this.#parsed.source.slice(startOf(node), endOf(node)), depth, aside);
        break;
    }
  }

  #inline(node: Nodes): string {
    const text = this.#phrases(node).replace(/\s+/g, ' ').trim();
    const inAside =
      node.type === 'paragraph' && asideHeader.test(text) && this.lines.at(-1)?.kind === 'aside';
    return sayDue(inAside ? text.replace(asideHeader, '') : text);
  }

  #phrases(node: Nodes): string {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return node.value;
      case 'break':
        return ' ';
      case 'image':
        return node.alt ? `[picture: ${node.alt}]` : '[picture]';
      case 'link': {
        const mention = readMention(node);
        if (mention) return `@${this.#names.person(mention.personId, mention.label)}`;
        const mark = readMark(node);
        if (mark) return `#${this.#names.signal(mark.signalId, mark.label)}${signs[mark.polarity]}`;
        return node.children.map((child) => this.#phrases(child)).join('');
      }
      default:
        return isParent(node)
          ? node.children.map((child) => this.#phrases(child)).join('')
          : this.#parsed.source.slice(startOf(node), endOf(node));
    }
  }
}
