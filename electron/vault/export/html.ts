import type { Evidence } from '../../../shared/domain/signals.ts';
import { coverage } from './coverage.ts';
import { longDay, longSpan } from './dates.ts';
import { type EvidenceGroup, groupBySignal, groupParts } from './evidence-groups.ts';
import { bodyHtml } from './html/body.ts';
import { chip } from './html/chip.ts';
import { escapeHtml, isolated } from './html/escape.ts';
import { moraleHtml } from './html/morale.ts';
import { objectivesHtml } from './html/objectives.ts';
import { evidenceAnchor, itemsHtml, promisesHtml, sectionsHtml } from './html/packet.ts';
import { type HtmlPage, htmlPage } from './html/page.ts';
import { coveragePicture, coverageTable } from './html/picture.ts';
import type { ExportEntry, RedactedInput } from './input.ts';
import { type PacketParts, packetParts } from './packet-parts.ts';
import { countsLine, oneLine, readFirst, roleLine, writtenLine } from './words.ts';

export type HtmlOptions = Pick<HtmlPage, 'medium' | 'fonts'>;

interface Page {
  input: RedactedInput;
  medium: HtmlOptions['medium'];
  groups: EvidenceGroup[];
  /** The notes' places in the page by their ids. */
  notes: ReadonlyMap<string, string>;
}

/** One person over a span of days, or a review of them, as one HTML file: no script, nothing to load, everything escaped. */
export function personHtml(input: RedactedInput, { medium, fonts }: HtmlOptions): string {
  const notes = new Map(input.entries.map((entry, index) => [entry.id as string, `note-${index + 1}`]));
  const page = { input, medium, notes, groups: groupBySignal(input.evidence, input.signals) };
  const parts = input.packet === null ? null : packetParts(input.packet, input);
  const main = parts === null ? spanHtml(page) : reviewHtml(page, parts);
  const title = [input.person.name, parts?.cycle ?? '', longSpan(input.from, input.to)];
  return htmlPage({
    title: title.map(oneLine).filter(Boolean).join(', '),
    medium,
    main,
    ...(fonts && { fonts }),
  });
}

/** @param about the lines under the name */
function headHtml({ input }: Page, about: readonly string[]): string {
  const role = roleLine(input);
  return `<header class="head">
<h1>${isolated(oneLine(input.person.name))}</h1>
<p class="span">${about[0]}</p>
${role === '' ? '' : `<p>${isolated(role)}</p>\n`}<p>${about[1]}</p>
<p class="read">${readFirst}</p>
</header>
`;
}

/** Evidence and notes by themselves. */
function spanHtml(page: Page): string {
  const { input, groups, medium } = page;
  const figures = medium === 'paper' && groups.length > 0;
  return `${headHtml(page, [longSpan(input.from, input.to), countsLine(input)])}<h2>Evidence by signal</h2>
${groups.length === 0 ? '<p class="muted">No evidence in this time.</p>' : evidenceHtml(page)}
${objectivesHtml(input.objectives)}${notesHtml(page)}
${figures ? `<h2 class="figures">Evidence in numbers</h2>\n${coverageTable(coverage(groups, input.from, input.to))}\n` : ''}`;
}

/** A review: what was written about the person first, then what it rests on. */
function reviewHtml(page: Page, parts: PacketParts): string {
  const { input, groups } = page;
  const counts = coverage(groups, input.from, input.to);
  const about = [isolated(parts.cycle), longSpan(input.from, input.to)].join(', ');
  // A citation leads to the note where that is in the page, or else to the first piece of evidence from it.
  const cited = parts.items.map(({ entryId }, index): [string, string] => [entryId, evidenceAnchor(index)]);
  const anchors = new Map([...cited.reverse(), ...page.notes]);
  return [
    headHtml(page, [about, parts.counts]),
    sectionsHtml(parts.sections, input, anchors),
    `<h2>Evidence</h2>\n${parts.items.length === 0 ? '<p class="muted">No evidence was picked.</p>' : itemsHtml(parts.items, page.notes)}\n`,
    groups.length === 0
      ? ''
      : `<h2>Evidence by signal and time</h2>\n${coveragePicture(counts, coverageTable(counts))}\n`,
    objectivesHtml(input.objectives),
    promisesHtml(parts.promises),
    moraleHtml(parts.morale, input.from, input.to),
    input.packet?.withNotes ? `${notesHtml(page)}\n` : '',
  ].join('');
}

const notesHtml = (page: Page): string => {
  const notes = page.input.entries.map((entry) => noteHtml(entry, page));
  return `<h2 class="notes">Notes</h2>
${notes.length === 0 ? '<p class="muted">No notes in this time.</p>' : notes.join('\n')}`;
};

function evidenceHtml({ groups, input, notes, medium }: Page): string {
  const counts = coverage(groups, input.from, input.to);
  // On paper the table would push the evidence off the first page; it stands at the end instead.
  const behind =
    medium === 'paper'
      ? ''
      : `<details><summary>The same as a table</summary>\n${coverageTable(counts)}\n</details>`;
  const picture = coveragePicture(counts, behind);
  return `${picture}\n${groups.map((group) => groupHtml(group, notes)).join('\n')}`;
}

function groupHtml(group: EvidenceGroup, ids: ReadonlyMap<string, string>): string {
  const parts = groupParts.filter((part) => group[part.key].length > 0);
  const sections = parts.map(
    (part) => `<h4>${part.title}</h4>\n${group[part.key].map((item) => quoteHtml(item, ids)).join('\n')}`,
  );
  const tally = [
    group.strengths.length > 0 ? chip(String(group.strengths.length), '+') : '',
    group.concerns.length > 0 ? chip(String(group.concerns.length), '-') : '',
    group.neutral.length > 0 ? chip(String(group.neutral.length), '') : '',
  ].join('');
  return `<section class="signal">\n<h3>${escapeHtml(group.name)}${tally}</h3>\n${sections.join('\n')}\n</section>`;
}

function quoteHtml(item: Evidence, ids: ReadonlyMap<string, string>): string {
  const side = item.polarity === '+' ? ' of-plus' : item.polarity === '-' ? ' of-minus' : '';
  const id = ids.get(item.entryId);
  const day = `<time datetime="${item.happenedOn}">${longDay(item.happenedOn)}</time>`;
  const parts = [id === undefined ? day : `<a href="#${id}">${day}</a>`, escapeHtml(item.kind)];
  if (oneLine(item.title) !== '') parts.push(isolated(oneLine(item.title)));
  return `<figure class="quote${side}"><blockquote><p>“${isolated(oneLine(item.text))}”</p></blockquote><figcaption>${parts.join(' · ')}</figcaption></figure>`;
}

function noteHtml(entry: ExportEntry, { input, notes }: Page): string {
  const id = notes.get(entry.id) ?? '';
  const title = oneLine(entry.title);
  const time = entry.happenedTime === null ? '' : `T${entry.happenedTime}`;
  const shown = entry.happenedTime === null ? '' : `, ${entry.happenedTime}`;
  return `<article class="note" id="${id}">
<h3>${title === '' ? '' : `<span class="title">${isolated(title)}</span> `}<time datetime="${entry.happenedOn}${time}">${longDay(entry.happenedOn)}${shown}</time> <span class="kind">${entry.kind}</span></h3>
<div class="body">
${bodyHtml(entry.body, input, { id, highest: 4, anchors: notes })}
</div>
<div class="facts">
${entry.morale === null ? '' : `<p>Morale: ${entry.morale} of 5</p>\n`}<p>${writtenLine(entry)}</p>
</div>
</article>`;
}
