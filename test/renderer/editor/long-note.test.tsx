import { expect, test } from 'vitest';
import { move, open, type } from './mount.tsx';
import { pieces } from './some-markdown.ts';

const heights = (text: HTMLElement): number[] =>
  [...text.children].map((block) => block.getBoundingClientRect().height);

/** Where everything stands without each block by itself. */
function free<T>(read: () => T): T {
  const style = document.createElement('style');
  style.textContent = '[role=textbox] > * { contain: none !important }';
  document.head.append(style);
  const found = read();
  style.remove();
  return found;
}

/** What is not closed, or hides, would take all that follows into one block. */
const shown = pieces.filter((piece) => !/^(?:```\nunclosed|~~~|<|\[|`$|!\[)|\0|\r/.test(piece));

test('blocks that are laid out by themselves stand where they stood', async () => {
  const { textbox } = await open(shown.join('\n\n'));
  const text = textbox();
  const tops = () => [...text.querySelectorAll('*')].map((each) => each.getBoundingClientRect().top);
  expect(getComputedStyle(text.firstElementChild as Element).contain).toBe('content');
  expect(text.childElementCount).toBeGreaterThan(30);
  expect(heights(text)).toEqual(free(() => heights(text)));
  expect(tops()).toEqual(free(tops));
});

test('letters that reach over the edge of their block are not cut', async () => {
  const { textbox } = await open('*ff*');
  expect(getComputedStyle(textbox().firstElementChild as Element).overflowClipMargin).toBe('4px');
});

test('the caret comes into view at both ends of a long note, and its Markdown is whole', async () => {
  const body = Array.from({ length: 60 }, (_, i) => `Paragraph ${i} of a long note.`).join('\n\n');
  const { host, textbox, markdown } = await open(body);
  host.style.cssText = 'height: 300px; overflow: auto';
  const isSeen = (block: Element | null): boolean => {
    const [box, window] = [(block as Element).getBoundingClientRect(), host.getBoundingClientRect()];
    return box.bottom > window.top && box.top < window.bottom;
  };
  await move('{Control>}{Home}{/Control}');
  await type('First. ');
  expect(isSeen(textbox().firstElementChild)).toBe(true);
  await move('{Control>}{End}{/Control}');
  await type(' Last.');
  expect(isSeen(textbox().lastElementChild)).toBe(true);
  expect(markdown()).toBe(`First. ${body} Last.`);
});
