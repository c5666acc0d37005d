import type { Page } from 'playwright-core';
import type { Preview } from '../../../electron/preview/open-preview.ts';
import { samplePassphrase } from '../../../shared/sample/index.ts';
import { openCapture } from '../support/capture.ts';

/** A state of the small window. */
export interface CaptureShot {
  name: string;
  go(capture: Page, preview: Preview): Promise<void>;
}

const text = (page: Page) => page.getByRole('textbox', { name: 'Text of the note' });

/** CSS pixels: as it opens, and as small as it can be made. */
export const captureSizes = [
  [580, 420],
  [400, 280],
] as const;

/** One after the other; each goes on from the one before. The sample journal is open, and the small window is shown. */
export const captureShots: readonly CaptureShot[] = [
  { name: 'capture-empty', go: (page) => text(page).waitFor() },
  {
    name: 'capture-person',
    go: async (page) => {
      await page.keyboard.press('Tab');
      await page.getByRole('listbox', { name: 'People' }).waitFor();
      await page.keyboard.type('tom');
      await page.getByRole('option', { name: /Tomás/ }).waitFor();
    },
  },
  {
    name: 'capture-writing',
    go: async (page) => {
      await page.keyboard.press('Enter');
      await page.keyboard.type('He rolled the canary back himself, before anyone asked. #own', { delay: 4 });
      await page.getByRole('option', { name: /ownership/ }).waitFor();
    },
  },
  {
    name: 'capture-written',
    go: async (page) => {
      await page.keyboard.press('Enter');
      await page.keyboard.type('+', { delay: 4 });
      await page.keyboard.press('Enter');
      await page.keyboard.type('[] Send him the incident template 📅 2026-12-04', { delay: 4 });
      await page.locator('[data-testid="save-status"][data-phase="saved"]').waitFor();
    },
  },
  { name: 'capture-discreet', go: (page) => page.keyboard.press('Control+.') },
  {
    name: 'capture-locked',
    go: async (page, preview) => {
      await page.keyboard.press('Control+.');
      await preview.page.keyboard.press('Control+l');
      await page.getByRole('heading', { name: /is locked/ }).waitFor();
    },
  },
  {
    name: 'capture-locked-typed',
    go: async (page) => {
      await page
        .getByRole('textbox', { name: /before the journal is unlocked/ })
        .fill('He asked for the staff track.');
      await page.getByRole('textbox', { name: 'Passphrase' }).fill('not this one');
      await page.keyboard.press('Enter');
      await page.getByText('That passphrase does not open this journal.').waitFor({ timeout: 20_000 });
    },
  },
  {
    name: 'capture-locked-waiting',
    go: async (page, preview) => {
      await page.keyboard.press('Escape');
      await openCapture(preview);
      await page.getByText(/words wait here/).waitFor();
    },
  },
  {
    name: 'capture-unlocked',
    go: async (page) => {
      await page.getByRole('textbox', { name: 'Passphrase' }).fill(samplePassphrase);
      await page.keyboard.press('Enter');
      await page.getByText('He asked for the staff track.').waitFor({ timeout: 20_000 });
    },
  },
];
