import { folded } from '../words.ts';
import { type Cell, type Delimiter, delimiters, namedDelimiter, readCells } from './cells.ts';
import { type RawCompetency, type RawLadder, tidy } from './ladder.ts';
import { Faults, quoted } from './reading.ts';

const columns = ['competency', 'level', 'descriptor', 'description', 'signals', 'examples'] as const;
type Column = (typeof columns)[number];

const expected = 'Expected were the columns competency, level and descriptor, in any order.';

interface Header {
  at: Partial<Record<Column, number>>;
  /** Where every other column is a level: its name and place. */
  levels: { name: string; index: number }[];
  /** How many cells the first line has. */
  width: number;
}

const columnOf = (cell: Cell): Column | undefined => columns.find((name) => folded(cell.text) === name);

/** What stands between the cells: what the text says of itself, or what makes a header of its first line. */
function delimiterOf(text: string): { delimiter: Delimiter; skip: number } | null {
  const named = namedDelimiter(text);
  if (named) return { delimiter: named.delimiter, skip: named.length };
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const delimiter = delimiters.find((each) =>
    readCells(line, each, new Faults()).some((row) => row.length > 1 && row.some((cell) => columnOf(cell))),
  );
  return delimiter === undefined ? null : { delimiter, skip: 0 };
}

/** True where the first line is the header of a table of competencies. */
export const isTable = (text: string): boolean => delimiterOf(text) !== null;

function headerOf(cells: readonly Cell[], faults: Faults): Header | null {
  const at: Header['at'] = {};
  const levels: Header['levels'] = [];
  const width = cells.length;
  cells.forEach((cell, index) => {
    const column = columnOf(cell);
    if (column === undefined) {
      const name = tidy(cell.text);
      if (name !== '') levels.push({ name, index });
    } else if (at[column] === undefined) at[column] = index;
    else faults.add(cell, `There are two columns ${column}.`);
  });
  const found = cells.map(({ text }) => tidy(text)).filter(Boolean);
  const place = cells[0] ?? null;
  if (at.competency === undefined) {
    faults.add(place, `The first line is ${quoted(found.join(', '))}. ${expected}`);
    return null;
  }
  if (at.level !== undefined && at.descriptor !== undefined) return { at, levels: [], width };
  // Without them it is a table of competency × level, where the first line names the levels.
  if (at.level === undefined && at.descriptor === undefined && levels.length > 0)
    return { at, levels, width };
  const missing = (['level', 'descriptor'] as const).filter((column) => at[column] === undefined);
  faults.add(
    place,
    `The column ${missing.join(' and the column ')} is missing. ${expected} Or the first line names the levels, each a column of its own.`,
  );
  return null;
}

/** A list in one cell: a line each, or with `|` between them. */
const itemsOf = (text: string): string[] =>
  text
    .split(/[\n|]/)
    .map((item) => item.replace(/^\s*[-*•]\s+/, '').trim())
    .filter(Boolean);

/**
 * A ladder from CSV: `competency,level,descriptor` a row for each level, or a row for each competency and a column for
 * each level. Comma, semicolon or tab; further columns may be `description` (of the competency), `signals` and `examples`.
 */
export function readCsv(text: string, name: string, faults: Faults): RawLadder | null {
  const { delimiter, skip } = delimiterOf(text) ?? { delimiter: ',', skip: 0 };
  const [first, ...rows] = readCells(text, delimiter, faults, skip);
  if (faults.list.length > 0) return null;
  if (first === undefined) {
    faults.add(null, `There is nothing in it. ${expected}`);
    return null;
  }
  const header = headerOf(first, faults);
  if (header === null || faults.list.length > 0) return null;
  if (rows.length === 0) {
    faults.add({ line: first[0]?.line ?? 1, column: 1 }, 'There is no row under the first line.');
    return null;
  }
  const competencies = new Map<string, RawCompetency>();
  for (const row of rows) {
    if (faults.full) break;
    readRow(row, header, competencies, faults);
  }
  return {
    name,
    levels: header.levels.length > 0 ? header.levels.map((level) => level.name) : null,
    competencies: [...competencies.values()],
  };
}

function readRow(
  row: readonly Cell[],
  { at, levels, width }: Header,
  competencies: Map<string, RawCompetency>,
  faults: Faults,
): void {
  const start = { line: row[0]?.line ?? 1, column: row[0]?.column ?? 1 };
  const beyond = row.slice(width).find(({ text }) => text.trim() !== '');
  if (beyond !== undefined) {
    faults.add(
      beyond,
      `This row has ${row.length} cells, and the first line ${width}. A text that holds the sign between the cells stands in quotes.`,
    );
    return;
  }
  const cell = (index: number | undefined): Cell => {
    const found = index === undefined ? undefined : row[index];
    return { ...(found ?? start), text: tidy(found?.text ?? '') };
  };
  const competency = cell(at.competency);
  if (competency.text === '') {
    faults.add(competency, 'The competency is empty. Expected was its name, in every row.');
    return;
  }
  const known = competencies.get(folded(competency.text) || competency.text);
  const description = cell(at.description).text;
  const { line, column } = competency;
  const one = known ?? { name: competency.text, description, place: { line, column }, at: [] };
  if (known && levels.length > 0) {
    faults.add(competency, `${quoted(competency.text)} is there already, in line ${known.place.line}.`);
    return;
  }
  if (one.description === '') one.description = description;
  competencies.set(folded(competency.text) || competency.text, one);
  for (const level of levels) {
    const { text, ...place } = cell(level.index);
    if (text !== '') one.at.push({ level: level.name, descriptor: { text, signs: [], examples: [] }, place });
  }
  if (levels.length > 0) return;
  const level = cell(at.level);
  if (level.text === '') faults.add(level, `The level of ${quoted(competency.text)} is empty.`);
  else
    one.at.push({
      level: level.text,
      descriptor: {
        text: cell(at.descriptor).text,
        signs: itemsOf(cell(at.signals).text),
        examples: itemsOf(cell(at.examples).text),
      },
      place: { line: level.line, column: level.column },
    });
}
