import Fuse from 'fuse.js';
import { asWritten } from '../../ui/discreet.ts';
import type { BlockChoice } from '../extensions/blocks.ts';
import type { TableAction } from '../extensions/table-actions.ts';
import { dueOptionLabel } from '../mark-text.ts';
import type { PersonCandidate, QuoteCandidate, SignalCandidate, TemplateCandidate } from '../types.ts';
import { tableOptions } from './table-options.ts';
import type { Trigger } from './trigger.ts';

export type Choice =
  | { kind: 'person'; id: string; name: string }
  | { kind: 'signal'; id: string; name: string }
  | { kind: 'new-person'; name: string }
  | { kind: 'new-signal'; name: string }
  | { kind: 'block'; block: BlockChoice }
  | { kind: 'table'; action: TableAction }
  | { kind: 'picture' }
  | { kind: 'template'; id: string; text: string }
  | { kind: 'last-time' }
  | { kind: 'evidence' }
  | { kind: 'quote'; markdown: string }
  | { kind: 'due'; day: string };

export interface Option {
  key: string;
  label: string;
  /** Other words that find it. */
  also?: string;
  /** A word on the right: the family of a signal, the shortcut of a block. */
  hint: string;
  /** Shown in front of a person. */
  initials?: string;
  choice: Choice;
}

export interface Candidates {
  people: readonly PersonCandidate[];
  signals: readonly SignalCandidate[];
  templates: readonly TemplateCandidate[];
  /** What was left from last time; "From last time" is offered where there is something. */
  lastTime: readonly string[];
  /** Evidence to quote; "Evidence…" is offered where there is some. */
  quotes: readonly QuoteCandidate[];
  canCreatePerson: boolean;
  canCreateSignal: boolean;
  canAddPictures: boolean;
  /** `YYYY-MM-DD`, for due dates. */
  today: string;
}

const maxOptions = 8;
/** Blocks, due dates and templates are few, and all of them are shown. */
const maxBlocks = 80;

const find = <Item>(items: readonly Item[], keys: string[], query: string, limit = maxOptions): Item[] =>
  query === ''
    ? items.slice(0, limit)
    : new Fuse(items, { keys, threshold: 0.3, ignoreDiacritics: true, ignoreLocation: false, distance: 40 })
        .search(query, { limit })
        .map((result) => result.item);

/** Where the caret stands, as far as it decides what is offered. */
export interface Surroundings {
  /** In a task, where due dates are offered. */
  inTask: boolean;
  /** In a cell of a table, which holds no blocks: what changes the table is offered instead. */
  inCell: null | 'header' | 'row';
  /** In a line of its own that holds nothing else, where templates are offered. */
  inEmptyLine: boolean;
  /** That line is all there is: templates come first. */
  inEmptyBody: boolean;
}

/** What is offered for a trigger, best first. */
export function optionsFor(trigger: Trigger, candidates: Candidates, where: Surroundings): Option[] {
  const query = trigger.query.trim();
  // "Thanks @Ana for" has gone past the name: the sentence goes on, and the menu is in its way.
  const wordsBehind = trigger.query.includes(' ');
  if (trigger.kind === 'person') return people(query, candidates, wordsBehind);
  if (trigger.kind === 'signal') return signals(query, candidates, wordsBehind);
  if (trigger.due) {
    const { day } = trigger.due;
    return [
      { key: day, label: dueOptionLabel(day, candidates.today), hint: 'Tab', choice: { kind: 'due', day } },
    ];
  }
  if (where.inCell) {
    return find(tableOptions(where.inCell), ['label'], query, maxBlocks);
  }
  const quoted = evidenceQuery.exec(query)?.[1];
  if (quoted !== undefined && candidates.quotes.length > 0)
    return find(candidates.quotes, ['text'], quoted.replace(/-/g, ' ')).map(quoteOption);
  const templates = where.inEmptyLine ? candidates.templates.map(templateOption) : [];
  const all = [
    ...(where.inEmptyBody ? templates : []),
    ...(where.inTask ? dueDates(candidates.today) : []),
    ...(where.inEmptyLine && candidates.lastTime.length > 0 ? [lastTimeOption] : []),
    ...(candidates.quotes.length > 0 ? [evidenceOption] : []),
    ...blockOptions,
    ...(candidates.canAddPictures ? [pictureOption] : []),
    ...(where.inEmptyBody ? [] : templates),
  ];
  return find(all, ['label', 'also'], query, maxBlocks);
}

