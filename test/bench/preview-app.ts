import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { openPreview, type Preview } from '../../electron/preview/open-preview.ts';
import { benchPassphrase, makeFolder } from './bench-vault.ts';

/** The built app, as a manager has it before them, with a journal open in it. */
export interface BenchApp {
  preview: Preview;
  page: Page;
  /** Closes the app and removes its journal. */
  close(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../..');

/**
 * Starts what `npm run build` made, page and vault process, in the installed Chromium on a journal that `fill` writes, and
 * unlocks it. `npm run bench` has built it when this is called.
 * @param fill makes a journal under `benchPassphrase` in the folder and closes it
 */
export async function openBenchApp<T>(
  fill: (journalFolder: string) => Promise<T>,
  viewport = { width: 1280, height: 800 },
): Promise<BenchApp & { filled: T }> {
  const { folder, remove } = makeFolder();
  try {
    const filled = await fill(join(folder, 'journal'));
    const preview = await openPreview({
      dataFolder: folder,
      headless: true,
      exportFolder: join(folder, 'exports'),
      vaultScript: join(root, 'out/vault/process.js'),
      viewport,
    });
    const { page } = preview;
    page.setDefaultTimeout(30_000);
    const close = async (): Promise<void> => {
      await preview.close();
      remove();
    };
    try {
      await page.getByRole('textbox', { name: 'Passphrase' }).fill(benchPassphrase);
      await page.keyboard.press('Enter');
      await page.getByRole('navigation', { name: 'Handrail' }).waitFor();
      return { preview, page, filled, close };
    } catch (error) {
      await close();
      throw error;
    }
  } catch (error) {
    remove();
    throw error;
  }
}
