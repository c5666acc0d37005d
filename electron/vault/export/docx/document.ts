import {
  AlignmentType,
  Bookmark,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { longDay, longSpan } from '../dates.ts';
import { type EvidenceGroup, groupBySignal, groupParts } from '../evidence-groups.ts';
import type { ExportEntry, RedactedInput } from '../input.ts';
import { type ExportObjective, objectiveParts } from '../objectives.ts';
import { type PacketParts, packetParts } from '../packet-parts.ts';
import { countsLine, oneLine, readFirst, roleLine, writtenLine } from '../words.ts';
import { type BodyPlace, bodyBlocks, headingLevel, Lists } from './body.ts';
import { fixedBytes } from './fixed.ts';
import { coverageBlocks, itemsBlocks, moraleBlocks, promisesBlocks, quoteBlocks } from './packet.ts';
import { documentStyles, numbering, styleIds } from './styles.ts';
import { runsRightToLeft, textRuns, xmlText } from './text.ts';

/** A4 and its margins, in twentieths of a point. */
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1360, bottom: 1250, left: 1250, right: 1250 },
} as const;

/** One person over a span of days, or a review of them, as a Word document. The same input gives the same bytes. */
export async function personDocx(input: RedactedInput): Promise<Uint8Array> {
  const lists = new Lists();
  const anchors = new Map(input.entries.map(({ id }, index) => [id as string, `note_${index + 1}`]));
  const parts = input.packet === null ? null : packetParts(input.packet, input);
  const children = [
    ...coverBlocks(input, parts),
    ...(parts === null ? spanBlocks(input, anchors) : reviewBlocks(input, parts, anchors, lists)),
    ...(parts === null || input.packet?.withNotes ? notesBlocks(input, anchors, lists) : []),
  ];
  const about = [input.person.name, parts?.cycle ?? '', longSpan(input.from, input.to)];
  const title = xmlText(about.map(oneLine).filter(Boolean).join(', '));
  const document = new Document({
    // Neither the manager's name nor the machine's: the library would write words of its own.
    creator: 'Handrail',
    lastModifiedBy: 'Handrail',
    title,
    description: '',
    styles: documentStyles,
    numbering: numbering([...lists.starts].sort((a, b) => a - b)),
    sections: [
      {
        properties: { page, titlePage: true },
        headers: { default: new Header({ children: [running(title)] }), first: new Header({ children: [] }) },
        footers: { default: pageNumbers(), first: pageNumbers() },
        children,
      },
    ],
  });
  return fixedBytes(await Packer.toBuffer(document), input.exportedAt);
}

const running = (title: string): Paragraph =>
  new Paragraph({ style: styleIds.source, children: textRuns(title) });

const pageNumbers = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: styleIds.source,
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ children: [PageNumber.CURRENT] }),
          new TextRun(' of '),
          new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });

const line = (style: string, text: string): FileChild =>
  new Paragraph({ style, children: textRuns(text), ...(runsRightToLeft(text) && { bidirectional: true }) });

const section = (title: string): FileChild =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: textRuns(title),
    ...(runsRightToLeft(title) && { bidirectional: true }),
  });

function coverBlocks(input: RedactedInput, parts: PacketParts | null): FileChild[] {
  const name = oneLine(input.person.name);
  const about = [
    [parts?.cycle ?? '', longSpan(input.from, input.to)].filter(Boolean).join(', '),
    roleLine(input),
    parts?.counts ?? countsLine(input),
    readFirst,
  ];
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      children: textRuns(name),
      ...(runsRightToLeft(name) && { bidirectional: true }),
    }),
    ...about.filter(Boolean).map((text) => line(styleIds.subtitle, text)),
  ];
}

function spanBlocks(input: RedactedInput, anchors: BodyPlace['anchors']): FileChild[] {
  const groups = groupBySignal(input.evidence, input.signals);
  return [
    section('Evidence by signal'),
    ...(groups.length === 0
      ? [line(styleIds.source, 'No evidence in this time.')]
      : [...coverageBlocks(input, groups), ...groups.flatMap((group) => groupBlocks(group, anchors))]),
    ...objectivesBlocks(input.objectives),
  ];
}

