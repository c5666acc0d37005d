import type { Page } from 'playwright-core';

/** One screen to take a picture of, and how to get there from anywhere in the journal. */
export interface Shot {
  name: string;
  go(page: Page): Promise<void>;
  /** How to leave, where Escape is not enough. */
  leave?(page: Page): Promise<void>;
}

/** To a person by the palette, which is there in every width. */
export async function toPerson(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Find/ }).fill(name);
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name, exact: true, level: 1 }).waitFor();
  await page.getByRole('dialog', { name: 'Find anything' }).waitFor({ state: 'hidden' });
}

/** By the palette to a screen or a command. */
export async function toCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Find/ }).fill(name);
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
}
