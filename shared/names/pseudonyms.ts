import type { Relation } from '../domain/people.ts';
import type { Id } from '../domain/values.ts';

/** Somebody who is called by a letter in one file. */
export interface Pseudonym {
  /** `B`; `A` is nobody, so that it cannot be taken for the first person of the file. */
  letter: string;
  /** `a colleague (B)`. */
  text: string;
  /** Stands where the id would: `colleague-b`. */
  id: Id;
}

const nouns: Record<Relation, string> = {
  report: 'colleague',
  peer: 'colleague',
  manager: 'manager',
  stakeholder: 'stakeholder',
};

/** B to Z, then AA, AB, … */
function letterOf(index: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  let letters = '';
  for (let rest = index + 2; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = alphabet.charAt((rest - 1) % 26) + letters;
  return letters;
}

/**
 * Names nobody's: by how the person stands to the manager, and a letter.
 * @param people in the order in which the letters are given out
 */
export const pseudonymsOf = (people: readonly { id: Id; relation: Relation }[]): Map<Id, Pseudonym> =>
  new Map(
    people.map(({ id, relation }, index) => {
      const [letter, noun] = [letterOf(index), nouns[relation]];
      const text = `a ${noun} (${letter})`;
      return [id, { letter, text, id: `${noun}-${letter.toLowerCase()}` }];
    }),
  );

/** What stands where one of several may be meant: `a colleague (B or C)`. */
export function oneOf(pseudonyms: readonly Pseudonym[]): string {
  const [only, ...others] = pseudonyms;
  if (only === undefined) return 'somebody';
  if (others.length === 0) return only.text;
  const letters = pseudonyms.map(({ letter }) => letter).sort();
  return `a colleague (${letters.slice(0, -1).join(', ')} or ${letters.at(-1)})`;
}
