import { beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { BodyView } from '../../../renderer/editor/index.ts';
import { HandrailError } from '../../../shared/contract/errors.ts';
import { installFakeBridge } from '../../helpers/fake-bridge.ts';
import { samplePicture, toBase64 } from '../../helpers/pictures.ts';
import { move, open, render, type } from './mount.tsx';

const hash = 'ab'.repeat(32);
const picture = (alt = '') => `![${alt}](attachment:${hash})`;
const file = () =>
  new File([samplePicture('png') as Uint8Array<ArrayBuffer>], 'a.png', { type: 'image/png' });
const pictures = {
  add: () => Promise.resolve(hash),
  choose: () => Promise.resolve(hash),
  tooLate: () => {},
};

beforeEach(() => {
  installFakeBridge({
    handlers: {
      'attachments.get': ({ hash: asked }) => {
        if (asked !== hash) throw new HandrailError('not-found', 'There is no such picture.');
        return {
          hash,
          type: 'image/png',
          width: 24,
          height: 16,
          base64: toBase64(samplePicture('png')),
        };
      },
    },
  });
});

const give = (target: HTMLElement, text = ''): void => {
  const clipboardData = new DataTransfer();
  clipboardData.items.add(file());
  if (text !== '') clipboardData.setData('text/plain', text);
  target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
};

describe('a picture in the text', () => {
  test('that is pasted stands in a line of its own, and undo takes it away', async () => {
    const editor = await open('before', { pictures });
    give(editor.textbox());
    await expect.poll(editor.markdown).toBe(`before\n\n${picture()}`);
    await expect.poll(() => editor.textbox().querySelector<HTMLImageElement>('img')?.naturalWidth).toBe(24);
    expect(editor.textbox().querySelector('img')?.src).toMatch(/^blob:/);
    await type('after');
    await expect.poll(editor.markdown).toBe(`before\n\n${picture()}\n\nafter`);
    await type('{Control>}z{/Control}{Control>}z{/Control}');
    await expect.poll(editor.markdown).toBe('before');
  });
  test('is not taken from the clipboard where text stands beside it', async () => {
    const editor = await open('', { pictures });
    give(editor.textbox(), 'a table');
    await expect.poll(editor.markdown).toBe('a table');
  });
  test('that is dropped comes where it is dropped; of two files, both; anything else is not dropped', async () => {
    const editor = await open('first\n\nlast', { pictures });
    const first = editor.textbox().firstElementChild;
    if (!first) throw new Error('There is no paragraph.');
    const drag = (kind: 'dragover' | 'drop', fill: (data: DataTransfer) => void): boolean => {
      const { left, top, height } = first.getBoundingClientRect();
      const dataTransfer = new DataTransfer();
      fill(dataTransfer);
      const at = { clientX: left + 2, clientY: top + height / 2 };
      return first.dispatchEvent(
        new DragEvent(kind, { ...at, dataTransfer, bubbles: true, cancelable: true }),
      );
    };
    // A browser gives files only to who has taken the drag, and would show the file in the journal's place itself.
    expect(drag('dragover', (data) => void data.items.add(file()))).toBe(false);
    expect(drag('drop', (data) => data.setData('text/html', '<b>dragged</b>'))).toBe(false);
    expect(editor.markdown()).toBe('first\n\nlast');
    const isTaken = !drag('drop', (data) => {
      data.items.add(file());
      data.items.add(file());
    });
    expect(isTaken).toBe(true);
    await expect.poll(() => editor.textbox().querySelectorAll('img').length).toBe(2);
    expect(editor.markdown()).toBe(`${picture()}\n\n${picture()}\n\nfirst\n\nlast`);
  });
  test('is chosen from the menu', async () => {
    const editor = await open('', { pictures });
    await type('/pict{Enter}');
    await expect.poll(editor.markdown).toBe(picture());
  });
  test('is selected by the arrows, described by Enter, removed by Backspace', async () => {
    const editor = await open(`a ${picture()}`, { pictures });
    await move('{ArrowLeft}');
    await expect
      .poll(() => editor.host.querySelector('[role=status]')?.textContent)
      .toContain('Picture without a description');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => document.activeElement?.tagName).toBe('INPUT');
    await type('The board{Enter}');
    await expect.poll(editor.markdown).toBe(`a ${picture('The board')}`);
    await expect.poll(() => document.activeElement).toBe(editor.textbox());
    await type('{Backspace}');
    await expect.poll(editor.markdown).toBe('a');
  });
});

test('a picture that is read is shown, one that is gone is named, and one from elsewhere is its source', async () => {
  const { host } = await render(
    <BodyView
      markdown={`${picture('A')}\n\n![B](attachment:${'0'.repeat(64)})\n\n![C](https://a.example/c.png)`}
    />,
  );
  await expect.poll(() => host.querySelectorAll('img').length).toBe(1);
  await expect.poll(() => host.textContent).toContain('This picture is not in the journal.');
  expect(host.textContent).toContain('![C](https://a.example/c.png)');
});
