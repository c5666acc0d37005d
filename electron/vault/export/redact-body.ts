import type { Definition, Image, ImageReference, Link, Nodes } from 'mdast';
import { escapeInline, readBody, toPlainText, writeMention } from '../../../shared/markdown/index.ts';
import { isParent, readMark, readMention } from '../../../shared/markdown/marks.ts';
import { endOf, parseBody, startOf } from '../../../shared/markdown/parse.ts';
import {
  type Replaced,
  type Replacement,
  replacementsIn,
  replaceNames,
} from '../../../shared/names/index.ts';
import { closingBracket } from './body-references.ts';
import { applyEdits, type Edit } from './edits.ts';

/** Targets of Handrail's own links: ids, in which no name is looked for. */
const ownTarget = /\b(?:person|signal|entry|attachment):[\w-]+/g;
/** Where Markdown can write a word so that its letters do not stand side by side. */
const brokenWord = /[\p{L}\p{M}][*_~`\\<[\]!]+[\p{L}\p{M}'’]|\\['’]|&#?\w+;/u;

/** Handrail's own links. */
const ownLink = /\[[@#](?:\\.|[^\]\\])*\]\((?:person|signal):[\w-]+\)/g;
/** Links, pictures, references and HTML, whose signs an edit must not break. */
const needsParsing = /<|\]\(|\]\[|\]:|!\[/;

/** A body without the ids of people and notes, every offset as it was. */
export const withoutTargets = (markdown: string): string =>
  markdown.replace(ownTarget, (target) => ' '.repeat(target.length));

/**
 * A body with its hidden names replaced: mentions stay mentions, of nobody; links whose address tells a name lose it.
 * What Markdown writes in a way that no edit can follow comes out as plain text.
 */
export function redactBody(body: string, replacement: Replacement): string {
  const hits = hiddenIn(body, replacement);
  const mentions = mentionsHidden(body, replacement);
  const isBroken = brokenWord.test(body);
  if (hits.length === 0 && !mentions && !isBroken) return body;
  const isPlain = !needsParsing.test(body.replace(ownLink, ''));
  const edits = isPlain ? plainEdits(body, hits, replacement) : editsOf(body, hits, replacement);
  const edited = applyEdits(body, edits);
  if (!isBroken && hiddenIn(edited, replacement).length === 0) return edited;
  const blocks = applyEdits(edited, blockEdits(edited, replacement));
  if (hiddenIn(blocks, replacement).length === 0 && blockEdits(blocks, replacement).length === 0)
    return blocks;
  return toPlainText(blocks)
    .split(/\n{2,}/)
    .map((part) => escapeInline(replaceNames(part, replacement)))
    .join('\n\n');
}

const hiddenIn = (markdown: string, replacement: Replacement): Replaced[] =>
  replacementsIn(withoutTargets(markdown), replacement).filter(({ by }) => by !== null);

const mentionsHidden = (body: string, { pseudonyms }: Replacement): boolean =>
  [...body.matchAll(/person:([\w-]+)/g)].some(([, id = '']) => pseudonyms.has(id));

/** Of a body whose only links are Handrail's own: nearly every note, and a parse takes longer than all the rest. */
const plainEdits = (body: string, hits: readonly Replaced[], { pseudonyms }: Replacement): Edit[] => [
  ...[...body.matchAll(ownLink)].flatMap(({ 0: written, index }): Edit[] => {
    const pseudonym = pseudonyms.get(/\(person:([\w-]+)\)$/.exec(written)?.[1] ?? '');
    const place = { start: index, end: index + written.length };
    if (pseudonym)
      return [{ ...place, text: writeMention({ personId: pseudonym.id, label: pseudonym.text }) }];
    // A shown mention stays as it is.
    return written.startsWith('[@') ? [{ ...place, text: written }] : [];
  }),
  ...hits.map(({ start, end, by }) => ({ start, end, text: by ?? '' })),
];

function editsOf(body: string, hits: readonly Replaced[], replacement: Replacement): Edit[] {
  const edits: Edit[] = [];
  const names = (text: string): string => replaceNames(text, replacement);
  const tells = (text: string | null | undefined): boolean =>
    text ? hiddenIn(text, replacement).length > 0 || hiddenIn(decoded(text), replacement).length > 0 : false;
  const visit = (node: Nodes): void => {
    const [start, end] = [startOf(node), endOf(node)];
    switch (node.type) {
      case 'link': {
        const mention = readMention(node);
        const pseudonym = mention && replacement.pseudonyms.get(mention.personId);
        if (pseudonym)
          return void edits.push({
            start,
            end,
            text: writeMention({ personId: pseudonym.id, label: pseudonym.text }),
          });
        if (mention) return;
        if (readMark(node) === null && (tells(node.url) || tells(node.title)))
          edits.push(...unlinked(node, body));
        break;
      }
      case 'image':
      case 'imageReference':
        return void edits.push(...pictureEdits(node, body, names, tells));
      case 'definition':
        return void edits.push(...definitionEdits(node, body, tells));
      case 'text':
      case 'inlineCode':
      case 'code':
      case 'html':
      case 'yaml':
        for (const hit of hits)
          if (hit.by !== null && start <= hit.start && hit.end <= end)
            edits.push({ start: hit.start, end: hit.end, text: hit.by });
        return;
    }
    if (isParent(node)) for (const child of node.children) visit(child);
  };
  visit(parseBody(body).root);
  return edits;
}

/** An address with its percent signs read. */
function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** The words of a link without where it leads. */
function unlinked(node: Link, body: string): Edit[] {
  const [start, end] = [startOf(node), endOf(node)];
  const isAutolink = body[start] === '<';
  const close = isAutolink ? end - 1 : closingBracket(body, start);
  return [
    { start, end: start + 1, text: '' },
    { start: close, end, text: '' },
  ];
}

function pictureEdits(
  node: Image | ImageReference,
  body: string,
  names: (text: string) => string,
  tells: (text: string | null | undefined) => boolean,
): Edit[] {
  const [start, end] = [startOf(node), endOf(node)];
  const words = escapeInline(names(node.alt ?? ''));
  if (node.type === 'image' && (tells(node.url) || tells(node.title))) return [{ start, end, text: words }];
  if (!tells(node.alt)) return [];
  return [{ start: start + 2, end: closingBracket(body, start + 1), text: words }];
}

function definitionEdits(
  node: Definition,
  body: string,
  tells: (text: string | null | undefined) => boolean,
): Edit[] {
  if (!tells(node.url) && !tells(node.title)) return [];
  return [{ start: closingBracket(body, startOf(node)) + 1, end: endOf(node), text: ': <>' }];
}

/** Blocks that tell a name to their reader although their source does not, as plain text. */
function blockEdits(markdown: string, replacement: Replacement): Edit[] {
  return readBody(markdown).blocks.flatMap(({ text, start, end }) => {
    const hidden = replacementsIn(text, replacement).some(({ by }) => by !== null);
    const inSource = hiddenIn(markdown.slice(start, end), replacement).length > 0;
    return hidden || inSource ? [{ start, end, text: escapeInline(replaceNames(text, replacement)) }] : [];
  });
}
