import { describe, expect, test } from 'vitest';
import { EntryDraft, entryKinds, isConversation } from '../../../shared/domain/entries.ts';
import { uuidv7 } from '../../../shared/domain/ids.ts';
import { PersonDraft } from '../../../shared/domain/people.ts';
import { SignalDraft } from '../../../shared/domain/signals.ts';
import { personKeys } from '../../../shared/sample/cast.ts';
import {
  generateSampleJournal,
  type PersonKey,
  renderBody,
  type SampleEntry,
  type SampleIds,
  sampleSize,
} from '../../../shared/sample/index.ts';

const today = '2026-03-11';
const journal = generateSampleJournal({ today });
/** A week of days, a leap day, and a turn of the year: weekends fall differently in each. */
const days = [
  '2026-03-11',
  '2026-03-12',
  '2026-03-13',
  '2026-03-14',
  '2026-03-15',
  '2026-03-16',
  '2026-03-17',
  '2028-02-29',
  '2027-01-01',
];
const seeds = [0, 1, 2, 77, 4_294_967_295];

const millis = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const daysBetween = (from: string, to: string): number => (millis(to) - millis(from)) / 86_400_000;
const id = (n: number): string => uuidv7(1_700_000_000_000 + n, new Uint8Array(10));
const ids: SampleIds = {
  people: Object.fromEntries(personKeys.map((key, i) => [key, id(i)])) as Record<PersonKey, string>,
  signals: Object.fromEntries(journal.signals.map(({ name }, i) => [name, id(100 + i)])),
};
const paragraphs = (entry: SampleEntry): string[] => entry.body.split(/\n{2,}/);
const share = (count: (entry: SampleEntry) => boolean): number =>
  journal.entries.filter(count).length / sampleSize;

const promises = journal.entries.flatMap((entry) =>
  [...entry.body.matchAll(/^- \[([ x])\] .+ 📅 (\S+)$/gm)].map(([, box, due = '']) => ({
    done: box === 'x',
    due,
    happenedOn: entry.happenedOn,
  })),
);

describe('the sample journal', () => {
  test('is the same to the byte for the same seed and day, and another for another seed', () => {
    expect(JSON.stringify(generateSampleJournal({ today }))).toBe(JSON.stringify(journal));
    expect(JSON.stringify(generateSampleJournal({ today, seed: 2 }))).not.toBe(JSON.stringify(journal));
  });

  test.each(seeds)('holds exactly 400 notes with seed %i, none of them twice', (seed) => {
    const { entries } = generateSampleJournal({ today, seed });
    expect(entries).toHaveLength(400);
    expect(new Set(entries.map((entry) => entry.body)).size).toBe(400);
  });

  test('is ordered by day and ends no later than today', () => {
    const dates = journal.entries.map((entry) => entry.happenedOn);
    expect(dates).toEqual([...dates].sort());
    for (const day of days) {
      const last = generateSampleJournal({ today: day }).entries.at(-1)?.happenedOn ?? '';
      expect(last > '' && last <= day).toBe(true);
    }
  });

  test.each(days)('covers 18 months up to %s without an empty month', (day) => {
    const { entries } = generateSampleJournal({ today: day });
    const months = new Set(entries.map((entry) => entry.happenedOn.slice(0, 7)));
    const first = entries[0]?.happenedOn ?? '';
    expect(daysBetween(first, day)).toBeGreaterThan(540);
    for (
      const date = new Date(`${first.slice(0, 7)}-01T00:00:00Z`);
      ;
      date.setUTCMonth(date.getUTCMonth() + 1)
    ) {
      const month = date.toISOString().slice(0, 7);
      // The current month may have just begun.
      if (month >= day.slice(0, 7)) break;
      expect(months).toContain(month);
    }
  });

  test('keeps notes to working days, but for the six that fix when each report was last talked to', () => {
    for (const day of days) {
      const weekend = generateSampleJournal({ today: day }).entries.filter((entry) =>
        [0, 6].includes(new Date(millis(entry.happenedOn)).getUTCDay()),
      );
      expect(weekend.length).toBeLessThanOrEqual(6);
      expect(weekend.every((entry) => isConversation(entry.kind))).toBe(true);
    }
  });
});

