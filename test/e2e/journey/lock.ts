import { ended, vaultProcesses } from '../support/processes.ts';
import { type Step, words } from './journey.ts';

/** Locked means gone from the screen and from memory; unlocked means everything is there. */
export const lock: Step[] = [
  {
    name: 'one key locks: no word is left on the screen and the vault process is gone',
    run: async ({ page, picture }) => {
      const before = vaultProcesses();
      await page.keyboard.press('Control+l');
      await page.getByRole('heading', { name: /locked/i }).waitFor();
      const left = await page.content();
      for (const word of [words.person, words.evidence, words.aside]) {
        if (left.includes(word)) throw new Error('The locked page still holds text of the journal.');
      }
      if (before.length !== 1) throw new Error(`There were ${before.length} vault processes.`);
      for (const id of before) {
        if (!(await ended(id))) throw new Error('The vault process outlived the lock.');
      }
      await picture('locked');
    },
  },
  {
    name: 'a wrong passphrase opens nothing and says so',
    run: async ({ page, picture }) => {
      await page.keyboard.type('a calm hand on the tiller');
      await page.keyboard.press('Enter');
      await page.getByText('That passphrase does not open this journal.').waitFor({ timeout: 60_000 });
      await picture('wrong-passphrase');
    },
  },
  {
    name: 'the right one opens the same place, and everything is there',
    run: async ({ page, picture }) => {
      await page.getByRole('textbox', { name: 'Passphrase' }).fill(words.passphrase);
      await page.keyboard.press('Enter');
      for (const text of [words.evidence, words.concern, words.promise, words.aside]) {
        await page.getByText(text).first().waitFor({ timeout: 60_000 });
      }
      await picture('unlocked');
    },
  },
];
