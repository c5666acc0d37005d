import type { Page } from 'playwright-core';
import { type Step, words } from './journey.ts';

/** Types as a person does, so that completions have time to follow. */
export const type = (page: Page, text: string) => page.keyboard.type(text, { delay: 8 });

/** The completion that is marked is taken. */
export async function complete(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('option', { name }).first().waitFor();
  await page.keyboard.press('Enter');
}

export async function waitForSaved(page: Page): Promise<void> {
  await page.locator('[data-testid="save-status"][data-phase="saved"]').waitFor({ timeout: 15_000 });
}

/** A note two minutes after a 1:1, without the mouse. */
export const write: Step[] = [
  {
    name: 'a note is begun with one key and the caret is in it',
    run: async ({ page }) => {
      await page.keyboard.press('Control+n');
      await page.getByRole('textbox', { name: 'Text of the note' }).waitFor();
      await page.waitForFunction(
        () => document.activeElement?.getAttribute('aria-label') === 'Text of the note',
      );
    },
  },
  {
    name: 'a mention and two marks come out of plain typing',
    run: async ({ page, picture }) => {
      await type(page, `Walked through the ledger cut-over. ${words.evidence}. @Ana`);
      await complete(page, /Ana Ruiz/);
      await type(page, ' #owner');
      await picture('signal-completion');
      await complete(page, /ownership/);
      await type(page, '+');
      await page.keyboard.press('Enter');
      await type(page, `${words.concern}; the unknowns were named only on Thursday. #relia`);
      await complete(page, /reliability/);
      await type(page, '-');
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'a promise with a due date and a private aside',
    run: async ({ page, picture }) => {
      await type(page, `[] ${words.promise} 📅 2026-12-04`);
      // Twice Enter leaves the list.
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await type(page, `>! ${words.aside}`);
      await waitForSaved(page);
      await picture('note');
    },
  },
  {
    name: 'it says Saved, and Escape returns to the timeline',
    run: async ({ page, picture }) => {
      await page.keyboard.press('Escape');
      await page.getByText(words.evidence).first().waitFor();
      await picture('timeline');
    },
  },
];
