import { $getRoot, $isParagraphNode } from 'lexical';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { BodyView, evidenceType } from '../../../renderer/editor/index.ts';
import { exportBody, importBody, newEditor } from './bodies.ts';
import { move, open, render, type } from './mount.tsx';

const cited = '> Wrote it. [11 March, 1:1](entry:e1)';
const chip = (host: HTMLElement) => host.querySelector<HTMLElement>('[data-cites]');

test('a citation survives an edit of its block, and its words are escaped as in any link', () => {
  for (const [given, edited] of [
    ['Seen [11 March, 1:1](entry:e1) and', 'Seen [11 March, 1:1](entry:e1) and!'],
    ['**[a \\] b](entry:e1)** x', '**[a \\] b](entry:e1)** x!'],
    ['[*11* March](entry:e1) x', '[*11* March](entry:e1) x!'],
  ] as const) {
    const editor = newEditor();
    importBody(editor, given);
    editor.update(
      () => {
        const block = $getRoot().getFirstChild();
        if ($isParagraphNode(block)) block.selectEnd().insertText('!');
      },
      { discrete: true },
    );
    expect(exportBody(editor)).toBe(edited);
  }
});

test('it is a chip that says what became of its note, and Ctrl and a click or Alt+Enter open that', async () => {
  const opened: string[] = [];
  const onOpenEntry = (id: string) => opened.push(id);
  const editor = await open(`Seen [11 March, 1:1](entry:e1)`, { onOpenEntry });
  expect(chip(editor.host)?.dataset.says).toBeUndefined();
  await editor.show({ citations: new Map([['e1', 'in the trash']]) });
  await expect.poll(() => chip(editor.host)?.dataset.says).toBe('in the trash');
  await userEvent.click(chip(editor.host) as Element, { modifiers: ['Control'] });
  expect(opened).toEqual(['e1']);
  await move('{Control>}{End}{/Control}');
  await type('{Alt>}{Enter}{/Alt}');
  expect(opened).toEqual(['e1', 'e1']);
  await type(' more');
  await expect.poll(editor.markdown).toBe('Seen [11 March, 1:1](entry:e1) more');
});

test('read, it is a button with the same words; without somebody to open it, plain text', async () => {
  const opened: string[] = [];
  const { host } = await render(
    <BodyView
      markdown={cited}
      onOpenEntry={(id) => opened.push(id)}
      citations={new Map([['e1', 'now 12 March']])}
    />,
  );
  const button = host.querySelector('button');
  expect(button?.textContent).toBe('11 March, 1:1');
  expect(button?.dataset.says).toBe('now 12 March');
  button?.click();
  expect(opened).toEqual(['e1']);
  const plain = await render(<BodyView markdown={cited} />);
  expect(plain.host.querySelector('button')).toBeNull();
});

test('/evidence offers quotes, one word narrows them, and the quote stands in blocks of its own', async () => {
  const quotes = [
    { id: 'a', text: 'Wrote it.', hint: '11 March, 1:1', markdown: cited },
    { id: 'b', text: 'Led the review.', hint: '', markdown: '> Led the review.' },
  ];
  const editor = await open('Before', { quotes });
  await type('{Enter}/evidence:wro');
  // Words of the journal, which discreet mode blurs.
  await expect.poll(() => document.querySelector('[role=option] [data-veil]')?.textContent).toBe('Wrote it.');
  await type('{Enter}after');
  await expect.poll(editor.markdown).toBe(`Before\n\n${cited}\n\nafter`);
});

test('evidence that is dropped goes behind the paragraph, never into it', async () => {
  const editor = await open('First one.\n\nSecond.');
  const line = editor.host.querySelector('p') as HTMLElement;
  const { left, top, height } = line.getBoundingClientRect();
  const dataTransfer = new DataTransfer();
  dataTransfer.setData(evidenceType, cited);
  const at = { clientX: left + 30, clientY: top + height / 2, bubbles: true, cancelable: true, dataTransfer };
  const over = new DragEvent('dragover', at);
  line.dispatchEvent(over);
  expect(over.defaultPrevented).toBe(true);
  line.dispatchEvent(new DragEvent('drop', at));
  await expect.poll(editor.markdown).toBe(`First one.\n\n${cited}\n\nSecond.`);
});
