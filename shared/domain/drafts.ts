import type { EntryDraft } from './entries.ts';

/** NUL and half characters cannot be stored or hashed faithfully; U+FFFD stands in for them, as CommonMark says. */
export const storable = (text: string): string => text.replace(/\0|\p{Surrogate}/gu, '\uFFFD');

/** The same, with line feeds only. */
export const storableText = (text: string): string => storable(text).replace(/\r\n?/g, '\n');

/** The draft as the journal stores it: storable text, line feeds only, every person once. */
export function normaliseDraft(draft: EntryDraft): EntryDraft {
  const people = new Map(draft.people.map((person) => [person.personId, person]));
  return {
    kind: draft.kind,
    happenedOn: draft.happenedOn,
    happenedTime: draft.happenedTime,
    title: storable(draft.title).replace(/[\r\n]+/g, ' '),
    body: storableText(draft.body),
    share: draft.share,
    people: [...people.values()].map(({ personId, morale }) => ({ personId, morale })),
  };
}
