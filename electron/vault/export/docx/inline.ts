import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type IRunPropertiesOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Definition, FootnoteDefinition, Link, LinkReference, Nodes } from 'mdast';
import {
  asideHeader,
  isParent,
  leadershipId,
  readCitation,
  readMark,
  readMention,
  sayDue,
} from '../../../../shared/markdown/marks.ts';
import { readBodyPicture } from '../../../../shared/markdown/pictures.ts';
import type { RedactedInput } from '../input.ts';
import { isHarmless } from '../markdown-active.ts';
import { markWords, oneLine } from '../words.ts';
import { pictureRuns } from './picture.ts';
import { colours } from './styles.ts';
import { textRuns } from './text.ts';

/** What the parts of one body share while they are written. */
export interface BodyContext {
  input: RedactedInput;
  source: string;
  definitions: ReadonlyMap<string, Definition>;
  footnotes: ReadonlyMap<string, FootnoteDefinition>;
  /** Bookmarks of the notes in the file, by the notes' ids. */
  anchors: ReadonlyMap<string, string>;
  /** The text that begins with the header of an aside, which is not shown. */
  headers: ReadonlySet<Nodes>;
  /** Whether the text stands in a task, where due dates are said in words. */
  inTask: boolean;
  /** Word has no footnotes in footnotes, and no links in links. */
  inNote: boolean;
  inLink: boolean;
}

/** Inline content as runs. Raw HTML is shown as it was typed. */
export const inlineRuns = (
  nodes: readonly Nodes[],
  context: BodyContext,
  format: IRunPropertiesOptions = {},
): ParagraphChild[] => nodes.flatMap((node) => runsOf(node, context, format));

function runsOf(node: Nodes, context: BodyContext, format: IRunPropertiesOptions): ParagraphChild[] {
  switch (node.type) {
    case 'text': {
      const text = context.headers.has(node) ? node.value.replace(asideHeader, '') : node.value;
      return textRuns(context.inTask ? sayDue(text) : text, format);
    }
    case 'inlineCode':
      return textRuns(node.value, { ...format, font: 'Consolas' });
    case 'html':
      return textRuns(node.value, format);
    case 'break':
      return [new TextRun({ break: 1 })];
    case 'emphasis':
      return inlineRuns(node.children, context, { ...format, italics: true });
    case 'strong':
      return inlineRuns(node.children, context, { ...format, bold: true });
    case 'delete':
      return inlineRuns(node.children, context, { ...format, strike: true });
    case 'image': {
      const own = readBodyPicture(node, context.source);
      const words = oneLine(node.alt ?? '');
      return pictureRuns(own === null ? undefined : context.input.pictures.get(own.hash), words);
    }
    case 'imageReference':
      return pictureRuns(undefined, oneLine(node.alt ?? ''));
    case 'footnoteReference':
      return footnoteRuns(context, node.identifier);
    case 'link':
      return linkRuns(node, context, format);
    case 'linkReference':
      return linked(node, context.definitions.get(node.identifier)?.url ?? '', context, format);
    default:
      return isParent(node) ? inlineRuns(node.children, context, format) : [];
  }
}

function linkRuns(link: Link, context: BodyContext, format: IRunPropertiesOptions): ParagraphChild[] {
  const { people, signals } = context.input;
  const mention = readMention(link);
  if (mention) {
    const known = mention.personId === leadershipId ? undefined : people.get(mention.personId);
    return textRuns(oneLine(known?.name ?? mention.label), { ...format, bold: true, color: colours.accent });
  }
  const mark = readMark(link);
  if (mark) {
    const name = signals.get(mark.signalId)?.name ?? oneLine(mark.label);
    return markRuns({ name, polarity: mark.polarity }, format);
  }
  const citation = readCitation(link);
  if (citation) {
    const anchor = context.anchors.get(citation.entryId);
    const runs = textRuns(
      oneLine(citation.label),
      anchor === undefined ? format : { ...format, style: 'Hyperlink' },
    );
    return anchor === undefined || context.inLink
      ? runs
      : [new InternalHyperlink({ anchor, children: runs })];
  }
  return linked(link, link.url, context, format);
}

const markColours = { '+': colours.strength, '-': colours.concern, '': colours.muted } as const;

/** A mark as coloured words; the sign says what the colour says. */
export const markRuns = (
  mark: { name: string; polarity: '+' | '-' | '' },
  format: IRunPropertiesOptions = {},
): TextRun[] => textRuns(markWords(mark), { ...format, bold: true, color: markColours[mark.polarity] });

/** A link to the web or to a mail address; what would go anywhere else is text. */
function linked(
  node: Link | LinkReference,
  url: string,
  context: BodyContext,
  format: IRunPropertiesOptions,
): ParagraphChild[] {
  const target = url.trim();
  if (context.inLink || !/^(?:https?|mailto):/i.test(target) || !isHarmless(target))
    return inlineRuns(node.children, context, format);
  const children = inlineRuns(node.children, { ...context, inLink: true }, { ...format, style: 'Hyperlink' });
  return [new ExternalHyperlink({ link: encodeURI(decoded(target)), children })];
}

/** Word refuses to open a file in which an address is not well formed. */
function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

function footnoteRuns(context: BodyContext, identifier: string): ParagraphChild[] {
  const definition = context.footnotes.get(identifier);
  if (definition === undefined || context.inNote) return [];
  const inside = { ...context, inNote: true };
  const paragraphs = definition.children.map(
    (block) => new Paragraph({ children: inlineRuns(isParent(block) ? block.children : [block], inside) }),
  );
  return [new FootnoteReferenceRun({ children: paragraphs })];
}
