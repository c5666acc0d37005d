import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type SettingsPane, settingsPanes } from '../../../renderer/app/place.ts';
import { HandrailError } from '../../../shared/contract/errors.ts';
import { type FakeOptions, fakePassphrase, fakeRecoveryKey } from '../../helpers/fake-bridge.ts';
import { axeFindings, type MountedApp, mountApp } from '../../helpers/mount-app.tsx';

const next = 'seven quiet lighthouses';
let app: MountedApp;
const open = async (pane: SettingsPane, options: FakeOptions = {}): Promise<void> => {
  app = await mountApp({ ...options, place: { at: 'settings', pane } });
  await expect.element(page.getByRole('heading', { name: 'Settings', exact: true })).toBeVisible();
};
afterEach(() => app.unmount());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const pane = page.getByRole('main');

describe('appearance', () => {
  test('a theme holds at once and is remembered', async () => {
    await open('appearance', { preferences: { theme: 'light' } });
    await page.getByRole('radio', { name: 'Dark' }).click();
    await expect.poll(() => app.bridge.preferences.theme).toBe('dark');
    expect(document.documentElement.dataset.theme).toBe('dark');
  });

  test('one that cannot be written is taken back, and said', async () => {
    await open('appearance', {
      preferences: { theme: 'light' },
      handlers: {
        'app.setPreferences': () => {
          throw new HandrailError('storage', 'x');
        },
      },
    });
    await page.getByRole('radio', { name: 'Dark' }).click();
    await expect.element(page.getByRole('alert')).toBeVisible();
    await expect.element(page.getByRole('radio', { name: 'Light' })).toBeChecked();
    expect(document.documentElement.dataset.theme).toBe('light');
  });
});

describe('locking', () => {
  test('the minutes are chosen', async () => {
    await open('locking');
    await page.getByRole('combobox', { name: /^Lock when nothing/ }).click();
    await page.getByRole('option', { name: '5 minutes', exact: true }).click();
    await expect.poll(() => app.bridge.preferences.lockAfterMinutes).toBe(5);
  });

  test('closing the window may lock', async () => {
    await open('locking');
    await page.getByRole('checkbox', { name: 'Lock when the window is closed' }).click();
    await expect.poll(() => app.bridge.preferences.lockOnClose).toBe(true);
  });
});

