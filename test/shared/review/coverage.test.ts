import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../shared/domain/dates.ts';
import type { Polarity } from '../../../shared/domain/signals.ts';
import { coverageOf, coverageSentences, type EvidencePoint, totalOf } from '../../../shared/review/index.ts';

const span = { from: '2026-01-01', to: '2026-06-30' };
const signals = [
  { id: 'ownership', family: 'performance', archivedAt: null },
  { id: 'mentoring', family: 'performance', archivedAt: null },
  { id: 'quality', family: 'performance', archivedAt: null },
  { id: 'goal', family: 'career', archivedAt: null },
  { id: 'old', family: 'performance', archivedAt: '2026-01-01T00:00:00.000Z' },
] as const;

const point = (signalId: string, happenedOn: string, polarity: Polarity = '+'): EvidencePoint => ({
  signalId,
  happenedOn,
  polarity,
});

const cover = (
  points: EvidencePoint[],
  changes: { today?: string; conversations?: string[]; notes?: number } = {},
) =>
  coverageOf({
    span,
    today: '2026-07-20',
    points,
    conversations: [],
    notes: points.length,
    signals,
    ...changes,
  });

const say = (...args: Parameters<typeof cover>): string =>
  coverageSentences(cover(...args), (id) => id, new Set(['ownership', 'mentoring', 'quality'])).join(' ');

describe('the map', () => {
  test('has a month for each of the span, and a row for each performance signal, the most marked first', () => {
    const map = cover([point('mentoring', '2026-02-03'), point('mentoring', '2026-02-09', '-')]);
    expect(map.months).toEqual(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']);
    expect(map.rows.map(({ signalId }) => signalId)).toEqual(['mentoring', 'ownership', 'quality']);
    expect(map.rows[0]?.cells[1]).toEqual({ strengths: 1, concerns: 1, neutral: 0, gap: false });
  });

  test('shows a career signal, or one that is out of use, only where it has evidence', () => {
    const map = cover([point('goal', '2026-03-03'), point('old', '2026-03-03')]);
    expect(map.rows.map(({ signalId }) => signalId)).toEqual([
      'goal',
      'old',
      'ownership',
      'mentoring',
      'quality',
    ]);
  });

  test('outlines the months behind the last evidence once a month has passed, not those between', () => {
    const map = cover([point('ownership', '2026-01-03'), point('ownership', '2026-03-30')]);
    expect(map.rows[0]?.cells.map(({ gap }) => gap)).toEqual([false, false, false, true, true, true]);
    const fresh = cover([point('ownership', '2026-06-01')]);
    expect(fresh.rows[0]?.cells.some(({ gap }) => gap)).toBe(false);
    expect(fresh.rows[1]?.cells.every(({ gap }) => gap)).toBe(true);
  });

  test('ends today where the span goes on', () => {
    const map = cover([], { today: '2026-03-02' });
    expect(map.end).toBe('2026-03-02');
    expect(map.months).toHaveLength(3);
    expect(cover([], { today: '2025-12-01' })).toMatchObject({ months: [], longestSilence: null });
  });

  test('counts every mark once, whatever the marks are', () => {
    const day = fc.integer({ min: 0, max: 180 }).map((days) => addDays(span.from, days));
    const marks = fc.array(
      fc.record({
        signalId: fc.constantFrom('ownership', 'mentoring', 'goal', 'old'),
        polarity: fc.constantFrom<Polarity>('+', '-', ''),
        happenedOn: day,
      }),
    );
    fc.assert(
      fc.property(marks, fc.array(day), (points, conversations) => {
        const map = cover(points, { conversations });
        expect(totalOf(map)).toBe(points.length);
        const cells = map.rows.flatMap((row) => row.cells.map(totalOf));
        expect(cells.reduce((sum, count) => sum + count, 0)).toBe(points.length);
        // No stretch of the span is longer than all of it, and each conversation parts one.
        expect(map.longestSilence?.days).toBeGreaterThanOrEqual(
          Math.floor(daysBetween(span.from, map.end) / (conversations.length + 1)),
        );
      }),
    );
  });
});

describe('what it says', () => {
  test('how much of the evidence is recent, beside how much of the time that is', () => {
    const points = [
      point('ownership', '2026-01-20'),
      point('ownership', '2026-06-10'),
      point('ownership', '2026-06-20'),
      point('ownership', '2026-06-30'),
    ];
    expect(say(points)).toContain(
      '75 % of the evidence is from the last six weeks, which are 23 % of the time.',
    );
  });

  test('the last six weeks are counted to the day', () => {
    expect(cover([point('ownership', '2026-05-20')]).recentShare).toBe(1);
    expect(cover([point('ownership', '2026-05-19')]).recentShare).toBe(0);
  });

  test('says nothing of recency where six weeks are nearly all there is', () => {
    expect(say([point('ownership', '2026-02-01')], { today: '2026-02-10' })).not.toContain('six weeks');
  });

  test('what was not seen for a month, and what was never seen', () => {
    expect(say([point('ownership', '2026-06-30'), point('mentoring', '2026-03-30')])).toContain(
      'Nothing on mentoring since March; nothing on quality at all.',
    );
  });

  test('how strengths stand to concerns', () => {
    const marks = (plus: number, minus: number) => [
      ...Array.from({ length: plus }, () => point('ownership', '2026-06-01')),
      ...Array.from({ length: minus }, () => point('ownership', '2026-06-01', '-')),
    ];
    expect(say(marks(6, 2))).toContain('Strengths to concerns stand at 3 to 1.');
    expect(say(marks(2, 5))).toContain('Strengths to concerns stand at 1 to 2.5.');
    expect(say(marks(1, 0))).toContain('1 strength and no concerns.');
    expect(say(marks(0, 2))).toContain('2 concerns and no strengths.');
  });

  test('how often they talked, and the longest silence', () => {
    const conversations = ['2026-01-05', '2026-04-02', '2026-04-26', '2026-06-20'];
    expect(say([point('ownership', '2026-06-01')], { conversations })).toContain(
      '4 conversations; the longest silence was 87 days from January into April.',
    );
    expect(say([point('ownership', '2026-06-01')], { conversations: ['2026-01-05'] })).toContain(
      'the longest silence has lasted 176 days and goes on.',
    );
    expect(say([point('ownership', '2026-06-01')])).toContain('No conversation is noted.');
  });

  test('that there is nothing, where there is nothing', () => {
    expect(say([], { notes: 3 })).toBe('No evidence yet in 3 notes. No conversation is noted.');
    expect(say([], { today: '2025-06-01' })).toBe('This time has not begun yet.');
  });
});
