import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, expectQuiet, goToPerson, openApp, textOfNote, unlock } from './support/app.ts';
import { addReport, makeJournal, note } from './support/journal.ts';
import { report } from './support/report.ts';
import { ask } from './support/sample.ts';
import { temporaryFolder } from './support/temporary.ts';

const file = resolve(import.meta.dirname, '../../../shared/data/diary.jsonl');
const person = 'Samuel Pepys';

interface Day {
  date: string;
  text: string;
}
const days: Day[] = existsSync(file)
  ? readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Day)
  : [];
if (days.length === 0) report('SKIPPED the diary: shared/data/diary.jsonl is not there');

const firstYear = days.filter(({ date }) => date.startsWith('1660'));
const longest = days.reduce((a, b) => (b.text.length > a.text.length ? b : a), { date: '', text: '' });
const rows = (page: Page) => page.getByRole('article');

describe.skipIf(days.length === 0)('five years of somebody’s real diary', () => {
  const folder = temporaryFolder('diary');
  let app: App;
  let page: Page;
  let personId = '';
  let longestId = '';
  let mostRows = 0;
  let found = 0;

  const results = () => page.getByRole('listbox', { name: 'Notes that were found' });

  /** Types a search as a person does, and waits until what is marked in the results is what was meant. */
  const search = async (query: string, expected: RegExp): Promise<void> => {
    await page.keyboard.press('Control+f');
    const field = page.getByRole('combobox', { name: 'Search the journal' });
    await field.waitFor();
    await field.fill('');
    await page.keyboard.type(query);
    await expect
      .poll(
        async () => (await results().locator('mark').allTextContents()).some((text) => expected.test(text)),
        {
          timeout: 10_000,
        },
      )
      .toBe(true);
    found += 1;
  };

  beforeAll(async () => {
    await makeJournal(folder.path, async (vault) => {
      personId = (await addReport(vault, person)).id;
      for (const { date, text } of days) {
        const draft = note(personId, { kind: 'reflection', happenedOn: date, body: text });
        const { id } = await vault.ask('entries.create', { draft });
        if (date === longest.date) longestId = id;
      }
      await vault.ask('search.query', { text: 'axe' });
    });
    app = await openApp(folder.path);
    page = app.page;
    await unlock(page);
  });
  afterAll(async () => {
    await app?.preview.close();
    folder.remove();
    report(`diary: ${days.length} entries, at most ${mostRows} rows in the document, ${found} searches`);
  });

  test('opens on the newest day', async () => {
    await goToPerson(page, person);
    await rows(page).first().waitFor();
    const newest = days.at(-1)?.text.slice(0, 30) ?? '';
    await page.getByText(newest).first().waitFor();
  });

  test('scrolls to the first day that is written down, with few rows in the document', async () => {
    const oldest = firstYear[0]?.text.slice(0, 40) ?? '';
    await rows(page).first().focus();
    await expect
      .poll(
        async () => {
          await page.keyboard.press('End');
          await page.waitForTimeout(60);
          mostRows = Math.max(mostRows, await rows(page).count());
          return page.getByText(oldest).count();
        },
        { timeout: 90_000, interval: 20 },
      )
      .toBeGreaterThan(0);
    expect(mostRows).toBeLessThan(40);
  });

  test('the longest day is the same, byte for byte, after it was opened for writing and closed', async () => {
    const before = await ask(page, 'entries.get', { id: longestId });
    expect(before.body).toBe(longest.text);
    const words = longest.text.split(/\s+/).slice(0, 6).join(' ');
    await search(`"${words.replaceAll(/["“”]/g, '')}"`, /\p{L}/u);
    await expect.poll(() => results().getByRole('option').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.getByRole('article').first().waitFor();
    await page.keyboard.press('e');
    await textOfNote(page).waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Escape');
    await textOfNote(page).waitFor({ state: 'hidden' });
    const after = await ask(page, 'entries.get', { id: longestId });
    expect(after).toEqual(before);
  });

  test.each([
    ['odd spelling', 'chirurgeon', /^chirurgeon$/i],
    ['a word with a hyphen', 'coffee-house', /coffee/i],
    ['the beginning of the last word', 'my Lord Sandw', /^Sandw/i],
    ['a phrase', '"and so to bed"', /and|so|to|bed/i],
  ])('finds %s', async (_, query, expected) => {
    await search(query, expected);
  });

  test('finds a word with its accent by typing it without', async () => {
    const accented = days
      .flatMap(({ text }) => text.match(/\p{L}*[àâçéèêëîïôûüñœ]\p{L}*/giu) ?? [])
      .find((word) => word.length > 4 && !/œ/i.test(word));
    if (accented === undefined) throw new Error('The diary holds no accented word.');
    const plain = accented.normalize('NFD').replaceAll(/\p{M}/gu, '');
    expect(plain).not.toBe(accented);
    await search(plain, new RegExp(`^${accented}$`, 'i'));
  });

  test('the page reported no error and asked for nothing but itself', () => expectQuiet(app));
});
