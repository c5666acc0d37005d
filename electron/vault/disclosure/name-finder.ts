import type { Person } from '../../../shared/domain/people.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { weightOf } from '../../../shared/names/common-words.ts';
import { fold } from '../../../shared/names/fold.ts';

type Named = Pick<Person, 'id' | 'name'>;

/** Whether a text names the person in plain words. */
export interface NameFinder {
  personId: Id;
  isIn(text: string): boolean;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const words = (name: string): string[] => name.normalize('NFC').split(/\s+/).filter(Boolean);
const key = (word: string): string => word.toLowerCase();

const whole = (pattern: string, flags: 'u' | 'iu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags);

/**
 * Finds the full name, and the first name too where nobody else of the journal has it in theirs; one that is a word of
 * the language as well ("Will") only as it is written, since its paragraph would else be handed out for "it will hold".
 * What stands for "she" cannot be told, and neither can a name that is misspelt.
 */
export function nameFinder(person: Named, people: readonly Named[]): NameFinder {
  const [first = ''] = words(person.name);
  const taken = people.some(
    ({ id, name }) => id !== person.id && words(name).some((word) => key(word) === key(first)),
  );
  const patterns = [whole(words(person.name).map(escaped).join('\\s+'), 'iu')];
  if (!taken && first.length >= 2)
    patterns.push(whole(escaped(first), weightOf(fold(first)) === 'name' ? 'iu' : 'u'));
  return {
    personId: person.id,
    isIn: (text) => {
      const normal = text.normalize('NFC');
      return patterns.some((pattern) => pattern.test(normal));
    },
  };
}
