import { type Step, words } from './journey.ts';

/** Searching while typing, with a filter and with a typo. */
export const find: Step[] = [
  {
    name: 'a search finds the note as it is typed',
    run: async ({ page, picture }) => {
      await page.keyboard.press('Control+f');
      await page.getByRole('combobox', { name: 'Search the journal' }).waitFor();
      await page.keyboard.type('person:ana rollb', { delay: 15 });
      await page.getByRole('option').first().waitFor();
      const hit = page.locator('[role="option"] mark').first();
      await hit.waitFor();
      if (!/rollback/i.test((await hit.textContent()) ?? ''))
        throw new Error('The match is not highlighted.');
      await picture('search');
    },
  },
  {
    name: 'a typo is repaired, visibly',
    run: async ({ page, picture }) => {
      await page.keyboard.press('Control+a');
      await page.keyboard.type('rolback', { delay: 15 });
      await page.getByText(/showing results for/i).waitFor();
      await page.locator('[role="option"] mark').first().waitFor();
      await picture('typo');
    },
  },
  {
    name: 'Enter opens the note',
    run: async ({ page }) => {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByText(words.evidence).first().waitFor();
    },
  },
];
