import { expect, test } from 'vitest';
import type { EntryDraft } from '../../../shared/domain/entries.ts';
import { draftChanges } from '../../../shared/revisions/index.ts';

const draft = (change: Partial<EntryDraft> = {}): EntryDraft => ({
  kind: '1:1',
  happenedOn: '2026-03-02',
  happenedTime: null,
  title: '',
  body: '',
  share: 'me',
  people: [],
  ...change,
});
const changes = (before: string, after: string) =>
  draftChanges(draft({ body: before }), draft({ body: after }));
const mark = (signal: string, sign: string) => `[#${signal} ${sign}](signal:${signal})`;

test('words are counted as they are read, and the first version is all new', () => {
  expect(draftChanges(null, draft({ body: 'one **two**\n\n- three', title: 'Any' }))).toEqual({
    wordsAdded: 3,
    wordsRemoved: 0,
    marksAdded: 0,
    marksRemoved: 0,
    fields: [],
  });
});

test.each([
  ['one two three', 'one 2 three four', 2, 1],
  ['one\n\ntwo\n\nthree', 'one\n\nthree', 0, 1],
  ['one', 'one\n\none', 1, 0],
  ['a\n\nb', 'b\n\na', 0, 0],
  ['same', 'same', 0, 0],
  ['', 'x', 1, 0],
  ['- [ ] ask', '- [x] ask', 0, 0],
])('%j became %j: +%i, −%i', (before, after, wordsAdded, wordsRemoved) => {
  expect(changes(before, after)).toMatchObject({ wordsAdded, wordsRemoved });
});

test('a mark whose sign was turned is one less and one more', () => {
  expect(
    changes(`Fine ${mark('scope', '+')}`, `Fine ${mark('scope', '-')} ${mark('goal', '+')}`),
  ).toMatchObject({
    marksAdded: 2,
    marksRemoved: 1,
  });
});

test('what stands beside the text is named', () => {
  const ana = '0199f000-0000-7000-8000-000000000001';
  const before = draft({ people: [{ personId: ana, morale: 3 }] });
  expect(
    draftChanges(before, { ...before, title: 'T', happenedOn: '2026-03-01', share: 'report' }).fields,
  ).toEqual(['title', 'day', 'share']);
  expect(draftChanges(before, { ...before, people: [{ personId: ana, morale: 4 }] }).fields).toEqual([
    'morale',
  ]);
  expect(draftChanges(before, { ...before, people: [] }).fields).toEqual(['people']);
  expect(draftChanges(before, { ...before, kind: 'career', happenedTime: '10:00' }).fields).toEqual([
    'kind',
    'time',
  ]);
});