function people(query: string, candidates: Candidates, wordsBehind: boolean): Option[] {
  const found = find(candidates.people, ['written.name', 'name', 'initials'], query).map(
    (person): Option => ({
      key: person.id,
      label: person.name,
      hint: '',
      initials: person.initials,
      choice: { kind: 'person', id: person.id, name: asWritten(person).name },
    }),
  );
  const leadership = 'leadership'.startsWith(query.toLowerCase()) && query !== '';
  if (leadership)
    found.push({
      key: 'leadership',
      label: 'leadership',
      hint: 'owner',
      choice: { kind: 'person', id: 'leadership', name: 'leadership' },
    });
  const known = candidates.people.some(
    (person) => asWritten(person).name.toLowerCase() === query.toLowerCase(),
  );
  if (
    candidates.canCreatePerson &&
    query !== '' &&
    !known &&
    !(wordsBehind && found.length === 0 && !isName(query))
  )
    found.push({
      key: 'new',
      label: `Add person “${query}”`,
      hint: '',
      choice: { kind: 'new-person', name: query },
    });
  return found;
}

/** "Ana Ruiz" may be a name, "Ana said hello" is a sentence. */
const isName = (query: string): boolean => query.split(' ').every((word) => /^\p{Lu}/u.test(word));

function signals(query: string, candidates: Candidates, wordsBehind: boolean): Option[] {
  const found = find(candidates.signals, ['name'], query).map(
    (signal): Option => ({
      key: signal.id,
      label: signal.name,
      hint: signal.family,
      choice: { kind: 'signal', id: signal.id, name: signal.name },
    }),
  );
  const known = candidates.signals.some((signal) => signal.name === query.toLowerCase());
  if (candidates.canCreateSignal && query !== '' && !known && !wordsBehind)
    found.push({
      key: 'new',
      label: `Add signal “${query.toLowerCase()}”`,
      hint: '',
      choice: { kind: 'new-signal', name: query.toLowerCase() },
    });
  return found;
}

const lastTimeOption: Option = {
  key: 'last time',
  label: 'From last time',
  also: 'last time',
  hint: 'list',
  choice: { kind: 'last-time' },
};

/** What stands behind `/` while evidence is chosen; behind the colon, a word of it. */
export const evidenceWord = 'evidence:';
const evidenceQuery = new RegExp(`^${evidenceWord}(.*)$`, 'i');

const evidenceOption: Option = {
  key: 'evidence',
  label: 'Evidence…',
  hint: 'quote',
  choice: { kind: 'evidence' },
};

const quoteOption = ({ id, text, hint, markdown }: QuoteCandidate): Option => ({
  key: `quote ${id}`,
  label: text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text,
  hint,
  choice: { kind: 'quote', markdown },
});

const templateOption = ({ id, name, text }: TemplateCandidate): Option => ({
  key: `template ${id}`,
  label: name,
  hint: 'template',
  choice: { kind: 'template', id, text },
});

const block = (label: string, hint: string, choice: BlockChoice): Option => ({
  key: label,
  label,
  hint,
  choice: { kind: 'block', block: choice },
});

const blockOptions: readonly Option[] = [
  block('Task', '[]', { kind: 'task', done: false }),
  block('Private aside', '>!', { kind: 'aside', aside: 'private' }),
  block('Aside to share with the report', '', { kind: 'aside', aside: 'share' }),
  block('Aside up to leadership', '', { kind: 'aside', aside: 'up' }),
  block('List', '-', { kind: 'list', type: 'bullet' }),
  block('Numbered list', '1.', { kind: 'list', type: 'number' }),
  block('Heading', '#', { kind: 'heading', level: 1 }),
  block('Heading 2', '##', { kind: 'heading', level: 2 }),
  block('Heading 3', '###', { kind: 'heading', level: 3 }),
  block('Quote', '>', { kind: 'quote' }),
  block('Code', '```', { kind: 'code' }),
  block('Table', '| a | b |', { kind: 'table' }),
  block('Divider', '---', { kind: 'divider' }),
];

const pictureOption: Option = { key: 'Picture…', label: 'Picture…', hint: '', choice: { kind: 'picture' } };

function dueDates(today: string): Option[] {
  const start = new Date(`${today}T00:00:00Z`);
  const after = (days: number): string =>
    new Date(start.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const toFriday = (5 - start.getUTCDay() + 7) % 7 || 7;
  const days: [string, number][] = [
    ['Due today', 0],
    ['Due tomorrow', 1],
    ['Due Friday', toFriday],
    ['Due in a week', 7],
    ['Due in two weeks', 14],
  ];
  return days.map(([label, count]) => ({
    key: label,
    label,
    hint: after(count),
    choice: { kind: 'due', day: after(count) },
  }));
}
