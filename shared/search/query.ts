import { type EntryKind, entryKinds } from '../domain/entries.ts';
import { type SignalFamily, signalFamilies } from '../domain/signals.ts';

/** What an entry can have, beside words. */
export const holdings = ['promise', 'open-promise', 'attachment', 'aside'] as const;
export type Holding = (typeof holdings)[number];

/** One thing that is looked for. Negated terms exclude. */
export type Term = { negated: boolean } & (
  | { type: 'word' | 'phrase'; text: string }
  /** Two to eight words with at most `within` others between the first and the last, in any order. */
  | { type: 'near'; text: string; within: number }
  /** A name as typed, or its beginning, or initials. */
  | { type: 'person'; text: string }
  /** `polarity` is null where any will do. */
  | { type: 'signal'; text: string; polarity: '+' | '-' | null }
  /** A mark with any signal of the family. */
  | { type: 'in'; text: SignalFamily; polarity: '+' | '-' | null }
  | { type: 'kind'; text: string }
  /** `<3`, `<=3`, `3`, `>3`, `>=3` or `2..4`; see `moraleRange`. */
  | { type: 'morale'; text: string }
  /** From the first day of `text` on, or before it; `text` is a span as `spanNamed` reads it. */
  | { type: 'after' | 'before'; text: string }
  /** Within the span. */
  | { type: 'during'; text: string }
  /** Up to today from so long ago: `6w`; see `startOfLast`. */
  | { type: 'last'; text: string }
  /** Every year's day `05-14`, every month's `14`, or one day of one year. */
  | { type: 'on'; text: string }
  | { type: 'has'; text: Holding }
  | { type: 'is'; text: 'pinned' | 'trashed' }
);

/** Alternatives, at least one. More than one only of what can stand beside `or`: see `canAlternate`. */
export type Clause = readonly Term[];

export interface Query {
  /** All of them must hold. */
  clauses: readonly Clause[];
  /** True where the text ends in a bare word that may still grow: it is searched as a beginning. */
  open: boolean;
  /** Parts that look like a filter but are none; they are searched as words. */
  unread: readonly string[];
}

const bounding: readonly Term['type'][] = ['after', 'before', 'last', 'is'];

/** Bounds and places hold for the whole search, and what is excluded is no alternative to anything. */
export const canAlternate = (term: Term): boolean => !term.negated && !bounding.includes(term.type);

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[-_\s]+/g, ' ')
    .trim();

/** The kinds that `kind:…` names: the one of that name, or else all that begin so (`feedback`). */
export function kindsNamed(text: string): EntryKind[] {
  const name = plain(text);
  if (name === '') return [];
  const exact = entryKinds.filter((kind) => kind === name);
  return exact.length > 0 ? exact : entryKinds.filter((kind) => kind.startsWith(name));
}

/** The only one that begins so. */
function onlyNamed<T extends string>(values: readonly T[], text: string): T | null {
  const name = plain(text);
  const found = values.filter((value) => name !== '' && plain(value).startsWith(name));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The family that `in:…` names by its beginning. */
export const familyNamed = (text: string): SignalFamily | null => onlyNamed(signalFamilies, text);

/** What `has:…` names by its beginning, one or many of it. */
export const holdingNamed = (text: string): Holding | null => onlyNamed(holdings, text.replace(/s$/i, ''));

const lowest = 1;
const highest = 5;

/** The morale values that `<3`, `=3`, `2..4` or `2-4` allow, from lowest to highest; null where it allows none. */
export function moraleRange(text: string): { from: number; to: number } | null {
  const match = /^(?:(<=?|>=?|=)?([1-5])|([1-5])(?:\.\.|-)([1-5]))$/.exec(text);
  if (match === null) return null;
  const [, sign = '=', one, low, high] = match;
  const value = Number(one);
  const [from, to] =
    one === undefined
      ? [Number(low), Number(high)]
      : {
          '<': [lowest, value - 1],
          '<=': [lowest, value],
          '=': [value, value],
          '>=': [value, highest],
          '>': [value + 1, highest],
        }[sign as '='];
  return from !== undefined && to !== undefined && from <= to ? { from, to } : null;
}
