import { counted } from '../../../shared/domain/counted.ts';
import type { Evidence } from '../../../shared/domain/signals.ts';
import { picturesIn } from '../../../shared/markdown/index.ts';
import { coverage } from './coverage.ts';
import { longDay, longSpan } from './dates.ts';
import { type EvidenceGroup, groupBySignal, groupParts } from './evidence-groups.ts';
import type { ExportEntry, RedactedInput } from './input.ts';
import { plainMarkdownBody } from './markdown-body.ts';
import { coverageLines, itemLines, moraleLines, promisesLines, sectionsLines } from './markdown-packet.ts';
import { escapeText } from './markdown-text.ts';
import { type ExportObjective, objectiveParts } from './objectives.ts';
import { type PacketParts, packetParts } from './packet-parts.ts';
import { countsLine, readFirst, roleLine, writtenLine } from './words.ts';

/** One person over a span of days, or a review of them, as Markdown for people: it can be pasted, read anywhere, and printed. */
export function personMarkdown(input: RedactedInput): string {
  const parts = input.packet === null ? null : packetParts(input.packet, input);
  const about = [escapeText(parts?.cycle ?? ''), longSpan(input.from, input.to)].filter(Boolean).join(', ');
  const lines = [
    `# ${escapeText(input.person.name)}`,
    `${[about, escapeText(roleLine(input))].filter(Boolean).join('. ')}.`,
    `${parts?.counts ?? countsLine(input)}.`,
    `_${readFirst}_`,
    pictureLine(input),
    ...(parts === null ? spanLines(input) : reviewLines(input, parts)),
  ];
  return `${lines.filter((line) => line !== '').join('\n\n')}\n`;
}

function spanLines(input: RedactedInput): string[] {
  const groups = groupBySignal(input.evidence, input.signals);
  return [
    '## Evidence by signal',
    ...(groups.length === 0 ? ['No evidence in this time.'] : groups.flatMap(groupLines)),
    ...objectivesLines(input),
    ...notesLines(input),
  ];
}

function reviewLines(input: RedactedInput, parts: PacketParts): string[] {
  const groups = groupBySignal(input.evidence, input.signals);
  return [
    ...sectionsLines(parts.sections, input),
    '## Evidence',
    ...(parts.items.length === 0 ? ['No evidence was picked.'] : parts.items.flatMap(itemLines)),
    ...(groups.length === 0 ? [] : coverageLines(coverage(groups, input.from, input.to))),
    ...objectivesLines(input),
    ...promisesLines(parts.promises),
    ...moraleLines(parts.morale),
    ...(input.packet?.withNotes ? notesLines(input) : []),
  ];
}

const objectivesLines = ({ objectives }: RedactedInput): string[] =>
  objectives.length === 0 ? [] : ['## Objectives', ...objectives.flatMap(objectiveLines)];

const notesLines = (input: RedactedInput): string[] => [
  '## Notes',
  ...(input.entries.length === 0 ? ['No notes in this time.'] : []),
  ...input.entries.flatMap((entry, index) => entryLines(entry, input, index + 1)),
];

/** One file of Markdown has no place for pictures that every program would show. */
function pictureLine({ entries, packet }: RedactedInput): string {
  const bodies = [...(packet?.sections ?? []), ...entries];
  const count = bodies.reduce((sum, { body }) => sum + picturesIn(body).length, 0);
  if (count === 0) return '';
  return `_${counted(count, 'picture is', 'pictures are')} named here but not shown. An export as HTML or PDF shows them._`;
}

function groupLines(group: EvidenceGroup): string[] {
  const parts = groupParts.filter((part) => group[part.key].length > 0);
  return [
    `### ${escapeText(group.name)}`,
    ...parts.flatMap((part) => [
      `**${part.title}${part.sign === '' ? '' : ` (${part.sign})`}**`,
      ...group[part.key].flatMap(quoteLines),
    ]),
  ];
}

/** The line between two quotes also keeps them apart. */
const quoteLines = (item: Evidence): string[] => [`> “${escapeText(item.text)}”`, `— ${source(item)}`];

const source = ({ happenedOn, kind, title }: Evidence): string =>
  [longDay(happenedOn), kind, escapeText(title)].filter(Boolean).join(', ');

function objectiveLines(objective: ExportObjective): string[] {
  const { goal, standing, label, facts, history } = objectiveParts(objective);
  return [
    `### ${escapeText(goal)} (${standing})`,
    `**${label}**`,
    ...facts.map(escapeText),
    history.map(({ day, text }) => `- ${longDay(day)}: ${escapeText(text)}`).join('\n'),
  ];
}

function entryLines(entry: ExportEntry, input: RedactedInput, number: number): string[] {
  const heading = [longDay(entry.happenedOn), entry.kind].join(', ');
  const title = escapeText(entry.title);
  return [
    `### ${title === '' ? heading : `${heading}: ${title}`}`,
    plainMarkdownBody(entry.body, input, { name: `note${number}`, highest: 4 }),
    entry.morale === null ? '' : `Morale: ${entry.morale} of 5`,
    `_${writtenLine(entry)}_`,
  ];
}
