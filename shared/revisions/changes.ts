import type { EntryDraft } from '../domain/entries.ts';
import { wordsIn } from './words.ts';

/** What of a note beside its text was changed. */
export const changeableFields = ['title', 'kind', 'day', 'time', 'share', 'people', 'morale'] as const;
export type ChangedField = (typeof changeableFields)[number];

/** What a version changed, in numbers; a word that only moved counts as neither. */
export interface DraftChanges {
  wordsAdded: number;
  wordsRemoved: number;
  marksAdded: number;
  marksRemoved: number;
  fields: ChangedField[];
}

const differs: Record<ChangedField, (a: EntryDraft, b: EntryDraft) => boolean> = {
  title: (a, b) => a.title !== b.title,
  kind: (a, b) => a.kind !== b.kind,
  day: (a, b) => a.happenedOn !== b.happenedOn,
  time: (a, b) => a.happenedTime !== b.happenedTime,
  share: (a, b) => a.share !== b.share,
  people: (a, b) => idsOf(a) !== idsOf(b),
  morale: (a, b) =>
    a.people.some(({ personId, morale }) =>
      b.people.some((other) => other.personId === personId && other.morale !== morale),
    ),
};
const idsOf = (draft: EntryDraft): string => draft.people.map(({ personId }) => personId).join();

/** The fields beside the text that two drafts do not have in common. */
export const changedFields = (before: EntryDraft, after: EntryDraft): ChangedField[] =>
  changeableFields.filter((field) => differs[field](before, after));

/** What differs between two drafts; null stands for nothing, before the first. Its work grows with the text, not its square. */
export function draftChanges(before: EntryDraft | null, after: EntryDraft): DraftChanges {
  const [oldPart, newPart] = changedPart(before?.body ?? '', after.body).map(read);
  const words = surplus(oldPart?.words ?? [], newPart?.words ?? []);
  const marks = surplus(oldPart?.marks ?? [], newPart?.marks ?? []);
  return {
    wordsAdded: words.added,
    wordsRemoved: words.removed,
    marksAdded: marks.added,
    marksRemoved: marks.removed,
    fields: before === null ? [] : changedFields(before, after),
  };
}

const mark = /\[#([^\]]*)\]\(signal:([\w-]+)\)/g;
/** What is written and not read: where links lead, boxes, the header of an aside. */
const unread = /\]\([^)\s]*\)|^[ \t>]*(?:[-*+]|\d+[.)])[ \t]+\[[ xX]\]|^[ \t>]*\[![a-z]+\]/gm;

/**
 * Words and marks of a stretch of Markdown, read by their signs alone: a list of versions of a long note would wait for
 * seconds on a full parse of each.
 */
function read(markdown: string): { words: string[]; marks: string[] } {
  const marks = [...markdown.matchAll(mark)].map(
    ([, label = '', id]) => `${id} ${/[+−-]$/.exec(label)?.[0] ?? ''}`,
  );
  return { words: wordsIn(markdown.replace(mark, ' ').replace(unread, ' ')), marks };
}

/** Both texts without the lines that they begin and end with in common. */
function changedPart(before: string, after: string): [string, string] {
  if (before === after) return ['', ''];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const from = before.lastIndexOf('\n', start - 1) + 1;
  const stop = (text: string): number => {
    const at = text.indexOf('\n', Math.max(text.length - end, from));
    return at < 0 ? text.length : at;
  };
  return [before.slice(from, stop(before)), after.slice(from, stop(after))];
}

/** How many items of each list the other does not have. */
function surplus(before: readonly string[], after: readonly string[]): { added: number; removed: number } {
  const counts = new Map<string, number>();
  for (const item of before) counts.set(item, (counts.get(item) ?? 0) - 1);
  for (const item of after) counts.set(item, (counts.get(item) ?? 0) + 1);
  let [added, removed] = [0, 0];
  for (const count of counts.values()) {
    if (count > 0) added += count;
    else removed -= count;
  }
  return { added, removed };
}