const groupBlocks = (group: EvidenceGroup, anchors: BodyPlace['anchors']): FileChild[] => [
  new Paragraph({ heading: headingLevel(2), children: textRuns(group.name) }),
  ...groupParts
    .filter(({ key }) => group[key].length > 0)
    .flatMap(({ key, title, sign }) => [
      line(styleIds.label, `${title} ${sign}`.trim()),
      ...group[key].flatMap((item) =>
        quoteBlocks([[oneLine(item.text)]], { ...item, day: item.happenedOn, marks: [], anchors }),
      ),
    ]),
];

function reviewBlocks(
  input: RedactedInput,
  parts: PacketParts,
  anchors: BodyPlace['anchors'],
  lists: Lists,
): FileChild[] {
  const groups = groupBySignal(input.evidence, input.signals);
  return [
    ...parts.sections.flatMap(({ title, body }) => [
      section(title),
      ...bodyBlocks(body, input, { highest: 2, anchors, lists }),
    ]),
    section('Evidence'),
    ...(parts.items.length === 0
      ? [line(styleIds.source, 'No evidence was picked.')]
      : itemsBlocks(parts.items, anchors)),
    ...(groups.length === 0
      ? []
      : [section('Evidence by signal and time'), ...coverageBlocks(input, groups)]),
    ...objectivesBlocks(input.objectives),
    ...(parts.promises.length === 0 ? [] : [section('Promises'), ...promisesBlocks(parts.promises)]),
    ...(parts.morale.length === 0 ? [] : [section('Morale'), ...moraleBlocks(parts.morale)]),
  ];
}

const objectivesBlocks = (objectives: readonly ExportObjective[]): FileChild[] =>
  objectives.length === 0 ? [] : [section('Objectives'), ...objectives.flatMap(objectiveBlocks)];

function objectiveBlocks(objective: ExportObjective): FileChild[] {
  const { goal, standing, label, facts, history } = objectiveParts(objective);
  return [
    new Paragraph({ heading: headingLevel(2), children: textRuns(`${goal} (${standing})`) }),
    line(styleIds.label, label),
    ...facts.map((fact) => new Paragraph({ children: textRuns(fact) })),
    ...history.map(({ day, text }) => line(styleIds.source, `${longDay(day)}: ${text}`)),
  ];
}

const notesBlocks = (input: RedactedInput, anchors: BodyPlace['anchors'], lists: Lists): FileChild[] => [
  section('Notes'),
  ...(input.entries.length === 0 ? [line(styleIds.source, 'No notes in this time.')] : []),
  ...input.entries.flatMap((entry) => noteBlocks(entry, input, anchors, lists)),
];

function noteBlocks(
  entry: ExportEntry,
  input: RedactedInput,
  anchors: BodyPlace['anchors'],
  lists: Lists,
): FileChild[] {
  const title = oneLine(entry.title);
  const day = `${longDay(entry.happenedOn)}${entry.happenedTime === null ? '' : `, ${entry.happenedTime}`}`;
  const words = title === '' ? `${day}, ${entry.kind}` : title;
  const heading: ParagraphChild[] = [
    new Bookmark({ id: anchors.get(entry.id) ?? 'note', children: textRuns(words) }),
  ];
  return [
    new Paragraph({
      heading: headingLevel(2),
      children: heading,
      ...(runsRightToLeft(words) && { bidirectional: true }),
    }),
    ...(title === '' ? [] : [line(styleIds.source, `${day}, ${entry.kind}`)]),
    ...bodyBlocks(entry.body, input, { highest: 3, anchors, lists }),
    ...(entry.morale === null ? [] : [line(styleIds.source, `Morale: ${entry.morale} of 5`)]),
    line(styleIds.source, writtenLine(entry)),
  ];
}
