import fc from 'fast-check';
import type { ExportInput } from '../../../../electron/vault/export/input.ts';
import type { Relation } from '../../../../shared/domain/people.ts';
import { type Audience, audiences, type Reader, readerOf } from '../../../../shared/exports/reader.ts';
import { itemOf, packetOf } from './packet-support.ts';
import { entryOf, inputOf, mark, objectiveOf, personOf } from './support.ts';

/**
 * Names that no word of the journal is made of, so that their mere letters in a file are the proof of a leak: the oracle
 * needs no knowledge of words, endings or cases. They overlap, repeat, and break what is easily broken.
 */
const pool = [
  'Zorbana Quix',
  'Zorbana Quixada',
  'Zorbanastia Vrelk',
  'Tömvask Vrelk',
  "Brükk-Zelda O'Jaxxen",
  'Wexley "Jinxy" Fjordaal',
  'Qwylla van der Zwoort',
  'Ngquexi',
  '黛瓏璃',
  'Жмырь Клюкв',
  '[x](javascript:zqzqz)',
  '=zqform()|cmd',
] as const;

/** What betrays each name wherever it stands, in letters that are folded in the plainest way. */
const tellsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.filter(
      (word) =>
        [...word].length > (/\p{Script=Han}/u.test(word) ? 1 : 3) && !/^(?:javascript|form|cmd)$/.test(word),
    ) ?? [];

const relations: readonly Relation[] = ['report', 'peer', 'manager', 'stakeholder'];

/** A journal with what must not be in a file of it. */
export interface RandomJournal {
  input: ExportInput;
  reader: Reader;
  /** Words of passages above the reader's level. */
  secrets: string[];
  /** Letters of names that are hidden, and of nobody's who is shown. */
  names: string[];
  ids: string[];
  /** Words that the reader must find. */
  open: string[];
}

const ways = [
  'mention',
  'full',
  'first',
  'last',
  'possessive',
  'upper',
  'reversed',
  'mail',
  'code',
  'link',
  'bold',
  'picture',
] as const;
type Way = (typeof ways)[number];

interface Block {
  aside: 'none' | 'private' | 'share' | 'up';
  who: number;
  way: Way;
  marked: boolean;
}

