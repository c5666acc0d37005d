import type { Relation } from '../../../shared/domain/people.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { HandoverChoice } from '../../../shared/handover/index.ts';
import { leadershipId, readBody } from '../../../shared/markdown/index.ts';
import { directoryOf, pseudonymsOf, replaceNames } from '../../../shared/names/index.ts';
import { redactBody } from '../export/redact-body.ts';
import type { HandoverSource } from './load.ts';

/** Puts pseudonyms in the place of third parties' names. */
export interface Renaming {
  text(plain: string): string;
  body(markdown: string): string;
  /** Those who are hidden: their ids stand nowhere in the file. */
  hidden: ReadonlySet<Id>;
}

const asWritten: Renaming = { text: (plain) => plain, body: (markdown) => markdown, hidden: new Set() };

interface Somebody {
  id: Id;
  relation: Relation;
  names: string[];
}

/** Everybody of the journal, and whoever is mentioned without being in it any more, with every name that notes give them. */
function everybody({ people, entries }: HandoverSource): Map<Id, Somebody> {
  const all = new Map<Id, Somebody>(
    people.map(({ id, name, relation }) => [id, { id, relation, names: [name] }]),
  );
  for (const { entry } of entries)
    for (const { personId, label } of readBody(entry.body).mentions) {
      if (personId === leadershipId) continue;
      const known = all.get(personId);
      if (known === undefined) all.set(personId, { id: personId, relation: 'peer', names: [label] });
      else if (!known.names.includes(label)) known.names.push(label);
    }
  return all;
}

/** The same letter is the same person in the whole file, in the order in which the notes name them. */
export function renamingFor(source: HandoverSource, choice: HandoverChoice): Renaming {
  if (choice.names) return asWritten;
  const all = everybody(source);
  const chosen = new Set<Id>(choice.people);
  const inOrder = source.entries.flatMap(({ entry }) => [
    ...entry.people.map(({ personId }) => personId),
    ...readBody(entry.body).mentions.map(({ personId }) => personId),
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
    text: (plain) => replaceNames(plain, replacement),
    body: (markdown) => redactBody(markdown, replacement),
    hidden: new Set(third.map(({ id }) => id)),
  };
}
