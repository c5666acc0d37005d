import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { move, open, type } from './mount.tsx';

describe('Markdown turns into what it means as it is typed', () => {
  test.each([
    ['# Title', '# Title'],
    ['## Title', '## Title'],
    ['### Title', '### Title'],
    ['- one{Enter}two', '- one\n- two'],
    ['- one{Enter}{Tab}two', '- one\n  - two'],
    ['- one{Enter}{Tab}two{Enter}{Shift>}{Tab}{/Shift}three', '- one\n  - two\n- three'],
    ['1. one{Enter}two', '1. one\n2. two'],
    ['> quoted', '> quoted'],
    ['>! tired', '> [!private]\n> tired'],
    ['[[] call', '- [ ] call'],
    ['[[x] called', '- [x] called'],
    ['- [[] call', '- [ ] call'],
    ['- [[ ] call', '- [ ] call'],
    ['[[] one{Enter}two', '- [ ] one\n- [ ] two'],
    ['[[] one{Enter}{Enter}after', '- [ ] one\n\nafter'],
    ['one{Enter}---{Enter}two', 'one\n\n---\n\ntwo'],
    ['```{Enter}a{Enter}b', '```\na\nb\n```'],
    ['**bold** on', '**bold** on'],
    ['*it* on', '*it* on'],
    ['~~no~~ on', '~~no~~ on'],
    ['`code` on', '`code` on'],
    ['a{Shift>}{Enter}{/Shift}b', 'a\\\nb'],
    ['>! a{Enter}{Enter}b', '> [!private]\n> a\n\nb'],
    ['snake_case and 2 * 3 # 4', 'snake_case and 2 \\* 3 # 4'],
  ])('%s', async (keys, markdown) => {
    const editor = await open('');
    await type(keys);
    await expect.poll(editor.markdown).toBe(markdown);
    expect(editor.changes.at(-1)).toBe(markdown);
  });

  test('Ctrl+B, Ctrl+I, Ctrl+E and Ctrl+Shift+X format', async () => {
    const editor = await open('');
    await type('{Control>}b{/Control}b{Control>}b{/Control} {Control>}i{/Control}i{Control>}i{/Control} ');
    await type('{Control>}e{/Control}c{Control>}e{/Control} {Control>}{Shift>}x{/Shift}{/Control}s');
    await expect.poll(editor.markdown).toBe('**b** *i* `c` ~~s~~');
  });
});

describe('what was there stays as it was written', () => {
  test('typing at the end leaves every other block byte for byte', async () => {
    const before =
      'Setext\n======\n\n* star\n* list\n\n\n| a |\n|---|\n| b |\n\n<b>html</b>\n\n&nbsp;x  \ny\n\nlast';
    const editor = await open(before);
    await type('!');
    await expect.poll(editor.markdown).toBe(`${before}!`);
  });
  test('undo brings the source back', async () => {
    const editor = await open('a _b_ c\n');
    await type(' d');
    await expect.poll(editor.markdown).toBe('a *b* c d\n');
    await type('{Control>}z{/Control}');
    await expect.poll(editor.markdown).toBe('a _b_ c\n');
  });
});

describe('tasks', () => {
  test('a click on the box and Ctrl+Enter toggle', async () => {
    const editor = await open('- [ ] call\n- plain\n');
    const box = editor.host.querySelector('[role=checkbox]');
    if (!box) throw new Error('No box.');
    await userEvent.click(box);
    await expect.poll(editor.markdown).toBe('- [x] call\n- plain\n');
    expect(box.getAttribute('aria-checked')).toBe('true');
    await move('{ArrowUp}');
    await type('{Control>}{Enter}{/Control}');
    await expect.poll(editor.markdown).toBe('- [ ] call\n- plain\n');
  });
  test('Backspace behind the box makes it a plain item', async () => {
    const editor = await open('- [ ] call');
    await move('{Home}');
    await type('{Backspace}');
    await expect.poll(editor.markdown).toBe('- call');
  });
  test('a due date becomes a chip that is deleted as one', async () => {
    const editor = await open('- [ ] pay');
    editor.handle().insertText(' 📅 2026-06-01');
    await expect.poll(() => editor.textbox().textContent).toMatch(/^pay due /);
    expect(editor.markdown()).toBe('- [ ] pay 📅 2026-06-01');
  });
  test('Enter in the middle of a task makes two', async () => {
    const editor = await open('- [x] one two');
    await move('{Home}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}');
    await type('{Enter}');
    await expect.poll(editor.markdown).toBe('- [x] one\n- [ ] two');
  });
});

describe('asides', () => {
  test('Backspace at the start takes the aside away and keeps the text', async () => {
    const editor = await open('> [!private]\n> tired\n\nx');
    await type('{Backspace}{Backspace}');
    await move('{Home}');
    await type('{Backspace}');
    await expect.poll(editor.markdown).toBe('tired');
  });
  test('its header is not part of the text and is read out', async () => {
    const editor = await open('> [!private]\n> tired');
    const note = editor.host.querySelector('[role=note]');
    expect(note?.getAttribute('aria-label')).toBe('Private aside, never exported');
    expect(note?.textContent).toBe('tired');
  });
});

describe('undo survives a switch of documents', () => {
  test('and each document keeps its own', async () => {
    const editor = await open('first');
    await type(' one');
    await expect.poll(editor.markdown).toBe('first one');
    await editor.show({ documentKey: 'two', value: 'second' });
    await type(' two');
    await expect.poll(editor.markdown).toBe('second two');
    await editor.show({ documentKey: 'one', value: 'first one' });
    await expect.poll(editor.markdown).toBe('first one');
    await type('{Control>}z{/Control}');
    await expect.poll(editor.markdown).toBe('first');
    await type('{Control>}y{/Control}');
    await expect.poll(editor.markdown).toBe('first one');
  });
  test('a value that lags behind does not disturb the typing, a new one is shown', async () => {
    const editor = await open('a');
    await type('bc');
    await expect.poll(editor.markdown).toBe('abc');
    await editor.show({ value: 'ab' });
    await expect.poll(editor.markdown).toBe('abc');
    await editor.show({ value: 'restored' });
    await expect.poll(editor.markdown).toBe('restored');
    await type('{Control>}z{/Control}');
    await expect.poll(editor.markdown).toBe('abc');
  });
});
