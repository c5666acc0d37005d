import { expect, test } from 'vitest';
import type { ShareLevel } from '../../../shared/domain/entries.ts';
import { looksAhead } from '../../../shared/packet/outline.ts';
import { readSource } from '../../../shared/packet/source.ts';

const mark = '[#ownership +](signal:01890000-0000-7000-8000-000000000001)';
const read = (body: string, more: { share?: ShareLevel; trashed?: boolean } = {}) =>
  readSource('Wrote the plan.', { body, share: 'me', trashed: false, ...more });

test('a paragraph that says the same is the same, with its marks or without them', () => {
  expect(read(`Wrote the plan. ${mark}`)).toEqual({ state: 'same', share: 'me' });
  expect(read('Before.\n\nWrote the plan.', { share: 'report' })).toEqual({ state: 'same', share: 'report' });
  expect(read(`- Wrote *the* plan. ${mark}`)).toEqual({ state: 'same', share: 'me' });
});

test('one that was reworded is changed, and follows its note', () => {
  expect(read(`Wrote a plan. ${mark}`, { share: 'leadership' })).toEqual({
    state: 'changed',
    share: 'leadership',
  });
  expect(read('')).toEqual({ state: 'changed', share: 'me' });
});

test('the aside says who may see it, against its note', () => {
  expect(read(`> [!share]\n> Wrote the plan. ${mark}`)).toEqual({ state: 'same', share: 'report' });
  expect(read(`> [!up]\n> Wrote the plan.`, { share: 'report' })).toEqual({
    state: 'same',
    share: 'leadership',
  });
});

test('what stands in a private aside now is private, also in the trash; what stands outside of one as well is not', () => {
  const hidden = `> [!private]\n> Wrote the plan. ${mark}`;
  expect(read(hidden, { share: 'report' })).toEqual({ state: 'private', share: 'me' });
  expect(read(hidden, { trashed: true })).toEqual({ state: 'private', share: 'me' });
  expect(read(`> [!share]\n> Shared.\n>\n> > [!private]\n> > Wrote the plan.`)).toEqual({
    state: 'private',
    share: 'me',
  });
  expect(read(`${hidden}\n\nWrote the plan.`)).toEqual({ state: 'same', share: 'me' });
});

test('a note in the trash says so, whatever became of the paragraph', () => {
  expect(read('Wrote the plan.', { trashed: true })).toEqual({ state: 'trashed', share: 'me' });
  expect(read('Else.', { trashed: true })).toEqual({ state: 'trashed', share: 'me' });
});

test.each([
  ['Next cycle', true],
  ['What comes next', true],
  ['Context', false],
])('%s looks ahead: %s', (title, ahead) => expect(looksAhead({ title })).toBe(ahead));
