import type { Polarity } from '../../../../shared/domain/signals.ts';
import { longDay } from '../dates.ts';
import type { RedactedInput } from '../input.ts';
import { type ItemParts, type PacketParts, type PromiseParts, rewordedLabel } from '../packet-parts.ts';
import { type BodyPlace, bodyHtml } from './body.ts';
import { chip } from './chip.ts';
import { isolated } from './escape.ts';

type Anchors = BodyPlace['anchors'];

const sideOf = (marks: readonly { polarity: Polarity }[]): string => {
  const signs = new Set(marks.map(({ polarity }) => polarity));
  if (signs.size !== 1) return '';
  return signs.has('+') ? ' of-plus' : signs.has('-') ? ' of-minus' : '';
};

const paragraphs = (text: readonly string[][]): string[] =>
  text.map((lines) => lines.map(isolated).join('<br>\n'));

/** @param note the anchor of its note, where that is in the page */
function itemHtml(item: ItemParts, id: string, note: string | undefined): string {
  const day = `<time datetime="${item.day}">${longDay(item.day)}</time>`;
  const source = [note === undefined ? day : `<a href="#${note}">${day}</a>`, isolated(item.kind)];
  if (item.title !== '') source.push(isolated(item.title));
  const [open, close] = item.reworded ? ['', ''] : ['“', '”'];
  const words = paragraphs(item.words).map((text) => `<p>${open}${text}${close}</p>`);
  const label = item.reworded ? `<p class="label">${rewordedLabel}</p>\n` : '';
  const remark = paragraphs(item.remark).map((text) => `<p class="remark">${text}</p>\n`);
  const chips = item.marks.map(({ name, polarity }) => chip(name, polarity)).join(' ');
  return `<figure class="quote picked${sideOf(item.marks)}" id="${id}">
${label}<blockquote>${words.join('\n')}</blockquote>
<figcaption>${source.join(' · ')}${chips === '' ? '' : ` ${chips}`}</figcaption>
${remark.join('')}</figure>`;
}

/** The parts of the draft, under headings of their own. */
export const sectionsHtml = (
  sections: PacketParts['sections'],
  input: RedactedInput,
  anchors: Anchors,
): string =>
  sections
    .map(
      ({ title, body }, index) =>
        `<section class="draft">\n<h2>${isolated(title)}</h2>\n<div class="body">\n${bodyHtml(body, input, { id: `section-${index + 1}`, highest: 3, anchors })}\n</div>\n</section>\n`,
    )
    .join('');

/** The picked evidence in the order of the packet. */
export const itemsHtml = (items: readonly ItemParts[], notes: Anchors): string =>
  items.map((item, index) => itemHtml(item, evidenceAnchor(index), notes.get(item.entryId))).join('\n');

export const evidenceAnchor = (index: number): string => `evidence-${index + 1}`;

function promiseHtml({ text, owner, done, dueOn, day }: PromiseParts): string {
  const box = done
    ? '<span class="box done" role="img" aria-label="Done:"></span>'
    : '<span class="box" role="img" aria-label="Open:"></span>';
  const due =
    dueOn === null ? '' : ` <span class="due">due <time datetime="${dueOn}">${longDay(dueOn)}</time></span>`;
  return `<li>${box} ${isolated(text)}${due} <span class="muted">${isolated(owner)}, <time datetime="${day}">${longDay(day)}</time></span></li>`;
}

/** What was promised by whom; nothing where nothing was. */
export const promisesHtml = (promises: readonly PromiseParts[]): string =>
  promises.length === 0
    ? ''
    : `<h2>Promises</h2>\n<ul class="promises">\n${promises.map(promiseHtml).join('\n')}\n</ul>\n`;
