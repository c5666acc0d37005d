import type { Page } from 'playwright-core';
import { printGoals } from './goals.ts';
import { openBenchApp } from './preview-app.ts';
import { type BenchRow, printTable, row } from './stats.ts';
import { longTitle, longWords, makeWritersJournal } from './typing-app.ts';

const rounds = 25;
const longRounds = 8;

type OpenedWindow = typeof window & { handrailOpened?: number[] };

/**
 * Measures, from the next key or click on, until the text of a note for writing is on the screen: from the event's own
 * time to a task behind the first frame that has the note's editor with text in it. Round trips of whoever sends the key
 * are not in it, nor is the wait for a screen (see `watchKeys`).
 */
const watchOpening = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const opened: number[] = [];
    (window as OpenedWindow).handrailOpened = opened;
    const watch = ({ timeStamp }: Event): void => {
      const look = (): void => {
        const text = document.querySelector('[aria-label="Text of the note"]')?.textContent ?? '';
        if (text === '') {
          requestAnimationFrame(look);
          return;
        }
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          opened.push(performance.now() - timeStamp);
        };
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    };
    // The app answers before these listeners do, and may have drawn by then: it is only asked what was meant.
    const keyed = (event: KeyboardEvent): void => {
      if (event.key === 'e' && !(event.target as HTMLElement).matches('input')) watch(event);
    };
    const clicked = (event: MouseEvent): void => {
      if ((event.target as HTMLElement).closest('[data-entry]')) watch(event);
    };
    window.addEventListener('keydown', keyed, { capture: true });
    window.addEventListener('click', clicked, { capture: true });
  });

const takeOpened = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as OpenedWindow).handrailOpened?.splice(0) ?? []);

const text = (page: Page) => page.getByRole('textbox', { name: 'Text of the note' });

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await text(page).waitFor({ state: 'detached' });
}

/** E on one note of the timeline after the other. */
async function byKey(page: Page): Promise<void> {
  for (let i = 0; i < rounds; i++) {
    await page.keyboard.press('j');
    await page.waitForTimeout(60);
    await page.keyboard.press('e');
    await text(page).waitFor();
    await close(page);
  }
}

/** A click in the text of a note of the timeline. */
async function byClick(page: Page): Promise<void> {
  for (let i = 0; i < rounds; i++) {
    const note = page.locator('article').nth(i % 2);
    await note.locator('p').first().click();
    await text(page).waitFor();
    await close(page);
    await page.keyboard.press('j');
    await page.waitForTimeout(60);
  }
}

async function byPalette(page: Page): Promise<void> {
  for (let i = 0; i < longRounds; i++) {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(longTitle);
    await page.getByRole('option', { name: longTitle }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Week 1', { exact: true }).waitFor();
    await page.keyboard.press('e');
    await text(page).waitFor();
    await close(page);
    await page.keyboard.press('Control+1');
    await page.getByRole('heading', { name: 'Today' }).first().waitFor();
  }
}

/** From the key or click that opens a note for writing to its text on the screen, in the built app. */
export async function benchOpening(n: number): Promise<BenchRow[]> {
  const { page, close: end } = await openBenchApp((folder) => makeWritersJournal(folder, n));
  const rows: BenchRow[] = [];
  const measure = async (
    name: string,
    size: number,
    contender: string,
    act: (page: Page) => Promise<void>,
  ) => {
    await takeOpened(page);
    await act(page);
    rows.push(row(name, size, contender, await takeOpened(page)));
  };
  try {
    await watchOpening(page);
    await page
      .getByRole('button', { name: /Xochitl Xuan/ })
      .first()
      .click();
    await page.locator('article').first().waitFor();
    // The newest is the long one: the typical ones begin with the next.
    await page.keyboard.press('j');
    await measure('opening a note', n, 'handrail, E in the timeline', byKey);
    await measure('opening a note', n, 'handrail, a click in the timeline', byClick);
    await measure('opening a long note', longWords, 'handrail, E on its page', byPalette);
  } finally {
    await end();
  }
  printTable(
    `Opening a note for writing, ${n.toLocaleString('en')} notes, ms`,
    rows,
    rows[0]?.contender ?? '',
  );
  printGoals(rows);
  return rows;
}
