import { expect, test } from 'vitest';
import { type Attention, attentionOf, coverageOf, standingApart } from '../../../shared/review/index.ts';

const attention = (personId: string, changes: Partial<Attention> = {}): Attention => ({
  personId,
  notes: 20,
  words: 2_000,
  conversations: 12,
  strengths: 15,
  concerns: 5,
  neutral: 0,
  praise: 0.75,
  recentShare: 0.3,
  medianAge: 60,
  longestSilence: 14,
  hintsPerThousand: 2,
  ...changes,
});
const others = [attention('a'), attention('b'), attention('c')];

test('one person over a span, in numbers', () => {
  const points = ['2026-01-10', '2026-03-01', '2026-06-20'].map((happenedOn, at) => ({
    signalId: 's',
    polarity: at === 0 ? ('-' as const) : ('+' as const),
    happenedOn,
  }));
  const coverage = coverageOf({
    span: { from: '2026-01-01', to: '2026-06-30' },
    today: '2026-06-30',
    points,
    conversations: ['2026-02-01'],
    notes: 4,
    signals: [],
  });
  expect(attentionOf({ personId: 'p', coverage, points, words: 1_000, hints: 3 })).toEqual({
    personId: 'p',
    notes: 4,
    words: 1_000,
    conversations: 1,
    strengths: 2,
    concerns: 1,
    neutral: 0,
    praise: 2 / 3,
    recentShare: 1 / 3,
    medianAge: 121,
    longestSilence: 149,
    hintsPerThousand: 3,
  });
  const few = attentionOf({ personId: 'p', coverage, points: [], words: 20, hints: 3 });
  expect(few).toMatchObject({ hintsPerThousand: null, medianAge: null });
});

test.each([
  ['half the evidence of the others', { strengths: 8, concerns: 2 }, { measure: 'evidence', more: false }],
  ['twice the evidence of the others', { strengths: 30, concerns: 10 }, { measure: 'evidence', more: true }],
  ['far less praise', { praise: 0.4 }, { measure: 'praise', more: false }],
  ['older evidence', { medianAge: 110 }, { measure: 'age', more: true }],
  ['a longer silence', { longestSilence: 40 }, { measure: 'silence', more: true }],
  ['more hints on the wording', { hintsPerThousand: 6 }, { measure: 'wording', more: true }],
] as const)('somebody with %s stands apart', (_, changes, expected) => {
  const found = standingApart([...others, attention('d', changes)]);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ personId: 'd', ...expected });
});

test('small differences, empty measures and two people are nothing to compare', () => {
  expect(
    standingApart([...others, attention('d', { praise: 0.6, medianAge: 80, longestSilence: 30 })]),
  ).toEqual([]);
  expect(standingApart([...others, attention('d', { praise: null, medianAge: null })])).toEqual([]);
  expect(standingApart([attention('a'), attention('b', { strengths: 0, concerns: 0 })])).toEqual([]);
  const quiet = { strengths: 2, concerns: 0 };
  expect(
    standingApart([
      attention('a', quiet),
      attention('b', quiet),
      attention('c', { strengths: 1, concerns: 0 }),
    ]),
  ).toEqual([]);
});
