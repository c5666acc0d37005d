import type { Id } from '../../../shared/domain/values.ts';
import type { HandoverChoice } from '../../../shared/handover/index.ts';
import { idsIn } from '../../../shared/markdown/index.ts';
import { directoryOf, pseudonymsOf, replaceNames } from '../../../shared/names/index.ts';
import { everybody } from '../export/everybody.ts';
import { redactBody } from '../export/redact-body.ts';
import type { HandoverSource } from './load.ts';

/** A field of text as its schema bounds it. */
interface Field {
  /** UTF-16 units; null where it may be of any length. */
  maxLength: number | null;
}

/** Puts pseudonyms in the place of third parties' names. */
export interface Renaming {
  /** A pseudonym is longer than most names: the end of a text that has no room left for it goes. */
  text(plain: string, field: Field): string;
  body(markdown: string): string;
  /** Those who are hidden: their ids stand nowhere in the file. */
  hidden: ReadonlySet<Id>;
}

const asWritten: Renaming = { text: (plain) => plain, body: (markdown) => markdown, hidden: new Set() };

const fitting = (text: string, { maxLength }: Field): string =>
  maxLength === null || text.length <= maxLength
    ? text
    : `${text
        .slice(0, maxLength - 1)
        .replace(/\p{Surrogate}$/u, '')
        .trimEnd()}…`;

/** The same letter is the same person in the whole file, in the order in which the notes name them. */
export function renamingFor({ people, entries }: HandoverSource, choice: HandoverChoice): Renaming {
  if (choice.names) return asWritten;
  const all = everybody(
    people,
    entries.map(({ entry }) => entry.body),
  );
  const chosen = new Set<Id>(choice.people);
  const inOrder = entries.flatMap(({ entry }) => [
    ...entry.people.map(({ personId }) => personId),
    ...idsIn(entry.body, 'person'),
  ]);
  const third = [...new Set([...inOrder, ...all.keys()])].flatMap((id) =>
    chosen.has(id) ? [] : (all.get(id) ?? []),
  );
  const replacement = {
    directory: directoryOf([...all.values()]),
    pseudonyms: pseudonymsOf(third),
    words: [],
  };
  return {
    text: (plain, field) => fitting(replaceNames(plain, replacement), field),
    body: (markdown) => redactBody(markdown, replacement),
    hidden: new Set(third.map(({ id }) => id)),
  };
}
