import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { matchTrigger } from '../../../renderer/editor/completion/trigger.ts';
import { move, open, type } from './mount.tsx';

const listbox = () => document.querySelector('[role=listbox]');
const options = () => [...document.querySelectorAll('[role=option]')].map((option) => option.textContent);

describe('@ completes people', () => {
  test('arrows move, Enter inserts, and the text goes on', async () => {
    const editor = await open('');
    await type('Saw @');
    await expect.poll(options).toEqual(['ARAna Ruiz', 'LWLi Wei', 'TOTomás Ochoa']);
    await type('{ArrowDown}{Enter}today');
    await expect.poll(editor.markdown).toBe('Saw [@Li Wei](person:li) today');
    expect(listbox()).toBeNull();
  });
  test('Tab and a click insert, accents and small slips are forgiven', async () => {
    const editor = await open('');
    await type('@tomas{Tab}');
    await expect.poll(editor.markdown).toBe('[@Tomás Ochoa](person:tomas)');
    await type('@Ana Rui');
    await expect.poll(options).toEqual(['ARAna Ruiz']);
    await userEvent.click(document.querySelector('[role=option]') as Element);
    await expect.poll(editor.markdown).toBe('[@Tomás Ochoa](person:tomas) [@Ana Ruiz](person:ana)');
  });
  test('Escape closes it for this word and leaves the text', async () => {
    const editor = await open('');
    await type('@An');
    await expect.poll(listbox).not.toBeNull();
    await type('{Escape}a{Enter}x');
    await expect.poll(editor.markdown).toBe('@Ana\n\nx');
  });
  test('it stays out of words, mail addresses, code and sentences', async () => {
    for (const text of ['mail ana@', 'a@b', '@Ana said hello to everybody'])
      expect(matchTrigger(text)?.query ?? null, text).not.toBe('Ana');
    expect(matchTrigger('mail ana@')).toBeNull();
    expect(matchTrigger('x#')).toBeNull();
    expect(matchTrigger('and/or')).toBeNull();
    expect(matchTrigger('(@a')).toEqual({ kind: 'person', query: 'a' });
    await open('```\ncode\n```');
    await type('{ArrowUp}@');
    expect(listbox()).toBeNull();
  });
  test('somebody new is offered and mentioned once they exist', async () => {
    const editor = await open('', { onCreatePerson: async (name) => ({ id: 'new', name }) });
    await type('@Zoë');
    await expect.poll(options).toEqual(['Add person “Zoë”']);
    await type('{Enter}');
    await expect.poll(editor.markdown).toBe('[@Zoë](person:new)');
  });
  test('where nobody can be added the name stays as typed', async () => {
    const editor = await open('', { onCreatePerson: () => Promise.reject(new Error('full')) });
    await type('@Zed{Enter}!');
    await expect.poll(editor.markdown).toBe('@Zed!');
  });
});

describe('# completes signals', () => {
  test.each([
    ['+', '[#ownership +](signal:own)'],
    ['-', '[#ownership -](signal:own)'],
  ])('and %s right behind it sets the polarity', async (sign, markdown) => {
    const editor = await open('');
    await type(`Good #own{Enter}${sign}`);
    await expect.poll(editor.markdown).toBe(`Good ${markdown}`);
  });
  test('the text goes on behind the chip', async () => {
    const editor = await open('');
    await type('#own{Enter}+ and more - so');
    await expect.poll(editor.markdown).toBe('[#ownership +](signal:own) and more - so');
  });
  test('a name of two words is found', async () => {
    const editor = await open('');
    await type('#technical de{Enter}');
    await expect.poll(editor.markdown).toBe('[#technical depth](signal:depth)');
  });
  test('a heading is still a heading', async () => {
    const editor = await open('');
    await type('# Plan{Enter}## More');
    await expect.poll(editor.markdown).toBe('# Plan\n\n## More');
  });
  test('a click and Enter cycle the polarity', async () => {
    const editor = await open('x [#ownership](signal:own)');
    const chip = () => editor.host.querySelector('[role=button]') as HTMLElement;
    await userEvent.click(chip());
    await expect.poll(editor.markdown).toBe('x [#ownership +](signal:own)');
    expect(chip().textContent).toBe('ownership +');
    expect(chip().getAttribute('aria-label')).toBe('ownership, strength');
    await userEvent.click(chip());
    await expect.poll(editor.markdown).toBe('x [#ownership -](signal:own)');
    await move('{ArrowLeft}');
    await type('{Enter}');
    await expect.poll(editor.markdown).toBe('x [#ownership](signal:own)');
  });
});

describe('/ turns the line into a block', () => {
  test.each([
    ['/task{Enter}call', '- [ ] call'],
    ['/priv{Enter}tired', '> [!private]\n> tired'],
    ['/share{Enter}fine', '> [!share]\n> fine'],
    ['/up{Enter}hm', '> [!up]\n> hm'],
    ['/quote{Enter}q', '> q'],
    ['/heading{Enter}t', '# t'],
    ['/numbered{Enter}n', '1. n'],
    ['/list{Enter}n', '- n'],
    ['/code{Enter}c', '```\nc\n```'],
    ['a{Enter}/divider{Enter}b', 'a\n\n---\n\nb'],
  ])('%s', async (keys, markdown) => {
    const editor = await open('');
    await type(keys);
    await expect.poll(editor.markdown).toBe(markdown);
  });
  test('due dates are offered in a task', async () => {
    const editor = await open('- [ ] call ');
    await type(' /due tom');
    await type('{Backspace}{Backspace}{Backspace}{Backspace}{Enter}');
    await expect.poll(editor.markdown).toMatch(/^- \[ \] call 📅 \d{4}-\d{2}-\d{2}$/);
  });
});

test('the menu is a listbox that the text points into', async () => {
  const editor = await open('');
  await type('@{ArrowDown}');
  await expect.poll(() => document.querySelectorAll('[aria-selected=true]').length).toBe(1);
  const selected = document.querySelector('[aria-selected=true]');
  expect(editor.textbox().getAttribute('aria-activedescendant')).toBe(selected?.id);
  expect(editor.textbox().getAttribute('aria-controls')).toBe(listbox()?.id);
  expect(listbox()?.getAttribute('aria-label')).toBe('People');
  expect(selected?.textContent).toBe('LWLi Wei');
  await type('{Escape}');
  await expect.poll(listbox).toBeNull();
  expect(editor.textbox().hasAttribute('aria-activedescendant')).toBe(false);
});
