import { expect, test } from 'vitest';
import { open, paste } from './mount.tsx';

const files = import.meta.glob<string>('../../fixtures/paste/*', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const fixtures = Object.keys(files).filter((path) => !path.endsWith('.md'));

test.each(fixtures)('what is pasted from %s is the Markdown beside it', async (path) => {
  const kind = path.endsWith('.html') ? 'text/html' : 'text/plain';
  const editor = await open('');
  paste(editor.textbox(), { [kind]: files[path] ?? '' });
  const golden = files[path.replace(/\.\w+$/, '.md')]?.trimEnd();
  await expect.poll(editor.markdown).toBe(golden);
});

test.each([
  '<form><input name="childNodes"><p>Kept.</p></form>',
  '<form><input name="getAttribute"><input id="tagName"><p>Kept.</p></form>',
  '<img name="body" src="x"><form name="querySelectorAll"></form><p>Kept.</p>',
])('the names of a form or a picture hide nothing of the text: %s', async (html) => {
  const editor = await open('');
  paste(editor.textbox(), { 'text/html': html });
  await expect.poll(editor.markdown).toBe('Kept.');
});
