import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { BodyView } from '../../../renderer/editor/index.ts';
import { move, open, paste, people, render, signals, type } from './mount.tsx';

const small = '| a | b |\n| - | - |\n| 1 | 2 |';

/** The texts of the cells, row by row. */
const cells = (host: HTMLElement): string[][] =>
  [...host.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent ?? ''));

/** Puts the caret to the end of a cell. */
async function goTo(host: HTMLElement, row: number, column: number): Promise<void> {
  const cell = host.querySelectorAll('tr')[row]?.children[column]?.querySelector('p');
  if (!cell) throw new Error('No cell.');
  await new Promise(requestAnimationFrame);
  const told = new Promise((resolve) =>
    document.addEventListener('selectionchange', resolve, { once: true }),
  );
  const text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  let last: Node | null = null;
  while (text.nextNode()) last = text.currentNode;
  getSelection()?.collapse(last ?? cell, last?.nodeValue?.length ?? 0);
  await told;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

describe('a table begins', () => {
  test.each([
    ['/table{Enter}Who{Tab}What', '| Who | What |\n| --- | ---- |\n|     |      |'],
    ['| Who | What |{Enter}Ana', '| Who | What |\n| --- | ---- |\n| Ana |      |'],
    ['| *Who* | `a` |{Enter}x{Tab}y', '| *Who* | `a` |\n| ----- | --- |\n| x     | y   |'],
    ['before{Enter}/table{Enter}a', 'before\n\n| a |   |\n| - | - |\n|   |   |'],
    ['>! secret{Enter}/table{Enter}a', '> [!private]\n> secret\n>\n> | a |   |\n> | - | - |\n> |   |   |'],
  ])('%s', async (keys, markdown) => {
    const editor = await open('');
    await type(keys);
    await expect.poll(editor.markdown).toBe(markdown);
  });
  test.each(['| alone', '||', 'a | b', '| a \\|'])('and %s is text', async (text) => {
    const editor = await open('');
    await type(`${text}{Enter}x`);
    await expect.poll(editor.markdown).toMatch(/\n\nx$/);
    expect(editor.host.querySelector('table')).toBeNull();
  });
});

describe('the keys in a table', () => {
  test('Tab and Shift+Tab move, Tab in the last cell adds a row', async () => {
    const editor = await open(small);
    await goTo(editor.host, 1, 0);
    await type('{Tab}!{Shift>}{Tab}{/Shift}?{Tab}{Tab}3');
    await expect
      .poll(() => cells(editor.host))
      .toEqual([
        ['a', 'b'],
        ['1?', '2!'],
        ['3', ''],
      ]);
    expect(editor.markdown()).toBe('| a  | b  |\n| -- | -- |\n| 1? | 2! |\n| 3  |    |');
  });
  test('Enter and Shift+Enter go down, and out behind the last row', async () => {
    const editor = await open(small);
    await goTo(editor.host, 0, 1);
    await type('{Enter}!{Shift>}{Enter}{/Shift}after');
    await expect.poll(editor.markdown).toBe('| a | b  |\n| - | -- |\n| 1 | 2! |\n\nafter');
  });
  test('the arrows leave it at both ends, and make room where there is none', async () => {
    const editor = await open(small);
    await goTo(editor.host, 1, 1);
    await move('{ArrowDown}');
    await type('below');
    await expect.poll(editor.markdown).toBe(`${small}\n\nbelow`);
    await goTo(editor.host, 0, 0);
    await move('{ArrowUp}');
    await type('above');
    await expect.poll(editor.markdown).toBe(`above\n\n${small}\n\nbelow`);
    await move('{ArrowDown}');
    await type('x');
    await expect.poll(() => cells(editor.host)[0]?.join()).toMatch(/x/);
  });
  test('Backspace at the start of a cell, and of the line behind, takes nothing away', async () => {
    const editor = await open(`${small}\n\nz`);
    await goTo(editor.host, 1, 1);
    await type('{Backspace}{Backspace}{Backspace}');
    await expect
      .poll(() => cells(editor.host))
      .toEqual([
        ['a', 'b'],
        ['1', ''],
      ]);
    await type('2');
    await expect.poll(editor.markdown).toBe(`${small}\n\nz`);
  });
  test('in an aside Backspace in the first cell leaves the aside around it', async () => {
    const aside = '> [!private]\n>\n> | a | b |\n> | - | - |\n> | 1 | 2 |';
    const editor = await open(aside);
    await goTo(editor.host, 0, 0);
    await type('{Backspace}{Backspace}a');
    await expect.poll(editor.markdown).toBe(aside);
  });
  test('Markdown for blocks is text in a cell, Markdown for words formats', async () => {
    const editor = await open(small);
    await goTo(editor.host, 1, 0);
    for (const start of ['# ', '- ', '1. ', '> ', '[[] ', '>! ', '``` ', '--- ']) {
      await type(`{Backspace>${start.length + 1}/}${start}`);
      expect(editor.host.querySelectorAll('h1,ul,ol,blockquote,hr,code,[role=note]')).toHaveLength(0);
    }
    await type('{Backspace>4/}**so** it{Tab}---{Enter}');
    await expect.poll(editor.markdown).toMatch(/\n\| \*\*so\*\* it \| 2--- \|$/);
  });
  test('a bar, a mention and a mark stand in a cell', async () => {
    const editor = await open(small);
    await goTo(editor.host, 1, 0);
    await type(' a|b @li{Enter}#own{Enter}+');
    await expect
      .poll(editor.markdown)
      .toContain('| 1 a\\|b [@Li Wei](person:li) [#ownership +](signal:own) | 2 |');
  });
  test('undo takes a new row back, and the source of the table with it', async () => {
    const source = 'a|b\n-|:-:\n1|2\n';
    const editor = await open(source);
    await goTo(editor.host, 1, 1);
    await type('{Tab}');
    await expect.poll(() => cells(editor.host)).toHaveLength(3);
    await type('{Control>}z{/Control}');
    await expect.poll(editor.markdown).toBe(source);
  });
});

describe('the / menu in a cell changes the table', () => {
  test.each<[string, number, number, string]>([
    ['/below', 0, 0, '| a | b |\n| - | - |\n| X |   |\n| 1 | 2 |'],
    ['/above', 1, 1, '| a | b |\n| - | - |\n|   | X |\n| 1 | 2 |'],
    ['/column', 1, 0, '| a |   | b |\n| - | - | - |\n| 1 | X | 2 |'],
    ['/column{ArrowDown}', 0, 0, '| X | a | b |\n| - | - | - |\n|   | 1 | 2 |'],
    ['/align{ArrowDown}{ArrowDown}', 1, 1, '| a |   b |\n| - | --: |\n| 1 | 2 X |'],
    ['/centre', 0, 0, '| a X | b |\n| :-: | - |\n|  1  | 2 |'],
    ['/delete', 1, 0, '| Xa | b |\n| -- | - |'],
    ['/delete', 0, 0, '| X1 | 2 |\n| -- | - |'],
    ['/delete{ArrowDown}', 1, 0, '| b  |\n| -- |\n| X2 |'],
    ['/delete{ArrowDown}{ArrowDown}', 1, 0, 'X'],
  ])('%s', async (keys, row, column, markdown) => {
    const editor = await open(small);
    await goTo(editor.host, row, column);
    await type(` ${keys}{Enter}`);
    await expect.poll(() => document.querySelector('[role=listbox]')).toBeNull();
    await type('X');
    await expect.poll(editor.markdown).toBe(markdown);
  });
  test('and blocks are not offered there', async () => {
    const editor = await open(small);
    await goTo(editor.host, 0, 0);
    await type(' /');
    await expect.poll(() => document.querySelectorAll('[role=option]').length).toBe(10);
    expect(document.querySelector('[role=listbox]')?.textContent).not.toMatch(/Task|Heading|Row above/);
  });
  test('a column that was aligned stays so in a new row', async () => {
    const editor = await open('| a | b |\n| - | --: |\n| 1 | 2 |');
    await goTo(editor.host, 1, 1);
    await type('{Tab}x{Tab}3');
    await expect.poll(editor.markdown).toBe('| a |  b |\n| - | -: |\n| 1 |  2 |\n| x |  3 |');
    const last = [...editor.host.querySelectorAll('td')].at(-1);
    expect(last && getComputedStyle(last).textAlign).toBe('right');
  });
});

describe('several cells', () => {
  test('are selected with Shift and the arrows, emptied with Delete, written over by typing', async () => {
    const editor = await open(`${small}\n| 3 | 4 |`);
    await goTo(editor.host, 1, 0);
    await type('{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Delete}');
    await expect
      .poll(() => cells(editor.host))
      .toEqual([
        ['a', 'b'],
        ['', '2'],
        ['', '4'],
      ]);
    await type('xy');
    await expect.poll(() => cells(editor.host)[1]).toEqual(['xy', '2']);
    await goTo(editor.host, 2, 1);
    await type('{Shift>}{ArrowUp}{ArrowUp}{/Shift}z');
    await expect
      .poll(() => cells(editor.host))
      .toEqual([
        ['a', 'b'],
        ['xy', 'z'],
        ['', ''],
      ]);
  });
  test('all of them are the table, and go with it', async () => {
    const editor = await open(`x\n\n${small}\n\ny`);
    await goTo(editor.host, 0, 0);
    await type('{Shift>}{ArrowDown}{ArrowDown}{ArrowRight}{/Shift}{Delete}');
    await expect.poll(() => editor.host.querySelector('table')).toBeNull();
    await type('z');
    await expect.poll(editor.markdown).toBe('x\n\nz\n\ny');
  });
  test('are copied as a table, and cut', async () => {
    const editor = await open(`x\n\n${small}\n\ny`);
    await type('{Control>}a{/Control}');
    await expect.poll(() => editor.host.querySelectorAll('[class*=selectedCell]').length).toBe(4);
    const copied = clipboard(editor.textbox(), 'copy');
    expect(copied).toBe(`x\n\n${small}\n\ny`);
    await goTo(editor.host, 0, 0);
    await expect.poll(() => editor.host.querySelectorAll('[class*=selectedCell]').length).toBe(0);
    await type('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    await expect.poll(() => editor.host.querySelectorAll('[class*=selectedCell]').length).toBe(2);
    expect(clipboard(editor.textbox(), 'cut')).toBe('| a |\n| - |\n| 1 |');
    await expect
      .poll(() => cells(editor.host))
      .toEqual([
        ['', 'b'],
        ['', '2'],
      ]);
    paste(editor.textbox(), { 'text/plain': '- new' });
    await expect.poll(() => cells(editor.host)[0]).toEqual(['new', 'b']);
  });
});

function clipboard(target: HTMLElement, kind: 'copy' | 'cut'): string {
  const data = new DataTransfer();
  target.dispatchEvent(new ClipboardEvent(kind, { clipboardData: data, bubbles: true, cancelable: true }));
  return data.getData('text/plain');
}

describe('what is pasted into a cell is one line of it', () => {
  test.each<[string, Record<string, string>, string]>([
    ['text with lines', { 'text/plain': 'one\ntwo\n\nthree' }, '1one two three'],
    ['a list', { 'text/plain': '- one\n- [ ] two\n  - three' }, '1one two three'],
    ['a heading and code', { 'text/plain': '# one\n\n```\ntwo\n```' }, '1one two'],
    ['HTML blocks', { 'text/html': '<h2>one</h2><ul><li>two</li></ul>' }, '1one two'],
    ['a table', { 'text/plain': '| one | two |\n|---|---|\n| three | four |' }, '1one two three four'],
    ['raw HTML', { 'text/plain': '<div>\none\n</div>' }, '1<div> one </div>'],
  ])('%s', async (_name, data, text) => {
    const editor = await open(`${small}\n\nbelow`);
    await goTo(editor.host, 1, 0);
    paste(editor.textbox(), data);
    await expect
      .poll(() => cells(editor.host))
      .toEqual([
        ['a', 'b'],
        [text, '2'],
      ]);
    await type('!');
    await expect.poll(() => cells(editor.host)[1]?.[0]).toBe(`${text}!`);
    expect(editor.markdown()).toMatch(/\n\nbelow$/);
  });
});

describe('a pasted table stands between the halves of the line', () => {
  test.each([
    ['one two', `one\n\n${small}\n\ntwo`],
    ['- x\n- one two', `- x\n- one\n\n${small}\n\ntwo`],
    ['- [ ] one two', `- [ ] one\n\n${small}\n\ntwo`],
    ['> one two', `> one\n>\n> ${small.replaceAll('\n', '\n> ')}\n>\n> two`],
  ])('%j', async (source, markdown) => {
    const editor = await open('');
    editor.handle().insertText(source);
    await type('{ArrowLeft}{ArrowLeft}');
    await move('{ArrowLeft}');
    paste(editor.textbox(), { 'text/plain': small });
    await expect.poll(editor.markdown).toBe(markdown);
  });
});

describe('a table to look at', () => {
  const wide = `| person | ${'a long heading | '.repeat(9)}\n|:--|${'--:|'.repeat(9)}\n| [@Ana](person:ana) [#own +](signal:own) | ${'1,234 | '.repeat(9)}\n`;
  test('is aligned, has headers, scrolls inside itself and has no faults, read or written', async () => {
    const reading = await render(<BodyView markdown={wide} people={people} signals={signals} />);
    const writing = await open(wide);
    for (const host of [reading.host, writing.host]) {
      host.style.width = '360px';
      const heads = [...host.querySelectorAll('th')];
      expect(heads.map((head) => head.scope)).toEqual(heads.map(() => 'col'));
      expect([...host.querySelectorAll('td')].map((cell) => getComputedStyle(cell).textAlign)).toEqual([
        'left',
        ...Array.from({ length: 9 }, () => 'right'),
      ]);
      const frame = host.querySelector('table')?.parentElement;
      expect(frame && frame.scrollWidth > frame.clientWidth).toBe(true);
      expect(host.scrollWidth).toBeLessThanOrEqual(360);
      if (host === reading.host) await expect.poll(() => frame?.tabIndex).toBe(0);
      // In the text itself the caret scrolls, and Chromium makes the frame reachable by itself.
      const focusable = { enabled: host === reading.host };
      const rules = { region: { enabled: false }, 'scrollable-region-focusable': focusable };
      const { violations } = await axe.run(host, { rules });
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    }
    expect(writing.markdown()).toBe(wide);
    await userEvent.click(writing.host.querySelector('td') as Element);
    expect(document.activeElement).toBe(writing.textbox());
  });
});
