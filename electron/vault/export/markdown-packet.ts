import { type Coverage, cellNumbers } from './coverage.ts';
import { longDay } from './dates.ts';
import type { RedactedInput } from './input.ts';
import { plainMarkdownBody } from './markdown-body.ts';
import { escapeText, inlineCode } from './markdown-text.ts';
import { type ItemParts, type PacketParts, type PromiseParts, rewordedLabel } from './packet-parts.ts';

/** A paragraph whose lines stay apart. */
const linesOf = (lines: readonly string[], prefix: string): string =>
  lines.map((line) => `${prefix}${escapeText(line)}`).join('\\\n');

export const sectionsLines = (sections: PacketParts['sections'], input: RedactedInput): string[] =>
  sections.flatMap(({ title, body }, index) => [
    `## ${escapeText(title)}`,
    plainMarkdownBody(body, input, { name: `section${index + 1}`, highest: 3 }),
  ]);

export function itemLines(item: ItemParts): string[] {
  const [open, close] = item.reworded ? ['', ''] : ['“', '”'];
  const quoted = item.words.map((lines) => linesOf(lines, '> ').replace(/^> /, `> ${open}`) + close);
  const source = [longDay(item.day), item.kind, escapeText(item.title)].filter(Boolean).join(', ');
  const marks = item.marks.map(({ name, polarity }) => ` ${inlineCode(`#${name} ${polarity}`.trim())}`);
  return [
    ...(item.reworded ? [`**${rewordedLabel}**`] : []),
    quoted.join('\n>\n'),
    `— ${source}${marks.join('')}`,
    ...item.remark.map((lines) => linesOf(lines, '')),
  ];
}

/** Text in a cell of a table, where a bar would begin the next one. */
const cell = (text: string): string => escapeText(text).replaceAll('|', '\\|');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

export const coverageLines = ({ columns, rows }: Coverage): string[] => [
  '## Evidence by signal and time',
  table(
    ['Signal', ...columns.map(({ short }) => short)],
    rows.map(({ name, cells }) => [cell(name), ...cells.map(cellNumbers)]),
  ),
];

function promiseLine({ text, owner, done, dueOn, day }: PromiseParts): string {
  const due = dueOn === null ? '' : `, due ${longDay(dueOn)}`;
  return `- [${done ? 'x' : ' '}] ${escapeText(text)} (${escapeText(owner)}, ${longDay(day)}${due})`;
}

export const promisesLines = (promises: readonly PromiseParts[]): string[] =>
  promises.length === 0 ? [] : ['## Promises', promises.map(promiseLine).join('\n')];

export const moraleLines = (morale: PacketParts['morale']): string[] =>
  morale.length === 0
    ? []
    : [
        '## Morale',
        table(
          ['Day', 'Morale, 1 to 5'],
          morale.map((one) => [longDay(one.happenedOn), String(one.morale)]),
        ),
      ];
