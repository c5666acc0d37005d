import { describe, expect, test } from 'vitest';
import type { BodyEditorProps } from '../../../renderer/editor/index.ts';
import { readBody } from '../../../shared/markdown/index.ts';
import { builtInTemplates } from '../../../shared/templates/index.ts';
import { move, open, type } from './mount.tsx';

const options = () => [...document.querySelectorAll('[role=option]')].map((option) => option.textContent);
const prompts = () =>
  [...document.querySelectorAll<HTMLElement>('[data-prompt]')].map((line) => line.dataset.prompt);
const unfilled = () => [...document.querySelectorAll('[data-unfilled]')].map((line) => line.textContent);

const begin = async (value = '', more: Partial<BodyEditorProps> = {}) => {
  const chosen: [string, boolean][] = [];
  const editor = await open(value, {
    templates: [
      { id: 'two', name: 'Two', text: '## One\nWhat?\n## Two\nWho?\nWhen?' },
      { id: 'deep', name: 'Deep', text: '# Top\n## Inner\nIn?\n# Other\nOther?' },
    ],
    onTemplate: (id, wasEmpty) => chosen.push([id, wasEmpty]),
    ...more,
  });
  return { ...editor, chosen };
};

describe('/ offers templates', () => {
  test('first in an empty note, last in an empty line, and nowhere else', async () => {
    await begin();
    await type('/');
    await expect.poll(options).toContain('Task[]');
    expect(options().slice(0, 2)).toEqual(['Twotemplate', 'Deeptemplate']);
    await type('{Escape}{Backspace}x{Enter}/');
    await expect.poll(options).toContain('Task[]');
    expect(options().slice(-2)).toEqual(['Twotemplate', 'Deeptemplate']);
    await type('{Escape}{Backspace}y /');
    await expect.poll(options).toContain('Task[]');
    expect(options()).not.toContain('Twotemplate');
    await type('{Escape}{Backspace}{Enter}- /');
    await expect.poll(options).toContain('Task[]');
    expect(options()).not.toContain('Twotemplate');
  });
  test.each([
    ['/1:1', '1:1'],
    ['/skip-l', 'Skip-level'],
    ['/carer', 'Career conversation'],
    ['/end', 'End of week'],
    ['/feedb', 'Feedback'],
  ])('%s finds %s', async (typed, name) => {
    await begin('', { templates: builtInTemplates });
    await type(typed);
    await expect.poll(() => options()[0]).toBe(`${name}template`);
  });
});

describe('what was left from last time', () => {
  const lastTime = ['the on-call *rota*', 'To say: [ ] she led it'];
  test('is offered in an empty line, and becomes a plain list, never a promise', async () => {
    const editor = await begin('', { lastTime });
    await type('/last');
    await expect.poll(() => options()[0]).toBe('From last timelist');
    await type('{Enter}');
    await expect.poll(() => document.querySelectorAll('li').length).toBe(2);
    await type(', and how');
    await expect.poll(editor.markdown).toContain('she led it, and how');
    expect(readBody(editor.markdown()).commitments).toEqual([]);
    expect(readBody(editor.markdown()).blocks.map(({ text }) => text)).toEqual([
      'the on-call *rota*',
      'To say: [ ] she led it, and how',
    ]);
  });
  test('is not offered where there is nothing', async () => {
    await begin();
    await type('/');
    await expect.poll(options).toContain('Task[]');
    expect(options()).not.toContain('From last timelist');
  });
  test('comes with a template that asks for it, above its first prompt, where the caret is', async () => {
    const editor = await begin('', { templates: builtInTemplates, lastTime });
    await type('/1:1{Enter}');
    await expect.poll(unfilled).not.toContain('From last time');
    await type('Well.');
    await expect
      .poll(editor.markdown)
      .toBe(
        '## From last time\n\n- the on-call \\*rota\\*\n- To say: \\[ ] she led it\n\n## How it goes\n\nWell.',
      );
  });
  test('leaves no trace in a template where there is nothing', async () => {
    await begin('', { templates: builtInTemplates });
    await type('/1:1{Enter}');
    await expect.poll(() => unfilled()[0]).toBe('How it goes');
  });
});

describe('a template that was chosen', () => {
  test('shows headings and prompts, says so, and is no text', async () => {
    const editor = await begin();
    await type('/two{Enter}');
    await expect.poll(prompts).toEqual(['What?', 'Who?', 'When?']);
    expect(unfilled()).toEqual(['One', 'Two']);
    expect(editor.chosen).toEqual([['two', true]]);
    expect(editor.markdown()).toBe('');
    expect(editor.changes.at(-1)).toBe('');
  });
  test('writes the headings beneath which something stands, and nothing of the others', async () => {
    const editor = await begin();
    await type('/two{Enter}the plan');
    await expect.poll(editor.markdown).toBe('## One\n\nthe plan');
    expect(unfilled()).toEqual(['Two']);
    expect(prompts()).toEqual(['Who?', 'When?']);
    await type('{Enter}more');
    await expect.poll(editor.markdown).toBe('## One\n\nthe plan\n\nmore');
    await move('{ArrowDown}');
    await move('{ArrowDown}');
    await move('{ArrowDown}');
    await type('on Friday');
    await expect.poll(editor.markdown).toBe('## One\n\nthe plan\n\nmore\n\n## Two\n\non Friday');
    expect(editor.changes.at(-1)).toBe(editor.markdown());
    expect(unfilled()).toEqual([]);
  });
  test('a prompt comes back where its answer was deleted, and is not taken along by Enter', async () => {
    const editor = await begin();
    await type('/two{Enter}x{Enter}');
    await expect.poll(prompts).toEqual(['Who?', 'When?']);
    await type('{Backspace}{Backspace}');
    await expect.poll(prompts).toEqual(['What?', 'Who?', 'When?']);
    expect(editor.markdown()).toBe('');
  });
  test('a heading stands where something stands beneath a heading of it', async () => {
    const editor = await begin();
    await type('/deep{Enter}x');
    await expect.poll(editor.markdown).toBe('# Top\n\n## Inner\n\nx');
  });
  test('what was typed is never lost: a heading that was changed stays', async () => {
    const editor = await begin();
    await type('/two{Enter}');
    await expect.poll(prompts).toHaveLength(3);
    await move('{ArrowUp}');
    await move('{End}');
    await type(' more');
    await expect.poll(editor.markdown).toBe('## One more');
    await move('{ArrowDown}');
    await type('[[] call');
    await expect.poll(editor.markdown).toBe('## One more\n\n- [ ] call');
  });
  test('a heading of the note itself stays although nothing stands beneath it', async () => {
    const editor = await begin('## Mine\n\n');
    await type('{Enter}/two{Enter}');
    await expect.poll(prompts).toHaveLength(3);
    expect(editor.chosen).toEqual([['two', false]]);
    expect(editor.markdown().trim()).toBe('## Mine');
  });
  test('one undo takes it away', async () => {
    const editor = await begin();
    await type('/two{Enter}');
    await expect.poll(prompts).toHaveLength(3);
    await type('{Control>}z{/Control}');
    await expect.poll(prompts).toEqual([]);
    expect(unfilled()).toEqual([]);
    expect(editor.markdown()).toBe('/two');
  });
});
