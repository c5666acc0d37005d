import type { SignalFamily } from '../../../shared/domain/signals.ts';
import type { Id, LocalDate } from '../../../shared/domain/values.ts';
import { kindsNamed, moraleRange, type Query, type Term } from '../../../shared/search/index.ts';
import { boundsOf, dayTags } from './search-days.ts';
import { moraleTag, signalTag } from './search-documents.ts';
import { fold, foldText, hasWords, tag, toIndexText } from './search-text.ts';

/** What an index can be asked: a run of words (the last one perhaps only begun), words near each other, or a tag. */
export type Needle =
  | { type: 'text'; typed: string; text: string; prefix: boolean; repairable: boolean; inflected?: boolean }
  | { type: 'near'; texts: readonly string[]; within: number }
  | { type: 'tag'; text: string };

/** A query in the terms of this journal. */
export interface SearchPlan {
  /** Of each group at least one. */
  all: readonly (readonly Needle[])[];
  none: readonly Needle[];
  /** Order keys from `first` to below `end`. */
  first: number;
  end: number;
  trashed: boolean;
  unread: string[];
  /** True where something was asked and nothing of it can be looked for: then nothing is found. */
  hopeless: boolean;
}

interface NameablePerson {
  id: Id;
  name: string;
  initials: string;
}
interface NameableSignal {
  id: Id;
  name: string;
  family: SignalFamily;
}

/** The people and signals that filters can name, asked for where one does. */
export interface Nameable {
  people(): readonly NameablePerson[];
  signals(): readonly NameableSignal[];
}

const startsWord = (name: string, typed: string): boolean =>
  name.startsWith(typed) || name.includes(` ${typed}`) || name.includes(`-${typed}`);

/** People whose name, or a word of it, begins so, or whose initials these are. The whole name alone wins. */
export function peopleNamed(people: readonly NameablePerson[], text: string): Id[] {
  const typed = fold(text);
  const exact = people.filter((person) => fold(person.name) === typed);
  const found =
    exact.length > 0
      ? exact
      : people.filter((person) => startsWord(fold(person.name), typed) || fold(person.initials) === typed);
  return found.map((person) => person.id);
}

/** The signal of this name, or else all that begin so. */
export function signalsNamed(signals: readonly NameableSignal[], text: string): Id[] {
  const typed = fold(text);
  const exact = signals.filter((signal) => fold(signal.name) === typed);
  const found = exact.length > 0 ? exact : signals.filter((signal) => startsWord(fold(signal.name), typed));
  return found.map((signal) => signal.id);
}

const tags = (texts: readonly string[]): Needle[] => texts.map((text) => ({ type: 'tag', text }));

const words = (typed: string, prefix: boolean, repairable: boolean): Needle[] => {
  const text = toIndexText(typed);
  return hasWords(text) ? [{ type: 'text', typed, text, prefix, repairable }] : [];
};

/** Where nothing can fit: no entry has this tag. */
const nothing = (): Needle[] => tags([tag('none')]);

function nearEachOther(text: string, within: number): Needle[] {
  const texts = text.split(' ').map(toIndexText).filter(hasWords);
  return texts.length === 0 ? [] : [{ type: 'near', texts, within }];
}

/** What a query is put into the terms of. */
interface Context {
  nameable: Nameable;
  today: LocalDate;
  /** The people that the query is about: whose morale it asks for. Everybody's where it names nobody. */
  about: readonly Id[];
  unread: Set<string>;
}

function moraleNeedles(text: string, about: readonly Id[]): Needle[] {
  const { from, to } = moraleRange(text) ?? { from: 1, to: 0 };
  const values = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return tags(
    values.flatMap((value) =>
      about.length === 0 ? [moraleTag(value, null)] : about.map((id) => moraleTag(value, id)),
    ),
  );
}

