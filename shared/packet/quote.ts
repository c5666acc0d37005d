import type { Id } from '../domain/values.ts';
import { escapeInline, writeCitation } from '../markdown/index.ts';

/** One line as Markdown that begins no list, heading or rule. */
const escapeLine = (line: string): string =>
  escapeInline(line)
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');

/**
 * A piece of evidence as a quote with its citation, to be put into a text as blocks of its own.
 * @param text plain; each of its lines becomes a paragraph of the quote
 * @param label when and what the note is: `11 March, 1:1`
 */
export function quoteMarkdown(text: string, citation: { entryId: Id; label: string }): string {
  const lines = text
    .split(/\r\n?|\n/)
    .map(escapeLine)
    .filter((line) => line !== '');
  const last = lines.pop();
  const cited = `${last === undefined ? '' : `${last} `}${writeCitation(citation)}`;
  return [...lines, cited].map((line) => `> ${line}`).join('\n>\n');
}
