import { entryKinds } from '../../../shared/domain/entries.ts';
import { signalFamilies } from '../../../shared/domain/signals.ts';
import type { LocalDate } from '../../../shared/domain/values.ts';
import {
  acceptCompletion,
  completionAt,
  type FilterName,
  filterNameAt,
  holdings,
} from '../../../shared/search/index.ts';

interface KnownPerson {
  name: string;
  archivedAt: string | null;
  /** The name that is looked for, where another one is shown. */
  written?: { name: string } | undefined;
}

export interface Known {
  people: readonly KnownPerson[];
  signals: readonly { name: string; archivedAt: string | null }[];
  today: LocalDate;
}

export interface CompletionOption {
  /** What is put behind the colon. */
  value: string;
  /** What is offered. */
  label: string;
  /** The text of the field afterwards, and where its caret stands. */
  text: string;
  caret: number;
}

export interface Completions {
  filter: FilterName;
  /** True where a word may become the name of a filter: only Tab takes it, since it may as well stay a word. */
  name: boolean;
  options: readonly CompletionOption[];
}

const most = 7;

const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Those of which any word begins with what was typed; those that begin with it first. */
function fitting(values: readonly string[], typed: string): string[] {
  const wanted = fold(typed);
  const begins = (text: string): boolean => fold(text).startsWith(wanted);
  const inside = (text: string): boolean =>
    fold(text)
      .split(/[\s-]+/)
      .some((word) => word.startsWith(wanted));
  return [...values.filter(begins), ...values.filter((text) => !begins(text) && inside(text))].slice(0, most);
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** The months up to now, newest first. */
function months(today: LocalDate, count: number): string[] {
  const [year = 1, month = 1] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, back) => {
    const index = year * 12 + month - 1 - back;
    return `${Math.floor(index / 12)}-${pad((index % 12) + 1)}`;
  });
}

/** This half and the one before, and so on: what a review is about, and what is looked back to. */
function spans(today: LocalDate): string[] {
  const [year = 1, month = 1] = today.split('-').map(Number);
  const part = (name: 'h' | 'q', perYear: number, back: number): string => {
    const index = year * perYear + Math.floor(((month - 1) * perYear) / 12) - back;
    return `${name}${(index % perYear) + 1}-${Math.floor(index / perYear)}`;
  };
  return [
    part('h', 2, 0),
    part('h', 2, 1),
    part('q', 4, 0),
    part('q', 4, 1),
    ...months(today, 2),
    String(year),
  ];
}

const yearsOf = (today: LocalDate): string[] =>
  [0, 1, 2].map((back) => String(Number(today.slice(0, 4)) - back));

/** Names of those who are still here first. */
const named = (list: readonly KnownPerson[]): string[] =>
  [...list]
    .sort((a, b) => Number(a.archivedAt !== null) - Number(b.archivedAt !== null))
    .map(({ name, written }) => written?.name ?? name);

/** What each filter can be followed by; nothing where anything can. */
const valuesOf: Record<FilterName, (known: Known) => readonly string[]> = {
  person: ({ people }) => named(people),
  signal: ({ signals }) => named(signals),
  in: () => signalFamilies,
  kind: () => entryKinds,
  morale: () => ['<3', '<=2', '3', '>3', '>=4', '2..4'],
  during: ({ today }) => spans(today),
  last: () => ['2w', '6w', '3m', '6m', '1y'],
  after: ({ today }) => [...months(today, 5), ...yearsOf(today)],
  before: ({ today }) => [...months(today, 5), ...yearsOf(today)],
  on: ({ today }) => [today.slice(5), today.slice(8), today],
  has: () => holdings,
  is: () => ['pinned', 'trashed'],
  near: () => [],
};

const dated: readonly FilterName[] = ['during', 'after', 'before'];

function nameCompletion(text: string, caret: number): Completions | null {
  const place = filterNameAt(text, caret);
  if (place === null) return null;
  const head = `${text.slice(0, place.start)}${place.filter}:`;
  const option = { value: place.filter, label: '', text: head + text.slice(caret), caret: head.length };
  return { filter: place.filter, name: true, options: [option] };
}

/** What can be put in where the caret stands, or null where it stands in no filter, or nothing fits. */
export function completionsAt(text: string, caret: number, known: Known): Completions | null {
  const place = completionAt(text, caret);
  if (place === null) return nameCompletion(text, caret);
  const { filter, typed } = place;
  // A month of the list is no end while its year is typed over.
  if (dated.includes(filter) && /^[\d-]/.test(text.slice(caret))) return null;
  const labelOf = (value: string): string =>
    (filter === 'person' && known.people.find(({ written }) => written?.name === value)?.name) || value;
  const values = valuesOf[filter](known);
  const found = dated.includes(filter)
    ? values.filter((value) => value.startsWith(typed.toLowerCase())).slice(0, most)
    : fitting(values, typed);
  const options = found
    .filter((value) => fold(value) !== fold(typed))
    .map((value) => ({ value, label: labelOf(value), ...acceptCompletion(text, place, value) }));
  return options.length > 0 ? { filter, name: false, options } : null;
}
