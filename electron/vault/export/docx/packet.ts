import { type FileChild, InternalHyperlink, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Polarity } from '../../../../shared/domain/signals.ts';
import type { Id, LocalDate } from '../../../../shared/domain/values.ts';
import { cellNumbers, coverage } from '../coverage.ts';
import { longDay } from '../dates.ts';
import type { EvidenceGroup } from '../evidence-groups.ts';
import type { RedactedInput } from '../input.ts';
import { type ItemParts, type PacketParts, type PromiseParts, rewordedLabel } from '../packet-parts.ts';
import { oneLine } from '../words.ts';
import { boxOf } from './box.ts';
import { markRuns } from './inline.ts';
import { listIndent, styleIds } from './styles.ts';
import { tableOf } from './tables.ts';
import { lineRuns, runsRightToLeft, textRuns } from './text.ts';

interface Source {
  entryId: Id;
  day: LocalDate;
  kind: string;
  title: string;
  marks: { name: string; polarity: Polarity }[];
  /** Bookmarks of the notes in the file, by the notes' ids. */
  anchors: ReadonlyMap<string, string>;
}

/** Evidence with where it is from. @param quoted false where the words are not the note's */
export function quoteBlocks(words: readonly string[][], source: Source, quoted = true): FileChild[] {
  const [open, close] = quoted ? ['“', '”'] : ['', ''];
  const quotes = words.map(([first = '', ...others]) => {
    const lines = [open + first, ...others];
    lines.push(`${lines.pop() ?? ''}${close}`);
    return paragraphOf(lines, styleIds.quote);
  });
  return [...quotes, new Paragraph({ style: styleIds.source, children: sourceRuns(source) })];
}

const paragraphOf = (lines: readonly string[], style?: string): Paragraph =>
  new Paragraph({
    ...(style !== undefined && { style }),
    children: lineRuns(lines),
    ...(runsRightToLeft(lines.join(' ')) && { bidirectional: true }),
  });

function sourceRuns({ entryId, day, kind, title, marks, anchors }: Source): ParagraphChild[] {
  const anchor = anchors.get(entryId);
  const date =
    anchor === undefined
      ? textRuns(longDay(day))
      : [new InternalHyperlink({ anchor, children: textRuns(longDay(day), { style: 'Hyperlink' }) })];
  const rest = [kind, oneLine(title)].filter(Boolean).join(' · ');
  return [
    ...date,
    ...textRuns(` · ${rest}`),
    ...marks.flatMap((mark) => [new TextRun('  '), ...markRuns(mark)]),
  ];
}

export const itemsBlocks = (items: readonly ItemParts[], anchors: Source['anchors']): FileChild[] =>
  items.flatMap((item) => [
    ...(item.reworded ? [new Paragraph({ style: styleIds.label, children: textRuns(rewordedLabel) })] : []),
    ...quoteBlocks(item.words, { ...item, anchors }, !item.reworded),
    ...item.remark.map((lines) => paragraphOf(lines)),
  ]);

const plainCell = (text: string) => ({ runs: textRuns(text), rightToLeft: runsRightToLeft(text) });

/** The numbers of the coverage picture, which Word would show as a picture only from a bitmap. */
export function coverageBlocks({ from, to }: RedactedInput, groups: readonly EvidenceGroup[]): FileChild[] {
  const { columns, rows } = coverage(groups, from, to);
  return [
    ...tableOf(
      [
        ['Signal', ...columns.map(({ short }) => short)].map(plainCell),
        ...rows.map(({ name, cells }) => [name, ...cells.map(cellNumbers)].map(plainCell)),
      ],
      3,
    ),
    new Paragraph({
      style: styleIds.source,
      children: textRuns('+ strengths, − concerns, numbers alone are neutral'),
    }),
  ];
}

function promiseBlock({ text, owner, done, dueOn, day }: PromiseParts): FileChild {
  const due = dueOn === null ? '' : `, due ${longDay(dueOn)}`;
  return new Paragraph({
    style: 'ListParagraph',
    indent: { left: listIndent, hanging: listIndent },
    children: [
      boxOf(done),
      new TextRun({ children: ['\t'] }),
      ...textRuns(`${text} (${owner}, ${longDay(day)}${due})`),
    ],
  });
}

export const promisesBlocks = (promises: readonly PromiseParts[]): FileChild[] => promises.map(promiseBlock);

export const moraleBlocks = (morale: PacketParts['morale']): FileChild[] =>
  tableOf([
    ['Day', 'Morale, 1 to 5'].map(plainCell),
    ...morale.map((one) => [longDay(one.happenedOn), String(one.morale)].map(plainCell)),
  ]);
