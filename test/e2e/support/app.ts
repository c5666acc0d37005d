import { join } from 'node:path';
import type { Locator, Page, Request } from 'playwright-core';
import { expect } from 'vitest';
import { openPreview, type Preview, type PreviewOptions } from '../../../electron/preview/open-preview.ts';
import { passphrase as usual } from './journal.ts';

/** The app in a real browser, with what went wrong in its page. */
export interface App {
  preview: Preview;
  page: Page;
  dataFolder: string;
  /** Exceptions and errors that the page reported. */
  errors: string[];
  /** Addresses that were asked for and are no file of the page. */
  refused: string[];
}

/** Opens the app on a data folder and watches its page from the first byte on. */
export async function openApp(dataFolder: string, options: Partial<PreviewOptions> = {}): Promise<App> {
  const preview = await openPreview({
    dataFolder,
    headless: true,
    exportFolder: join(dataFolder, 'exports'),
    ...options,
  });
  const { page } = preview;
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  const refused: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const refuse = (request: Request) => refused.push(request.url());
  page.context().on('requestfailed', refuse);
  page.context().on('response', (response) => {
    if (response.status() !== 200) refuse(response.request());
  });
  await page.reload();
  return { preview, page, dataFolder, errors, refused };
}

/** Nothing went wrong in the page, and it asked for nothing but itself. */
export function expectQuiet({ errors, refused }: App): void {
  expect(errors).toEqual([]);
  expect(refused).toEqual([]);
}

export const lockedHeading = (page: Page): Locator =>
  page.getByRole('heading', { name: 'Your journal is locked' });
export const journalNavigation = (page: Page): Locator => page.getByRole('navigation', { name: 'Handrail' });

/** Types the passphrase on the locked screen and waits until the journal is there. */
export async function unlock(page: Page, passphrase = usual): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase);
  await page.keyboard.press('Enter');
  await journalNavigation(page).waitFor({ timeout: 20_000 });
}

export const textOfNote = (page: Page): Locator => page.getByRole('textbox', { name: 'Text of the note' });

/** To a person by the palette: Ctrl K, the name, Enter. */
export async function goToPerson(page: Page, name: string): Promise<void> {
  await journalNavigation(page).waitFor();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: /^Find/ });
  await field.waitFor();
  await page.keyboard.type(name);
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name, exact: true, level: 1 }).waitFor();
  await page.getByRole('dialog', { name: 'Find anything' }).waitFor({ state: 'hidden' });
}

/** Begins a note and waits for the caret in it. */
export async function beginNote(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  await textOfNote(page).waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Text of the note');
}

/** Waits until the note says that all of it is in the journal. */
export const waitForSaved = (page: Page): Promise<void> =>
  page.locator('[data-testid="save-status"][data-phase="saved"]').waitFor({ timeout: 15_000 });
