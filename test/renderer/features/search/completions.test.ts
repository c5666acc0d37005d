import { describe, expect, test } from 'vitest';
import { completionsAt } from '../../../../renderer/features/search/completions.ts';
import { filterChips } from '../../../../renderer/features/search/filters.ts';

const known = {
  people: [
    { name: 'Ana Ruiz', archivedAt: null },
    { name: 'Tomás Ochoa', archivedAt: null },
    { name: 'Anatole Gone', archivedAt: '2026-01-01T00:00:00.000Z' },
  ],
  signals: [
    { name: 'ownership', archivedAt: null },
    { name: 'technical depth', archivedAt: null },
  ],
  today: '2026-03-11',
};
const offered = (text: string): string[] | undefined =>
  completionsAt(text, text.length, known)?.options.map(({ value }) => value);

describe('completions', () => {
  test('names by the beginning of any word, archived people last, accents apart', () => {
    expect(offered('person:an')).toEqual(['Ana Ruiz', 'Anatole Gone']);
    expect(offered('lunch person:tomas')).toEqual(['Tomás Ochoa']);
    expect(offered('person:och')).toEqual(['Tomás Ochoa']);
  });

  test('an accepted one is quoted where it must be, and the caret stands behind it', () => {
    const option = completionsAt('person:an lunch', 9, known)?.options[0];
    expect(option?.text).toBe('person:"Ana Ruiz" lunch');
    expect(option?.caret).toBe('person:"Ana Ruiz" '.length);
  });

  test('signals, kinds and days', () => {
    expect(offered('signal:dep')).toEqual(['technical depth']);
    expect(offered('kind:feed')).toEqual(['feedback given', 'feedback received']);
    expect(offered('after:2026-0')).toEqual(['2026-03', '2026-02', '2026-01']);
    expect(offered('-before:')?.slice(0, 2)).toEqual(['2026-03', '2026-02']);
    expect(completionsAt('after:2025', 10, known)?.options[0]).toMatchObject({ text: 'after:2025-12 ' });
  });

  test('every filter that has values of its own offers them', () => {
    expect(offered('in:')).toEqual(['performance', 'career', 'custom']);
    expect(offered('morale:')?.[0]).toBe('<3');
    expect(offered('during:')).toEqual([
      ...['h1-2026', 'h2-2025', 'q1-2026', 'q4-2025', '2026-03', '2026-02', '2026'],
    ]);
    expect(offered('during:q')).toEqual(['q1-2026', 'q4-2025']);
    expect(offered('last:')).toContain('6w');
    expect(offered('on:')).toEqual(['03-11', '11', '2026-03-11']);
    expect(offered('has:prom')).toEqual(['promise', 'open-promise']);
    expect(offered('near:')).toBeUndefined();
  });

  test('a word may become the name of a filter', () => {
    const found = completionsAt('rollback dur', 12, known);
    expect(found).toMatchObject({ filter: 'during', name: true });
    expect(found?.options[0]).toMatchObject({ text: 'rollback during:', caret: 16 });
    expect(completionsAt('rollback person:ana', 19, known)?.name).toBe(false);
  });

  test('nothing where nothing is being typed that could be completed', () => {
    expect(offered('lunch')).toBeUndefined();
    expect(offered('person:nobody')).toBeUndefined();
    expect(offered('person:"Ana Ruiz" ')).toBeUndefined();
  });
});

test('each filter is a chip that knows the query without it; words are none', () => {
  const chips = filterChips('person:ana signal:ownership+ "exact words" -kind:1:1 calm');
  expect(chips.map(({ label }) => label)).toEqual(['person: ana', 'signal: ownership +', 'not kind: 1:1']);
  expect(chips[1]?.without).toBe('person:ana "exact words" -kind:1:1 calm');
});
