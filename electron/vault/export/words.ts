import { counted } from '../../../shared/domain/counted.ts';
import type { Polarity } from '../../../shared/domain/signals.ts';
import type { AsideKind } from '../../../shared/markdown/marks.ts';
import { longTime } from './dates.ts';
import type { ExportEntry, RedactedInput } from './input.ts';
import { wellFormed } from './well-formed.ts';

/** Titles and names are one line, whatever was pasted into them. */
export const oneLine = (text: string): string => wellFormed(text).replace(/\s+/g, ' ').trim();

/** Paragraphs of plain text as lines; what stands between empty lines is one paragraph. */
export const paragraphsOf = (text: string): string[][] =>
  wellFormed(text)
    .split(/(?:\r\n?|\n)(?:[^\S\r\n]*(?:\r\n?|\n))+/)
    .map((paragraph) =>
      paragraph
        .split(/\r\n?|\n/)
        .map(oneLine)
        .filter(Boolean),
    )
    .filter((lines) => lines.length > 0);

/** What a share mark says to whoever reads the export. A private aside never gets this far. */
export const asideLabels: Record<Exclude<AsideKind, 'private'>, string> = {
  share: 'May be shared',
  up: 'For leadership',
};

/** A mark as `ownership +`, with a real minus sign. */
export const markWords = ({ name, polarity }: { name: string; polarity: Polarity }): string =>
  `${name} ${polarity === '-' ? '−' : polarity}`.trim();

/** Role, level and team as one line; empty where none is known. */
export const roleLine = ({ person }: RedactedInput): string =>
  [person.role, person.level, person.team].map(oneLine).filter(Boolean).join(', ');

/** `29 notes, 41 pieces of evidence: 28 strengths, 9 concerns, 4 neutral`. */
export function countsLine({ entries, evidence }: RedactedInput): string {
  const of = (polarity: string): number => evidence.filter((item) => item.polarity === polarity).length;
  const all = `${counted(entries.length, 'note')}, ${counted(evidence.length, 'piece of evidence', 'pieces of evidence')}`;
  if (evidence.length === 0) return all;
  return `${all}: ${counted(of('+'), 'strength')}, ${counted(of('-'), 'concern')}, ${of('')} neutral`;
}

/** When the note was written, and when it was last changed if that was in a later revision. */
export function writtenLine(entry: ExportEntry): string {
  const written = `Written ${longTime(entry.writtenAt)}`;
  const last = entry.revisions.at(-1);
  if (last === undefined || entry.revisions.length < 2) return written;
  return `${written}; ${counted(entry.revisions.length - 1, 'later revision')}, the last ${longTime(last.writtenAt)}`;
}

/** Stands at the top of what may be passed on. */
export const readFirst =
  'Prepared from the manager’s own notes. They may name other people: read it before passing it on.';

/** Stands in both forms of the whole journal. */
export const completeJournal =
  'The complete journal of its manager, private asides included. It is not encrypted: keep it safe, and do not pass it on.';
