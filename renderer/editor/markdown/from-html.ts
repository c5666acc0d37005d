import type { BlockContent, ListItem, PhrasingContent, RootContent } from 'mdast';
import { isOpenable } from '../extensions/links.ts';
import { codeLanguage, isCodeByStyle } from './html-code.ts';
import { addAtLevel, isWordBullet, listOf, slackLevel, takeWrittenBox, wordItem } from './html-list.ts';
import { readTable } from './html-table.ts';

/** What may follow a block inside its container: nothing here is ever put into a page, only read for its text. */
const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
);
/** Left out with everything in it. */
const dropped = new Set(
  'APPLET AUDIO BASE BUTTON CANVAS EMBED FRAME FRAMESET HEAD IFRAME INPUT LINK MATH META NOSCRIPT OBJECT OPTION PICTURE SCRIPT SELECT SOURCE STYLE SVG TEMPLATE TEXTAREA TITLE TRACK VIDEO'.split(
    ' ',
  ),
);
const maxDepth = 100;

/** HTML from another program as Markdown blocks: text, headings, lists, quotes, code, links to http(s) and mail. Nothing else survives. */
export function readHtml(html: string): RootContent[] {
  return readBlocks(parseInert(html), 0);
}

/**
 * A form answers with its fields, and a document with its pictures, where their names are those of the DOM's own
 * (`<form><input name=childNodes>`): the names go before anything is read.
 */
function parseInert(html: string): Node {
  const document = new DOMParser().parseFromString(html, 'text/html');
  for (const element of Document.prototype.querySelectorAll.call(document, '[name], [id]')) {
    for (const name of ['name', 'id']) Element.prototype.removeAttribute.call(element, name);
  }
  return document.body;
}

function readBlocks(parent: Node, depth: number): BlockContent[] {
  const result: BlockContent[] = [];
  let line: PhrasingContent[] = [];
  const flush = (): void => {
    const children = tidyLine(line);
    if (children.length > 0) result.push({ type: 'paragraph', children });
    line = [];
  };
  if (depth > maxDepth) return textBlock(parent);
  for (const node of parent.childNodes) {
    if (node instanceof Element && isLeftOut(node)) continue;
    if (node instanceof Element && isBlock(node)) {
      flush();
      addBlock(result, node, depth + 1);
    } else if (node instanceof Element && node.getAttribute('data-stringify-type') === 'paragraph-break') {
      flush();
    } else if (node instanceof Element && node.tagName === 'BR' && line.at(-1)?.type === 'break') {
      flush();
    } else line.push(...readInline(node, depth + 1));
  }
  flush();
  return result;
}

function addBlock(result: BlockContent[], element: Element, depth: number): void {
  const word = wordItem(element);
  if (word) {
    const line = tidyLine(readChildren(element, depth));
    if (line.length > 0) addAtLevel(result, listOf(word.ordered, line), word.level);
    return;
  }
  const level = slackLevel(element) ?? 0;
  for (const block of readBlock(element, depth)) {
    if (block.type === 'list') addAtLevel(result, block, level);
    else result.push(block);
  }
}

const textBlock = (node: Node): BlockContent[] => {
  const value = (node.textContent ?? '').replace(/\s+/g, ' ').trim();
  return value === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', value }] }];
};

/** Without a word for a reader: what is active, what is not shown, the boxes that Docs draws and the bullets that Word writes. */
const isLeftOut = (element: Element): boolean =>
  dropped.has(element.tagName.toUpperCase()) ||
  (element instanceof HTMLElement && element.style.display === 'none') ||
  element.getAttribute('aria-roledescription') === 'checkbox' ||
  isWordBullet(element);

/** Documents wrap everything in one inline element; what holds blocks is a block. */
const isBlock = (element: Element): boolean =>
  !isLeftOut(element) &&
  (blocks.has(element.tagName) ||
    (element.tagName !== 'A' &&
      element.querySelector('p,div,ul,ol,li,h1,h2,h3,blockquote,pre,table') !== null));