describe('its people', () => {
  test('are six reports, three peers, a manager and a stakeholder that the journal accepts', () => {
    const relations = journal.people.map(({ key: _, ...draft }) => PersonDraft.parse(draft).relation);
    const count = (relation: string) => relations.filter((each) => each === relation).length;
    expect([count('report'), count('peer'), count('manager'), count('stakeholder')]).toEqual([6, 3, 1, 1]);
    expect(
      journal.people.filter((person) => person.relation === 'report').map((person) => person.name),
    ).toEqual(['Ana Ruiz', 'Li Wei', 'Tomás Ochoa', 'Priya Krishnan', 'Jonas Meyer', 'Sade Adeyemi']);
  });

  test.each(days.flatMap((day) => seeds.map((seed) => [day, seed] as const)))(
    'were last talked to 9, 31, 2, 6, 13 and 4 days ago on %s with seed %i',
    (day, seed) => {
      const { entries } = generateSampleJournal({ today: day, seed });
      const lastContact = (key: PersonKey): number | undefined => {
        const last = entries.findLast(
          (entry) => isConversation(entry.kind) && entry.people.some((person) => person.key === key),
        );
        return last && daysBetween(last.happenedOn, day);
      };
      expect((['ana', 'liwei', 'tomas', 'priya', 'jonas', 'sade'] as const).map(lastContact)).toEqual([
        9, 31, 2, 6, 13, 4,
      ]);
    },
  );

  test.each(days)('started on a Monday, and are in no note from before it (%s)', (day) => {
    const { people, entries } = generateSampleJournal({ today: day });
    for (const { key, startedOn } of people) {
      if (startedOn === null) continue;
      expect(new Date(millis(startedOn)).getUTCDay()).toBe(1);
      const early = entries.filter((entry) => entry.happenedOn < startedOn);
      expect(early.filter((entry) => entry.people.some((person) => person.key === key))).toEqual([]);
    }
  });
});

