import Fuse from 'fuse.js';
import type { OutputOf } from '../../../shared/contract/requests.ts';
import type { Signal } from '../../../shared/domain/signals.ts';
import { printQuery } from '../../../shared/search/index.ts';
import type { ShownPerson } from '../../api/queries.ts';
import { goTo } from '../../app/place.ts';
import type { Command } from '../../app/shortcuts.ts';
import { longDay } from '../../ui/dates.ts';
import { asWritten } from '../../ui/discreet.ts';
import { kindWords } from '../journal/index.ts';

export type ItemKind = 'person' | 'command' | 'signal' | 'entry';

/** One line of the palette. */
export interface Item {
  /** Unique, and the same tomorrow: `person:` and the id. */
  key: string;
  kind: ItemKind;
  text: string;
  /** A muted word beside it. */
  detail: string;
  keys?: string;
  person?: ShownPerson;
  run: () => void;
}

export interface Sources {
  people: readonly ShownPerson[];
  commands: readonly Command[];
  signals: readonly Signal[];
  titles: OutputOf<'entries.titles'>;
}

const ofPerson = (person: ShownPerson): Item => ({
  key: `person:${person.id}`,
  kind: 'person',
  text: person.name,
  detail: [person.role, person.team].filter(Boolean).join(', '),
  person,
  run: () => goTo({ at: 'person', personId: person.id, tab: 'timeline' }),
});

const ofCommand = (command: Command & { run: () => void }): Item => ({
  key: `command:${command.id}`,
  kind: 'command',
  text: command.title,
  detail: '',
  ...(command.keys?.[0] === undefined ? {} : { keys: command.keys[0] }),
  run: command.run,
});

const ofSignal = (signal: Signal): Item => ({
  key: `signal:${signal.id}`,
  kind: 'signal',
  text: signal.name,
  detail: 'notes with this signal',
  run: () =>
    goTo({
      at: 'search',
      query: printQuery({
        clauses: [[{ type: 'signal', text: signal.name, polarity: null, negated: false }]],
      }),
    }),
});

const ofTitle = ({ id, title, happenedOn, kind }: OutputOf<'entries.titles'>[number]): Item => ({
  key: `entry:${id}`,
  kind: 'entry',
  text: title,
  detail: `${kindWords(kind)}, ${longDay(happenedOn)}`,
  run: () => goTo({ at: 'entry', entryId: id }),
});

const canRun = (command: Command): command is Command & { run: () => void } =>
  command.run !== undefined && command.palette !== false && command.id !== 'palette.open';

/** Everything that can be found, in the order in which it is offered before anything is typed. */
export const itemsOf = ({ people, commands, signals, titles }: Sources): Item[] => [
  ...people.filter(({ archivedAt }) => archivedAt === null).map(ofPerson),
  ...commands.filter(canRun).map(ofCommand),
  ...signals.filter(({ archivedAt }) => archivedAt === null).map(ofSignal),
  ...titles.map(ofTitle),
];

/** How many lines are shown at most. */
export const mostShown = 40;
/** Of each kind, before anything is typed; entries are there by their titles only. */
const offered: Record<ItemKind, number> = { person: 8, command: 12, signal: 0, entry: 5 };

function offer(items: readonly Item[], recent: readonly string[]): Item[] {
  const last = recent.flatMap((key) => items.find((item) => item.key === key) ?? []);
  const taken = { person: 0, command: 0, signal: 0, entry: 0 };
  const others = items.filter((item) => !last.includes(item) && taken[item.kind]++ < offered[item.kind]);
  return [...last, ...others];
}

/** What an item is looked for by: a person by the whole name, however it is shown. */
const wordsOf = ({ person, text }: Item): string => (person ? asWritten(person).name : text);

/** Finds items by what was typed, letters apart or one letter wrong included; recent ones first when equal. */
export function createFinder(items: readonly Item[]): (text: string, recent: readonly string[]) => Item[] {
  const fuse = new Fuse(items, {
    keys: [
      { name: 'text', weight: 3, getFn: wordsOf },
      // What stands beside every signal is no word to look for.
      { name: 'detail', weight: 1, getFn: (item) => (item.kind === 'signal' ? '' : item.detail) },
    ],
    threshold: 0.3,
    ignoreLocation: true,
    ignoreDiacritics: true,
    includeScore: true,
  });
  return (text, recent) => {
    if (text.trim() === '') return offer(items, recent).slice(0, mostShown);
    const bonus = (item: Item): number => (recent.includes(item.key) ? 0.1 : 0);
    const begins = (item: Item): number =>
      wordsOf(item).toLowerCase().startsWith(text.trim().toLowerCase()) ? 0.1 : 0;
    return fuse
      .search(text.trim(), { limit: 200 })
      .map(({ item, score = 1 }) => ({ item, rank: score - bonus(item) - begins(item) }))
      .sort((a, b) => a.rank - b.rank)
      .slice(0, mostShown)
      .map(({ item }) => item);
  };
}
