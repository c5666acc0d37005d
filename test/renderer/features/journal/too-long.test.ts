import { expect, test } from 'vitest';
import { refusalWords } from '../../../../renderer/features/journal/refusal-words.ts';
import { inNotes } from '../../../../renderer/features/journal/too-long.ts';
import { errorKinds } from '../../../../shared/contract/errors.ts';
import { fakeEntry, fakeId } from '../../../helpers/fake-bridge.ts';

const { kind, happenedOn, happenedTime, title, share, people } = fakeEntry();
const unsaved = (body: string) => ({
  id: fakeId(),
  baseRevision: 4,
  baseVersion: 9,
  draft: { kind, happenedOn, happenedTime, title, share, people, body },
});
const bodies = (body: string, most: number) =>
  inNotes(unsaved(body), fakeId, most).map((part) => part.draft.body);

test('what one note can hold stays one note', () => {
  const entry = unsaved('short');
  expect(inNotes(entry, fakeId, 5)).toEqual([entry]);
});

test('what no note can hold is handed over in several, every character of it', () => {
  const [first, second] = inNotes(unsaved('one\ntwo\nthree'), fakeId, 9);
  expect(first).toMatchObject({ baseRevision: 4, baseVersion: 9, draft: { body: 'one\ntwo\n' } });
  expect(second).toMatchObject({ baseRevision: 1, draft: { body: 'three' } });
  expect(second?.id).not.toBe(first?.id);
  expect(bodies('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  expect(bodies('abc\u{1F600}def', 4)).toEqual(['abc', '\u{1F600}de', 'f']);
});

test.each(errorKinds)('a save that is refused with “%s” says that the text is still there', (refused) => {
  const { what, next } = refusalWords({ kind: refused, message: '' });
  expect(what).not.toBe('');
  expect(next.toLowerCase()).toContain('your text is still here');
});
