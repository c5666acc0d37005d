import { Document, Scalar } from 'yaml';
import type { Id } from '../../../shared/domain/values.ts';
import { frontMatterTime } from './dates.ts';
import type { JournalEntry } from './journal-input.ts';
import { oneLine } from './words.ts';

/** A value without quotes: days and times, which other programs then read as such. */
function plain(text: string): Scalar<string> {
  const scalar = new Scalar(text);
  scalar.type = Scalar.PLAIN;
  return scalar;
}

/** Tags as most note programs take them: no white space. */
export const tagOf = (signal: string): string => signal.replace(/\s+/g, '-');

/**
 * Values between the fences of front matter. Every text is quoted, so that no parser of any YAML version takes a title
 * for a number, a date, a truth value or an alias.
 */
export function fenced(values: Record<string, unknown>): string {
  const text = new Document(values).toString({
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  });
  return `---\n${text}---\n`;
}

/** A note's front matter with its fences. */
export function frontMatter(
  entry: JournalEntry,
  names: ReadonlyMap<Id, string>,
  tags: readonly string[],
): string {
  const people = entry.people.map(({ personId }) => oneLine(names.get(personId) ?? personId));
  const morale = entry.people.flatMap((one, index) =>
    one.morale === null ? [] : [{ person: people[index], morale: one.morale }],
  );
  const values: Record<string, unknown> = {
    title: oneLine(entry.title),
    date: plain(entry.happenedOn),
    ...(entry.happenedTime !== null && { time: entry.happenedTime }),
    created: plain(frontMatterTime(entry.writtenAt)),
    updated: plain(frontMatterTime(entry.updatedAt)),
    tags: [...tags],
    ...(people.length === 1 ? { person: people[0] } : { people }),
    kind: entry.kind,
    id: entry.id,
    share: entry.share,
    ...(morale.length > 0 && {
      morale: people.length === 1 ? morale[0]?.morale : morale,
    }),
    ...(entry.pinned && { pinned: true }),
    ...(entry.trashedAt !== null && { trashed: plain(frontMatterTime(entry.trashedAt)) }),
  };
  return fenced(values);
}
