import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Journey, type Step, words } from './journey.ts';

const formats = [
  { label: /^Markdown/, ending: '.md' },
  { label: /^HTML/, ending: '.html' },
  { label: /^PDF/, ending: '.pdf' },
  { label: /^JSON/, ending: '.json' },
] as const;

function exported(journey: Journey, ending: string): string {
  const name = readdirSync(journey.exports).find((file) => file.endsWith(ending));
  if (name === undefined) throw new Error(`No ${ending} file was exported.`);
  return join(journey.exports, name);
}

/** The text that a reader gets; null where no independent reader is installed. */
function readPdf(path: string): string | null {
  if (!existsSync('/usr/bin/pdftotext')) return null;
  return execFileSync('/usr/bin/pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
}

const folded = (text: string): string => text.replace(/\s+/g, ' ');

function check(text: string, ending: string): void {
  for (const wanted of [words.person, words.evidence, words.concern, words.promise]) {
    if (!folded(text).includes(wanted)) throw new Error(`The ${ending} export lacks “${wanted}”.`);
  }
  if (folded(text).includes(words.aside) || text.includes('Seems tired')) {
    throw new Error(`The private aside is in the ${ending} export.`);
  }
}

/** Keys mean the dialog's own things until it has left. */
const dialogGone = (page: Page) => page.getByRole('dialog', { name: /^Export/ }).waitFor({ state: 'hidden' });

/** One person's evidence as files that open elsewhere; the private aside stays. */
export const exportAll: Step[] = [
  {
    name: 'the dialog says what stays here',
    run: async ({ page, picture }) => {
      await page.getByRole('button', { name: words.person }).first().click();
      await page.keyboard.press('Control+Shift+e');
      await page.getByText(/1 private aside/i).waitFor();
      await picture('export-dialog');
      await page.keyboard.press('Escape');
      await dialogGone(page);
    },
  },
  ...formats.map(
    ({ label, ending }): Step => ({
      name: `exports ${ending}, complete and without the private aside`,
      run: async (journey) => {
        const { page } = journey;
        await page.keyboard.press('Control+Shift+e');
        await page.getByRole('radio', { name: label }).click();
        await page.getByRole('button', { name: /Choose where to save/ }).click();
        await page
          .getByText(/^Saved as .*/)
          .filter({ hasText: ending })
          .waitFor({ timeout: 60_000 });
        const path = exported(journey, ending);
        const text = ending === '.pdf' ? readPdf(path) : readFileSync(path, 'utf8');
        if (text === null) {
          if (!readFileSync(path).subarray(0, 5).equals(Buffer.from('%PDF-')))
            throw new Error('That is no PDF.');
        } else check(text, ending);
        await dialogGone(page);
      },
    }),
  ),
  {
    name: 'for the report, only what may be shared leaves, and the journal notes that it did',
    run: async (journey) => {
      const { page } = journey;
      await page.keyboard.press('Control+Shift+e');
      await page.getByRole('radio', { name: 'The report' }).click();
      await page.getByText('Not for this reader').waitFor();
      await page.getByRole('radio', { name: 'JSON' }).click();
      const before = readdirSync(journey.exports);
      await page.getByRole('button', { name: /Choose where to save/ }).click();
      await dialogGone(page);
      const name = readdirSync(journey.exports).find((file) => !before.includes(file)) ?? '';
      const text = folded(readFileSync(join(journey.exports, name), 'utf8'));
      for (const kept of [words.evidence, words.concern, words.aside])
        if (text.includes(kept)) throw new Error(`“${kept}” left for a reader who may not see it.`);
      await page.keyboard.press('Control+Shift+e');
      await page.getByRole('tab', { name: 'Earlier' }).click();
      await page.getByText(/^For the report: /).waitFor();
      await page.keyboard.press('Escape');
      await dialogGone(page);
    },
  },
];
