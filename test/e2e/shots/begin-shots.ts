import type { Page } from 'playwright-core';
import { passphrase } from '../support/journal.ts';
import type { Shot } from './shot.ts';

/** The recovery key that the second step showed, kept until it is typed back. */
let recoveryKey = '';

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** From the first screen of a new user to an empty journal and its lock; each goes on from the one before. */
export const beginShots: readonly Shot[] = [
  {
    name: 'first-run',
    go: async (page) => {
      await page.getByRole('heading', { name: 'Choose a passphrase' }).waitFor();
    },
  },
  {
    name: 'first-run-weak',
    go: async (page) => {
      await page.getByLabel('Passphrase', { exact: true }).fill('password1');
      await page.getByText('Guessing it from the file').waitFor();
    },
  },
  {
    name: 'first-run-strong',
    go: async (page) => {
      await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
      await page.getByLabel('Passphrase, once more', { exact: true }).fill(passphrase);
      await page.getByText(/strong\./i).waitFor();
    },
  },
  {
    name: 'recovery-key',
    go: async (page) => {
      await press(page, 'Continue');
      const shown = page.getByLabel('Recovery key', { exact: true });
      await shown.waitFor();
      recoveryKey = (await shown.textContent()) ?? '';
    },
  },
  {
    name: 'recovery-key-typed',
    go: async (page) => {
      await press(page, 'I have written it down');
      await page.getByLabel('Recovery key, typed back').fill(`${recoveryKey.slice(0, 7)}!!`);
    },
  },
  {
    name: 'first-report',
    go: async (page) => {
      await page.getByLabel('Recovery key, typed back').fill(recoveryKey);
      await press(page, 'Make the journal');
      await page.getByRole('heading', { name: 'Who reports to you?' }).waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'empty-today',
    go: async (page) => {
      await press(page, 'Skip');
      await page.getByText('A journal begins with a person.').waitFor();
    },
  },
  {
    name: 'empty-team',
    go: async (page) => {
      await page.keyboard.press('Control+3');
      await page.getByRole('heading', { name: 'Team' }).waitFor();
    },
  },
  {
    name: 'empty-search',
    go: async (page) => {
      await page.keyboard.press('Control+f');
      await page.getByRole('combobox', { name: 'Search the journal' }).waitFor();
    },
  },
  {
    name: 'add-person',
    go: async (page) => {
      await page.keyboard.press('Control+3');
      await page.getByRole('main').getByRole('button', { name: 'Add a person' }).click();
      await page.getByRole('dialog').getByLabel('Name').fill('Noor Haddad');
    },
  },
  {
    name: 'empty-person',
    go: async (page) => {
      await page.getByRole('dialog').getByLabel('Name').press('Enter');
      await page.getByRole('heading', { name: 'Noor Haddad', level: 1 }).waitFor();
    },
  },
  {
    name: 'empty-signals',
    go: async (page) => {
      await page.keyboard.press('Alt+2');
      await page.getByRole('tabpanel', { name: 'Signals' }).waitFor();
    },
  },
  {
    name: 'empty-promises',
    go: async (page) => {
      await page.keyboard.press('Alt+4');
      await page.getByRole('tabpanel', { name: 'Promises' }).waitFor();
    },
  },
  {
    name: 'empty-note',
    go: async (page) => {
      await page.keyboard.press('Control+n');
      await page.getByRole('textbox', { name: 'Text of the note' }).waitFor();
    },
  },
  {
    name: 'unlock',
    go: async (page) => {
      await page.keyboard.press('Control+l');
      await page.getByRole('heading', { name: 'Your journal is locked' }).waitFor();
    },
  },
  {
    name: 'unlock-wrong',
    go: async (page) => {
      await page.getByRole('textbox', { name: 'Passphrase' }).fill('not this one');
      await page.keyboard.press('Enter');
      await page.getByText('That passphrase does not open this journal.').waitFor({ timeout: 20_000 });
    },
  },
  { name: 'recover', go: (page) => press(page, 'Use the recovery key') },
];
