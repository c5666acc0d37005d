import {
  BorderStyle,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Blockquote, Definition, FootnoteDefinition, List, ListItem, Nodes, Table } from 'mdast';
import { isParent, readAside } from '../../../../shared/markdown/marks.ts';
import { parseBody } from '../../../../shared/markdown/parse.ts';
import { plainInline } from '../../../../shared/markdown/plain.ts';
import { privateLeft } from '../body-parts.ts';
import type { RedactedInput } from '../input.ts';
import { asideLabels } from '../words.ts';
import { boxOf } from './box.ts';
import { type BodyContext, inlineRuns } from './inline.ts';
import { bulletList, listIndent, listLevel, numberedList, styleIds } from './styles.ts';
import { tableOf } from './tables.ts';
import { lineRuns, runsRightToLeft, textRuns } from './text.ts';

export interface BodyPlace {
  /** The level of its highest heading: below those that stand over it. */
  highest: 2 | 3;
  anchors: ReadonlyMap<string, string>;
  lists: Lists;
}

/** The numbered lists of a document: each begins anew. */
export class Lists {
  readonly starts = new Set<number>();
  #count = 0;

  take(start: number): { reference: string; instance: number } {
    this.starts.add(start);
    this.#count += 1;
    return { reference: numberedList(start), instance: this.#count };
  }
}

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** @param level from 1 */
export const headingLevel = (level: number) =>
  headings[Math.min(level, headings.length) - 1] ?? HeadingLevel.HEADING_6;

/** Where a block stands. */
interface Place {
  style: string | undefined;
  /** Of the lists around it; 0 outside of lists. */
  depth: number;
  /** Put before the first paragraph of a list item. */
  marker: Pick<IParagraphOptions, 'numbering' | 'indent'> | null;
  box: boolean | null;
}

/**
 * A body as paragraphs and tables of Word. It reads the same tree as everything else of Handrail does, so that raw HTML is
 * shown as text, nothing is fetched, and a body that hides an aside is refused.
 * @throws HandrailError `export-stopped` where a private aside is still there
 */
export function bodyBlocks(body: string, input: RedactedInput, place: BodyPlace): FileChild[] {
  const { root, source } = parseBody(body);
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  const depths: number[] = [];
  const collect = (node: Nodes): void => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier))
      footnotes.set(node.identifier, node);
    if (node.type === 'heading') depths.push(node.depth);
    if (isParent(node)) for (const child of node.children) collect(child);
  };
  collect(root);
  const shift = place.highest - Math.min(place.highest, ...depths);
  const headers = new Set<Nodes>();
  const context: BodyContext = {
    input,
    source,
    definitions,
    footnotes,
    anchors: place.anchors,
    headers,
    inTask: false,
    inNote: false,
    inLink: false,
  };
  return new BodyWriter(context, headers, shift, place.lists).blocks(root.children, {
    style: undefined,
    depth: 0,
    marker: null,
    box: null,
  });
}

class BodyWriter {
  readonly #context: BodyContext;
  readonly #headers: Set<Nodes>;
  readonly #shift: number;
  readonly #lists: Lists;

  constructor(context: BodyContext, headers: Set<Nodes>, shift: number, lists: Lists) {
    this.#context = context;
    this.#headers = headers;
    this.#shift = shift;
    this.#lists = lists;
  }

  /** The first paragraph takes the place's marker and box. */
  blocks(nodes: readonly Nodes[], place: Place): FileChild[] {
    const blocks: FileChild[] = [];
    let here = place;
    for (const node of nodes) {
      const written = this.#block(node, here);
      if (written.length > 0) here = { ...here, marker: null, box: null };
      blocks.push(...written);
    }
    return blocks;
  }

