import type { Entry } from '../../../shared/domain/entries.ts';
import { firstOrderKey } from '../../../shared/domain/order-key.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { readBody } from '../../../shared/markdown/index.ts';

const orderOf = (entry: Entry): number => firstOrderKey(entry.happenedOn, entry.happenedTime);

/** True where a note is about the person, and not one in which they are only mentioned. */
export const isAbout = (entry: Pick<Entry, 'people'>, personId: Id): boolean =>
  entry.people.some((person) => person.personId === personId);

/** True where the entry belongs on a timeline of one person, or, without a person, of everybody. */
export const belongs = (entry: Entry, personId: Id | null): boolean =>
  entry.trashedAt === null &&
  (personId === null || isAbout(entry, personId) || isMentionedIn(entry.body, personId));

/** Most notes do not hold the id at all, and need not be read. */
const isMentionedIn = (body: string, personId: Id): boolean =>
  body.includes(personId) && readBody(body).mentions.some((mention) => mention.personId === personId);

/**
 * The loaded part of a timeline, newest first, after one entry was written, changed or put in the trash. An entry that
 * belongs below what was loaded is left out where more can be loaded (`hasMore`): it comes with its page.
 */
export function withEntry(
  items: readonly Entry[],
  entry: Entry,
  { personId, hasMore }: { personId: Id | null; hasMore: boolean },
): readonly Entry[] {
  const at = items.findIndex(({ id }) => id === entry.id);
  const old = items[at];
  if (!belongs(entry, personId)) return old ? items.toSpliced(at, 1) : items;
  if (old && orderOf(old) === orderOf(entry) && fits(items, at, entry)) return items.toSpliced(at, 1, entry);
  const others = old ? items.toSpliced(at, 1) : items;
  // Within one minute the newest stands first: it got the next place of that minute.
  const place = others.findIndex((other) => orderOf(other) <= orderOf(entry));
  if (place >= 0) return others.toSpliced(place, 0, entry);
  return hasMore ? others : [...others, entry];
}

/** True where the notes before and behind this place leave room for the entry there. */
function fits(items: readonly Entry[], at: number, entry: Entry): boolean {
  const [before, behind] = [items[at - 1], items[at + 1]];
  return (!before || orderOf(before) >= orderOf(entry)) && (!behind || orderOf(behind) <= orderOf(entry));
}

/**
 * What `withEntry` gives while the entry is being written: it moves with its day, but it is never taken away under the
 * caret. Below what was loaded it waits at the end until its page is there.
 */
export const withWritten = (items: readonly Entry[], entry: Entry): readonly Entry[] =>
  withEntry(items, entry, { personId: null, hasMore: false });

/** A next page behind what is there; what moved between the two readings stands once, where its day belongs. */
export function withPage(items: readonly Entry[], page: readonly Entry[]): readonly Entry[] {
  const known = new Map(items.map((entry) => [entry.id, entry]));
  const all: readonly Entry[] = [...items, ...page.filter(({ id }) => !known.has(id))];
  return page.flatMap(({ id }) => known.get(id) ?? []).reduce(withWritten, all);
}
