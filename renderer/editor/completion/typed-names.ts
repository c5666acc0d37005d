import { asWritten } from '../../ui/discreet.ts';
import type { PersonCandidate, SignalCandidate } from '../types.ts';

/** A name that means somebody or something as soon as it is typed out behind its sign. */
export interface TypedName {
  kind: 'person' | 'signal';
  id: string;
  /** What goes into the text. */
  label: string;
  /** Lower case, as it is compared. */
  text: string;
  /** Part of a name: another word behind it may make it somebody else's. */
  isFirstName: boolean;
}

/** Where a typed name stands in the text in front of the caret. */
export interface FoundName {
  name: TypedName;
  /** Offsets of the sign, and of the end of the name. */
  start: number;
  end: number;
}

const openings = /[\s([{"'“‘«—–/]/u;
const signalEnds = /^[+\-− ,.;:!?)\]}"'’”»…]$/u;
const personEnds = /^[ ,.;:!?)\]}"'’”»…]$/u;
export const isPolarityKey = (key: string | null): boolean => key !== null && /^[+\-−]$/u.test(key);
/** Letters from which a beginning that only one signal has may be marked by `+` or `-`. */
const leastBeginning = 2;

/** All names that need no choosing: what two people share is left out. */
export function typedNames(
  people: readonly PersonCandidate[],
  signals: readonly SignalCandidate[],
): readonly TypedName[] {
  const names = signals.map(
    ({ id, name }): TypedName => ({
      kind: 'signal',
      id,
      label: name,
      text: name.toLowerCase(),
      isFirstName: false,
    }),
  );
  const persons = [
    ...people.flatMap((person): TypedName[] => {
      const label = asWritten(person).name;
      const [first = '', ...more] = label.split(' ');
      const of = (text: string, isFirstName: boolean): TypedName => ({
        kind: 'person',
        id: person.id,
        label,
        text: text.toLowerCase(),
        isFirstName,
      });
      return more.length > 0 ? [of(label, false), of(first, true)] : [of(label, false)];
    }),
    {
      kind: 'person',
      id: 'leadership',
      label: 'leadership',
      text: 'leadership',
      isFirstName: false,
    } as const,
  ];
  return [
    ...names,
    ...persons.filter(({ id, text }) => persons.every((other) => other.id === id || other.text !== text)),
  ];
}

/**
 * The name that is typed out once this key follows, or null. A longer name that may still come is waited for.
 * @param before the text from the node's start to the caret
 * @param key one character, or null for Enter and Tab
 */
export function readTypedName(
  before: string,
  key: string | null,
  names: readonly TypedName[],
): FoundName | null {
  const start = Math.max(before.lastIndexOf('#'), before.lastIndexOf('@'));
  if (start < 0 || (start > 0 && !openings.test(before[start - 1] ?? ''))) return null;
  const kind = before[start] === '#' ? 'signal' : 'person';
  const typed = before.slice(start + 1).toLowerCase();
  const found = names.filter((name) => name.kind === kind);
  const longer = found.filter(({ text }) => text.length > typed.length && text.startsWith(typed));
  if (key !== null && longer.some(({ text }) => text.startsWith(typed + key.toLowerCase()))) return null;
  const at = (name: TypedName | undefined): FoundName | null =>
    name ? { name, start, end: start + 1 + name.text.length } : null;

  const exact = found.find(({ text }) => text === typed);
  if (exact)
    return key === null || (kind === 'signal' ? signalEnds : personEnds).test(key) ? at(exact) : null;
  if (longer.length === 0 || typed === '') return null;
  // The longer name did not come: the shorter one in front of the space was meant.
  const shorter = found
    .filter(({ text }) => typed.startsWith(`${text} `))
    .sort((a, b) => b.text.length - a.text.length)[0];
  if (shorter) {
    const rest = before.slice(start + 1 + shorter.text.length) + (key ?? '');
    return shorter.isFirstName && /^ \p{Lu}/u.test(rest) ? null : at(shorter);
  }
  const [only, ...others] = longer;
  const isMarked = kind === 'signal' && isPolarityKey(key) && typed.length >= leastBeginning;
  return isMarked && only && others.length === 0 ? { name: only, start, end: before.length } : null;
}
