import { expect, test } from 'vitest';
import { readBody, withoutPrivateAsides } from '../../../shared/markdown/index.ts';

test.each([
  ['a\n> [!private]\n> x\n\nb', 'a\n\nb'],
  ['a\r\n> [!private]\r\n> x\r\n\r\nb', 'a\r\n\r\nb'],
  ['a\n\n> [!private]\n> x\n\nb', 'a\n\nb'],
  ['> [!private]\n> x\n\nb', 'b'],
  ['1. a\n   - t\n     > [!private]\n     > p\n2. c', '1. a\n   - t\n2. c'],
])('taking an aside out of %j keeps the blocks around it apart', (body, expected) => {
  expect(withoutPrivateAsides(body)).toEqual({ markdown: expected, removed: 1 });
});

test.each([
  '> [!up]\n> a\n> [!private]\n> x',
  '> [!share]\n> a\n[!private]\n> x',
  '> - a\n> [!private]\n> x',
  '> <div>\n> [!private]\n> x',
])('a quote in which any line begins with the private mark is private, all of it: %j', (body) => {
  expect(readBody(body).blocks.every((block) => block.share === 'private')).toBe(true);
  expect(withoutPrivateAsides(body)).toEqual({ markdown: '', removed: 1 });
});

test('the mark in the middle of a line, escaped or in code is text', () => {
  for (const body of ['> a [!private]', '> a\n> \\[!private]', '> a\n>\n> ```\n> [!private]\n> ```'])
    expect(withoutPrivateAsides(body)).toEqual({ markdown: body, removed: 0 });
});

test('bare addresses stay text, and nothing else of GitHub’s syntax is lost', () => {
  const { blocks } = readBody(
    'www.example.org a@example.org ~~gone~~\n\n- [x] done\n\n| a |\n|---|\n| b |\n\nx[^1]\n\n[^1]: note',
  );
  expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
    ['paragraph', 'www.example.org a@example.org gone'],
    ['task', 'done'],
    ['table row', 'a'],
    ['table row', 'b'],
    ['paragraph', 'x'],
    ['paragraph', 'note'],
  ]);
});
