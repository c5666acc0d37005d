import type { Page } from 'playwright-core';
import { ask, makeJournal } from './bench-vault.ts';
import { makeCorpus } from './corpus.ts';
import { printGoals } from './goals.ts';
import { type BenchApp, openBenchApp } from './preview-app.ts';
import { type BenchRow, printTable, row } from './stats.ts';

const warmRounds = 40;
const coldRounds = 8;
const textLabel = 'Text of the note';

/** Moments of one showing, in milliseconds since 1970: the clocks of two pages are compared, of one machine. */
interface Showing {
  /** The window's page was told, and the caret was in the text; then a frame with it was drawn. */
  told: number;
  caret: number;
  painted: number;
}
type Watched = typeof window & {
  handrailKey?: number;
  handrailShowing?: Showing;
  handrailCaret?: () => void;
};

/** Notes when the key goes down that begins a note, here or in the small window. */
const watchKey = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const note = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'n') return;
      const page = window as Watched;
      page.handrailKey = performance.timeOrigin + event.timeStamp;
      // Of a note in this page itself, which the page begins with the same key.
      if (!event.shiftKey) setTimeout(() => page.handrailCaret?.(), 0);
    };
    window.addEventListener('keydown', note, { capture: true });
  });

/**
 * Runs in a page before its own script, and again for nothing in one that it runs in already: notes when the text of a note
 * has the focus and a frame with it was drawn. The end is a task behind that frame, so style, layout and paint are in it.
 */
const watchCaret = (label: string): void => {
  const page = window as Watched;
  const now = () => performance.timeOrigin + performance.now();
  page.handrailCaret = () => {
    delete page.handrailShowing;
    const told = now();
    const look = (): void => {
      if (document.activeElement?.getAttribute('aria-label') !== label) {
        setTimeout(look, 0);
        return;
      }
      const caret = now();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          page.handrailShowing = { told, caret, painted: now() };
        };
        port2.postMessage(null);
      });
    };
    look();
  };
};

const showing = async (page: Page): Promise<Showing> => {
  const found = await page.waitForFunction(() => (window as Watched).handrailShowing, undefined, {
    polling: 5,
  });
  return (await found.jsonValue()) as Showing;
};

/** The small window, once there is one. */
async function smallPage({ preview }: BenchApp): Promise<Page> {
  while (preview.capturePage === null) await new Promise((resolve) => setTimeout(resolve, 1));
  return preview.capturePage;
}

const keyOf = (page: Page): Promise<number> =>
  page.evaluate(() => (window as Watched).handrailKey ?? Number.NaN);

/** From Ctrl Shift N in the main window to the caret in a small window whose page runs already. */
async function showWarm(app: BenchApp): Promise<Showing & { key: number }> {
  await app.page.keyboard.press('Control+Shift+N');
  const small = await smallPage(app);
  const shown = await showing(small);
  const key = await keyOf(app.page);
  await small.keyboard.press('Escape');
  while (app.preview.capturePage !== null) await new Promise((resolve) => setTimeout(resolve, 1));
  return { ...shown, key };
}

/** The same where its page has to be loaded first, as in the preview after its window was closed. */
async function showCold(app: BenchApp): Promise<number> {
  await app.page.keyboard.press('Control+Shift+N');
  const small = await smallPage(app);
  await small.getByRole('textbox', { name: textLabel }).waitFor();
  const { painted } = await showing(small);
  await small.close();
  return painted - (await keyOf(app.page));
}

/** A new note in the main window: what one would do without a small one. */
async function writeInMain({ page }: BenchApp): Promise<number> {
  await page.keyboard.press('Control+n');
  const { painted } = await showing(page);
  const took = painted - (await keyOf(page));
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: textLabel }).waitFor({ state: 'detached' });
  return took;
}

/**
 * From the key to the painted caret of an empty note, in the built app in the preview host, on a journal of `n` notes. In
 * Electron the key comes from the system instead of the main page, and the window is made while the journal is being
 * unlocked, so that it is always the warm one; what the window manager takes to show a window is in neither figure.
 */
export async function benchCapture(n: number): Promise<BenchRow[]> {
  const app = await openBenchApp(async (folder) => {
    const { vault } = await makeJournal(folder, makeCorpus(n).entries);
    await ask(vault, 'vault.close', { unsaved: [] });
  });
  try {
    const context = app.page.context();
    await context.addInitScript(watchCaret, textLabel);
    // The host tells the page when it is in front: the bench listens beside the app.
    await context.addInitScript(() => {
      const page = window as typeof window & { handrailCaret?: () => void };
      if (location.pathname !== '/capture.html') return;
      window.handrail.subscribe(({ event }) => event === 'capture-shown' && page.handrailCaret?.());
    });
    await watchKey(app.page);
    await app.page.evaluate(watchCaret, textLabel);
    const cold: number[] = [];
    for (let i = 0; i < coldRounds; i++) cold.push(await showCold(app));
    await showWarm(app);
    const warm: (Showing & { key: number })[] = [];
    const main: number[] = [];
    for (let i = 0; i < warmRounds; i++) {
      warm.push(await showWarm(app));
      main.push(await writeInMain(app));
    }
    const part = (name: string, of: (shown: Showing & { key: number }) => number): BenchRow =>
      row('key to caret', n, name, warm.map(of));
    const rows = [
      part('handrail', ({ key, painted }) => painted - key),
      part('  of it: until its page was told', ({ key, told }) => told - key),
      part('  of it: until the caret was there', ({ told, caret }) => caret - told),
      part('  of it: until it was painted', ({ caret, painted }) => painted - caret),
      row('key to caret', n, 'handrail, its page not loaded yet', cold),
      row('key to caret', n, 'a new note in the main window', main),
    ];
    printTable(
      `Key to painted caret in the small window, ${n.toLocaleString('en')} notes, ms`,
      rows,
      'a new note in the main window',
    );
    printGoals(rows);
    return rows;
  } finally {
    await app.close();
  }
}
