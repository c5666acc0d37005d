import { type Step, words } from './journey.ts';

/** First run, with the keyboard alone: passphrase, recovery key, first report. */
export const begin: Step[] = [
  {
    name: 'a weak passphrase is refused with a reason',
    run: async ({ page, picture }) => {
      await page.getByRole('heading', { name: 'Choose a passphrase' }).waitFor();
      await page.keyboard.type('password1');
      await page
        .getByText(/easy to guess|very common|commonly used|weak/i)
        .first()
        .waitFor();
      await picture('weak-passphrase');
      await page.keyboard.press('Control+A');
    },
  },
  {
    name: 'a good passphrase is accepted',
    run: async ({ page, picture }) => {
      await page.keyboard.type(words.passphrase);
      await page.getByLabel('Passphrase, once more', { exact: true }).fill(words.passphrase);
      await page
        .getByText(/strong/i)
        .first()
        .waitFor();
      await picture('passphrase');
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'the recovery key is shown once and typed back',
    run: async ({ page, picture }) => {
      const shown = page.getByLabel('Recovery key', { exact: true });
      await shown.waitFor();
      const recoveryKey = ((await shown.textContent()) ?? '').replace(/\s+/g, ' ').trim();
      if (!/^(\S{4}[ -]?){8}$/.test(recoveryKey))
        throw new Error('The recovery key is not eight groups of four.');
      await picture('recovery-key');
      await page.keyboard.press('Enter');
      await page.getByLabel('Recovery key, typed back').waitFor();
      await page.keyboard.type(recoveryKey.toLowerCase());
      await page.getByText('That is it.').waitFor();
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'the first report is added',
    run: async ({ page, picture }) => {
      await page.getByRole('heading', { name: 'Who reports to you?' }).waitFor({ timeout: 60_000 });
      await page.keyboard.type(words.person);
      await page.getByLabel('Role', { exact: true }).fill('Senior engineer');
      await page.getByLabel('Team', { exact: true }).fill('Payments');
      await picture('first-report');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: words.person }).waitFor();
      await picture('empty-person');
    },
  },
];
