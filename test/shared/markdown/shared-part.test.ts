import { expect, test } from 'vitest';
import { sharedPart } from '../../../shared/markdown/index.ts';

const body = `For everybody of the note.

> [!share]
> Thanked her.
>
> > [!up]
> > A word to leadership.

- an item
  - deeper
    > [!share]
    > In a list.
    > On two lines.

> quoted
> > [!up]
> > In a quote.`;

test('a note whose level is seen loses the asides of others', () => {
  expect(sharedPart(body, 'report', ['report'])).toBe(`For everybody of the note.

> [!share]
> Thanked her.

- an item
  - deeper
    > [!share]
    > In a list.
    > On two lines.

> quoted`);
});

test('a note whose level is not seen shows its asides alone, without what they stand in', () => {
  expect(sharedPart(body, 'me', ['report'])).toBe(`> [!share]
> Thanked her.

> [!share]
> In a list.
> On two lines.`);
  expect(sharedPart(body, 'report', ['leadership'])).toBe('> [!up]\n> In a quote.');
});

test('who sees both levels sees both, and whoever sees all sees the body as it is', () => {
  const both = sharedPart(body, 'me', ['report', 'leadership']);
  for (const part of ['Thanked her', 'A word to leadership', 'In a list', 'In a quote'])
    expect(both).toContain(part);
  expect(both).not.toContain('For everybody');
  expect(sharedPart(body, 'me', ['me', 'report', 'leadership'])).toBe(body);
});

test('without asides, all or nothing', () => {
  expect(sharedPart('Words.', 'report', ['report'])).toBe('Words.');
  expect(sharedPart('Words.', 'leadership', ['report'])).toBe('');
});

test('what was made to break parsers is not shown', () => {
  const hostile = `${'> '.repeat(80)}[!share] words`;
  expect(sharedPart(hostile, 'report', ['report'])).toBe('');
});
