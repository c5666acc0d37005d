import type { Blockquote, Link, Nodes, Parent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Polarity } from '../domain/signals.ts';
import { LocalDate } from '../domain/values.ts';
import { endOf, startOf } from './parse.ts';

/** Share marks of an aside: private never leaves, share may be shown to the report, up may go to leadership. */
export const asideKinds = ['private', 'share', 'up'] as const;
export type AsideKind = (typeof asideKinds)[number];

/** The person id that stands for leadership as the owner of a commitment. */
export const leadershipId = 'leadership';

export interface MentionTarget {
  personId: string;
  /** The name as written, without the `@`. */
  label: string;
}

export interface MarkTarget {
  signalId: string;
  /** The signal's name as written, without `#` and polarity. */
  label: string;
  polarity: Polarity;
}

const target = /^(person|signal):([A-Za-z0-9_-]{1,64})$/;

/** The mention that a link is, or null. */
export function readMention(link: Link): MentionTarget | null {
  const match = target.exec(link.url);
  if (match?.[1] !== 'person' || match[2] === undefined) return null;
  return { personId: match[2], label: textOf(link).trim().replace(/^@/, '').trim() };
}

export interface CitationTarget {
  entryId: string;
  /** When and what the note is, as written: `11 March, 1:1`. */
  label: string;
}

/** The citation of a note that a link is, or null. One with formats or other things in its words is a plain link. */
export function readCitation(link: Link): CitationTarget | null {
  const entryId = /^entry:([A-Za-z0-9_-]{1,64})$/.exec(link.url)?.[1];
  const plain = link.children.every(({ type }) => type === 'text');
  const label = textOf(link).replace(/\s+/g, ' ').trim();
  if (entryId === undefined || !plain || label === '' || link.title) return null;
  return { entryId, label };
}

/** The mark that a link is, or null. A minus sign (U+2212) counts as `-`. */
export function readMark(link: Link): MarkTarget | null {
  const match = target.exec(link.url);
  if (match?.[1] !== 'signal' || match[2] === undefined) return null;
  const label = textOf(link).trim().replace(/^#/, '');
  const sign = /(?:^|\s)([+\-−])$/.exec(label)?.[1];
  return {
    signalId: match[2],
    label: (sign ? label.slice(0, -1) : label).trim(),
    polarity: sign === undefined ? '' : sign === '+' ? '+' : '-',
  };
}

/**
 * The share mark of a block quote, or null. The source decides, not the parsed text, so that an escaped `\[!private]`
 * is text, while anything that another editor would take for a callout (`[!PRIVATE]-`, a title behind it) is an aside.
 * Two asides without an empty line between them are one quote to Markdown: where any line of a quote begins with
 * `[!private]`, all of it is private.
 */
export function readAside(quote: Blockquote, source: string): AsideKind | null {
  const first = quote.children[0];
  if (!first) return null;
  if (hasPrivateLine(quote, source)) return 'private';
  const start = startOf(first);
  // What loosens a share level must be exact: nothing but white space behind the mark.
  const kind = /^\[!(share|up)\][+-]?(?=[ \t\r\n]|$)/i.exec(source.slice(start, start + 14))?.[1];
  return (kind?.toLowerCase() as AsideKind | undefined) ?? null;
}

const privateLine = /(?:^|[\r\n])[ \t>]*\[!private\]/i;
const blocksOfLines: readonly Nodes['type'][] = ['paragraph', 'heading', 'html', 'table'];

/** Quotes inside this one speak for themselves; code is code. */
function hasPrivateLine(node: Nodes, source: string): boolean {
  if (blocksOfLines.includes(node.type)) return privateLine.test(source.slice(startOf(node), endOf(node)));
  return (
    isParent(node) &&
    node.children.some((child) => child.type !== 'blockquote' && hasPrivateLine(child, source))
  );
}

/** The header of an aside as it stands at the beginning of its first paragraph's text. */
export const asideHeader = /^\[!(?:private|share|up)\][+-]?[ \t]*(?:\r\n|\r|\n)?/i;

/** A due date: `📅 2026-06-01`. The first group is the day. */
export const duePattern = /📅\uFE0F?[ \t]*(\d{4}-\d{2}-\d{2})(?!\d)/u;

/** The first real due date in a text, or null. */
export function readDue(text: string): LocalDate | null {
  const day = duePattern.exec(text)?.[1];
  return day !== undefined && LocalDate.safeParse(day).success ? day : null;
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A line with its due dates in words: `📅 2026-06-01` as `due 1 Jun 2026`. What is no real day stays as it is. */
export const sayDue = (line: string): string =>
  line.includes('📅')
    ? line.replace(new RegExp(duePattern, 'gu'), (written) => {
        const day = readDue(written);
        if (day === null) return written;
        return `due ${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
      })
    : line;

export const isParent = (node: Nodes): node is Nodes & Parent => 'children' in node;
