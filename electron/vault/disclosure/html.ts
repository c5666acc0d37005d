import { objectiveHistory } from '../../../shared/domain/objective-history.ts';
import type { LocalDate } from '../../../shared/domain/values.ts';
import { longDay, longTime } from '../export/dates.ts';
import { bodyHtml } from '../export/html/body.ts';
import { escapeHtml, isolated } from '../export/html/escape.ts';
import { type HtmlPage, htmlPage } from '../export/html/page.ts';
import { oneLine, roleLine, writtenLine } from '../export/words.ts';
import type { DisclosedNote, Disclosure } from './document.ts';
import {
  inItWords,
  leftOutWords,
  namesWords,
  ownerWords,
  privateWords,
  recordWords,
  spanWords,
} from './words.ts';

const rules = `.cover h2{font-size:17px;line-height:24px;margin:32px 0 8px}.cover p,.cover li{font:400 14px/22px var(--ui)}
.cover ul{margin:0 0 12px;padding-inline-start:20px}.cover li+li{margin-top:4px}.hash{font-size:11px;overflow-wrap:anywhere;white-space:normal}
@media print{.cover h2{font-size:12pt;line-height:16pt;margin:16pt 0 4pt}.cover p,.cover li{font-size:9.5pt;line-height:14pt}.hash{font-size:7pt}}`;

/** The bundle to be read, on a screen and on paper: a cover, everything in order of time, the promises, and the record. */
export function disclosurePages(
  disclosure: Disclosure,
  fonts?: HtmlPage['fonts'],
): Record<HtmlPage['medium'], string> {
  const title = `What the journal holds about ${oneLine(disclosure.input.person.name)}`;
  const main = [
    cover(disclosure),
    timeline(disclosure),
    reviews(disclosure),
    promises(disclosure),
    record(disclosure),
  ]
    .filter(Boolean)
    .join('\n');
  const page = (medium: HtmlPage['medium']): string =>
    htmlPage({ title, medium, more: rules, main, ...(fonts && { fonts }) });
  return { screen: page('screen'), paper: page('paper') };
}

const list = (lines: readonly string[]): string =>
  `<ul>\n${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('\n')}\n</ul>`;

function cover(disclosure: Disclosure): string {
  const { input } = disclosure;
  const role = roleLine(input);
  const isPrivate = privateWords(disclosure);
  return `<header class="head">
<h1>What the journal holds about ${isolated(oneLine(input.person.name))}</h1>
<p class="span">${escapeHtml(spanWords(disclosure))}</p>
${role === '' ? '' : `<p>${isolated(role)}</p>\n`}<p>Made ${longTime(input.exportedAt)} from the manager’s own journal.</p>
</header>
<section class="cover">
<h2>What is in it</h2>
${isPrivate === null ? '' : `<p><strong>${escapeHtml(isPrivate)}</strong></p>\n`}${list(inItWords(disclosure))}
<h2>What is left out, and why</h2>
${list(leftOutWords(disclosure))}
<h2>Names</h2>
${list(namesWords(disclosure))}
<h2>The record</h2>
${list(recordWords(disclosure))}
<p>The digest over the whole journal was <code class="hash">${disclosure.digest.value}</code> when this was made. The hashes are
at the end; <code>check.mjs</code>, in this bundle, makes them anew with nothing but SHA-256.</p>
</section>`;
}

/** Where each note stands in the page. */
const anchorsOf = (notes: readonly DisclosedNote[]): Map<string, string> =>
  new Map(notes.map(({ entry, number }) => [entry.id, `note-${number}`]));

/** Something that happened, or was written, on a day. */
interface Item {
  /** Sorts as the day and time do. */
  at: string;
  html: string;
}

function timeline(disclosure: Disclosure): string {
  const anchors = anchorsOf(disclosure.notes);
  const items: Item[] = [
    ...disclosure.notes.map((note) => ({
      at: `${note.entry.happenedOn} ${note.entry.happenedTime ?? '12:00'}`,
      html: noteHtml(note, disclosure, anchors),
    })),
    ...disclosure.input.objectives.flatMap(({ goal, states }) =>
      objectiveHistory(states, longDay).map(({ at, text }) => ({
        at: `${at.slice(0, 10)} ${at.slice(11, 16)}`,
        html: objectiveHtml(at.slice(0, 10), goal, text),
      })),
    ),
  ];
  items.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const all =
    items.length === 0 ? '<p class="muted">Nothing in this time.</p>' : items.map(({ html }) => html);
  return `<h2 class="notes">In order of time</h2>\n${[all].flat().join('\n')}`;
}

const dayHtml = (day: LocalDate, time: string | null): string =>
  `<time datetime="${day}${time === null ? '' : `T${time}`}">${longDay(day)}${time === null ? '' : `, ${time}`}</time>`;

