import { tidy } from './plain.ts';
import { readBody } from './read-body.ts';
import type { BodyReading } from './reading.ts';

/** What search looks at of a body. */
export type SearchReading = Pick<BodyReading, 'searchText' | 'mentions' | 'marks' | 'commitments' | 'asides'>;

/** A sign that means something anywhere, or a beginning of a line that does. All else is paragraphs of plain words. */
const formatted = /[\\`*_[\]<>&|~\r\0\uFEFF📅]|^(?: {0,3}(?:[-+#=:]|\d{1,9}[.)])| {4}| {0,3}\t)/mu;
const emptyLines = /\n(?:[ \t]*\n)+/;

/** The same as `readBody` says, without a parse where the text is plain, as most text that is brought in is. */
export function readForSearch(markdown: string): SearchReading {
  if (formatted.test(markdown)) return readBody(markdown);
  const lines = markdown.split(emptyLines).map(tidy);
  const searchText = lines.filter((line) => line !== '').join('\n');
  return { searchText, mentions: [], marks: [], commitments: [], asides: [] };
}
