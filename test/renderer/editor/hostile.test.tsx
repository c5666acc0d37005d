import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BodyView } from '../../../renderer/editor/index.ts';
import { escapeInline, writeMark, writeMention } from '../../../shared/markdown/index.ts';
import { hostileHtml, hostileUrls } from '../../fixtures/hostile.ts';
import { exportBody, importBody, newEditor } from './bodies.ts';
import { open, paste, people, render, signals } from './mount.tsx';

const elements = new Set(
  'A BLOCKQUOTE BR BUTTON CODE DIV EM FIGURE H1 H2 H3 H4 H5 H6 HR INPUT LI OL P PRE S SPAN STRONG TABLE TBODY TD TH THEAD TR UL'.split(
    ' ',
  ),
);
/** What may stand on an element, and with which value. */
const attributes: Record<string, RegExp> = {
  ...Object.fromEntries(
    'class dir role title scope start value spellcheck contenteditable tabindex colspan rowspan disabled checked'
      .split(' ')
      .map((name) => [name, /^/]),
  ),
  href: /^(?:https?:\/\/|mailto:|about:blank$)/,
  rel: /^/,
  alt: /^$/,
  type: /^(?:button|checkbox)$/,
  // Set by the editor itself: alignment, indentation, and of no size what holds the caret.
  style: /^(?!.*position: fixed)[^()\\@]*$/,
};

/** Every element and attribute that has no business there. */
function intruders(host: Element): string[] {
  const found: string[] = [];
  for (const element of host.querySelectorAll('*')) {
    // The editor's own place holders for the caret: pictures of nothing.
    const isHolder = element.tagName === 'IMG' && !element.hasAttribute('src');
    if (!elements.has(element.tagName) && !isHolder) found.push(element.outerHTML.slice(0, 120));
    for (const { name, value } of element.attributes)
      if (!/^(?:data|aria)-[a-z-]+$/.test(name) && !attributes[name]?.test(value))
        found.push(`${element.tagName} ${name}=${value}`);
  }
  return found;
}

const ran: string[] = [];
const asked = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.includes('evil.example'));

beforeAll(() => {
  Object.assign(window, { ran: () => ran.push('ran') });
  performance.setResourceTimingBufferSize(5_000);
});
afterAll(() => {
  Reflect.deleteProperty(window, 'ran');
});

/** A note that carries a payload wherever a note has room for one. */
const bodyWith = (payload: string): string =>
  [
    `${writeMention({ personId: 'ana', label: payload })} ${writeMark({ signalId: 'own', label: payload, polarity: '+' })}`,
    `[${escapeInline(payload)}](https://ok.example/ "${escapeInline(payload)}") **${escapeInline(payload)}**`,
    `| a | b |\n|---|--:|\n| ${payload.replace(/[\r\n]/g, ' ').replaceAll('|', '\\|')} | \`x\` |`,
    `> [!share] ${payload.replace(/[\r\n]/g, ' ')}`,
    `- [ ] ${payload.replace(/[\r\n]/g, ' ')} 📅 2026-06-01`,
    `\`\`\`${payload.replace(/[\r\n`]/g, '')}\n${payload}\n\`\`\``,
    `text ${payload}`,
    payload,
  ].join('\n\n');

const linksTo = (url: string): string =>
  [
    `[a](${url})`,
    `[b](<${url.replace(/[\r\n]/g, '')}> "t")`,
    `<${url}>`,
    `[c][r] [r]\n\n[r]: ${url}`,
    `![d](${url})`,
    `[@Ana](${url}) [#own +](${url})`,
    `| [e](${url}) |\n|---|\n| <${url}> |`,
  ].join('\n\n');

const bodies = [...hostileHtml, ...hostileUrls].map(bodyWith).concat(hostileUrls.map(linksTo));
const pages = [
  ...hostileHtml,
  ...hostileUrls.map((url) => `<a href="${url.replaceAll('"', '&quot;')}">a</a><img src="${url}" alt=x>`),
];

describe('nothing hostile becomes active', () => {
  test('that there is to bring in', () => {
    expect(new Set([...hostileHtml, ...hostileUrls]).size).toBeGreaterThanOrEqual(250);
  });
  test('as it would in any other page', async () => {
    const page = document.createElement('div');
    page.innerHTML = '<img src="https://evil.example/control.png" onerror="ran()">';
    document.body.append(page);
    expect(intruders(page)).not.toEqual([]);
    await expect.poll(() => ran.length).toBe(1);
    await expect.poll(asked).toHaveLength(1);
    page.remove();
    ran.length = 0;
    performance.clearResourceTimings();
  });
  test('when it is pasted, as HTML or as text', async () => {
    const editor = await open('');
    const found: string[] = [];
    for (const payload of pages)
      for (const [kind, before] of [
        ['text/html', '<p>kept</p>'],
        ['text/plain', 'kept\n\n'],
      ] as const) {
        getSelection()?.selectAllChildren(editor.textbox());
        paste(editor.textbox(), { [kind]: before + payload });
        await Promise.resolve();
        const here = intruders(editor.textbox());
        if (!editor.textbox().textContent?.startsWith('kept')) here.push('nothing was pasted');
        found.push(...here.map((intruder) => `${kind} ${payload}: ${intruder}`));
      }
    expect(found.slice(0, 5)).toEqual([]);
  });
  test('when it stands in a note that is edited', () => {
    const editor = newEditor();
    const root = document.createElement('div');
    root.contentEditable = 'true';
    document.body.append(root);
    editor.setRootElement(root);
    const found = bodies.flatMap((body) => {
      importBody(editor, body);
      const here = intruders(root);
      if (root.querySelectorAll('td').length === 0) here.push('nothing was shown');
      if (exportBody(editor) !== body) here.push(exportBody(editor));
      return here.map((intruder) => `${body}: ${intruder}`);
    });
    editor.setRootElement(null);
    root.remove();
    expect(found.slice(0, 5)).toEqual([]);
  });
  test('when it stands in a note that is read', async () => {
    const { host } = await render(
      <div>
        {bodies.map((body) => (
          <BodyView key={body} markdown={body} people={people} signals={signals} onOpenLink={() => {}} />
        ))}
      </div>,
    );
    await expect.poll(() => host.firstElementChild?.childElementCount).toBe(bodies.length);
    expect(intruders(host).slice(0, 5)).toEqual([]);
    expect(host.querySelectorAll('a')).toHaveLength(0);
  });
  test('and afterwards nothing has run and nobody was asked', async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(ran).toEqual([]);
    expect(asked()).toEqual([]);
  });
});