describe('the small window', () => {
  const keys = page.getByRole('button', { name: /^From any program/ });
  const said = page.getByRole('status');
  const record = async (pressed: string): Promise<void> => {
    (keys.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(keys).toHaveTextContent('Press the keys');
    await userEvent.keyboard(pressed);
  };

  test('its shortcut is recorded with the keyboard alone, and what the system says is told', async () => {
    await open('small window', { info: { captureShortcut: 'on' } });
    await expect.element(keys).toHaveTextContent('Ctrl Alt Shift Space');
    await record('{Control>}{Shift>}y{/Shift}{/Control}');
    await expect.element(keys).toHaveTextContent('Ctrl Shift Y');
    expect(app.bridge.preferences.captureShortcut).toBe('CommandOrControl+Shift+Y');
    await expect
      .element(page.getByText('Ctrl Shift Y opens the small window from any program.'))
      .toBeVisible();
  });

  test('one that another program has is told in a sentence, and what to do', async () => {
    await open('small window', { info: { captureShortcut: 'taken' } });
    await expect
      .element(page.getByText(/^The system did not give Ctrl Alt Shift Space to Handrail: another program/))
      .toBeVisible();
    expect(await axeFindings()).toEqual([]);
  });

  test.each([
    ['a lone letter', 'a', /^A is what one writes and moves with/],
    ['Ctrl C', '{Control>}c{/Control}', 'Other programs use Ctrl C themselves, and would lose it.'],
    ['AltGr', '{Control>}{Alt>}e{/Alt}{/Control}', 'Ctrl Alt E writes a character on many keyboards.'],
    ['another console', '{Control>}{Alt>}{F2}{/Alt}{/Control}', 'Ctrl Alt F2 belongs to the system.'],
    ['a key that is nowhere', '{Control>}{Shift>}{Delete}{/Shift}{/Control}', /^That key cannot be part/],
  ])('%s is refused with the reason, and the former one holds', async (_, pressed, reason) => {
    await open('small window', { info: { captureShortcut: 'on' } });
    await record(pressed);
    await expect.element(page.getByText(reason)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(keys).toHaveTextContent('Ctrl Alt Shift Space');
    expect(app.bridge.callsOf('app.setPreferences')).toEqual([]);
  });

  test('while it listens, the keys do nothing else, and Tab goes on', async () => {
    await open('small window', { info: { captureShortcut: 'on' } });
    await record('{Control>}k{/Control}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await userEvent.keyboard('{Tab}');
    await expect.element(button('Clear')).toHaveFocus();
    await expect.element(keys).toHaveTextContent('Ctrl Alt Shift Space');
  });

  test('it is cleared, and the proposal is one key away', async () => {
    await open('small window', { info: { captureShortcut: 'on' } });
    await button('Clear').click();
    await expect.element(keys).toHaveTextContent('None');
    expect(app.bridge.preferences.captureShortcut).toBeNull();
    await button('Use Ctrl Alt Shift Space').click();
    await expect.poll(() => app.bridge.preferences.captureShortcut).toBe('CommandOrControl+Alt+Shift+Space');
    await expect.element(said.filter({ hasText: 'Press Enter' })).toBeVisible();
  });

  test('in a browser it says that there is none', async () => {
    await open('small window');
    await expect.element(page.getByText(/hears no keys that are pressed in another program/)).toBeVisible();
    await expect.element(keys).not.toBeInTheDocument();
  });
});

describe('the passphrase', () => {
  const fill = async (current: string): Promise<void> => {
    await page.getByLabelText('Current passphrase', { exact: true }).fill(current);
    await page.getByLabelText('New passphrase', { exact: true }).fill(next);
    await page.getByLabelText('New passphrase, once more', { exact: true }).fill(next);
    await button('Change the passphrase').click();
  };

  test('is changed, with the key if wanted, and leaves the fields empty', async () => {
    await open('passphrase');
    await page.getByRole('checkbox', { name: /new key/ }).click();
    await fill(fakePassphrase);
    await expect.poll(() => app.bridge.passphrase).toBe(next);
    expect(app.bridge.callsOf('vault.changePassphrase')).toEqual([
      { current: fakePassphrase, next, rotateKey: true },
    ]);
    await expect.element(page.getByLabelText('New passphrase', { exact: true })).toHaveValue('');
    await expect.element(page.getByLabelText('Current passphrase', { exact: true })).toHaveValue('');
  });

  test('stays where the current one is wrong', async () => {
    await open('passphrase');
    await fill('not it');
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('That passphrase does not open this journal.');
    expect(app.bridge.passphrase).toBe(fakePassphrase);
  });

  test('a long change shows how far it is', async () => {
    await open('passphrase', { handlers: { 'vault.changePassphrase': () => new Promise(() => undefined) } });
    await fill(fakePassphrase);
    await expect.poll(() => app.bridge.callsOf('vault.changePassphrase').length).toBe(1);
    app.bridge.emit({ event: 'progress', payload: { task: 'rotate', done: 120, total: 480 } });
    await expect.element(page.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '120 of 480');
  });
});

test('a new recovery key is shown, typed back, and replaces the old one', async () => {
  await open('recovery key');
  await page.getByLabelText('Passphrase', { exact: true }).fill(fakePassphrase);
  await button('Make a new recovery key').click();
  await button('I have written it down').click();
  await page.getByRole('textbox', { name: 'Recovery key, typed back' }).fill(fakeRecoveryKey.toLowerCase());
  await button('Replace the recovery key').click();
  await expect.element(button('Make a new recovery key')).toBeVisible();
  expect(app.bridge.callsOf('vault.replaceRecoveryKey')).toEqual([
    { passphrase: fakePassphrase, recoveryKey: fakeRecoveryKey.toLowerCase() },
  ]);
});

describe('checking the journal', () => {
  test('says what was read and that all is well', async () => {
    await open('check');
    await pane.getByRole('button', { name: 'Check the journal' }).last().click();
    await expect.element(page.getByText(/^All is well\. 120 pages/)).toBeVisible();
  });

  test('names what is not', async () => {
    const problem = 'Revision 3 of a note was changed after it was written.';
    await open('check', {
      handlers: {
        'vault.verify': () => ({
          ...{ pages: 120, entries: 1, revisions: 3, pictures: 0, problems: [problem] },
          acceptedOlder: [
            { at: '2026-03-11T10:05:00.000Z', missing: 1, newestAt: '2026-03-01T09:00:00.000Z' },
          ],
        }),
      },
    });
    await pane.getByRole('button', { name: 'Check the journal' }).last().click();
    await expect.element(page.getByText(/^1 problem was found/)).toBeVisible();
    await expect.element(page.getByText(problem)).toBeVisible();
    await expect
      .element(page.getByRole('list', { name: 'Older copies that were opened' }))
      .toMatchTextContent(
        /^On .*11.*2026.*, a copy whose last change was of .*2026.*; 1 later change was not in it\.$/,
      );
  });
});

describe('signals', () => {
  const names = (region: string): string[] =>
    page
      .getByRole('region', { name: region, exact: true })
      .getByRole('listitem')
      .elements()
      .map((element) => element.querySelector('span')?.textContent ?? '');

  test('one is added', async () => {
    await open('signals');
    await page.getByRole('textbox', { name: 'New signal' }).fill('Incident Leadership');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => names('Your own')).toEqual(['incident leadership']);
  });

  test('a name that is taken is refused in words', async () => {
    await open('signals');
    await page.getByRole('textbox', { name: 'New signal' }).fill('ownership');
    await button('Add').click();
    await expect.element(page.getByRole('alert')).toMatchTextContent(/^There already is one of that name\./);
  });

  test('one is renamed and moved to another family', async () => {
    await open('signals');
    await button('Edit mentoring').click();
    await page.getByRole('textbox', { name: 'Name' }).fill('coaching');
    await page.getByRole('combobox', { name: 'Family' }).last().click();
    await page.getByRole('option', { name: 'Career' }).click();
    await button('Save').click();
    await expect.poll(() => names('Career')).toContain('coaching');
    expect(names('Performance')).not.toContain('mentoring');
  });

  test('Escape leaves the name as it was, and the settings open', async () => {
    await open('signals');
    await button('Edit mentoring').click();
    await page.getByRole('textbox', { name: 'Name' }).fill('coaching');
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Edit mentoring')).toBeVisible();
    expect(app.bridge.callsOf('signals.update')).toEqual([]);
  });

  test('one is archived and used again', async () => {
    await open('signals');
    await button('Archive quality').click();
    await expect.poll(() => names('Archived')).toEqual(['quality']);
    await button('Use quality again').click();
    await expect.poll(() => names('Performance')).toContain('quality');
  });
});

describe('templates', () => {
  test('one is changed, and brought back as it came', async () => {
    await open('templates');
    await button('Edit Incident').click();
    await page.getByLabelText('Name', { exact: true }).fill('Outage');
    await page.getByLabelText('Headings and prompts').fill('## Timeline\nWhen?');
    expect(await axeFindings()).toEqual([]);
    await button('Save').click();
    await expect.element(button('Edit Outage')).toHaveFocus();
    expect(app.bridge.templates).toMatchObject([{ id: 'incident', text: '## Timeline\nWhen?' }]);
    await button('Bring Outage back as it came').click();
    await expect.element(button('Edit Incident')).toBeVisible();
    await button('Undo').click();
    await expect.element(button('Edit Outage')).toBeVisible();
  });

  test('one is added and removed, and the focus stays on the page', async () => {
    await open('templates');
    await button('Add a template').click();
    await expect.element(page.getByLabelText('Name', { exact: true })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Add a template')).toHaveFocus();
    await userEvent.keyboard('{Enter}Stay interview{Enter}');
    await expect.element(button('Edit Stay interview')).toBeVisible();
    await button('Remove Stay interview').click();
    await expect.poll(() => app.bridge.templates).toEqual([]);
    await expect.element(button('Add a template')).toHaveFocus();
    await button('Undo').click();
    await expect.element(button('Edit Stay interview')).toBeVisible();
  });
});

describe('wording', () => {
  test('a rule that was turned off in a note is turned on again', async () => {
    await open('wording', { preferences: { wordingOff: ['absolutes'] } });
    const box = page.getByRole('checkbox', { name: 'Always and never' });
    await expect.element(box).not.toBeChecked();
    await box.click();
    await expect.poll(() => app.bridge.preferences.wordingOff).toEqual([]);
    await page.getByRole('checkbox', { name: 'An impression' }).click();
    await expect.poll(() => app.bridge.preferences.wordingOff).toEqual(['impressions']);
    expect(await axeFindings()).toEqual([]);
  });
});

describe('exporting the whole journal', () => {
  test('says plainly that the files are not encrypted, and what was written', async () => {
    await open('export');
    await expect.element(pane).toMatchTextContent(/These files are not encrypted\./);
    await button('Export as JSON file').click();
    await expect.element(page.getByText('0 notes were written to “Handrail journal”.')).toBeVisible();
    expect(app.bridge.callsOf('app.exportJournal')).toEqual([{ format: 'json' }]);
  });

  test('a dialog that was cancelled is no error', async () => {
    await open('export', {
      handlers: {
        'app.exportJournal': () => {
          throw new HandrailError('cancelled', 'x');
        },
      },
    });
    await button('Export as Markdown folder').click();
    await expect.poll(() => app.bridge.callsOf('app.exportJournal').length).toBe(1);
    await expect.element(button('Export as Markdown folder')).toBeEnabled();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });
});

test('about says the version and what is not promised', async () => {
  await open('about');
  await expect.element(pane).toMatchTextContent(/Version 0\.1\.0/);
  await expect.element(pane).toMatchTextContent(/Not promised:/);
});

test.each(settingsPanes)('axe finds nothing in the pane "%s"', async (name) => {
  await open(name);
  expect(await axeFindings()).toEqual([]);
});
