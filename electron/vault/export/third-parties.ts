import type { DoubtfulName, ThirdParty } from '../../../shared/contract/exports.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { isShown, type Reader } from '../../../shared/exports/reader.ts';
import { leadershipId } from '../../../shared/markdown/index.ts';
import {
  directoryOf,
  type Pseudonym,
  pseudonymsOf,
  type Replacement,
  replacementsIn,
} from '../../../shared/names/index.ts';
import { everybody, type Somebody } from './everybody.ts';
import type { ExportInput } from './input.ts';
import { withoutTargets } from './redact-body.ts';
import { excerptOf } from './select.ts';
import { mapWords } from './words-in.ts';

/** Who is named in what leaves, and what is done about it. */
export interface ThirdParties {
  replacement: Replacement;
  found: ThirdParty[];
  doubtful: DoubtfulName[];
}

/** Everybody of the journal and of its notes, and the nicknames that the manager names for this file. */
function peopleOf(input: ExportInput, words: Reader['words']): Map<Id, Somebody> {
  const texts = [...input.entries, ...input.elsewhere, ...(input.packet?.sections ?? [])];
  const people = everybody(
    [...input.people.values(), input.person],
    texts.map(({ body }) => body),
  );
  for (const { text, personId } of words) if (personId !== null) people.get(personId)?.names.push(text);
  return people;
}

/**
 * Finds everybody but the person whom the file is about.
 * @param complete before anything was taken out: old names of people stand in other notes too
 * @param selected what the reader may see, with its names
 */
export function findThirdParties(complete: ExportInput, selected: ExportInput, reader: Reader): ThirdParties {
  const people = peopleOf(complete, reader.words);
  const directory = directoryOf([...people.values()]);
  const uses = new Map<Id, number>();
  const use = (id: Id): void => void uses.set(id, (uses.get(id) ?? 0) + 1);
  const doubts = new Doubts();
  const words = { directory, pseudonyms: new Map<Id, Pseudonym>(), words: [] };
  const texts: string[] = [];
  const read = (text: string): string => {
    texts.push(text);
    // A name that is the person's too is theirs until somebody says otherwise.
    for (const { ids, doubt } of replacementsIn(text, words))
      if (doubt !== 'word' && !ids.has(complete.person.id)) for (const id of ids) use(id);
    return text;
  };
  mapWords(selected, {
    plain: read,
    body: (markdown) => {
      for (const [, id = ''] of markdown.matchAll(/\]\(person:([\w-]+)\)/g)) use(id);
      read(withoutTargets(markdown));
      return markdown;
    },
    person: (id) => {
      use(id);
      return id;
    },
  });
  const others = [...people.values()].filter(({ id }) => id !== complete.person.id && id !== leadershipId);
  const byAppearance = [...uses.keys()].flatMap((id) => others.find((one) => one.id === id) ?? []);
  const letters = pseudonymsOf([...new Set([...byAppearance, ...others])]);
  const hidden = new Map([...letters].filter(([id]) => !isShown(reader, id)));
  const replacement = { directory, pseudonyms: hidden, words: reader.words };
  // A word is doubtful only where it may be somebody who is hidden.
  if (hidden.size > 0) for (const text of texts) doubts.read(text, replacement, people);
  const found = byAppearance.map(
    ({ id, names: [name = ''], relation }): ThirdParty => ({
      personId: id,
      name,
      relation,
      pseudonym: letters.get(id)?.text ?? '',
      shown: !hidden.has(id),
      uses: uses.get(id) ?? 0,
    }),
  );
  return { replacement, found: found.sort((a, b) => b.uses - a.uses), doubtful: doubts.list() };
}

/** More than these is no list that somebody reads. */
const mostDoubts = 200;

class Doubts {
  readonly #found = new Map<string, DoubtfulName>();

  read(text: string, replacement: Replacement, people: ReadonlyMap<Id, Somebody>): void {
    for (const { ids, doubt, by, text: word, start, end } of replacementsIn(text, replacement)) {
      const hidden = [...ids].filter((id) => replacement.pseudonyms.has(id));
      if (hidden.length === 0 || (doubt === 'certain' && by !== null)) continue;
      const reason = doubt === 'certain' ? 'shared' : doubt;
      const known = this.#found.get(`${reason} ${word}`);
      if (known) known.count += 1;
      else if (this.#found.size < mostDoubts)
        this.#found.set(`${reason} ${word}`, {
          word,
          personId: hidden.length === 1 ? (hidden[0] ?? null) : null,
          names: [...ids].flatMap((id) => people.get(id)?.names[0] ?? []),
          reason,
          replaced: by !== null,
          count: 1,
          excerpt: around(text, start, end),
        });
    }
  }

  list = (): DoubtfulName[] => [...this.#found.values()].sort((a, b) => b.count - a.count);
}

const around = (text: string, start: number, end: number): string =>
  excerptOf(text.slice(text.lastIndexOf(' ', Math.max(0, start - 30)) + 1, end + 60));