describe('its notes', () => {
  test('are drafts that the journal accepts, with every placeholder resolved', () => {
    for (const { pinned: _, people, ...entry } of journal.entries) {
      const draft = EntryDraft.parse({
        ...entry,
        body: renderBody(entry.body, ids),
        people: people.map(({ key, morale }) => ({ personId: ids.people[key], morale })),
      });
      expect(draft.title + draft.body).not.toMatch(/[{}]{2}|\{\w+\|/);
      expect(draft.body.trim()).not.toBe('');
    }
  });

  test('use every kind', () => {
    expect(new Set(journal.entries.map((entry) => entry.kind))).toEqual(new Set(entryKinds));
  });

  test('use only signals that a new journal starts with, and each of them', () => {
    const used = journal.entries.flatMap((entry) =>
      [...entry.body.matchAll(/\{\{#(.+?)(?: [+-])?\}\}/g)].map(([, name]) => name),
    );
    expect(new Set(used)).toEqual(new Set(journal.signals.map((signal) => signal.name)));
    for (const signal of journal.signals) expect(SignalDraft.parse(signal)).toEqual(signal);
  });

  test('carry evidence about reports only', () => {
    const relation = new Map(journal.people.map((person) => [person.key as string, person.relation]));
    for (const entry of journal.entries) {
      for (const paragraph of paragraphs(entry).filter((text) => text.includes('{{#'))) {
        const mentioned = [...paragraph.matchAll(/\{\{@(\w+)\}\}/g)].map(([, key]) => key ?? '');
        const about = mentioned.length > 0 ? mentioned : entry.people.map((person) => person.key);
        expect(
          about.map((key) => relation.get(key)),
          paragraph,
        ).toEqual(['report']);
      }
    }
  });

  test('leave a sentence as evidence wherever there is a mark', () => {
    for (const paragraph of journal.entries.flatMap(paragraphs)) {
      expect(paragraph.replaceAll(/\{\{#[^}]+\}\}/g, '').trim().length, paragraph).toBeGreaterThan(20);
    }
  });

  test('are written, not repeated: over 500 distinct paragraphs', () => {
    const texts = journal.entries.flatMap(paragraphs).filter((text) => !text.startsWith('- ['));
    expect(new Set(texts).size).toBeGreaterThan(500);
  });

  test.each(seeds)('never say the same of a person in the same words within 60 days, seed %i', (seed) => {
    const seen = new Map<string, string>();
    for (const entry of generateSampleJournal({ today, seed }).entries) {
      for (const { key } of entry.people) {
        for (const paragraph of paragraphs(entry)) {
          const before = seen.get(`${key} ${paragraph}`);
          expect(before === undefined || daysBetween(before, entry.happenedOn) > 60, paragraph).toBe(true);
          seen.set(`${key} ${paragraph}`, entry.happenedOn);
        }
      }
    }
  });

  test('are of many lengths, from one line to five paragraphs, without em-dashes', () => {
    const counts = journal.entries.map((entry) => paragraphs(entry).length);
    expect(Math.min(...counts)).toBe(1);
    expect(Math.max(...counts)).toBeGreaterThanOrEqual(5);
    expect(journal.entries.filter((entry) => /[—–]/.test(entry.title + entry.body))).toEqual([]);
  });

  test('have a title on half of them, and a private aside, a share level and a pin on few', () => {
    const titled = share((entry) => entry.title !== '');
    expect(titled > 0.45 && titled < 0.65).toBe(true);
    expect(share((entry) => entry.body.includes('> [!private]\n> '))).toBeCloseTo(0.1, 1);
    expect(share((entry) => entry.share === 'report')).toBeCloseTo(0.05, 1);
    expect(share((entry) => entry.share === 'leadership')).toBeCloseTo(0.03, 1);
    expect(journal.entries.filter((entry) => entry.pinned).length).toBeGreaterThan(0);
    expect(journal.entries.filter((entry) => entry.body.includes('> [!up]')).length).toBeGreaterThan(2);
  });

  test('record morale on the 1:1s with reports, with highs and lows', () => {
    const reports = new Set(journal.people.filter((p) => p.relation === 'report').map((p) => p.key));
    const people = journal.entries
      .filter((entry) => entry.kind === '1:1')
      .flatMap((entry) => entry.people.filter((person) => reports.has(person.key)));
    const withMorale = people.filter((person) => person.morale !== null);
    expect(withMorale.length / people.length).toBeGreaterThan(0.9);
    expect(new Set(withMorale.map((person) => person.morale))).toEqual(new Set([2, 3, 4, 5]));
  });

  test('show Li Wei losing heart over the last year', () => {
    const morale = journal.entries.flatMap((entry) =>
      entry.people.flatMap((person) =>
        person.key === 'liwei' && person.morale !== null ? [person.morale] : [],
      ),
    );
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(morale.slice(0, 8))).toBeGreaterThanOrEqual(4);
    expect(mean(morale.slice(-6))).toBeLessThan(2.5);
  });

  test('hold words that search and display must get right', () => {
    const everything = journal.entries.map((entry) => entry.body).join('\n');
    for (const text of ['C++', '#4127', '`split_fee()`', '李伟', '佐藤 花', '¿Qué', '](https://', '```']) {
      expect(everything).toContain(text);
    }
  });
});

describe('its promises', () => {
  test('are mostly kept, some open, a few overdue, and due after they were made', () => {
    const open = promises.filter((promise) => !promise.done);
    const overdue = open.filter((promise) => promise.due < today);
    expect(promises.length).toBeGreaterThan(100);
    expect(open.length / promises.length).toBeLessThan(0.3);
    expect(overdue.length).toBeGreaterThanOrEqual(3);
    expect(open.length - overdue.length).toBeGreaterThanOrEqual(8);
    expect(promises.filter(({ due, happenedOn }) => due < happenedOn)).toEqual([]);
  });

  test('go both ways: some are owed by the person', () => {
    const owed = journal.entries.filter((entry) => /^- \[[ x]\] \{\{@/m.test(entry.body));
    expect(owed.length).toBeGreaterThan(20);
  });

  test('are all written in the storage form', () => {
    const items = journal.entries.flatMap((entry) => entry.body.match(/^- \[[ x]\].*$/gm) ?? []);
    expect(items).toHaveLength(promises.length);
  });
});
