import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { DisclosureCounts } from '../../../../shared/contract/disclosure.ts';
import { type FakeOptions, fakePerson } from '../../../helpers/fake-bridge.ts';
import { axeFindings, openApp } from '../open-app.tsx';

const ana = fakePerson({ name: 'Ana Ruiz' });
const ben = fakePerson({ name: 'Ben Okafor' });
const counts: DisclosureCounts = {
  notes: 12,
  parts: 3,
  evidence: 9,
  objectives: 1,
  promises: 2,
  pictures: 0,
  privateAsides: 2,
  trashed: 1,
  thirdParties: [
    {
      personId: ben.id,
      name: 'Ben Okafor',
      relation: 'report',
      pseudonym: 'a colleague (B)',
      shown: false,
      uses: 4,
    },
  ],
  doubtful: ['Will'],
};

async function openDialog(handlers: FakeOptions['handlers'] = {}) {
  const bridge = await openApp(
    {
      people: [ana, ben],
      handlers: {
        'disclosure.preview': () => counts,
        'app.exportDisclosure': () => ({ savedAs: 'Handrail disclosure.zip', counts }),
        ...handlers,
      },
    },
    { at: 'person', personId: ana.id, tab: 'timeline' },
  );
  await page.getByRole('button', { name: 'More about Ana Ruiz' }).click();
  await page.getByRole('menuitem', { name: 'Disclose…' }).click();
  await expect
    .element(page.getByRole('dialog', { name: 'Disclose what is held about Ana Ruiz' }))
    .toBeVisible();
  return bridge;
}
const save = () => page.getByRole('button', { name: 'Choose where to save…' });
const usual = { personId: ana.id, from: null, to: null, shown: [], privateAsides: false };

test('says what is in the bundle, who is replaced, what may be a name, and that private passages stay out', async () => {
  const bridge = await openDialog();
  await expect
    .element(page.getByText('12 notes about Ana Ruiz, 3 notes of others', { exact: false }))
    .toBeVisible();
  await expect.element(page.getByText('counsel should decide it', { exact: false })).toBeVisible();
  await expect.element(page.getByText('May be names, and stay: Will.', { exact: false })).toBeVisible();
  await expect.element(page.getByText('1 note in the trash names them', { exact: false })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await page.getByRole('checkbox', { name: 'Ben Okafor a colleague (B)' }).click();
  await save().click();
  await expect.element(page.getByText('Saved as Handrail disclosure.zip.', { exact: false })).toBeVisible();
  expect(bridge.callsOf('app.exportDisclosure')).toEqual([
    { choice: { ...usual, shown: [ben.id] }, passphrase: null },
  ]);
});

test('private passages go only where the name was typed', async () => {
  const bridge = await openDialog();
  await page.getByRole('checkbox', { name: 'Put the private passages in too' }).click();
  await expect.element(save()).toBeDisabled();
  await page.getByLabelText('Type Ana Ruiz to confirm').fill('Ana Ruis');
  await expect.element(save()).toBeDisabled();
  await page.getByLabelText('Type Ana Ruiz to confirm').fill('ana ruiz');
  await save().click();
  await expect
    .poll(() => bridge.callsOf('app.exportDisclosure'))
    .toEqual([{ choice: { ...usual, privateAsides: true }, passphrase: null }]);
});

test('the file is encrypted where a passphrase is given, and waits for a good one', async () => {
  const bridge = await openDialog();
  await page.getByRole('checkbox', { name: 'Encrypt the file with a passphrase' }).click();
  await expect.element(save()).toBeDisabled();
  const secret = 'seven lanterns carried across';
  await page.getByLabelText('Passphrase of the file', { exact: true }).fill(secret);
  await page.getByLabelText('Passphrase of the file, once more').fill(secret);
  await save().click();
  await expect
    .poll(() => bridge.callsOf('app.exportDisclosure'))
    .toEqual([{ choice: usual, passphrase: secret }]);
});
