import type { Id } from '../../../shared/domain/values.ts';
import {
  leadershipId,
  picturesIn,
  readForSearch,
  type SearchReading,
} from '../../../shared/markdown/index.ts';
import type { Holding } from '../../../shared/search/index.ts';
import type { Db } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { type EntryRow, toDraft } from './entries.ts';
import { dateTags } from './search-days.ts';
import { tag, toIndexText } from './search-text.ts';

/** What is indexed of one entry, in the form that the index takes. */
export interface SearchDocument {
  title: string;
  text: string;
  /** Names of its people and of the signals it is marked with, as they are now. */
  names: string;
  /** What filters look for, as words that nobody can type. */
  tags: string;
}

const signName = { '+': 'p', '-': 'm', '': 'n' } as const;

/** The tag of a signal with any polarity (null), or with one. */
export const signalTag = (signalId: Id, polarity: '+' | '-' | '' | null): string =>
  tag('signal', polarity === null ? signalId : `${signalId}${signName[polarity]}`);

/** The tag of a morale value, of one person or of anybody (null). */
export const moraleTag = (value: number, personId: Id | null): string =>
  tag('morale', `${value}${personId ?? ''}`);

/** What an entry has, beside words, as tags. */
function holdingTags(body: string, { commitments, asides }: SearchReading): string[] {
  const has = (holding: Holding, holds: boolean): string[] => (holds ? [tag('has', holding)] : []);
  return [
    ...has('promise', commitments.length > 0),
    ...has(
      'open-promise',
      commitments.some(({ done }) => !done),
    ),
    ...has('aside', asides.length > 0),
    ...has('attachment', picturesIn(body).length > 0),
  ];
}

/** Names that were looked up, for as long as one batch lasts. */
export class Names {
  readonly #db: Db;
  readonly #names = new Map<Id, string | undefined>();

  constructor(db: Db) {
    this.#db = db;
  }

  person(id: Id): string | undefined {
    return this.#look(id, () => this.#db.value<string>(sql`SELECT name FROM people WHERE id = ${id}`));
  }

  signal(id: Id): string | undefined {
    return this.#look(id, () => this.#db.value<string>(sql`SELECT name FROM signals WHERE id = ${id}`));
  }

  #look(id: Id, look: () => string | undefined): string | undefined {
    if (!this.#names.has(id)) this.#names.set(id, look());
    return this.#names.get(id);
  }
}

export function documentOf(row: EntryRow, names: Names): SearchDocument {
  const draft = toDraft(row);
  const reading = readForSearch(draft.body);
  const people = new Set([
    ...draft.people.map((person) => person.personId),
    ...reading.mentions.map((mention) => mention.personId).filter((id) => id !== leadershipId),
  ]);
  const signals = new Set(reading.marks.map((mark) => mark.signalId));
  const tags = new Set([
    tag('any'),
    tag('kind', row.kind),
    ...dateTags(row.happened_on),
    ...(row.pinned === 1 ? [tag('pinned')] : []),
    ...holdingTags(draft.body, reading),
    ...draft.people.flatMap(({ personId, morale }) =>
      morale === null ? [] : [moraleTag(morale, null), moraleTag(morale, personId)],
    ),
    ...[...people].map((id) => tag('person', id)),
    ...reading.marks.flatMap((mark) => [
      signalTag(mark.signalId, null),
      signalTag(mark.signalId, mark.polarity),
    ]),
  ]);
  const known = [...[...people].map((id) => names.person(id)), ...[...signals].map((id) => names.signal(id))];
  return {
    title: toIndexText(draft.title),
    text: toIndexText(reading.searchText),
    names: toIndexText(known.filter((name) => name !== undefined).join('\n')),
    tags: [...tags].join(' '),
  };
}
