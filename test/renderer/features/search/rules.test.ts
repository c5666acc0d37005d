import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startEvents } from '../../../../renderer/api/events.ts';
import { copiedWords } from '../../../../renderer/features/search/copy-results.ts';
import { asksFor, toggleTerm } from '../../../../renderer/features/search/facet-terms.ts';
import { filterChips } from '../../../../renderer/features/search/filters.ts';
import { lessons } from '../../../../renderer/features/search/help-words.ts';
import { groupResults } from '../../../../renderer/features/search/result-groups.ts';
import {
  countWhenQuiet,
  quiet,
  startSavedCounts,
} from '../../../../renderer/features/search/saved-counts.ts';
import type { SearchHit } from '../../../../shared/contract/search.ts';
import { parseQuery, type Term } from '../../../../shared/search/index.ts';
import { installFakeBridge } from '../../../helpers/fake-bridge.ts';

const hit = (entryId: string, happenedOn: string, people: string[]): SearchHit => ({
  ...{ entryId, happenedOn, people, kind: '1:1', title: [], snippet: [], marks: [] },
});

describe('groups of results', () => {
  const hits = [
    hit('a', '2026-03-02', ['ana', 'li']),
    hit('b', '2026-03-01', []),
    hit('c', '2026-02-01', ['li']),
    hit('d', '2026-03-09', ['ana']),
  ];
  const grouped = (by: 'none' | 'month' | 'person') =>
    groupResults(hits, by).map(({ key, hits: inside }) => [
      key,
      inside.map(({ entryId }) => entryId).join(''),
    ]);

  test('stand in the order in which the first of each was found; each note stands once, nobody last', () => {
    expect(grouped('none')).toEqual([['', 'abcd']]);
    expect(grouped('month')).toEqual([
      ['2026-03', 'abd'],
      ['2026-02', 'c'],
    ]);
    expect(grouped('person')).toEqual([
      ['ana', 'ad'],
      ['li', 'c'],
      ['', 'b'],
    ]);
  });
});

test('a chip that is changed stands last in the field, with its value selected', () => {
  const edited = (text: string, chip = 0): string => {
    const { text: all, start, end } = filterChips(text)[chip]?.edit ?? { text: '', start: 0, end: 0 };
    return `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`;
  };
  expect(edited('person:"Ana Ruiz" calm')).toBe('calm person:"[Ana Ruiz]"');
  expect(edited('-signal:ownership+ x')).toBe('x -signal:[ownership]+');
  expect(edited('last:6w during:2026-03', 0)).toBe('during:2026-03 last:[6w]');
  expect(edited('near:5(a b)')).toBe('near:5([a b])');
  expect(edited('person:ana or person:li')).toBe('person:ana or person:[li]');
});

test('a facet is asked for beside the rest, and taken back', () => {
  const term: Term = { type: 'person', text: 'Ana Ruiz', negated: false };
  const asked = toggleTerm('rollback', term);
  expect(asked).toBe('rollback person:"Ana Ruiz" ');
  expect(asksFor(asked, term)).toBe(true);
  expect(toggleTerm(asked, term)).toBe('rollback');
  expect(asksFor('person:ana', term)).toBe(false);
});

test('after copying it is said what was copied and what stayed here', () => {
  const copied = { text: '', notes: 12, withheldNotes: 0, withheldAsides: 0, more: false };
  expect(copiedWords(copied, false)).toBe('12 notes were copied.');
  expect(copiedWords({ ...copied, notes: 1, withheldNotes: 1, withheldAsides: 2 }, true)).toBe(
    '1 note was copied. 2 private asides and 1 note that only a private aside makes fit stayed here. The clipboard is cleared after a minute.',
  );
  expect(copiedWords({ ...copied, notes: 200, more: true }, false)).toBe('The first 200 notes were copied.');
});

test('every example of the help is a query that is understood', () => {
  for (const { example } of lessons.flatMap((group) => group.lessons)) {
    const { unread, clauses } = parseQuery(`${example} `);
    expect(unread, example).toEqual([]);
    expect(clauses.length, example).toBeGreaterThan(0);
  }
});

describe('the counts of the saved searches', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('are asked for once it is quiet, not at the start and not while something is written', () => {
    const bridge = installFakeBridge();
    const ends = [startEvents(), startSavedCounts()];
    const changed = (): void =>
      bridge.emit({ event: 'journal-changed', payload: { areas: ['entries'], entryId: null } });
    const asked = (): number => bridge.callsOf('savedSearches.counts').length;
    changed();
    vi.advanceTimersByTime(2 * quiet);
    expect(asked()).toBe(0);
    countWhenQuiet();
    for (let key = 0; key < 20; key++) {
      vi.advanceTimersByTime(quiet - 1);
      changed();
    }
    expect(asked()).toBe(0);
    vi.advanceTimersByTime(quiet);
    expect(asked()).toBe(1);
    vi.advanceTimersByTime(10 * quiet);
    expect(asked()).toBe(1);
    changed();
    for (const end of ends) end();
    vi.advanceTimersByTime(2 * quiet);
    expect(asked()).toBe(1);
  });
});
