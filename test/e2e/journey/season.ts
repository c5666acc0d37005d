import type { Page } from 'playwright-core';
import type { Page as Timeline } from '../../../shared/contract/journal.ts';
import type { Entry } from '../../../shared/domain/entries.ts';
import { readBody } from '../../../shared/markdown/index.ts';
import { today } from '../../helpers/today.ts';
import { ask } from '../support/sample.ts';
import type { Step } from './journey.ts';

const person = 'Ana Ruiz';
const name = 'Ana: the rollback';

const field = (page: Page) => page.getByRole('combobox', { name: 'Search the journal' });
const found = (page: Page) =>
  page.getByRole('listbox', { name: 'Notes that were found' }).getByRole('option');

/** Types a filter as far as its completion is the right one, and takes that. */
async function filter(page: Page, typed: string, value: string): Promise<void> {
  await page.keyboard.type(typed, { delay: 15 });
  await page.getByRole('option', { name: value }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** The notes that are looked for, by reading every note rather than by searching. */
async function truth(page: Page): Promise<Entry[]> {
  const signals = await ask(page, 'signals.list', {});
  const performance = new Set(signals.filter(({ family }) => family === 'performance').map(({ id }) => id));
  const ana = (await ask(page, 'people.list', {})).find((each) => each.name === person)?.id;
  const all: Entry[] = [];
  for (let cursor: string | null = null; ; ) {
    const { items, nextCursor }: Timeline<Entry> = await ask(page, 'entries.timeline', {
      cursor,
      limit: 100,
    });
    all.push(...items);
    cursor = nextCursor;
    if (cursor === null) break;
  }
  return all.filter((entry) => {
    const { mentions, marks, searchText } = readBody(entry.body);
    const about = [...entry.people, ...mentions].some(({ personId }) => personId === ana);
    const marked = marks.some(({ signalId }) => performance.has(signalId));
    return about && marked && /\brollback\b/i.test(`${entry.title} ${searchText}`);
  });
}

/** Review season: every piece of half-remembered evidence, by the keyboard alone. */
export const season: Step[] = [
  {
    name: 'in a journal of a year and a half, half-remembered evidence is found by filters and a mistyped word',
    run: async ({ page, picture }) => {
      await ask(page, 'app.openSample', { today: today() });
      await page.reload();
      await page.getByText('Sample journal: nothing here is real.').waitFor({ timeout: 90_000 });
      await page.keyboard.press('Control+f');
      await field(page).waitFor();
      await filter(page, 'person:an', person);
      await filter(page, 'in:perf', 'performance');
      await page.keyboard.type('rolback', { delay: 15 });
      await page.getByText(/showing results for/i).waitFor();
      for (const chip of ['person: Ana Ruiz', 'in: performance']) {
        await page.getByRole('button', { name: `Change ${chip}` }).waitFor();
      }
      const expected = await truth(page);
      if (expected.length < 2) throw new Error('The sample journal lost its evidence.');
      await found(page)
        .nth(expected.length - 1)
        .waitFor();
      const count = await found(page).count();
      if (count !== expected.length) throw new Error(`${count} of ${expected.length} notes were found.`);
      await picture('season');
    },
  },
  {
    name: 'a note opens at the match, and Escape is back in the same search',
    run: async ({ page }) => {
      const query = await field(page).inputValue();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => (CSS.highlights.get('handrail-hit')?.size ?? 0) > 0);
      await page.keyboard.press('Escape');
      await field(page).waitFor();
      if ((await field(page).inputValue()) !== query) throw new Error('The search was forgotten.');
      if ((await found(page).nth(1).getAttribute('aria-selected')) !== 'true')
        throw new Error('The keyboard is not where it was.');
    },
  },
  {
    name: 'the search is saved under a name and stands in the sidebar',
    run: async ({ page }) => {
      await page.keyboard.press('Control+s');
      await page.getByRole('dialog', { name: 'Save this search' }).waitFor();
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: 'Saved' }).getByRole('button', { name }).waitFor();
    },
  },
  {
    name: 'the results are copied as Markdown, and it is said what was copied',
    run: async ({ page, picture }) => {
      const expected = (await truth(page)).length;
      await page.keyboard.press('Control+Shift+c');
      await page.getByText(new RegExp(`^${expected} notes were copied`)).waitFor();
      const text = await field(page).inputValue();
      const copied = await ask(page, 'search.copy', { text, today: today(), format: 'markdown' });
      const lines = copied.text.split('\n').filter((line) => line.startsWith('- **'));
      if (lines.length !== expected || !lines.every((line) => /rollback/i.test(line)))
        throw new Error('The copy is not what was found.');
      await picture('season-copied');
    },
  },
];
