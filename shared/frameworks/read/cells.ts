import { type Faults, quoted, type TextPlace } from './reading.ts';

/** One cell of a table, and where it begins. */
export interface Cell extends TextPlace {
  text: string;
}

export const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

const names: Record<Delimiter, string> = { ',': 'a comma', ';': 'a semicolon', '\t': 'a tab' };

/** `sep=;`, with which Excel tells itself what stands between the cells. */
const separatorLine = /^sep=([,;\t])(?:\r\n|\n|\r|$)/i;

/** The delimiter that the text itself names, and the text without that line. */
export function namedDelimiter(text: string): { delimiter: Delimiter; length: number } | null {
  const match = separatorLine.exec(text);
  return match === null ? null : { delimiter: match[1] as Delimiter, length: match[0].length };
}

/**
 * The rows of a CSV text as RFC 4180 has them; a line break is any of the three, a row of empty cells is none, and spaces
 * before a quote and after it are passed over.
 * @param skip how much of the beginning is no row
 */
export function readCells(text: string, delimiter: Delimiter, faults: Faults, skip = 0): Cell[][] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let line = skip === 0 ? 1 : 2;
  let lineStart = skip;
  let at = skip;
  const endRow = (): void => {
    if (row.some((cell) => cell.text.trim() !== '')) rows.push(row);
    row = [];
  };
  /** Steps over a line break, if there is one here. */
  const lineBreak = (): boolean => {
    const here = text[at];
    if (here !== '\n' && here !== '\r') return false;
    at += here === '\r' && text[at + 1] === '\n' ? 2 : 1;
    line += 1;
    lineStart = at;
    return true;
  };
  const spaces = (): void => {
    while (text[at] === ' ') at += 1;
  };

  while (at < text.length && !faults.full) {
    const place = { line, column: at - lineStart + 1 };
    const start = at;
    let value = '';
    spaces();
    if (text[at] === '"') {
      at += 1;
      for (let from = at; ; ) {
        if (at >= text.length) {
          faults.add(
            place,
            'A quote begins here and does not end. A quote in a quoted text is written twice.',
          );
          return rows;
        }
        if (text[at] !== '"') {
          if (!lineBreak()) at += 1;
          continue;
        }
        value += text.slice(from, at);
        at += 1;
        if (text[at] !== '"') break;
        from = at;
        at += 1;
      }
      spaces();
      const next = text[at];
      if (next !== undefined && next !== delimiter && next !== '\n' && next !== '\r') {
        faults.add(
          { line, column: at - lineStart + 1 },
          `After the closing quote stands ${quoted(next)}; expected was ${names[delimiter]} or the end of the line. A quote in a quoted text is written twice.`,
        );
        return rows;
      }
    } else {
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
      value = text.slice(start, at);
    }
    row.push({ text: value, ...place });
    if (text[at] === delimiter) {
      at += 1;
      // Nothing comes after it: the row ends with an empty cell.
      if (at >= text.length) row.push({ text: '', line, column: at - lineStart + 1 });
    } else if (lineBreak()) endRow();
  }
  endRow();
  return rows;
}
