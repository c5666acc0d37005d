import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { HandrailError } from '../../../shared/contract/errors.ts';
import { samplePassphrase } from '../../../shared/sample/sample-journal.ts';
import { fakePassphrase, fakePerson, fakeRecoveryKey } from '../../helpers/fake-bridge.ts';
import { axeFindings, type MountedApp, mountApp } from '../../helpers/mount-app.tsx';

let app: MountedApp;
const open = async (options: Parameters<typeof mountApp>[0] = {}): Promise<void> => {
  app = await mountApp({ state: 'locked', people: [fakePerson({ name: 'Ana Ruiz' })], ...options });
};
afterEach(() => app.unmount());

const passphrase = page.getByLabelText('Passphrase', { exact: true });
const journal = page.getByRole('navigation', { name: 'Handrail' });

describe('unlocking', () => {
  test('the caret is in the field, and Enter opens the journal', async () => {
    await open();
    await expect.element(passphrase).toHaveFocus();
    await userEvent.keyboard(`${fakePassphrase}{Enter}`);
    await expect.element(journal).toMatchTextContent(/Ana Ruiz/);
    expect(app.bridge.callsOf('app.takeUnsaved')).toHaveLength(1);
  });

  test('a wrong passphrase has one message, and the next try begins at once', async () => {
    await open();
    await userEvent.keyboard('not it{Enter}');
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('That passphrase does not open this journal.');
    await expect.element(passphrase).toHaveFocus();
    await userEvent.keyboard(`${fakePassphrase}{Enter}`);
    await expect.element(journal).toBeVisible();
  });

  test('while the key is derived the button says so and nothing is asked twice', async () => {
    let finish = (): void => undefined;
    await open({
      handlers: {
        'vault.unlock': () =>
          new Promise((resolve) => {
            finish = () => resolve(null);
          }),
      },
    });
    await passphrase.fill(fakePassphrase);
    await userEvent.keyboard('{Enter}{Enter}');
    await expect
      .element(page.getByRole('button', { name: 'Unlocking' }))
      .toHaveAttribute('aria-busy', 'true');
    expect(app.bridge.callsOf('vault.unlock')).toHaveLength(1);
    app.bridge.state = 'open';
    finish();
    await expect.element(journal).toBeVisible();
  });

  test('after too many attempts it says how long to wait, counts down, and lets in again', async () => {
    let asked = 0;
    await open({
      handlers: {
        'vault.unlock': () => {
          if (asked++ === 0) throw new HandrailError('wait', 'Wait.', { waitMs: 2000 });
          app.bridge.state = 'open';
          return null;
        },
      },
    });
    await passphrase.fill(fakePassphrase);
    await userEvent.keyboard('{Enter}');
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('Too many attempts. You can try again in 2 s.');
    await expect.element(page.getByRole('button', { name: 'Unlock' })).toBeDisabled();
    await expect.element(page.getByRole('button', { name: 'Unlock' })).toBeEnabled();
    await userEvent.keyboard('{Enter}');
    await expect.element(journal).toBeVisible();
  });

  describe('“A wrong message at unlock”', () => {
    test('Enter during the wait says so, and what is in the field is tried when the wait is over', async () => {
      const tried: string[] = [];
      await open({
        handlers: {
          'vault.unlock': ({ passphrase: words }) => {
            tried.push(words);
            if (tried.length === 1) throw new HandrailError('wrong-secret', 'No.', { waitMs: 3000 });
            app.bridge.state = 'open';
            return null;
          },
        },
      });
      await userEvent.keyboard('not it{Enter}');
      await expect
        .element(page.getByRole('alert'))
        .toMatchTextContent(/Too many attempts\. You can try again in \d s\./);
      await passphrase.fill(fakePassphrase);
      await userEvent.keyboard('{Enter}');
      await expect
        .element(page.getByRole('alert'))
        .toMatchTextContent(/Too many attempts\. This passphrase is tried in \d s\./);
      expect(tried).toEqual(['not it']);
      await expect.element(journal).toBeVisible();
      expect(tried).toEqual(['not it', fakePassphrase]);
    });

    test('it never stands beside a passphrase that was not tried', async () => {
      await open();
      await userEvent.keyboard('not it{Enter}');
      await expect
        .element(page.getByRole('alert'))
        .toHaveTextContent('That passphrase does not open this journal.');
      await userEvent.keyboard('q');
      await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    });

    test('who types on during the wait presses Enter again', async () => {
      await open({
        handlers: {
          'vault.unlock': () => {
            throw new HandrailError('wait', 'Wait.', { waitMs: 3000 });
          },
        },
      });
      await userEvent.keyboard('not it{Enter}');
      await expect.element(page.getByRole('alert')).toMatchTextContent(/You can try again in/);
      await userEvent.keyboard('almost{Enter}');
      await expect.element(page.getByRole('alert')).toMatchTextContent(/This passphrase is tried in/);
      await userEvent.keyboard(' it');
      await expect.element(page.getByRole('alert')).toMatchTextContent(/You can try again in/);
      await expect.element(page.getByRole('button', { name: 'Unlock' })).toBeEnabled();
      expect(app.bridge.callsOf('vault.unlock')).toHaveLength(1);
    });
  });

  test('an unlock that was cancelled by a lock shows no error', async () => {
    await open({
      handlers: {
        'vault.unlock': () => {
          throw new HandrailError('cancelled', 'The screen was locked.');
        },
      },
    });
    await passphrase.fill(fakePassphrase);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('button', { name: 'Unlock' })).toBeEnabled();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  test('what was noticed on the way in is said', async () => {
    const notice = 'The keyring was restored from its previous generation.';
    await open({ handlers: { 'vault.status': () => ({ state: 'locked', waitMs: 0, notice }) } });
    await expect.element(page.getByText(notice)).toBeVisible();
  });

  test('the sample says its passphrase', async () => {
    await open({ info: { sample: true } });
    await expect
      .element(page.getByText(`The passphrase of the sample is: ${samplePassphrase}`))
      .toBeVisible();
  });
});

describe('the recovery key', () => {
  test('opens the journal and sets a new passphrase', async () => {
    await open();
    await page.getByRole('button', { name: 'Use the recovery key' }).click();
    await expect.element(page.getByRole('textbox', { name: 'Recovery key' })).toHaveFocus();
    await userEvent.keyboard(fakeRecoveryKey.toLowerCase());
    await page.getByLabelText('New passphrase', { exact: true }).fill('seven quiet lighthouses');
    await page.getByLabelText('New passphrase, once more', { exact: true }).fill('seven quiet lighthouses');
    await page.getByRole('button', { name: 'Open the journal' }).click();
    await expect.element(journal).toBeVisible();
    expect(app.bridge.passphrase).toBe('seven quiet lighthouses');
  });

  test('a wrong one is told at its field', async () => {
    await open();
    await page.getByRole('button', { name: 'Use the recovery key' }).click();
    await page.getByRole('textbox', { name: 'Recovery key' }).fill('0000 0000 0000 0000 0000 0000 0000 0000');
    await page.getByLabelText('New passphrase', { exact: true }).fill('seven quiet lighthouses');
    await page.getByLabelText('New passphrase, once more', { exact: true }).fill('seven quiet lighthouses');
    await page.getByRole('button', { name: 'Open the journal' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('That key does not open this journal.');
  });
});

describe('a journal that cannot be opened is explained on the whole screen', () => {
  test.each([
    ['in-use', 'The journal is open elsewhere'],
    ['damaged', 'The journal’s files are damaged'],
    ['rolled-back', 'An older copy is in the journal’s place'],
    ['newer-version', 'Written by a newer Handrail'],
    ['storage', 'The journal cannot be read'],
  ] as const)('%s', async (kind, title) => {
    let broken = true;
    await open({
      handlers: {
        'vault.status': () => {
          if (broken) throw new HandrailError(kind, 'x');
          return { state: 'locked', waitMs: 0, notice: null };
        },
      },
    });
    await expect.element(page.getByRole('heading', { name: title })).toBeVisible();
    await expect.element(page.getByRole('list', { name: 'What to do' })).toBeVisible();
    expect(await axeFindings()).toEqual([]);
    broken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(passphrase).toBeVisible();
  });

  test('also where only the passphrase brought it to light', async () => {
    await open({
      handlers: {
        'vault.unlock': () => {
          throw new HandrailError('rolled-back', 'x');
        },
      },
    });
    await passphrase.fill(fakePassphrase);
    await userEvent.keyboard('{Enter}');
    await expect
      .element(page.getByRole('heading', { name: 'An older copy is in the journal’s place' }))
      .toBeVisible();
  });
});

describe('an older copy that was restored on purpose', () => {
  const copy = { found: '4 abc', missing: 17, newestAt: '2026-03-01T09:00:00.000Z' };
  const older = (details: object) => {
    throw new HandrailError('rolled-back', 'x', { standing: 'behind', ...details });
  };
  const consent = () => page.getByRole('checkbox', { name: /^I know that the later changes are not/ });
  const accept = () => page.getByRole('button', { name: 'Open the older copy', exact: true });

  test('is explained with what is not in it, and opened with the passphrase and a clear yes', async () => {
    await open({
      handlers: {
        'vault.unlock': () => older(copy),
        'vault.acceptOlder': ({ passphrase: words }) => {
          if (words !== fakePassphrase) throw new HandrailError('wrong-secret', 'x');
          return null;
        },
      },
    });
    await passphrase.fill(fakePassphrase);
    await userEvent.keyboard('{Enter}');
    const title = page.getByRole('heading', { name: 'An older copy is in the journal’s place' });
    await expect.element(title).toBeVisible();
    await expect
      .element(page.getByText(/2026.*17 changes that this machine wrote are not in it/))
      .toBeVisible();
    expect(await axeFindings()).toEqual([]);
    await page.getByRole('button', { name: 'Open the older copy…' }).click();
    await expect.element(passphrase).toHaveFocus();
    await userEvent.keyboard('wrong words');
    await expect.element(accept()).toBeDisabled();
    await userEvent.keyboard('{Enter}');
    expect(app.bridge.callsOf('vault.acceptOlder')).toEqual([]);
    await consent().click();
    expect(await axeFindings()).toEqual([]);
    await accept().click();
    await expect.element(page.getByText('That passphrase does not open this journal.')).toBeVisible();
    await expect.element(passphrase).toHaveFocus();
    await userEvent.keyboard(`${fakePassphrase}{Enter}`);
    await expect.element(page.getByRole('navigation', { name: 'Handrail' })).toBeVisible();
    expect(app.bridge.callsOf('vault.acceptOlder').at(-1)).toEqual({
      passphrase: fakePassphrase,
      found: '4 abc',
    });
  });

  test('is told anew where it is another one by now', async () => {
    await open({
      handlers: {
        'vault.unlock': () => older(copy),
        'vault.acceptOlder': () => older({ ...copy, found: '3 abc', missing: 18 }),
      },
    });
    await passphrase.fill(fakePassphrase);
    await userEvent.keyboard('{Enter}');
    await page.getByRole('button', { name: 'Open the older copy…' }).click();
    await passphrase.fill(fakePassphrase);
    await consent().click();
    await accept().click();
    await expect.element(page.getByText(/18 changes that this machine wrote are not in it/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});

test.each(['light', 'dark'] as const)('axe finds nothing, %s', async (theme) => {
  await open({ preferences: { theme } });
  await expect.element(passphrase).toBeVisible();
  await userEvent.keyboard('no{Enter}');
  await expect.element(page.getByRole('alert')).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await page.getByRole('button', { name: 'Use the recovery key' }).click();
  await expect.element(page.getByRole('textbox', { name: 'Recovery key' })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});
