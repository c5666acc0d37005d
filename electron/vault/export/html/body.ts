import { createHash } from 'node:crypto';
import { micromark } from 'micromark';
import { gfmHtml } from 'micromark-extension-gfm';
import { constructsToDisable } from '../../../../shared/markdown/guard.ts';
import { leadershipId } from '../../../../shared/markdown/marks.ts';
import { markdownSyntax } from '../../../../shared/markdown/syntax.ts';
import { type BodyPart, bodyParts } from '../body-parts.ts';
import { longDay } from '../dates.ts';
import { applyEdits, type Edit } from '../edits.ts';
import type { RedactedInput } from '../input.ts';
import type { ExportPicture } from '../pictures.ts';
import { asideLabels, oneLine } from '../words.ts';
import { chip } from './chip.ts';
import { escapeHtml, isolated } from './escape.ts';

export interface BodyPlace {
  /** Of the element around it: its footnotes get ids that begin with it. */
  id: string;
  /** The level of its highest heading: below those that stand over it. */
  highest: 3 | 4;
  /** Where the notes that it may cite stand in the page, by their ids. */
  anchors: ReadonlyMap<string, string>;
}

/**
 * A body as HTML. micromark renders it with raw HTML shown as text and only harmless protocols in links. Handrail's
 * own marks go through it as stand-ins that cannot occur in the body, so that they follow the rules of Markdown too,
 * and are exchanged for their elements afterwards.
 */
export function bodyHtml(body: string, input: RedactedInput, { id, highest, anchors }: BodyPlace): string {
  const parts = bodyParts(body);
  const standIn = unusedWord(body);
  const elements: string[] = [];
  const edits = parts.flatMap((part) => {
    const element = elementOf(part, input, anchors);
    if (element === null) return [];
    const name = `${standIn}${elements.push(element) - 1}z`;
    return [editOf(part, name)];
  });
  const source = applyEdits(body, edits).replace(/^\uFEFF/, '');
  const html = micromark(source, {
    extensions: [markdownSyntax, { disable: { null: constructsToDisable(source) } }],
    htmlExtensions: [
      gfmHtml({ clobberPrefix: `${id}-`, labelTagName: 'p', labelAttributes: 'class="label"' }),
    ],
  });
  const levels = parts.flatMap((part) => (part.type === 'heading' ? [part.node.depth] : []));
  const shift = highest - Math.min(highest, ...levels);
  return fillIn(
    lowerHeadings(checkboxes(html), shift).replaceAll('="footnote-label"', `="${id}-notes"`),
    standIn,
    elements,
  );
}

/** No text can hold its own digest, in whatever way its characters are written. */
const unusedWord = (text: string): string =>
  `handrail${createHash('sha256').update(text).digest('hex').slice(0, 24)}q`;

function elementOf(
  part: BodyPart,
  { people, signals, pictures }: RedactedInput,
  anchors: BodyPlace['anchors'],
): string | null {
  switch (part.type) {
    case 'mention': {
      const known = part.mention.personId === leadershipId ? undefined : people.get(part.mention.personId);
      return `<span class="mention">${isolated(oneLine(known?.name ?? part.mention.label))}</span>`;
    }
    case 'mark': {
      const known = signals.get(part.mark.signalId);
      return chip(known?.name ?? oneLine(part.mark.label), part.mark.polarity);
    }
    case 'citation': {
      const anchor = anchors.get(part.entryId);
      const words = isolated(oneLine(part.label));
      return anchor === undefined ? words : `<a href="#${anchor}">${words}</a>`;
    }
    case 'aside':
      return `<span class="label">${asideLabels[part.kind]}</span>`;
    case 'due':
      return `<span class="due">due <time datetime="${escapeHtml(part.day)}">${longDay(part.day)}</time></span>`;
    case 'picture': {
      const shown = part.hash === null ? undefined : pictures.get(part.hash);
      if (shown) return pictureElement(shown, oneLine(part.description));
      return `<span class="picture">Picture${part.description === '' ? '' : `: ${isolated(oneLine(part.description))}`}</span>`;
    }
    case 'front matter':
      return `<pre><code>${escapeHtml(part.text.trimEnd())}</code></pre>`;
    case 'heading':
      return null;
  }
}

/** The words stand below for everybody; a program that reads the page aloud has them from the picture itself. */
function pictureElement({ type, width, height, base64 }: ExportPicture, words: string): string {
  const picture = `<img class="attached" src="data:${type};base64,${base64}" alt="${escapeHtml(words === '' ? 'Picture' : words)}" width="${width}" height="${height}">`;
  return words === ''
    ? picture
    : `${picture}<span class="picture" aria-hidden="true">${isolated(words)}</span>`;
}

/** A mention or mark is a link in Markdown and stays one, so that the text around it reads the same. */
function editOf({ type, start, end }: BodyPart, name: string): Edit {
  if (type === 'mention' || type === 'mark' || type === 'citation')
    return { start, end, text: `[${name}](#)` };
  if (type === 'aside') return { start, end, text: `${name} ` };
  return { start, end, text: type === 'front matter' ? `${name}\n\n` : name };
}

function fillIn(html: string, standIn: string, elements: readonly string[]): string {
  const pattern = new RegExp(
    `<blockquote>\\n<p>${standIn}(\\d+)z(</p>|\\n| )?|<a href="#">${standIn}(\\d+)z</a>|<p>${standIn}(\\d+)z</p>|${standIn}(\\d+)z`,
    'g',
  );
  const element = (index: string | undefined): string => elements[Number(index)] ?? '';
  return html.replace(pattern, (_, aside, after, link, alone, bare) => {
    if (aside !== undefined) {
      const label = element(aside).replace('<span', '<p').replace('</span>', '</p>');
      return `<blockquote class="aside">\n${label}\n${after === '</p>' ? '' : '<p>'}`;
    }
    if (alone !== undefined) {
      const only = element(alone);
      return only.startsWith('<pre>') ? only : `<p>${only}</p>`;
    }
    return element(link ?? bare);
  });
}

/** Nothing that was typed comes out as a tag, so that every `<h1>` and `<input` here is micromark's own. */
const lowerHeadings = (html: string, by: number): string =>
  by === 0
    ? html
    : html.replace(/(<\/?h)([1-6])>/g, (_, tag, level) => `${tag}${Math.min(6, Number(level) + by)}>`);

const checkboxes = (html: string): string =>
  html
    .replaceAll(
      '<input type="checkbox" disabled="" checked="" />',
      '<span class="box done" role="img" aria-label="Done:"></span>',
    )
    .replaceAll(
      '<input type="checkbox" disabled="" />',
      '<span class="box" role="img" aria-label="Open:"></span>',
    );
