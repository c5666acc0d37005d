import type { Evidence } from '../../../shared/domain/signals.ts';
import { coverage } from './coverage.ts';
import { longDay, longSpan } from './dates.ts';
import { type EvidenceGroup, groupBySignal, groupParts } from './evidence-groups.ts';
import { bodyHtml } from './html/body.ts';
import { chip } from './html/chip.ts';
import { escapeHtml, isolated } from './html/escape.ts';
import { objectivesHtml } from './html/objectives.ts';
import { coveragePicture, coverageTable } from './html/picture.ts';
import { styles } from './html/styles.ts';
import type { ExportEntry, RedactedInput } from './input.ts';
import { countsLine, oneLine, readFirst, roleLine, writtenLine } from './words.ts';

export interface HtmlOptions {
  /** A page to read, or one that is made for A4 paper. */
  medium: 'screen' | 'paper';
  /** `@font-face` rules for a text, see html/fonts.ts; none leaves the system's own fonts. */
  fonts?: (text: string) => string;
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** One person over a span of days as one HTML file: no script, nothing to load, everything escaped. */
export function personHtml(input: RedactedInput, { medium, fonts }: HtmlOptions): string {
  const groups = groupBySignal(input.evidence, input.signals);
  const name = oneLine(input.person.name);
  const span = longSpan(input.from, input.to);
  const ids = new Map(input.entries.map((entry, index) => [entry.id as string, `note-${index + 1}`]));
  const role = roleLine(input);
  const main = `<main>
<header class="head">
<h1>${isolated(name)}</h1>
<p class="span">${span}</p>
${role === '' ? '' : `<p>${isolated(role)}</p>\n`}<p>${countsLine(input)}</p>
<p class="read">${readFirst}</p>
</header>
<h2>Evidence by signal</h2>
${groups.length === 0 ? '<p class="muted">No evidence in this time.</p>' : evidenceHtml(groups, input, ids, medium)}
${objectivesHtml(input.objectives)}<h2 class="notes">Notes</h2>
${input.entries.length === 0 ? '<p class="muted">No notes in this time.</p>' : input.entries.map((entry) => noteHtml(entry, input, ids.get(entry.id) ?? '')).join('\n')}
${medium === 'paper' && groups.length > 0 ? `<h2 class="figures">Evidence in numbers</h2>\n${coverageTable(coverage(groups, input.from, input.to))}\n` : ''}</main>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(`${name}, ${span}`)}</title>
<style>
${[fonts?.(main) ?? '', styles(`${name}, ${span}`, medium === 'paper' ? 'A4' : null)].filter(Boolean).join('\n')}
</style>
</head>
<body>
${main}
</body>
</html>
`;
}

function evidenceHtml(
  groups: readonly EvidenceGroup[],
  input: RedactedInput,
  ids: ReadonlyMap<string, string>,
  medium: HtmlOptions['medium'],
): string {
  const counts = coverage(groups, input.from, input.to);
  // On paper the table would push the evidence off the first page; it stands at the end instead.
  const behind =
    medium === 'paper'
      ? ''
      : `<details><summary>The same as a table</summary>\n${coverageTable(counts)}\n</details>`;
  const picture = coveragePicture(counts, behind);
  return `${picture}\n${groups.map((group) => groupHtml(group, ids)).join('\n')}`;
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

function noteHtml(entry: ExportEntry, input: RedactedInput, id: string): string {
  const title = oneLine(entry.title);
  const time = entry.happenedTime === null ? '' : `T${entry.happenedTime}`;
  const shown = entry.happenedTime === null ? '' : `, ${entry.happenedTime}`;
  return `<article class="note" id="${id}">
<h3>${title === '' ? '' : `<span class="title">${isolated(title)}</span> `}<time datetime="${entry.happenedOn}${time}">${longDay(entry.happenedOn)}${shown}</time> <span class="kind">${entry.kind}</span></h3>
<div class="body">
${bodyHtml(entry.body, input, id)}
</div>
<div class="facts">
${entry.morale === null ? '' : `<p>Morale: ${entry.morale} of 5</p>\n`}<p>${writtenLine(entry)}</p>
</div>
</article>`;
}
