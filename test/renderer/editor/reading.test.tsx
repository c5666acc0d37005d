import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { BodyView } from '../../../renderer/editor/index.ts';
import { open, people, render, signals, type } from './mount.tsx';

const body = `# Title

She asked [@Tomás](person:tomas) first. [#ownership +](signal:own) [#estimation -](signal:est) [doc](https://a.example) [bad](javascript:x)

> [!private]
> Seems **tired**.

- [ ] call 📅 2026-06-01
- [x] done

| a |
|---|
| b |

<script>alert(1)</script>

![x](https://evil.example/x.png)
`;

async function violations(element: Element): Promise<string[]> {
  const { violations: found } = await axe.run(element, { rules: { region: { enabled: false } } });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

describe('a body for reading', () => {
  test('shows chips, asides and tables, and nothing active', async () => {
    const { host } = await render(<BodyView markdown={body} people={people} signals={signals} />);
    expect(host.textContent).toContain('She asked @Tomás Ochoa first. ownership + estimation −');
    expect(host.querySelector('[role=note]')?.getAttribute('aria-label')).toBe(
      'Private aside, never exported',
    );
    expect(host.querySelector('[role=note]')?.textContent).toBe('Seems tired.');
    expect(host.querySelectorAll('script,img,a,button,input')).toHaveLength(0);
    expect(host.querySelector('td')?.textContent).toBe('b');
    expect(await violations(host)).toEqual([]);
  });
  test('tasks and links work where somebody answers for them', async () => {
    const toggled: [number, boolean][] = [];
    const opened: string[] = [];
    const { host } = await render(
      <BodyView
        markdown={body}
        onToggleTask={(position, done) => toggled.push([position, done])}
        onOpenLink={(url) => opened.push(url)}
      />,
    );
    for (const box of host.querySelectorAll('input')) await userEvent.click(box);
    for (const link of host.querySelectorAll('button')) await userEvent.click(link);
    expect(toggled).toEqual([
      [0, true],
      [1, false],
    ]);
    expect(opened).toEqual(['https://a.example']);
    expect(await violations(host)).toEqual([]);
  });
  test('words of a search are painted without touching the text', async () => {
    await render(<BodyView markdown="Rollback plan, rollback" highlight={['rollback']} />);
    await expect.poll(() => CSS.highlights.get('handrail-hit')?.size).toBe(2);
  });
});

describe('the editor to a screen reader', () => {
  test('is a named text box without faults', async () => {
    const editor = await open(body, { placeholder: 'Write' });
    expect(editor.textbox().getAttribute('aria-label')).toBe('Note');
    expect(editor.textbox().getAttribute('aria-multiline')).toBe('true');
    expect(
      [...editor.host.querySelectorAll('[role=checkbox]')].map((box) => box.getAttribute('aria-checked')),
    ).toEqual(['false', 'true']);
    expect(await violations(editor.host)).toEqual([]);
  });
  test('so is its menu', async () => {
    await open('');
    await type('@');
    await expect.poll(() => document.querySelector('[role=listbox]')).not.toBeNull();
    expect(await violations(document.body)).toEqual([]);
  });
  test('read-only text cannot be changed', async () => {
    const editor = await open('a', { readOnly: true, autoFocus: false });
    await expect.poll(() => editor.textbox().getAttribute('aria-readonly')).toBe('true');
    expect(editor.textbox().isContentEditable).toBe(false);
  });
});
