import type { Entry, EntryDraft } from '../../../shared/domain/entries.ts';
import type { Id, LocalDate, LocalTime } from '../../../shared/domain/values.ts';
import type { TextKind } from './autosave.ts';

/** What of an entry the manager may edit. */
export const draftOf = (entry: Entry): EntryDraft => ({
  kind: entry.kind,
  happenedOn: entry.happenedOn,
  happenedTime: entry.happenedTime,
  title: entry.title,
  body: entry.body,
  share: entry.share,
  people: entry.people,
});

/** A new note about these people: a 1:1 where it is about somebody, a reflection where it is about nobody. */
export const newDraft = (people: readonly Id[], today: LocalDate, time: LocalTime | null): EntryDraft => ({
  kind: people.length > 0 ? '1:1' : 'reflection',
  happenedOn: today,
  happenedTime: time,
  title: '',
  body: '',
  share: 'me',
  people: people.map((personId) => ({ personId, morale: null })),
});

/** True where nothing has been written yet. */
export const isBlank = (draft: EntryDraft): boolean => draft.body.trim() === '' && draft.title.trim() === '';

const samePeople = (a: EntryDraft['people'], b: EntryDraft['people']): boolean =>
  a.length === b.length &&
  a.every((person, i) => person.personId === b[i]?.personId && person.morale === b[i]?.morale);

/** True where a save of the one would change nothing about the other. */
export const sameDraft = (a: EntryDraft, b: EntryDraft): boolean =>
  a === b ||
  (a.body === b.body &&
    a.title === b.title &&
    a.kind === b.kind &&
    a.happenedOn === b.happenedOn &&
    a.happenedTime === b.happenedTime &&
    a.share === b.share &&
    samePeople(a.people, b.people));

/** A note, as a text that saves itself. */
export const note: TextKind<EntryDraft, Entry> = { draftOf, same: sameDraft, isBlank };
