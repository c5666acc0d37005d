import { describe, expect, test } from 'vitest';
import { move, open, paste, type } from './mount.tsx';

/** What web pages, mails and hostile people put on a clipboard. Every one carries the visible word `kept`. */
const hostile = [
  '<script>alert(1)</script>kept',
  '<p>kept<script src="https://evil.example/x.js"></script></p>',
  '<img src="https://evil.example/x.png">kept',
  '<img src=x onerror=alert(1)>kept',
  '<svg onload=alert(1)><circle/></svg>kept',
  '<svg><script>alert(1)</script></svg>kept',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>kept',
  '<math><mtext><script>alert(1)</script></mtext></math>kept',
  '<a href="javascript:alert(1)">kept</a>',
  '<a href=" java\nscript:alert(1)">kept</a>',
  '<a href="JaVaScRiPt:alert(1)">kept</a>',
  '<a href="&#106;avascript:alert(1)">kept</a>',
  '<a href="data:text/html,<script>alert(1)</script>">kept</a>',
  '<a href="vbscript:x">kept</a>',
  '<a href="file:///etc/passwd">kept</a>',
  '<a href="blob:https://evil.example/1">kept</a>',
  '<a href="https://ok.example/" onclick="alert(1)" target="_blank">kept</a>',
  '<iframe src="https://evil.example"></iframe>kept',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>kept',
  '<object data="https://evil.example/x.swf"></object>kept',
  '<embed src="https://evil.example/x.swf">kept',
  '<video src="https://evil.example/v.mp4" autoplay onplay=alert(1)></video>kept',
  '<audio src="https://evil.example/a.mp3"></audio>kept',
  '<picture><source srcset="https://evil.example/x.png"><img src="https://evil.example/y.png"></picture>kept',
  '<link rel="stylesheet" href="https://evil.example/x.css">kept',
  '<style>@import "https://evil.example/x.css";</style>kept',
  '<p style="background:url(https://evil.example/x.png)">kept</p>',
  '<div style="width:expression(alert(1))">kept</div>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">kept',
  '<base href="https://evil.example/">kept',
  '<form action="https://evil.example"><input name=a value=b><button>go</button></form>kept',
  '<input autofocus onfocus=alert(1)>kept',
  '<details open ontoggle=alert(1)><summary>s</summary>kept</details>',
  '<marquee onstart=alert(1)>kept</marquee>',
  '<body onload=alert(1)>kept</body>',
  '<template><script>alert(1)</script></template>kept',
  '<noscript><img src=x onerror=alert(1)></noscript>kept',
  '<p>kept<!-- <script>alert(1)</script> --></p>',
  '<textarea><img src=x onerror=alert(1)></textarea>kept',
  '<table background="https://evil.example/x.png"><tr><td>kept<img src=x onerror=alert(1)></td></tr></table>',
  '<b style="font-weight:normal" id="docs-internal-guid-1"><p onclick="alert(1)">kept</p></b>',
  '<custom-element onmouseover=alert(1)>kept</custom-element>',
  '<p>kept</p><frameset><frame src="javascript:alert(1)"></frameset>',
  '<![CDATA[<script>alert(1)</script>]]>kept',
  '<p>kept &lt;script&gt;alert(1)&lt;/script&gt;</p>',
  '<p>kept ![x](https://evil.example/x.png) &lt;img src=x onerror=alert(1)&gt;</p>',
  '<a href="https://ok.example/)[x](javascript:alert(1)">kept</a>',
  '<code>kept</code><isindex action="javascript:alert(1)">',
];

describe('pasted HTML', () => {
  test.each(hostile.map((html) => [html]))('brings nothing active in: %s', async (html) => {
    const editor = await open('');
    paste(editor.textbox(), { 'text/html': html, 'text/plain': 'ignored' });
    await expect.poll(() => editor.textbox().textContent).toContain('kept');
    const { innerHTML } = editor.textbox();
    expect(
      editor
        .textbox()
        .querySelectorAll(
          'script,iframe,object,embed,svg,math,form,input,video,audio,link,style,meta,base,frame',
        ),
    ).toHaveLength(0);
    for (const element of editor.textbox().querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on|^src$|^srcset$|^background$|^action$/);
        expect(value).not.toMatch(/^\s*javascript:|evil\.example/i);
      }
    }
    expect(innerHTML).not.toMatch(/<img(?! data-lexical)/);
    // Read back from the Markdown, too, there is no image, no HTML and no address that is not on the web.
    const again = await open(editor.markdown(), { documentKey: 'again' });
    for (const link of again.textbox().querySelectorAll('a'))
      expect(link.getAttribute('href')).toMatch(/^https?:|^mailto:/);
    expect(again.textbox().querySelectorAll('[role=img],script')).toHaveLength(0);
  });

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