const block = fc.record({
  aside: fc.constantFrom('none', 'none', 'private', 'share', 'up'),
  who: fc.nat({ max: pool.length - 1 }),
  way: fc.constantFrom(...ways),
  marked: fc.boolean(),
});
const share = fc.constantFrom('me', 'report', 'leadership');
const plan = fc.record({
  people: fc.shuffledSubarray([...pool.keys()], { minLength: 2, maxLength: 6 }),
  notes: fc.array(
    fc.record({ share, title: block, blocks: fc.array(block, { minLength: 1, maxLength: 4 }) }),
    { minLength: 1, maxLength: 3 },
  ),
  section: fc.array(block, { maxLength: 3 }),
  items: fc.array(
    fc.record({
      block,
      state: fc.constantFrom('same', 'same', 'changed', 'private', 'trashed'),
      share,
      own: fc.option(share),
      worded: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  goal: block,
  goalShare: share,
  audience: fc.constantFrom(...audiences),
  turned: fc.nat({ max: 5 }),
  withNotes: fc.boolean(),
});

const levels: Record<Audience, readonly string[]> = {
  me: ['me', 'report', 'leadership'],
  report: ['report'],
  leadership: ['leadership'],
  hr: ['report', 'leadership'],
};

export const randomJournal = plan.map((made): RandomJournal => {
  const about = personOf(60, 'Ana Ruiz');
  const people = made.people.map((at, index) =>
    personOf(61 + index, pool[at] ?? '', { relation: relations[index % 4] ?? 'peer' }),
  );
  const turned = people[made.turned % people.length];
  const reader = readerOf(made.audience);
  if (turned) (made.audience === 'me' ? reader.hidden : reader.shown).push(turned.id);
  const isHidden = (id: string): boolean =>
    made.audience === 'me' ? reader.hidden.includes(id) : !reader.shown.includes(id);
  const seen = levels[made.audience];
  const secrets: string[] = [];
  const open: string[] = [];
  let count = 0;
  const word = (isOpen: boolean): string => {
    count += 1;
    const text = `${isOpen ? 'openkanary' : 'secretkanary'}${count}end`;
    (isOpen ? open : secrets).push(text);
    return text;
  };
  const named = ({ who, way }: Block, markdown: boolean): string => {
    const person = people[who % people.length] ?? about;
    const parts = person.name.match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? [person.name];
    const [first = '', last = ''] = [parts[0], parts.at(-1)];
    const label = person.name.replace(/[\\[\]*`]/g, '\\$&');
    switch (way) {
      case 'mention':
        return markdown ? `[@${label}](person:${person.id})` : person.name;
      case 'first':
        return first;
      case 'last':
        return last;
      case 'possessive':
        return `${first}’s`;
      case 'upper':
        return person.name.toUpperCase();
      case 'reversed':
        return `${last}, ${first}`;
      case 'mail':
        return `${first}.${last}@example.org`;
      case 'code':
        return markdown ? `\`${first}\`` : first;
      case 'link':
        return markdown ? `[it](https://example.org/${encodeURIComponent(first)})` : first;
      case 'bold':
        return markdown ? `**${first.slice(0, 2)}**${first.slice(2)}` : first;
      case 'picture':
        return markdown ? `![${first} there](https://example.org/p.png)` : first;
      default:
        return markdown ? label : person.name;
    }
  };
  const write = (one: Block, own: string): string => {
    const level =
      one.aside === 'private'
        ? null
        : one.aside === 'share'
          ? 'report'
          : one.aside === 'up'
            ? 'leadership'
            : own;
    const text = `Then ${named(one, true)} and Ana said ${word(level !== null && seen.includes(level))} of it.${one.marked ? ` ${mark('ownership +')}` : ''}`;
    return one.aside === 'none' ? text : `> [!${one.aside}]\n> ${text}`;
  };
  // Without the notes behind it, what they say may still leave as evidence: it must not be above the level, either way.
  const entries = made.notes.map((note, index) =>
    entryOf(index + 1, {
      share: note.share,
      title: `With ${named(note.title, false)} ${word(seen.includes(note.share))}`,
      people: [about.id, ...people.slice(0, 2).map(({ id }) => id)],
      body: note.blocks.map((one) => write(one, note.share)).join('\n\n'),
    }),
  );
  const section = made.section.map((one) => write(one, seen[0] ?? 'me')).join('\n\n');
  const items = made.items.map(({ block: one, state, share: of, own, worded }, index) => {
    const isOpen =
      state !== 'private' &&
      (worded
        ? made.audience === 'me' || own === null || seen.includes(own)
        : state === 'same' && (made.audience === 'me' || seen.includes(own ?? of)));
    const text = `Then ${named(one, false)} helped with ${word(isOpen)}.`;
    return itemOf(40 + index, {
      quote: worded ? 'A quote.' : text,
      wording: worded ? text : null,
      share: own,
      remark: '',
      source: { state, share: of },
    });
  });
  const goal = `Take over from ${named(made.goal, false)} ${word(seen.includes(made.goalShare))}`;
  const hidden = people.filter(({ id }) => isHidden(id));
  const shown = people.filter(({ id }) => !isHidden(id)).flatMap(({ name }) => tellsOf(name));
  return {
    input: inputOf(about, entries, {
      people: new Map([about, ...people].map((person) => [person.id, person])),
      objectives: [objectiveOf(1, about, { goal, share: made.goalShare })],
      packet: packetOf({
        sections: section === '' ? [] : [{ title: 'Outcomes', body: section }],
        items,
        withNotes: made.withNotes,
      }),
    }),
    reader,
    secrets,
    names: [...new Set(hidden.flatMap(({ name }) => tellsOf(name)))].filter(
      (tell) => !shown.some((other) => other.includes(tell)),
    ),
    ids: hidden.map(({ id }) => id),
    open,
  };
});
