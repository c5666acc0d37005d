import { type EntryKind, entryKinds } from '../domain/entries.ts';

/** One thing that is looked for. Negated terms exclude. */
export type Term = { negated: boolean } & (
  | { type: 'word' | 'phrase'; text: string }
  /** A name as typed, or its beginning, or initials. */
  | { type: 'person'; text: string }
  /** `polarity` is null where any will do. */
  | { type: 'signal'; text: string; polarity: '+' | '-' | null }
  | { type: 'kind'; text: string }
  /** From the first day of `text` on, or before it; `text` is `2026`, `2026-03` or `2026-03-04`. */
  | { type: 'after' | 'before'; text: string }
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

/** Days and places bound the whole search, and what is excluded is no alternative to anything. */
export const canAlternate = (term: Term): boolean =>
  !term.negated && term.type !== 'after' && term.type !== 'before' && term.type !== 'is';

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
