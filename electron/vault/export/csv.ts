import { wellFormed } from './well-formed.ts';

/** What a spreadsheet takes for the beginning of a formula; some take the wide forms of Chinese and Japanese too. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

function field(value: string): string {
  const text = wellFormed(value).replaceAll('\0', '');
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as RFC 4180 wants them. No text of a note becomes a formula: an apostrophe goes before it. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
