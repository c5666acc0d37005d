import { entryKinds } from '../../../shared/domain/entries.ts';
import type { LocalDate } from '../../../shared/domain/values.ts';
import { acceptCompletion, completionAt } from '../../../shared/search/index.ts';

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
  filter: 'person' | 'signal' | 'kind' | 'is' | 'after' | 'before';
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

/** The months up to now, newest first, then the years before. */
function spans(today: LocalDate): string[] {
  const [year = 1, month = 1] = today.split('-').map(Number);
  const months = Array.from({ length: 5 }, (_, back) => {
    const index = year * 12 + month - 1 - back;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
  return [...months, String(year), String(year - 1), String(year - 2)];
}

const dayFilter = /(?:^|\s)-?(after|before):([\d-]*)$/i;

function dayCompletions(text: string, caret: number, today: LocalDate): Completions | null {
  const match = dayFilter.exec(text.slice(0, caret));
  if (!match || /^[\d-]/.test(text.slice(caret))) return null;
  const [, filter = '', typed = ''] = match;
  const start = caret - typed.length;
  const options = spans(today)
    .filter((span) => span.startsWith(typed) && span !== typed)
    .slice(0, most)
    .map((value) => ({
      value,
      label: value,
      text: `${text.slice(0, start)}${value} ${text.slice(caret).trimStart()}`,
      caret: start + value.length + 1,
    }));
  return { filter: filter.toLowerCase() as 'after' | 'before', options };
}

/** What can be put in where the caret stands, or null where it stands in no filter, or nothing fits. */
export function completionsAt(text: string, caret: number, known: Known): Completions | null {
  const place = completionAt(text, caret);
  if (place === null) {
    const days = dayCompletions(text, caret, known.today);
    return days && days.options.length > 0 ? days : null;
  }
  const active = (list: readonly KnownPerson[]): string[] =>
    [...list]
      .sort((a, b) => Number(a.archivedAt !== null) - Number(b.archivedAt !== null))
      .map(({ name, written }) => written?.name ?? name);
  const labelOf = (value: string): string =>
    (place.filter === 'person' && known.people.find(({ written }) => written?.name === value)?.name) || value;
  const values = {
    person: () => active(known.people),
    signal: () => active(known.signals).flatMap((name) => [name]),
    kind: () => [...entryKinds] as string[],
    is: () => ['pinned', 'trashed'],
  }[place.filter]();
  const options = fitting(values, place.typed)
    .filter((value) => fold(value) !== fold(place.typed))
    .map((value) => ({ value, label: labelOf(value), ...acceptCompletion(text, place, value) }));
  return options.length > 0 ? { filter: place.filter, options } : null;
}
