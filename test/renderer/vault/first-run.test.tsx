import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { currentPlace } from '../../../renderer/app/place.ts';
import { HandrailError } from '../../../shared/contract/errors.ts';
import { fakePerson, fakeRecoveryKey } from '../../helpers/fake-bridge.ts';
import { axeFindings, type MountedApp, mountApp } from '../../helpers/mount-app.tsx';

const passphrase = 'seven quiet lighthouses';
let app: MountedApp;

beforeEach(async () => {
  app = await mountApp({ state: 'absent' });
});
afterEach(() => app.unmount());

const field = (name: string) => page.getByRole('textbox', { name, exact: true });

async function choosePassphrase(): Promise<void> {
  await expect.element(page.getByLabelText('Passphrase', { exact: true })).toHaveFocus();
  await userEvent.keyboard(passphrase);
  // Past the button that shows what was typed.
  await userEvent.keyboard('{Tab}{Tab}');
  await userEvent.keyboard(passphrase);
  await expect.element(page.getByRole('button', { name: 'Continue' })).toBeEnabled();
  await userEvent.keyboard('{Enter}');
}

async function typeRecoveryKey(text: string): Promise<void> {
  await expect.element(page.getByRole('button', { name: 'I have written it down' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(field('Recovery key, typed back')).toHaveFocus();
  if (text !== '') await userEvent.keyboard(text);
}

describe('the first run, with the keyboard alone', () => {
  test('three steps lead to the page of the first report', async () => {
    await choosePassphrase();
    await typeRecoveryKey(fakeRecoveryKey);
    await userEvent.keyboard('{Enter}');
    await expect.element(field('Name')).toHaveFocus();
    expect(app.bridge.callsOf('vault.create')).toEqual([{ passphrase, recoveryKey: fakeRecoveryKey }]);
    await userEvent.keyboard('Ana Ruiz{Tab}Senior engineer{Tab}Payments{Enter}');
    await expect.element(page.getByRole('navigation', { name: 'Handrail' })).toMatchTextContent(/Ana Ruiz/);
    const [ana] = app.bridge.people;
    expect(ana).toMatchObject({
      name: 'Ana Ruiz',
      role: 'Senior engineer',
      team: 'Payments',
      relation: 'report',
      rhythmDays: 14,
    });
    expect(currentPlace()).toEqual({ at: 'person', personId: ana?.id, tab: 'timeline' });
  });

  test('the third step can be skipped', async () => {
    await choosePassphrase();
    await typeRecoveryKey(fakeRecoveryKey);
    await userEvent.keyboard('{Enter}');
    await page.getByRole('button', { name: 'Skip' }).click();
    await expect.element(page.getByRole('navigation', { name: 'Handrail' })).toBeVisible();
    expect(app.bridge.people).toEqual([]);
  });
});

describe('the passphrase', () => {
  test('a weak one is told why and what would help, and does not lead on', async () => {
    await page.getByLabelText('Passphrase', { exact: true }).fill('short');
    await expect
      .element(page.getByRole('status'))
      .toMatchTextContent(/Weak\..*minutes.*It is short\. Add more words\./);
    await page.getByLabelText('Passphrase, once more', { exact: true }).fill('short');
    await expect.element(page.getByRole('button', { name: 'Continue' })).toBeDisabled();
  });

  /** The first step with an estimate that comes when the test says so, and with this passphrase typed twice. */
  async function typeBeforeEstimate(): Promise<() => void> {
    app.unmount();
    const estimate = Promise.withResolvers<void>();
    app = await mountApp({
      state: 'absent',
      handlers: {
        'vault.estimate': async () => {
          await estimate.promise;
          return {
            score: 4,
            guessesLog10: 20,
            enough: true,
            crackTime: 'centuries',
            warning: '',
            suggestions: [],
          };
        },
      },
    });
    await page.getByLabelText('Passphrase', { exact: true }).fill(passphrase);
    await page.getByLabelText('Passphrase, once more', { exact: true }).fill(passphrase);
    return estimate.resolve;
  }

  test('Enter before the estimate leads on when it comes', async () => {
    const arrive = await typeBeforeEstimate();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Choose a passphrase' })).toBeVisible();
    arrive();
    await expect.element(page.getByRole('heading', { name: 'Your recovery key' })).toBeVisible();
  });

  test('what is typed after that Enter takes it back', async () => {
    const arrive = await typeBeforeEstimate();
    await userEvent.keyboard('{Enter}x');
    arrive();
    await expect.element(page.getByText('Very strong.')).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Choose a passphrase' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Continue' })).toBeDisabled();
  });

  test('two that differ are told as soon as they do', async () => {
    await page.getByLabelText('Passphrase', { exact: true }).fill(passphrase);
    await page.getByLabelText('Passphrase, once more', { exact: true }).fill('seven quiet ');
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    await page.getByLabelText('Passphrase, once more', { exact: true }).fill('seven loud');
    await expect.element(page.getByRole('alert')).toHaveTextContent('The two are not the same yet.');
  });

  test('it is hidden until it is asked for', async () => {
    const input = page.getByLabelText('Passphrase', { exact: true });
    await input.fill(passphrase);
    await expect.element(input).toHaveAttribute('type', 'password');
    await page.getByRole('button', { name: 'Show passphrase', exact: true }).click();
    await expect.element(input).toHaveAttribute('type', 'text');
    await expect.element(input).toHaveAttribute('autocomplete', 'off');
  });
});

