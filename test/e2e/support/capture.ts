import type { Page } from 'playwright-core';
import type { Preview } from '../../../electron/preview/open-preview.ts';
import { ask } from './sample.ts';

/** The small page, once it is shown. */
export async function shownCapture(preview: Preview): Promise<Page> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    if (preview.capturePage !== null) return preview.capturePage;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('The small window was not shown.');
}

/** Waits until the small window is put away. */
export async function hiddenCapture(preview: Preview): Promise<void> {
  for (let tries = 0; preview.capturePage !== null; tries += 1) {
    if (tries > 1_000) throw new Error('The small window did not close.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Waits until the caret is in the text of the note. */
export const caretIn = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Text of the note');
};

/** Shows the small window as the tray does, also where the main page is locked. */
export async function openCapture(preview: Preview): Promise<Page> {
  await ask(preview.page, 'app.showCapture', {});
  return shownCapture(preview);
}
