import { BorderStyle, type INumberingOptions, type IStylesOptions, LevelFormat, ShadingType } from 'docx';

/** Roles of Handrail's light look. */
export const colours = {
  ink: '1F2328',
  muted: '5F666D',
  line: 'D8D3C8',
  accent: '0B6B66',
  strength: '17693F',
  concern: '8F4A00',
  aside: 'EEF3F2',
  sunken: 'F3F1EC',
} as const;

/** Styles that Word does not know by itself, by their ids. */
export const styleIds = {
  subtitle: 'Subtitle',
  quote: 'Quote',
  aside: 'Aside',
  label: 'Label',
  source: 'Source',
  code: 'Code',
  tableText: 'TableText',
  tableHead: 'TableHead',
} as const;

/** Twentieths of a point. */
export const listIndent = 360;

/** Word brings both along, and other programs have faces of the same width. */
const fonts = { ui: 'Calibri', text: 'Cambria', code: 'Consolas' } as const;

const heading = (size: number, before: number) => ({
  run: { font: fonts.ui, bold: true, size, color: colours.ink },
  paragraph: { spacing: { before, after: 80 }, keepNext: true, keepLines: true },
});

/** Sizes are half points, distances twentieths of a point. */
export const documentStyles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: fonts.text,
        size: 22,
        color: colours.ink,
        language: { value: 'en-GB', eastAsia: 'ja-JP', bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: { after: 120, line: 288 } },
    },
    title: { run: { font: fonts.ui, bold: true, size: 48 }, paragraph: { spacing: { after: 60 } } },
    heading1: heading(30, 400),
    heading2: heading(24, 280),
    heading3: heading(22, 200),
    heading4: heading(20, 160),
    heading5: heading(20, 160),
    heading6: heading(20, 160),
    hyperlink: { run: { color: colours.accent, underline: {} } },
    listParagraph: { paragraph: { spacing: { after: 60 } } },
    footnoteText: { run: { size: 18 } },
  },
  paragraphStyles: [
    {
      id: styleIds.subtitle,
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { font: fonts.ui, color: colours.muted, size: 20 },
      paragraph: { spacing: { after: 40 } },
    },
    {
      id: styleIds.quote,
      name: 'Quote',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      paragraph: {
        indent: { left: 280 },
        border: { left: { style: BorderStyle.SINGLE, size: 12, color: colours.line, space: 10 } },
        keepNext: true,
      },
    },
    {
      id: styleIds.aside,
      name: 'Aside',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        shading: { type: ShadingType.CLEAR, fill: colours.aside },
        indent: { left: 120, right: 120 },
      },
    },
    {
      id: styleIds.label,
      name: 'Label',
      basedOn: 'Normal',
      next: 'Normal',
      run: { font: fonts.ui, bold: true, size: 17, color: colours.muted },
      paragraph: { spacing: { after: 20 }, keepNext: true },
    },
    {
      id: styleIds.source,
      name: 'Source',
      basedOn: 'Normal',
      run: { font: fonts.ui, size: 18, color: colours.muted },
      paragraph: { spacing: { after: 160 } },
    },
    {
      id: styleIds.code,
      name: 'Code',
      basedOn: 'Normal',
      run: { font: fonts.code, size: 19, noProof: true },
      paragraph: { shading: { type: ShadingType.CLEAR, fill: colours.sunken } },
    },
    {
      id: styleIds.tableText,
      name: 'Table text',
      basedOn: 'Normal',
      run: { font: fonts.ui, size: 19 },
      paragraph: { spacing: { before: 40, after: 40, line: 240 } },
    },
    { id: styleIds.tableHead, name: 'Table head', basedOn: styleIds.tableText, run: { bold: true } },
  ],
};

const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const deepest = levels.length - 1;

export const listLevel = (depth: number): number => Math.min(depth, deepest);

const levelStyle = (level: number) => ({
  paragraph: { indent: { left: listIndent * (level + 1), hanging: listIndent } },
});

export const bulletList = 'bullets';
export const numberedList = (start: number): string => `numbers-from-${start}`;

/** @param starts the first numbers of the document's numbered lists */
export const numbering = (starts: Iterable<number>): INumberingOptions => ({
  config: [
    {
      reference: bulletList,
      levels: levels.map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: level % 2 === 0 ? '•' : '–',
        style: levelStyle(level),
      })),
    },
    ...[...starts].map((start) => ({
      reference: numberedList(start),
      levels: levels.map((level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        start,
        style: levelStyle(level),
      })),
    })),
  ],
});
