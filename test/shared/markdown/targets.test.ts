import { expect, test } from 'vitest';
import { idsIn, withIds } from '../../../shared/markdown/index.ts';

const body =
  '[@Ana](person:a-1) and [@Ben](<person:b_2>) in person:c3. [#ownership +](signal:s1) [x](https://person:d4)';

test('the ids are those that a link leads to, whatever is said in plain words', () => {
  expect([...idsIn(body, 'person')]).toEqual(['a-1', 'b_2']);
  expect([...idsIn(body, 'signal')]).toEqual(['s1']);
});

test('other ids take their place, and nothing else changes', () => {
  const ids: Record<string, string> = { 'person a-1': 'other', 'signal s1': 's9', 'person c3': 'never' };
  expect(withIds(body, (kind, id) => ids[`${kind} ${id}`])).toBe(
    '[@Ana](person:other) and [@Ben](<person:b_2>) in person:c3. [#ownership +](signal:s9) [x](https://person:d4)',
  );
});
