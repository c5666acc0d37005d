import type { EntryDraft } from './entries.ts';

/** NUL and half characters cannot be stored or hashed faithfully; U+FFFD stands in for them, as CommonMark says. */
const storable = (text: string): string => text.replace(/\0|\p{Surrogate}/gu, '\uFFFD');

/** The draft as the journal stores it: storable text, line feeds only, every person once. */
export function normaliseDraft(draft: EntryDraft): EntryDraft {
  const people = new Map(draft.people.map((person) => [person.personId, person]));
  return {
    kind: draft.kind,
    happenedOn: draft.happenedOn,
    happenedTime: draft.happenedTime,
    title: storable(draft.title).replace(/[\r\n]+/g, ' '),
    body: storable(draft.body).replace(/\r\n?/g, '\n'),
    share: draft.share,
    people: [...people.values()].map(({ personId, morale }) => ({ personId, morale })),
  };
}