/** What a term looks for; a filter that names nobody is searched as words. Empty where nothing can be looked for. */
function needles(term: Term, prefix: boolean, { nameable, about, unread }: Context): Needle[] {
  const named = (found: Needle[], typed: string): Needle[] => {
    if (found.length > 0) return found;
    unread.add(typed);
    return words(typed, false, false);
  };
  switch (term.type) {
    case 'word':
    case 'phrase':
    case 'near': {
      const found =
        term.type === 'near'
          ? nearEachOther(term.text, term.within)
          : words(term.text, prefix, term.type === 'word');
      if (found.length === 0) unread.add(term.text);
      return found;
    }
    case 'person':
      return named(
        tags(peopleNamed(nameable.people(), term.text).map((id) => tag('person', id))),
        `person:${term.text}`,
      );
    case 'signal':
      return named(
        tags(signalsNamed(nameable.signals(), term.text).map((id) => signalTag(id, term.polarity))),
        `signal:${term.text}${term.polarity ?? ''}`,
      );
    case 'in': {
      const family = nameable.signals().filter((signal) => signal.family === term.text);
      return family.length === 0 ? nothing() : tags(family.map(({ id }) => signalTag(id, term.polarity)));
    }
    case 'kind':
      return tags(kindsNamed(term.text).map((kind) => tag('kind', kind)));
    case 'morale':
      return moraleNeedles(term.text, about);
    case 'during':
    case 'on':
      return tags(dayTags(term.text));
    case 'has':
      return tags([tag('has', term.text)]);
    case 'is':
      return tags([tag('pinned')]);
    case 'after':
    case 'before':
    case 'last':
      return [];
  }
}

const peopleAsked = (query: Query, nameable: Nameable): Id[] =>
  query.clauses
    .flat()
    .flatMap((term) =>
      term.type === 'person' && !term.negated ? peopleNamed(nameable.people(), term.text) : [],
    );

/**
 * Puts a query into the terms of this journal.
 * @param today what `last:…` counts back from
 */
export function planSearch(query: Query, nameable: Nameable, today: LocalDate): SearchPlan {
  const unread = new Set(query.unread);
  const asksMorale = query.clauses.flat().some(({ type }) => type === 'morale');
  const context = { nameable, today, about: asksMorale ? peopleAsked(query, nameable) : [], unread };
  const all: Needle[][] = [];
  const none: Needle[] = [];
  let first = 0;
  let end = Number.MAX_SAFE_INTEGER;
  let trashed = false;
  let bounded = false;
  const lastClause = query.clauses.at(-1);
  for (const clause of query.clauses) {
    const only = clause[0];
    if (only === undefined) continue;
    const bounds = clause.length === 1 ? boundsOf(only, today) : null;
    if (bounds !== null) {
      bounded = true;
      first = Math.max(first, bounds.first);
      end = Math.min(end, bounds.end);
    } else if (only.type === 'is' && only.text === 'trashed') {
      trashed = !only.negated;
      bounded = true;
    } else {
      const found = clause.flatMap((term, index) => {
        const growing = query.open && clause === lastClause && index === clause.length - 1;
        return needles(term, growing, context);
      });
      if (found.length === 0) continue;
      if (only.negated) none.push(...found);
      else all.push(found);
    }
  }
  const asked = query.clauses.length > 0;
  const hopeless = asked && !bounded && all.length === 0 && none.length === 0;
  return { all, none, first, end, trashed, unread: [...unread], hopeless };
}

/** The words that begin so, or null where they are not known or too many. */
export type Expand = (beginning: string) => readonly string[] | null;

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function printNeedle(needle: Needle, expand: Expand): string {
  if (needle.type === 'near') return `NEAR(${needle.texts.map(quote).join(' ')}, ${needle.within})`;
  if (needle.type === 'tag' || !needle.prefix) return quote(needle.text);
  const words = expand(foldText(needle.text));
  return words === null || words.length === 0 ? `${quote(needle.text)} *` : words.map(quote).join(' OR ');
}

/** The plan as an FTS5 expression; null where the index is not needed. Everything that was typed is quoted. */
export function toMatch(plan: Pick<SearchPlan, 'all' | 'none'>, expand: Expand = () => null): string | null {
  if (plan.all.length === 0 && plan.none.length === 0) return null;
  const either = (found: readonly Needle[]): string =>
    `(${found.map((needle) => printNeedle(needle, expand)).join(' OR ')})`;
  const all = plan.all.length === 0 ? either(tags([tag('any')])) : plan.all.map(either).join(' AND ');
  return plan.none.length === 0 ? all : `(${all}) NOT ${either(plan.none)}`;
}