  #block(node: Nodes, place: Place): FileChild[] {
    switch (node.type) {
      case 'paragraph':
        return [this.#paragraph(this.#runs(node.children, place), node, place)];
      case 'heading':
        return [
          this.#paragraph(this.#runs(node.children, place), node, place, {
            heading: headingLevel(node.depth + this.#shift),
          }),
        ];
      case 'code':
        return [this.#code(node.value, place)];
      case 'yaml':
        return [this.#code(node.value.trimEnd(), place)];
      case 'html':
        return [this.#paragraph(lineRuns(node.value.split(/\r\n?|\n/)), node, place)];
      case 'thematicBreak':
        return [
          new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'D8D3C8' } } }),
        ];
      case 'list':
        return this.#list(node, place);
      case 'blockquote':
        return this.#quote(node, place);
      case 'table':
        return this.#table(node);
      default:
        return [];
    }
  }

  #runs(nodes: readonly Nodes[], place: Place): ParagraphChild[] {
    return inlineRuns(nodes, { ...this.#context, inTask: this.#context.inTask || place.box !== null });
  }

  #paragraph(children: ParagraphChild[], node: Nodes, place: Place, more: IParagraphOptions = {}): Paragraph {
    const text = plainInline(isParent(node) ? node.children : [node], { marks: true });
    const box = place.box === null ? [] : [boxOf(place.box), new TextRun({ children: ['\t'] })];
    const indent = place.depth === 0 ? {} : { indent: { left: listIndent * place.depth } };
    return new Paragraph({
      ...indent,
      ...place.marker,
      ...(place.style === undefined || more.heading ? {} : { style: place.style }),
      ...(runsRightToLeft(text) && { bidirectional: true }),
      ...more,
      children: [...box, ...children],
    });
  }

  #code(value: string, place: Place): Paragraph {
    return new Paragraph({
      style: styleIds.code,
      ...(place.depth > 0 && { indent: { left: listIndent * place.depth } }),
      ...place.marker,
      children: lineRuns(value.split(/\r\n?|\n/)),
    });
  }

  #list(list: List, place: Place): FileChild[] {
    const level = listLevel(place.depth);
    const numbers = list.ordered ? this.#lists.take(list.start ?? 1) : { reference: bulletList };
    const depth = place.depth + 1;
    return list.children.flatMap((item: ListItem) => {
      const box = item.checked ?? null;
      const marker =
        box === null
          ? { numbering: { ...numbers, level } }
          : { indent: { left: listIndent * depth, hanging: listIndent } };
      const inside: Place = { style: place.style ?? 'ListParagraph', depth, marker, box };
      const blocks = this.blocks(item.children, inside);
      // An empty item is still there.
      return blocks.length > 0 ? blocks : [this.#paragraph([], item, inside)];
    });
  }

  #quote(quote: Blockquote, place: Place): FileChild[] {
    const kind = readAside(quote, this.#context.source);
    if (kind === 'private') throw privateLeft();
    if (kind === null) return this.blocks(quote.children, { ...place, style: styleIds.quote });
    const first = quote.children[0];
    if (first && isParent(first) && first.children[0]) this.#headers.add(first.children[0]);
    const label = new Paragraph({
      style: styleIds.label,
      ...place.marker,
      children: textRuns(asideLabels[kind]),
    });
    const rest = quote.children.filter((child) => child !== first || !isOnlyHeader(child));
    return [label, ...this.blocks(rest, { ...place, marker: null, box: null, style: styleIds.aside })];
  }

  #table(table: Table): FileChild[] {
    const rows = table.children.map((row) =>
      row.children.map((cell) => ({
        runs: inlineRuns(cell.children, this.#context),
        rightToLeft: runsRightToLeft(plainInline(cell.children, { marks: true })),
      })),
    );
    return tableOf(rows);
  }
}

/** An aside whose header stands alone in its paragraph. */
const isOnlyHeader = (node: Nodes): boolean =>
  node.type === 'paragraph' &&
  /^\[!(?:share|up)\][+-]?\s*$/i.test(plainInline(node.children, { marks: true }));