function readBlock(element: Element, depth: number): BlockContent[] {
  if (isCodeByStyle(element)) return codeBlock(element);
  switch (element.tagName) {
    case 'H1':
    case 'H2':
    case 'H3':
    case 'H4':
    case 'H5':
    case 'H6': {
      const children = tidyLine(readChildren(element, depth)).filter((node) => node.type !== 'break');
      const level = Math.min(Number(element.tagName[1]), 3) as 1 | 2 | 3;
      return children.length > 0 ? [{ type: 'heading', depth: level, children }] : [];
    }
    case 'UL':
    case 'OL':
      return readList(element, depth);
    case 'LI': {
      const item = readItem(element, depth);
      return item ? [{ type: 'list', ordered: false, spread: false, children: [item.item] }] : [];
    }
    case 'BLOCKQUOTE': {
      const children = readBlocks(element, depth);
      return children.length > 0 ? [{ type: 'blockquote', children }] : [];
    }
    case 'PRE':
      return codeBlock(element);
    case 'TABLE':
      return readTable(element, (cell) => readBlocks(cell, depth + 1));
    case 'HR':
      return [{ type: 'thematicBreak' }];
    default:
      return readBlocks(element, depth);
  }
}

function codeBlock(element: Element): BlockContent[] {
  const value = visibleText(element).replace(/\n$/, '');
  return value.trim() === '' ? [] : [{ type: 'code', lang: codeLanguage(element), value }];
}

function readList(element: Element, depth: number): BlockContent[] {
  const items: ListItem[] = [];
  for (const child of element.children) {
    if (child.tagName === 'LI') {
      const read = readItem(child, depth + 1);
      if (read) items.push(read.item);
    } else if (child.tagName === 'UL' || child.tagName === 'OL') {
      const nested = depth > maxDepth ? [] : readList(child, depth + 1);
      const last = items.at(-1);
      if (last) appendLists(last, nested);
      else for (const list of nested) if (list.type === 'list') items.push(...list.children);
    }
  }
  if (items.length === 0) return [];
  const ordered = element.tagName === 'OL';
  return [{ type: 'list', ordered, start: ordered ? 1 : null, spread: false, children: items }];
}

/** An item holds one line and lists below it: further paragraphs go on in the same line. */
function readItem(element: Element, depth: number): { item: ListItem } | null {
  const line: PhrasingContent[] = [];
  const lists: BlockContent[] = [];
  const box = element.querySelector(
    ':scope > input[type=checkbox], :scope > label > input[type=checkbox], :scope > p > input[type=checkbox]',
  );
  const role = element.getAttribute('role') === 'checkbox' ? element.getAttribute('aria-checked') : null;
  for (const block of readBlocks(element, depth)) {
    if (block.type === 'list') lists.push(block);
    else if ('children' in block && (block.type === 'paragraph' || block.type === 'heading')) {
      if (line.length > 0) line.push({ type: 'break' });
      line.push(...block.children);
    } else {
      if (line.length > 0) line.push({ type: 'break' });
      line.push({ type: 'text', value: plain(block) });
    }
  }
  const drawn = element.querySelector(':scope > .checkbox');
  const checked =
    box instanceof HTMLInputElement
      ? box.hasAttribute('checked')
      : role !== null
        ? role === 'true'
        : drawn
          ? drawn.classList.contains('checkbox-on')
          : takeWrittenBox(line);
  const first = lists[0];
  if (line.length === 0 && first?.type === 'list')
    return {
      item: {
        type: 'listItem',
        checked: null,
        spread: false,
        children: [{ type: 'paragraph', children: [{ type: 'text', value: '…' }] }, first],
      },
    };
  if (line.length === 0) return null;
  const item: ListItem = {
    type: 'listItem',
    checked,
    spread: false,
    children: [{ type: 'paragraph', children: line }],
  };
  appendLists(item, lists);
  return { item };
}

function appendLists(item: ListItem, lists: readonly BlockContent[]): void {
  for (const list of lists) {
    const last = item.children.at(-1);
    if (list.type === 'list' && last?.type === 'list') last.children.push(...list.children);
    else item.children.push(list);
  }
}

