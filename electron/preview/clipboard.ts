import type { Page } from 'playwright-core';

/**
 * Copies through the page. A browser can neither ask clipboard histories to look away, nor look whether the clipboard
 * is still ours and clear it: only Electron does that.
 */
export const copyThrough = async (page: Page, text: string): Promise<void> => {
  const write = (copied: string) => navigator.clipboard.writeText(copied);
  // A page without focus may not copy.
  await page.evaluate(write, text).catch(() => {});
};
