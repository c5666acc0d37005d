import type { Polarity } from '../domain/signals.ts';
import type { LocalDate } from '../domain/values.ts';
import type { AsideKind, CitationTarget, MarkTarget, MentionTarget } from './marks.ts';

/** Plain text as Markdown that reads back as the same text on one line, whatever it holds. */
export function escapeInline(text: string): string {
  return text
    .replace(/[\s\0]+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&~!|:@#]/g, (character) => `\\${character}`);
}

const label = (text: string): string =>
  text
    .replace(/[\s\0]+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&~|]/g, (character) => `\\${character}`);

/** `[@Ana Ruiz](person:ID)`. */
export const writeMention = (mention: MentionTarget): string =>
  `[@${label(mention.label)}](person:${mention.personId})`;

/** `[#ownership +](signal:ID)`. */
export const writeMark = (mark: MarkTarget): string =>
  `[#${label(mark.label)}${polaritySuffix(mark.polarity)}](signal:${mark.signalId})`;

/** `[11 March, 1:1](entry:ID)`. */
export const writeCitation = (citation: CitationTarget): string =>
  `[${label(citation.label)}](entry:${citation.entryId})`;

export const polaritySuffix = (polarity: Polarity): string => (polarity === '' ? '' : ` ${polarity}`);

/** `📅 2026-06-01`. */
export const writeDue = (day: LocalDate): string => `📅 ${day}`;

/** A task item; the text is Markdown already (see `escapeInline`). */
export function writeTask(task: {
  text: string;
  done: boolean;
  owner?: MentionTarget;
  dueOn?: LocalDate | null;
}): string {
  const parts = [task.text.trim()];
  if (task.owner) parts.push(writeMention(task.owner));
  if (task.dueOn) parts.push(writeDue(task.dueOn));
  return `- [${task.done ? 'x' : ' '}] ${parts.join(' ')}`;
}

/** An aside around Markdown blocks. */
export const writeAside = (kind: AsideKind, markdown: string): string =>
  [`[!${kind}]`, ...markdown.replace(/\s+$/, '').split(/\r\n?|\n/)]
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