const plain = (node: unknown): string => {
  const { value, children } = node as { value?: string; children?: unknown[] };
  return (value ?? children?.map(plain).join(' ') ?? '').replace(/\s+/g, ' ').trim();
};

/** Text without what the dropped elements hold. */
function visibleText(node: Node, depth = 0): string {
  if (node instanceof Element && isLeftOut(node)) return '';
  if (node instanceof Element && node.tagName === 'BR') return '\n';
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (depth > maxDepth) return '';
  const text = [...node.childNodes].map((child) => visibleText(child, depth + 1)).join('');
  const isLine = node instanceof Element && node.tagName === 'DIV' && depth > 0;
  return isLine && !text.endsWith('\n') ? `${text}\n` : text;
}

const readChildren = (element: Element, depth: number): PhrasingContent[] =>
  depth > maxDepth
    ? [{ type: 'text', value: (element.textContent ?? '').replace(/\s+/g, ' ') }]
    : [...element.childNodes].flatMap((child) => readInline(child, depth + 1));

function readInline(node: Node, depth: number): PhrasingContent[] {
  if (node.nodeType === Node.TEXT_NODE) {
    const value = (node.nodeValue ?? '').replace(/[\u200B\uFEFF]/g, '').replace(/[\s\0]+/g, ' ');
    return value === '' ? [] : [{ type: 'text', value }];
  }
  if (!(node instanceof Element) || isLeftOut(node)) return [];
  if (node.tagName === 'BR') return [{ type: 'break' }];
  if (node.tagName === 'IMG') {
    const value = node.getAttribute('alt')?.replace(/\s+/g, ' ').trim() ?? '';
    return value === '' ? [] : [{ type: 'text', value }];
  }
  const children = readChildren(node, depth);
  if (children.length === 0) return [];
  if (node.tagName === 'CODE' || node.tagName === 'TT' || node.tagName === 'KBD' || node.tagName === 'SAMP') {
    const value = visibleText(node).replace(/\s+/g, ' ').trim();
    return value === '' ? [] : [{ type: 'inlineCode', value }];
  }
  if (node.tagName === 'A') {
    const url = node.getAttribute('href')?.trim() ?? '';
    return isOpenable(url) && !/[\s<>]/.test(url)
      ? [
          {
            type: 'link',
            url,
            children: children.filter((child) => child.type !== 'link' && child.type !== 'break'),
          },
        ]
      : children;
  }
  return formatted(node, children);
}

/** By tag, unless the style says otherwise: Google Docs wraps everything in `<b style="font-weight:normal">`. */
function formatted(element: Element, children: PhrasingContent[]): PhrasingContent[] {
  const style = element instanceof HTMLElement ? element.style : null;
  const weight = style?.fontWeight ?? '';
  const tag = element.tagName;
  const bold = weight === '' ? tag === 'B' || tag === 'STRONG' : weight === 'bold' || Number(weight) >= 600;
  const slant = style?.fontStyle ?? '';
  const italic = slant === '' ? tag === 'I' || tag === 'EM' : slant === 'italic';
  const struck =
    tag === 'S' ||
    tag === 'DEL' ||
    tag === 'STRIKE' ||
    (style?.textDecorationLine ?? '').includes('line-through');
  let result = children;
  if (italic) result = [{ type: 'emphasis', children: result }];
  if (bold) result = [{ type: 'strong', children: result }];
  if (struck) result = [{ type: 'delete', children: result }];
  return result;
}

/** No white space or breaks at the edges, and nothing where there is no text. */
function tidyLine(line: readonly PhrasingContent[]): PhrasingContent[] {
  const result = [...line];
  const isBlank = (node: PhrasingContent | undefined): boolean =>
    node !== undefined && (node.type === 'break' || (node.type === 'text' && node.value.trim() === ''));
  while (isBlank(result[0])) result.shift();
  while (isBlank(result.at(-1))) result.pop();
  return result;
}
