import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { BodyView, type WordingOptions } from '../../../renderer/editor/index.ts';
import { move, open, render, type } from './mount.tsx';

/** The words that are underlined on the screen, in order. */
const underlined = (): string[] =>
  [...(CSS.highlights.get('handrail-wording') ?? [])].map((range) => range.toString());

const card = () => page.getByRole('dialog', { name: /^Fact or opinion/ });
const isShown = () => document.querySelector('[role=dialog]') !== null;
const said = () => document.querySelector('[aria-live=polite]')?.textContent ?? '';

const never: string[] = [];
const dismissed: string[] = [];
const wording: WordingOptions = {
  off: [],
  onNeverShow: (id) => void never.push(id),
  isDismissed: ({ sentence }) => dismissed.includes(sentence),
  onDismiss: ({ sentence }) => void dismissed.push(sentence),
};

afterEach(() => {
  never.length = 0;
  dismissed.length = 0;
});

describe('wording that may be opinion is underlined', () => {
  test('after a pause, and the document is never touched', async () => {
    const editor = await open('', { wording });
    await type('He is always late');
    await expect.poll(underlined).toEqual(['always']);
    expect(editor.markdown()).toBe('He is always late');
    expect(editor.changes.at(-1)).toBe('He is always late');
    await expect.poll(said).toContain('always');
  });
  test('in paragraphs, lists, tasks and asides, not in code and quotes', async () => {
    await open(
      'always **la**zy `never` “never”\n\n- never\n  - toxic\n\n- [ ] always\n\n> [!private]\n> careless\n\n> never\n\n```\nnever\n```\n\n[@Ana Ruiz](person:ana) wants to go\n\n<div>never</div>',
      { wording },
    );
    await expect
      .poll(underlined)
      .toEqual(['always', 'lazy', 'never', 'toxic', 'always', 'careless', 'wants to']);
  });
  test('not what is off, not without being asked for, and not in a body for reading', async () => {
    await open('always lazy', { wording: { ...wording, off: ['labels'] } });
    await expect.poll(underlined).toEqual(['always']);
    await render(<BodyView markdown="never" />);
    await open('toxic', { documentKey: 'two' });
    expect(underlined()).toEqual(['always']);
  });
  test('only what is on the screen', async () => {
    const editor = await open(`${'never\n\n'.repeat(400)}toxic`, { wording });
    await expect.poll(underlined).toContain('toxic');
    expect(underlined().length).toBeLessThan(100);
    editor.textbox().firstElementChild?.scrollIntoView();
    await expect.poll(() => underlined().includes('toxic')).toBe(false);
    expect(underlined().length).toBeGreaterThan(0);
  });
  test('it goes with the editor', async () => {
    const { root } = await render(<p>none</p>);
    await open('never', { wording });
    await expect.poll(underlined).toEqual(['never']);
    root.unmount();
  });
});

describe('the explanation', () => {
  test('Alt+Enter opens it at the caret, Escape returns to the text', async () => {
    const editor = await open('He is always', { wording });
    await type('{Alt>}{Enter}{/Alt}');
    await expect.element(card()).toBeVisible();
    expect(card().element().textContent).toContain('how many times out of how many');
    await expect.element(page.getByRole('button', { name: 'Dismiss here' })).toHaveFocus();
    const { violations } = await axe.run(card().element(), {
      runOnly: ['wcag2a', 'wcag2aa', 'best-practice'],
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
    await type('{Tab}');
    await expect.element(page.getByRole('button', { name: 'Never show this rule' })).toHaveFocus();
    await type('{Tab}{Escape}');
    await expect.poll(isShown).toBe(false);
    expect(document.activeElement).toBe(editor.textbox());
    await type(' late');
    await expect.poll(editor.markdown).toBe('He is always late');
  });
  test('where there is none it says so, and writes nothing', async () => {
    const editor = await open('Fine', { wording });
    await type('{Alt>}{Enter}{/Alt}');
    await expect.poll(said).toBe('No hint on the wording here.');
    await type('{F8}');
    await expect.poll(said).toBe('No hints on the wording.');
    expect(editor.markdown()).toBe('Fine');
  });
  test('F8 goes from hint to hint and round, and typing replaces the words', async () => {
    const editor = await open('He is lazy, and\n\nnever here\n\nsaid “always”, is toxic.', { wording });
    const selection = () => document.getSelection()?.toString();
    await type('{F8}');
    await expect.poll(selection).toBe('lazy');
    await expect.element(card()).toBeVisible();
    expect(document.activeElement).toBe(editor.textbox());
    await expect.poll(said).toContain('A label for a person');
    await type('{F8}');
    await expect.poll(selection).toBe('never');
    await type('{Shift>}{F8}{F8}{/Shift}');
    await expect.poll(selection).toBe('toxic');
    await type('late');
    await expect.poll(editor.markdown).toBe('He is lazy, and\n\nnever here\n\nsaid “always”, is late.');
    await expect.poll(isShown).toBe(false);
  });
  test('a click on the words opens it beside them, and the caret stays in the text', async () => {
    const editor = await open('always\n\nsecond line', { wording });
    await expect.poll(underlined).toEqual(['always']);
    await userEvent.click(editor.textbox().firstElementChild as Element, { position: { x: 15, y: 14 } });
    await expect.element(card()).toBeVisible();
    expect(document.activeElement).toBe(editor.textbox());
    await move('{ArrowDown}');
    await expect.poll(isShown).toBe(false);
  });
  test('Escape closes it and nothing else', async () => {
    let escapes = 0;
    const editor = await open('always', { wording });
    editor.host.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') escapes++;
    });
    await type('{F8}');
    await expect.poll(isShown).toBe(true);
    await type('{Escape}');
    await expect.poll(isShown).toBe(false);
    expect(escapes).toBe(0);
  });
});

describe('a hint is sent away', () => {
  test('here, until the sentence changes', async () => {
    const editor = await open('He is always late', { wording });
    await type('{F8}{Alt>}{Enter}{/Alt}{Enter}');
    await expect.poll(() => document.activeElement).toBe(editor.textbox());
    expect(dismissed).toEqual(['He is always late']);
    await editor.show({ wording: { ...wording, isDismissed: (hint) => wording.isDismissed(hint) } });
    await expect.poll(underlined).toEqual([]);
    await move('{End}');
    await type(' again');
    await expect.poll(underlined).toEqual(['always']);
  });
  test('or its rule for good', async () => {
    const editor = await open('He is always late', { wording });
    await type('{F8}{Alt>}{Enter}{/Alt}{Tab}{Enter}');
    await expect.poll(() => never).toEqual(['absolutes']);
    await editor.show({ wording: { ...wording, off: ['absolutes'] } });
    await expect.poll(underlined).toEqual([]);
  });
});
