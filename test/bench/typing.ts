import type { Page } from 'playwright-core';
import { openPeers } from './contenders/typing-peers.ts';
import { printGoals } from './goals.ts';
import { type Painted, takeKeys, watchKeys } from './painted.ts';
import { type BenchApp, openBenchApp } from './preview-app.ts';
import { type BenchRow, printTable, row } from './stats.ts';
import { longTitle, longWords, makeWritersJournal } from './typing-app.ts';

/** Keys of one place: bursts as a quick writer's, and behind each the pause in which Handrail saves. */
const bursts = 5;
const burst = 'and then she said to us ';
const keyMs = 50;
/** Longer than the pause after which a note is saved: the first keys of a burst meet the save and what follows it. */
const pauseMs = 640;

/** Where the caret is put before the keys come. */
const places = ['in the middle of a long paragraph', 'in a new paragraph at the end'] as const;
type Place = (typeof places)[number];

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Types and returns what each key took; throws where a frame did not show its letter. */
async function type(page: Page): Promise<Painted[]> {
  await takeKeys(page);
  for (let i = 0; i < bursts; i++) {
    for (const letter of burst) {
      const sent = performance.now();
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      await pause(Math.max(0, keyMs - (performance.now() - sent)));
    }
    await pause(pauseMs);
  }
  const keys = await takeKeys(page);
  const shown = keys.filter(({ isShown }) => isShown).length;
  if (shown !== bursts * burst.length)
    throw new Error(`Of ${bursts * burst.length} keys, ${shown} were shown.`);
  return keys;
}

/** Puts the caret there with a real click or key, in the field that `selector` names. */
async function putCaret(page: Page, selector: string, place: Place): Promise<void> {
  if (place === 'in a new paragraph at the end') {
    await page.locator(selector).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
  } else {
    const at = await page.evaluate((field) => {
      const element = document.querySelector(field);
      if (!element) throw new Error(`There is no ${field}.`);
      // A field of plain text knows no paragraphs: its middle is scrolled to, and clicked.
      const long = [...element.querySelectorAll('p')].filter(({ textContent }) => textContent.length > 900);
      const target = long[Math.floor(long.length / 2)] ?? element;
      target.scrollIntoView({ block: 'center' });
      if (target === element) element.scrollTop = element.scrollHeight / 2;
      const box = target.getBoundingClientRect();
      return { x: box.left + 200, y: (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2 };
    }, selector);
    await page.mouse.click(at.x, at.y);
  }
  await pause(900);
}

/** Opens the long note for writing from the person's timeline, where it is the newest. */
export async function openLongNote({ page }: BenchApp): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(longTitle);
  await page.getByRole('option', { name: longTitle }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Week 1', { exact: true }).waitFor();
  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: 'Text of the note' }).waitFor();
}

/**
 * From a key to the frame that shows its letter, in a note of 20,000 words in the built app, and in three fields with the
 * same text in the same browser. One field after the other types in the same place, so that all meet the same load.
 */
export async function benchTyping(n: number): Promise<BenchRow[]> {
  const app = await openBenchApp((folder) => makeWritersJournal(folder, n));
  const peers = await openPeers(app.filled);
  const rows: BenchRow[] = [];
  try {
    await openLongNote(app);
    const fields = [
      { contender: 'handrail', page: app.page, selector: '[aria-label="Text of the note"]' },
      ...peers.fields,
    ];
    for (const { page } of fields) await watchKeys(page);
    for (const place of places) {
      const these: BenchRow[] = [];
      for (const { contender, page, selector } of fields) {
        await page.bringToFront();
        await putCaret(page, selector, place);
        const times = (await type(page)).map(({ millis }) => millis);
        these.push(row(`key to paint ${place}`, longWords, contender, times));
      }
      const title = `Key to paint in a note of ${longWords.toLocaleString('en')} words, ${place}, ms`;
      printTable(title, these, 'textarea');
      printGoals(these);
      rows.push(...these);
    }
  } finally {
    await peers.close();
    await app.close();
  }
  return rows;
}
