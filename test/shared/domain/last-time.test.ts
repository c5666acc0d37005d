import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryKinds } from '../../../shared/domain/entries.ts';
import type { SeenEvidence } from '../../../shared/domain/last-time.ts';
import {
  carriedFrom,
  feedbackToGive,
  lastTimeItems,
  seenKinds,
  toldKinds,
} from '../../../shared/domain/last-time.ts';
import type { Evidence } from '../../../shared/domain/signals.ts';

const at = (order: number, more: Partial<SeenEvidence> = {}): SeenEvidence => ({
  entryId: `note ${order}`,
  personId: 'ana',
  signalId: 'ownership',
  polarity: '+',
  text: `seen at ${order}`,
  private: false,
  happenedOn: '2026-03-01',
  kind: 'observation',
  title: '',
  family: 'performance',
  order,
  ...more,
});
const keyOf = ({ entryId, text }: Evidence): string => `${entryId} ${text}`;
const toGive = (evidence: ReturnType<typeof at>[], toldAt: number | null, settled: string[] = []) =>
  feedbackToGive(evidence, toldAt, new Set(settled), keyOf).map(({ text }) => text);

describe('feedback that is still to give', () => {
  test('is what was seen since they last could have heard it, strengths and concerns', () => {
    expect(toGive([at(9), at(7, { polarity: '-' }), at(5)], 6)).toEqual(['seen at 9', 'seen at 7']);
  });
  test('is all of it where there was no such conversation yet', () => {
    expect(toGive([at(9), at(0)], null)).toEqual(['seen at 9', 'seen at 0']);
  });
  test('is neither neutral, nor in a private aside, nor what somebody said in a conversation of their own', () => {
    expect(
      toGive(
        [
          at(9, { polarity: '' }),
          at(8, { private: true }),
          at(7, { kind: '1:1' }),
          at(6, { kind: 'reflection' }),
        ],
        1,
      ),
    ).toEqual([]);
    expect(
      toGive(
        seenKinds.map((kind, index) => at(index + 2, { kind })),
        1,
      ),
    ).toHaveLength(seenKinds.length);
  });
  test('is what somebody did, not how they are or what they want', () => {
    expect(toGive([at(9, { family: 'career' }), at(8, { family: 'custom' })], 1)).toEqual(['seen at 8']);
  });
  test('is one paragraph, whatever number of marks it carries', () => {
    const [only, ...others] = feedbackToGive(
      [at(3), at(3, { signalId: 'delivery', polarity: '-' })],
      null,
      new Set(),
      keyOf,
    );
    expect(others).toEqual([]);
    expect(only?.marks).toEqual([
      { signalId: 'ownership', polarity: '+' },
      { signalId: 'delivery', polarity: '-' },
    ]);
  });
  test('is no longer what was answered, unless the paragraph was written anew', () => {
    expect(toGive([at(9), at(8)], 1, ['note 9 seen at 9', 'note 8 as it was before'])).toEqual(['seen at 8']);
  });
  test('a later conversation never brings feedback back, and never one that was seen after it', () => {
    const evidence = fc.array(
      fc.record({
        order: fc.nat(50),
        kind: fc.constantFrom(...entryKinds),
        polarity: fc.constantFrom('+', '-', '' as const),
        private: fc.boolean(),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(evidence, fc.nat(50), fc.nat(50), (made, one, other) => {
        const list = made.map(({ order, ...more }) => at(order, more));
        const [sooner, later] = [toGive(list, Math.min(one, other)), toGive(list, Math.max(one, other))];
        expect(sooner).toEqual(expect.arrayContaining(later));
        for (const text of later) expect(Number(text.slice(8))).toBeGreaterThan(Math.max(one, other));
      }),
      { numRuns: process.env.HANDRAIL_LONG ? 5_000 : 100 },
    );
  });
});

test('what was told in a note can never be still to say from that note', () => {
  expect(toldKinds.filter((kind) => (seenKinds as readonly string[]).includes(kind))).toEqual([]);
});

describe('the conversations that leave topics', () => {
  const kinds = (...list: (typeof entryKinds)[number][]) =>
    carriedFrom(list.map((kind) => ({ kind }))).map(({ kind }) => kind);
  test('are the last 1:1 or career conversation and the shorter ones since', () => {
    expect(kinds('feedback given', '1:1', '1:1')).toEqual(['feedback given', '1:1']);
    expect(kinds('career', '1:1')).toEqual(['career']);
    expect(kinds('feedback given', 'feedback received')).toEqual(['feedback given', 'feedback received']);
    expect(kinds()).toEqual([]);
  });
});

test('what is put into a note says that feedback is to be said, and leaves out what was private', () => {
  expect(
    lastTimeItems({
      topics: [
        { text: 'The on-call', private: false },
        { text: 'Why so tired?', private: true },
      ],
      feedback: [
        { entryId: 'n', paragraph: 'p', text: 'She led it well.', marks: [], happenedOn: '2026-03-01' },
      ],
    }),
  ).toEqual(['The on-call', 'To say: She led it well.']);
});
