import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toCommand } from './shots/shot.ts';
import { type App, expectQuiet, goToPerson, openApp } from './support/app.ts';
import { ask, openSample } from './support/sample.ts';
import { temporaryFolder } from './support/temporary.ts';

const secret = 'seven lanterns carried across';
const passphrase = 'a plain chair by the tall window';
const folder = temporaryFolder('handover');
let app: App;
let page: Page;

beforeAll(async () => {
  app = await openApp(folder.path);
  page = app.page;
  await openSample(page);
});
afterAll(async () => {
  await app.preview.close();
  folder.remove();
});

const exported = (ending: string): string => {
  const exports = join(folder.path, 'exports');
  return join(exports, readdirSync(exports).find((name) => name.endsWith(ending)) ?? '');
};

test('what is held about a person leaves as one file that opens elsewhere, with nobody else named', async () => {
  await goToPerson(page, 'Ana Ruiz');
  await toCommand(page, 'Disclose what the journal holds about Ana Ruiz');
  await page.getByRole('button', { name: 'Choose where to save…' }).click();
  await page.getByText('Saved as', { exact: false }).first().waitFor();
  // The keys are the page's again.
  await page.getByRole('button', { name: 'Choose where to save…' }).waitFor({ state: 'hidden' });
  const files = unzipSync(readFileSync(exported('.zip')));
  expect(Object.keys(files).sort()).toEqual([
    'check.mjs',
    'disclosure.html',
    'disclosure.json',
    'disclosure.pdf',
  ]);
  expect(
    Buffer.from(files['disclosure.pdf'] ?? [])
      .subarray(0, 5)
      .toString('latin1'),
  ).toBe('%PDF-');
  const { notes } = JSON.parse(Buffer.from(files['disclosure.json'] ?? []).toString('utf8'));
  expect(notes.length).toBeGreaterThan(20);
  const html = Buffer.from(files['disclosure.html'] ?? [])
    .toString('utf8')
    .replace(/<style>[^<]*<\/style>/, '');
  for (const name of ['Ochoa', 'Adeyemi', 'Krishnan']) expect(html).not.toContain(name);
});

test('a person goes over from one journal into another, through the first screens of the new one', async () => {
  await goToPerson(page, 'Ana Ruiz');
  const before = (await ask(page, 'people.list', {})).find(({ name }) => name === 'Ana Ruiz');
  await toCommand(page, 'Hand over Ana Ruiz');
  await page.getByLabel('Your name').fill('Sam Okoro');
  await page.getByLabel('Passphrase of the file', { exact: true }).fill(secret);
  await page.getByLabel('Passphrase of the file, once more', { exact: true }).fill(secret);
  await page.getByText('Very strong').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Hand over' }).waitFor({ state: 'hidden' });
  const text = readFileSync(exported('.age')).toString('latin1');
  expect(text.startsWith('age-encryption.org/v1\n')).toBe(true);

  await page.getByRole('button', { name: 'Start your own' }).click();
  await page.getByRole('button', { name: 'I was handed a file' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('Passphrase, once more', { exact: true }).fill(passphrase);
  await page.getByText('Very strong').waitFor();
  await page.keyboard.press('Enter');
  const shown = page.getByLabel('Recovery key', { exact: true });
  await shown.waitFor();
  const recoveryKey = ((await shown.textContent()) ?? '').trim();
  await page.keyboard.press('Enter');
  await page.getByLabel('Recovery key, typed back').fill(recoveryKey);
  await page.getByText('That is it.').waitFor();
  await page.keyboard.press('Enter');

  await page.getByRole('heading', { name: 'The file that was handed to you' }).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Choose the file…' }).click();
  await page.getByLabel('Passphrase of the file', { exact: true }).fill('not this one');
  await page.keyboard.press('Enter');
  await page.getByText('This passphrase does not open the file.', { exact: false }).waitFor();
  await page.getByLabel('Passphrase of the file', { exact: true }).fill(secret);
  await page.keyboard.press('Enter');
  await page.getByText('From Sam Okoro', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Take over' }).click();

  await page.getByRole('heading', { name: 'Ana Ruiz', level: 1 }).waitFor();
  const after = (await ask(page, 'people.list', {})).find(({ name }) => name === 'Ana Ruiz');
  expect(after?.entryCount).toBe(before?.entryCount);
  expect(await ask(page, 'handover.received', {})).toMatchObject([{ by: 'Sam Okoro' }]);
  await page.locator('article').first().click();
  await page.getByText('Handed over by Sam Okoro', { exact: false }).waitFor();
  expectQuiet(app);
});
