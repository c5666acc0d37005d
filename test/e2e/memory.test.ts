import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type App,
  beginNote,
  goToPerson,
  lockedHeading,
  openApp,
  unlock,
  waitForSaved,
} from './support/app.ts';
import { wordsInHeap } from './support/heap.ts';
import { addReport, makeJournal, note, passphrase } from './support/journal.ts';
import { report } from './support/report.ts';
import { temporaryFolder } from './support/temporary.ts';

const person = 'Marisol Quintero';
const read = 'Took over the flaky gateway suite';
const title = 'Spring check-in at the window';
const typed = 'Wants to lead the ingest migration';
const inCell = 'Marginal on the Tuesday rotation';
const words = [person, read, title, typed, inCell, passphrase];

const folder = temporaryFolder('memory');
let app: App;

beforeAll(async () => {
  await makeJournal(folder.path, async (vault) => {
    const { id } = await addReport(vault, person);
    await vault.ask('entries.create', { draft: note(id, { body: `${read}.`, title }) });
  });
  app = await openApp(folder.path);
});
afterAll(async () => {
  await app?.preview.close();
  folder.remove();
});

test('a lock leaves nothing in the memory of the page that the page could still reach', async () => {
  const { page } = app;
  await unlock(page);
  await goToPerson(page, person);
  await page.getByText(read).first().waitFor();
  await beginNote(page);
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  await page.keyboard.type('| Who | How |');
  await page.keyboard.press('Enter');
  await page.keyboard.type(inCell);
  // Cells that are selected are held by the table, not by the browser.
  await page.keyboard.press('Shift+ArrowUp');
  await waitForSaved(page);
  const before = await wordsInHeap(page, words);
  expect(before).toMatchObject({ [passphrase]: 0 });
  for (const word of [person, read, title, typed, inCell]) expect(before[word], word).toBeGreaterThan(0);

  await page.keyboard.press('Control+l');
  await lockedHeading(page).waitFor();
  await expect
    .poll(() => wordsInHeap(page, words), { timeout: 30_000, interval: 1_000 })
    .toEqual(Object.fromEntries(words.map((word) => [word, 0])));
  report(`memory: ${words.length} texts, none of them in the page after a lock`);
});