describe('the recovery key', () => {
  beforeEach(choosePassphrase);

  test('is shown in eight groups of four', async () => {
    await expect
      .element(page.getByRole('status', { name: 'Recovery key' }))
      .toHaveTextContent('ABCD EFGH JKMN PQRS TVWX YZ23 4567 89AB');
  });

  test('is gone from the screen while it is typed back', async () => {
    await typeRecoveryKey('');
    expect(document.body.textContent).not.toContain('EFGH');
  });

  test.each([
    ['in lower case, with spaces', 'abcd efgh jkmn pqrs tvwx yz23 4567 89ab'],
    ['without anything between', 'ABCDEFGHJKMNPQRSTVWXYZ23456789AB'],
  ])('is accepted %s', async (_, typed) => {
    await typeRecoveryKey(typed);
    await expect.element(page.getByText('That is it.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Make the journal' })).toBeEnabled();
  });

  test('a slip is named by its group, and does not make a journal', async () => {
    await typeRecoveryKey('abcd efgh jkmx');
    await expect.element(page.getByRole('alert')).toHaveTextContent('Something differs in group 3.');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('button', { name: 'Make the journal' })).toBeDisabled();
    expect(app.bridge.callsOf('vault.create')).toEqual([]);
  });

  test('can be shown again', async () => {
    await typeRecoveryKey('abcd');
    await page.getByRole('button', { name: 'Show the key again' }).click();
    await expect.element(page.getByRole('status', { name: 'Recovery key' })).toBeVisible();
  });
});

test('an error while the journal is made keeps what was typed', async () => {
  app.unmount();
  app = await mountApp({
    state: 'absent',
    handlers: {
      'vault.create': () => {
        throw new HandrailError('disk-full', 'No space.');
      },
    },
  });
  await choosePassphrase();
  await typeRecoveryKey(fakeRecoveryKey);
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('alert')).toMatchTextContent(/The disk is full\. Nothing was changed/);
  await expect.element(field('Recovery key, typed back')).toHaveValue(fakeRecoveryKey);
});

test('a sample journal can be opened instead', async () => {
  app.unmount();
  app = await mountApp({ state: 'absent', people: [fakePerson({ name: 'Ana Ruiz' })] });
  await page.getByRole('button', { name: 'Open a sample journal' }).click();
  await expect.element(page.getByRole('complementary', { name: 'Sample journal' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: /^Ana Ruiz/ })).toBeVisible();
  expect(app.bridge.callsOf('vault.create')).toEqual([]);
});

test('while the sample journal is made, its counts are shown', async () => {
  app.unmount();
  const made = Promise.withResolvers<void>();
  app = await mountApp({
    state: 'absent',
    handlers: {
      'app.openSample': async () => {
        await made.promise;
        throw new HandrailError('disk-full', 'No space.');
      },
    },
  });
  await page.getByRole('button', { name: 'Open a sample journal' }).click();
  await expect.element(page.getByRole('heading', { name: 'Preparing the sample journal…' })).toBeVisible();
  app.bridge.emit({ event: 'progress', payload: { task: 'sample', done: 200, total: 431 } });
  await expect.element(page.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '200 of 431');
  expect(await axeFindings()).toEqual([]);
  made.resolve();
  await expect.element(page.getByRole('heading', { name: 'Choose a passphrase' })).toBeVisible();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/The disk is full/);
});

test('axe finds nothing in any of the steps', async () => {
  await expect.element(page.getByLabelText('Passphrase', { exact: true })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await choosePassphrase();
  await expect.element(page.getByRole('status', { name: 'Recovery key' })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await typeRecoveryKey('abcx');
  expect(await axeFindings()).toEqual([]);
  await field('Recovery key, typed back').fill(fakeRecoveryKey);
  await userEvent.keyboard('{Enter}');
  await expect.element(field('Name')).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});
