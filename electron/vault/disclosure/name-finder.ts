import type { Person } from '../../../shared/domain/people.ts';
import type { Id } from '../../../shared/domain/values.ts';

type Named = Pick<Person, 'id' | 'name'>;

/** Whether a text names the person in plain words. */
export interface NameFinder {
  personId: Id;
  isIn(text: string): boolean;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const words = (name: string): string[] => name.normalize('NFC').split(/\s+/).filter(Boolean);
const key = (word: string): string => word.toLowerCase();

/**
 * Finds the full name, and the first name too where nobody else of the journal has it in theirs. What stands for "she"
 * cannot be told, and neither can a name that is misspelt.
 */
export function nameFinder(person: Named, people: readonly Named[]): NameFinder {
  const [first = ''] = words(person.name);
  const taken = people.some(
    ({ id, name }) => id !== person.id && words(name).some((word) => key(word) === key(first)),
  );
  const names = [
    words(person.name).map(escaped).join('\\s+'),
    ...(taken || first.length < 2 ? [] : [escaped(first)]),
  ];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  return { personId: person.id, isIn: (text) => pattern.test(text.normalize('NFC')) };
}
