import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { findChromium, privateArguments, sandboxed } from '../../../electron/preview/chromium.ts';

/** A field with the same text, in a page of its own. */
export interface Field {
  contender: string;
  page: Page;
  selector: string;
}

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The fields as one script, as the product's page is one. */
async function bundle(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    root: at('../../..'),
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: at('typing-fields.ts'), formats: ['iife'], name: 'fields' },
    },
  });
  const [output] = Array.isArray(made) ? made : [made];
  if (!output || !('output' in output)) throw new Error('The fields were not built.');
  return output.output[0].code;
}

/** As Handrail sets a body, in a window that scrolls. */
const page = `<!doctype html><style>
  body { margin: 0; height: 100vh; overflow: auto; }
  .field { display: block; box-sizing: border-box; width: 68ch; margin: 0 auto; padding: 20px; border: 0; outline: 0; resize: none;
    font: 17px/28px "Source Serif 4", serif; white-space: pre-wrap; overflow-wrap: break-word; }
  textarea { height: 100vh; }
</style><body></body>`;

/** Opens every field in a Chromium with the switches that the app's own has. */
export async function openPeers(text: string): Promise<{ fields: Field[]; close: () => Promise<void> }> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium or Chrome is installed.');
  const script = await bundle();
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: sandboxed,
    args: [...privateArguments],
  });
  const fields: Field[] = [];
  for (const contender of ['textarea', 'contenteditable', 'plain Lexical']) {
    const shown = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await shown.setContent(page);
    await shown.addScriptTag({ content: script });
    await shown.evaluate(
      ([name, body]) => {
        const { show } = (window as unknown as { fields: { show(name: string, text: string): void } }).fields;
        show(name, body);
      },
      [contender, text] as const,
    );
    fields.push({ contender, page: shown, selector: '.field' });
  }
  return { fields, close: () => browser.close() };
}
