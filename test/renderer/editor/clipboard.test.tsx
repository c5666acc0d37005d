import { describe, expect, test } from 'vitest';
import { move, open, paste, type } from './mount.tsx';

describe('pasted HTML', () => {
  test('from Google Docs keeps its headings, lists, bold and links', async () => {
    const editor = await open('');
    paste(editor.textbox(), {
      'text/html':
        '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-size:16pt">Plan</span></h2><p dir="ltr"><span style="font-weight:700">Bold</span><span style="font-style:italic"> slanted</span><span> and </span><a href="https://a.example/x"><span style="text-decoration:underline">link</span></a></p><ul><li dir="ltr"><p><span>one</span></p></li><ul><li><p><span>deeper</span></p></li></ul><li><p><span>two</span></p></li></ul></b>',
    });
    await expect
      .poll(editor.markdown)
      .toBe('## Plan\n\n**Bold** *slanted* and [link](https://a.example/x)\n\n- one\n  - deeper\n- two');
  });
  test('from Word and Slack comes in as text, lists and code', async () => {
    const editor = await open('');
    paste(editor.textbox(), {
      'text/html':
        '<html xmlns:o="urn:x"><head><style>p.MsoNormal{}</style></head><body><!--StartFragment--><p class="MsoNormal">One<o:p></o:p></p><p class=MsoNormal><b>Two</b></p><div class="p-rich_text_section">Slack <code>x = 1</code><br>next</div><pre>a\n  b</pre><blockquote>said</blockquote><!--EndFragment--></body></html>',
    });
    await expect
      .poll(editor.markdown)
      .toBe('One\n\n**Two**\n\nSlack `x = 1`\\\nnext\n\n```\na\n  b\n```\n\n> said');
  });
});

describe('pasted text', () => {
  test('that looks like Markdown is Markdown', async () => {
    const editor = await open('');
    paste(editor.textbox(), { 'text/plain': '# A\n\n- [ ] b [@Ana](person:ana)\n\n> [!private]\n> c' });
    await expect.poll(editor.markdown).toBe('# A\n\n- [ ] b [@Ana](person:ana)\n\n> [!private]\n> c');
  });
  test('goes into the line, and as it is into code', async () => {
    const editor = await open('a b');
    paste(editor.textbox(), { 'text/plain': ' *c*' });
    await expect.poll(editor.markdown).toBe('a b *c*');
    const code = await open('```\nx\n```\n', { documentKey: 'code' });
    await move('{ArrowUp}');
    paste(code.textbox(), { 'text/plain': '*c*' });
    await expect.poll(code.markdown).toMatch(/^```\n.*\*c\*.*\n```\n/);
  });
  test('an address over selected words makes a link of them', async () => {
    const editor = await open('see here');
    await move('{Shift>}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{/Shift}');
    paste(editor.textbox(), { 'text/plain': 'https://a.example/' });
    await expect.poll(editor.markdown).toBe('see [here](https://a.example/)');
  });
});

test('copy puts Markdown on the clipboard, and only that', async () => {
  const markdown =
    '# A\n\n- [x] b [@Ana](person:ana) 📅 2026-06-01\n\n> [!private]\n> c [#ownership +](signal:own)\n\nlast **bold**';
  const editor = await open(markdown);
  await move('{Control>}a{/Control}');
  const clipboard = new DataTransfer();
  editor
    .textbox()
    .dispatchEvent(new ClipboardEvent('copy', { clipboardData: clipboard, bubbles: true, cancelable: true }));
  expect(clipboard.getData('text/plain')).toBe(markdown);
  expect([...clipboard.types]).toEqual(['text/plain']);
  await type('{Backspace}');
  await expect.poll(editor.markdown).toBe('');
});

test('links open only with Ctrl + click, and only on the web', async () => {
  const opened: string[] = [];
  const editor = await open('[a](https://a.example/) [b](javascript:alert(1))', {
    onOpenLink: (url) => opened.push(url),
  });
  const [first, second] = editor.textbox().querySelectorAll('a');
  for (const ctrlKey of [false, true])
    for (const link of [first, second]) {
      const event = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey });
      link?.firstElementChild?.dispatchEvent(event);
      expect(event.defaultPrevented).toBe(true);
    }
  expect(opened).toEqual(['https://a.example/']);
});