function noteHtml(
  { number, entry, part }: DisclosedNote,
  { input }: Disclosure,
  anchors: ReadonlyMap<string, string>,
): string {
  const title = oneLine(entry.title);
  const id = `note-${number}`;
  const facts = [
    ...(part ? ['The paragraphs of a note about somebody else that name the person.'] : []),
    ...(entry.morale === null ? [] : [`Morale: ${entry.morale} of 5`]),
    `Note ${number}. ${writtenLine(entry)}`,
  ];
  return `<article class="note" id="${id}">
<h3>${title === '' ? '' : `<span class="title">${isolated(title)}</span> `}${dayHtml(entry.happenedOn, entry.happenedTime)} <span class="kind">${entry.kind}</span></h3>
<div class="body">
${bodyHtml(entry.body, input, { id, highest: 4, anchors })}
</div>
<div class="facts">
${facts.map((fact) => `<p>${escapeHtml(fact)}</p>`).join('\n')}
</div>
</article>`;
}

const objectiveHtml = (day: LocalDate, goal: string, text: string): string => `<article class="note">
<h3>${dayHtml(day, null)} <span class="kind">career objective</span></h3>
<p>${isolated(oneLine(goal))}: ${isolated(oneLine(text))}</p>
</article>`;

/** Drafts and remarks of reviews; the passages that were picked stand in their notes already. */
function reviews({ input, notes }: Disclosure): string {
  const { sections, items } = input.packet ?? { sections: [], items: [] };
  const numberOf = new Map(notes.map(({ entry, number }) => [entry.id, number]));
  const anchors = anchorsOf(notes);
  const remarks = items.filter(({ wording, remark }) => wording !== null || remark !== '');
  if (sections.length + remarks.length === 0) return '';
  const drafts = sections.map(
    ({ title, body }, index) => `<section class="note">
<h3>${isolated(oneLine(title))}</h3>
<div class="body">
${bodyHtml(body, input, { id: `review-${index + 1}`, highest: 4, anchors })}
</div>
</section>`,
  );
  const said = remarks.map(({ entryId, source, wording, remark }) => {
    const number = numberOf.get(entryId);
    const of = number === undefined ? '' : `, <a href="#note-${number}">note ${number}</a>`;
    const texts = [wording ?? '', remark].filter(Boolean).map((text) => isolated(oneLine(text)));
    return `<li>Of ${dayHtml(source.happenedOn, null)}${of}: ${texts.join(' ')}</li>`;
  });
  const list =
    said.length === 0 ? '' : `\n<h3>On passages that were picked</h3>\n<ul>\n${said.join('\n')}\n</ul>`;
  return `<h2>Written for reviews</h2>\n${drafts.join('\n')}${list}`;
}

function promises({ input, notes }: Disclosure): string {
  const all = input.packet?.promises ?? [];
  if (all.length === 0) return '';
  const numberOf = new Map(notes.map(({ entry, number }) => [entry.id, number]));
  const rows = all.map((promise) => {
    const number = numberOf.get(promise.entryId);
    const day = `<time datetime="${promise.happenedOn}">${longDay(promise.happenedOn)}</time>`;
    const cells = [
      number === undefined ? day : `<a href="#note-${number}">${day}</a>`,
      isolated(ownerWords(promise.owner, input)),
      isolated(oneLine(promise.text)),
      promise.dueOn === null ? '' : longDay(promise.dueOn),
      promise.done ? 'kept' : 'open',
    ];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  return `<h2>Promises</h2>
<div class="scroll"><table><thead><tr><th scope="col">Made</th><th scope="col">By</th><th scope="col">What</th><th scope="col">Due</th><th scope="col">State</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>`;
}

function record({ notes, digest }: Disclosure): string {
  const rows = notes.flatMap(({ number, chain, problems, sealed }) =>
    chain.map((link, index) => {
      const note = index === 0 ? `<a href="#note-${number}">${number}</a>` : '';
      const result = index > 0 ? '' : problems.length === 0 ? 'holds' : 'does not hold';
      const form = index > 0 ? '' : sealed === null ? 'redacted' : 'in full';
      return `<tr><td>${note}</td><td>${form}</td><td>${result}</td><td>${link.number}</td><td>${longTime(link.writtenAt)}</td><td><code class="hash">${link.hash}</code></td></tr>`;
    }),
  );
  return `<h2 class="figures">The record in numbers</h2>
<p>Each version of a note has a hash of its text, its times and the hash of the version before it (SHA-256; how it is made is in
Handrail’s FORMAT.md, “Hash chain of the revisions”). The digest is the sum of ${digest.terms.length} terms, one for each note of the
journal; they are in <code>disclosure.json</code>, in an order that tells nothing.</p>
<div class="scroll"><table class="numbers"><thead><tr><th scope="col">Note</th><th scope="col">In this bundle</th><th scope="col">Record</th><th scope="col">Version</th><th scope="col">Written</th><th scope="col">Hash</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>`;
}
