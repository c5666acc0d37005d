import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { takeEarlyWords } from '../../../../renderer/features/capture/early-words.ts';
import { setDiscreet } from '../../../../renderer/ui/discreet.ts';
import { HandrailError } from '../../../../shared/contract/errors.ts';
import type { PersonSummary } from '../../../../shared/domain/people.ts';
import { type FakeOptions, fakeEntry, fakePassphrase, fakePerson } from '../../../helpers/fake-bridge.ts';
import { axeFindings, type MountedApp, mountCapture } from '../../../helpers/mount-app.tsx';

const ana = fakePerson({ name: 'Ana Ruiz', relation: 'peer' });
const li = fakePerson({ name: 'Li Wei', nextDueOn: '2020-01-01' });
const people: readonly PersonSummary[] = [ana, li];

let app: MountedApp;
const open = async (options: FakeOptions = {}): Promise<void> => {
  app = await mountCapture({ people, preferences: { theme: 'light' }, ...options });
};
afterEach(() => {
  app.unmount();
  takeEarlyWords();
  setDiscreet(false);
});

const text = page.getByRole('textbox', { name: 'Text of the note', exact: true });
const who = page.getByRole('combobox', { name: 'Whom the note is about' });
const due = page.getByText(/a conversation is due/);
const kind = page.getByRole('combobox', { name: 'Kind of note' });
const passphrase = page.getByLabelText('Passphrase', { exact: true });
const early = page.getByRole('textbox', { name: 'The note, before the journal is unlocked' });

/** The host brings the window to the front. */
const show = (personId: string | null = null): void =>
  app.bridge.emit({ event: 'capture-shown', payload: { personId } });
const hidden = (): number => app.bridge.callsOf('app.hideCapture').length;
const bodies = (): string[] => app.bridge.entries.map(({ body }) => body);
const saveAndClose = (): Promise<void> => userEvent.keyboard('{Control>}{Enter}{/Control}');

describe('the small window', () => {
  test('has the caret in an empty note about whoever is likely, and says why', async () => {
    await open();
    show();
    await expect.element(text).toHaveFocus();
    await expect.element(who).toHaveValue('Li Wei');
    await expect.element(due).toBeVisible();
    await expect.element(kind).toHaveTextContent('1:1');
    expect(app.bridge.entries).toEqual([]);
  });

  test('is about the person who was in view, without a guess', async () => {
    await open();
    show(ana.id);
    await expect.element(who).toHaveValue('Ana Ruiz');
    await expect.element(due).not.toBeInTheDocument();
  });

  test('takes what is typed before it knows whom the note is about', async () => {
    let answer = (): void => undefined;
    await open({
      handlers: {
        'entries.timeline': () =>
          new Promise((resolve) => {
            answer = () => resolve({ items: [], nextCursor: null });
          }),
      },
    });
    await expect.poll(() => app.bridge.callsOf('entries.timeline')).toHaveLength(1);
    answer();
    await expect.element(text).toBeVisible();
    app.bridge.emit({ event: 'journal-changed', payload: { areas: ['entries'], entryId: null } });
    show();
    await expect.poll(() => app.bridge.callsOf('entries.timeline')).toHaveLength(2);
    await userEvent.keyboard('He was first');
    answer();
    await expect.element(who).toHaveValue('Li Wei');
    await expect.poll(bodies).toEqual(['He was first']);
    expect(app.bridge.entries[0]?.people).toEqual([{ personId: li.id, morale: null }]);
  });

  test.each(['{Control>}{Enter}{/Control}', '{Escape}'])('%s saves and closes', async (keys) => {
    await open();
    show();
    await expect.element(text).toHaveFocus();
    await userEvent.keyboard(`Kept the rollout small${keys}`);
    await expect.poll(hidden).toBe(1);
    expect(bodies()).toEqual(['Kept the rollout small']);
    // The next note is there before it is wanted.
    await expect.element(text).toHaveTextContent('');
  });

  test('closes with nothing stored where nothing was written', async () => {
    await open();
    show();
    await expect.element(text).toHaveFocus();
    await saveAndClose();
    await expect.poll(hidden).toBe(1);
    expect(app.bridge.entries).toEqual([]);
  });

  test('goes when an empty one is left; one that holds something stays', async () => {
    await open();
    show();
    await expect.element(text).toHaveFocus();
    window.dispatchEvent(new Event('blur'));
    await expect.poll(hidden).toBe(1);
    await userEvent.keyboard('Something');
    window.dispatchEvent(new Event('blur'));
    await expect.poll(bodies).toEqual(['Something']);
    expect(hidden()).toBe(1);
  });

  test('shown again, goes on with the note that was begun', async () => {
    await open();
    show();
    await expect.element(text).toHaveFocus();
    await userEvent.keyboard('Half a thought');
    show(ana.id);
    await expect.element(text).toHaveTextContent('Half a thought');
    await expect.element(who).toHaveValue('Li Wei');
  });

  test('stays, with the text and the reason, where it cannot be saved', async () => {
    let full = true;
    await open({
      handlers: {
        'entries.create': ({ id, draft }) => {
          if (full) throw new HandrailError('storage', 'x');
          const entry = fakeEntry({ ...draft, ...(id === undefined ? {} : { id }) });
          app.bridge.entries.push(entry);
          return entry;
        },
      },
    });
    show();
    await expect.element(text).toHaveFocus();
    await userEvent.keyboard('Not lost');
    await saveAndClose();
    await expect.element(page.getByRole('alert')).toBeVisible();
    await expect.element(text).toHaveTextContent('Not lost');
    expect(hidden()).toBe(0);
    full = false;
    await saveAndClose();
    await expect.poll(hidden).toBe(1);
    expect(bodies()).toEqual(['Not lost']);
  });

  test('stays where the note was changed in the other window: neither text is overwritten', async () => {
    await open();
    show();
    await expect.element(text).toHaveFocus();
    await userEvent.keyboard('Mine');
    await expect.poll(bodies).toEqual(['Mine']);
    const [entry] = app.bridge.entries;
    // The other window saves first, and this one hears of it only with its own save.
    if (!entry) throw new Error('Nothing was stored.');
    const moved = { revision: entry.revision + 1, version: entry.version + 1 };
    app.bridge.entries = [{ ...entry, ...moved, body: 'Theirs' }];
    await userEvent.keyboard(' too');
    await saveAndClose();
    await expect.element(page.getByRole('alert', { name: 'This note was changed elsewhere' })).toBeVisible();
    await expect.element(text).toHaveTextContent('Mine too');
    expect(bodies()).toEqual(['Theirs']);
    expect(hidden()).toBe(0);
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await expect.poll(bodies).toEqual(['Mine too']);
  });

  test('takes its kind from the template', async () => {
    await open();
    show();
    await expect.element(text).toHaveFocus();
    await userEvent.keyboard('/feed');
    await page
      .getByRole('option', { name: /^Feedback/ })
      .first()
      .click();
    await expect.element(kind).toMatchTextContent(/^Feedback/);
  });
});

describe('whom it is about', () => {
  test('Tab, a few letters, Enter: somebody else, and the caret is back in the text', async () => {
    await open();
    show();
    await expect.element(who).toHaveValue('Li Wei');
    await userEvent.keyboard('{Tab}');
    await expect.element(who).toHaveFocus();
    await userEvent.keyboard('ana{Enter}');
    await expect.element(who).toHaveValue('Ana Ruiz');
    await expect.element(text).toHaveFocus();
    await expect.element(due).not.toBeInTheDocument();
    await userEvent.keyboard('About Ana');
    await expect.poll(() => app.bridge.entries[0]?.people).toEqual([{ personId: ana.id, morale: null }]);
  });

  test('the arrows move through everybody, the likeliest first, and at the end nobody', async () => {
    await open();
    show();
    await expect.element(who).toHaveValue('Li Wei');
    await userEvent.keyboard('{Tab}');
    const options = page.getByRole('option');
    await expect
      .poll(() => options.elements().map(({ textContent }) => textContent))
      .toEqual([
        expect.stringContaining('Li Wei'),
        expect.stringContaining('Ana Ruiz'),
        'Nobody in particular',
      ]);
    await userEvent.keyboard('{ArrowUp}{Enter}');
    await expect.element(who).toHaveValue('');
    await expect.element(kind).toHaveTextContent('Reflection');
    await expect.element(text).toHaveFocus();
  });

  test('Escape leaves it as it was and does not close the window', async () => {
    await open();
    show();
    await expect.element(who).toHaveValue('Li Wei');
    await userEvent.keyboard('{Tab}ana{Escape}');
    await expect.element(who).toHaveValue('Li Wei');
    await expect.element(text).toHaveFocus();
    expect(hidden()).toBe(0);
  });
});

describe('while the journal is locked', () => {
  test('it asks for the passphrase first, and unlocked the caret is in a note', async () => {
    await open({ state: 'locked' });
    show();
    await expect.element(passphrase).toHaveFocus();
    await userEvent.keyboard(`${fakePassphrase}{Enter}`);
    await expect.element(text).toHaveFocus();
    await expect.element(who).toHaveValue('Li Wei');
  });

  test('what was typed meanwhile goes into the note, also after a wrong passphrase', async () => {
    await open({ state: 'locked' });
    show();
    await early.fill('Said before I forget it');
    await passphrase.fill('not it');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('That passphrase does not open this journal.')).toBeVisible();
    await expect.element(early).toHaveValue('Said before I forget it');
    await passphrase.fill(fakePassphrase);
    await userEvent.keyboard('{Enter}');
    await expect.element(text).toHaveTextContent('Said before I forget it');
    await expect.poll(bodies).toEqual(['Said before I forget it']);
    expect(app.bridge.entries[0]?.people).toEqual([{ personId: li.id, morale: null }]);
    await expect.element(text).toHaveFocus();
    await userEvent.keyboard(', and more');
    await expect.poll(bodies).toEqual(['Said before I forget it, and more']);
  });

  test('closed, it keeps the words out of sight, and half a passphrase not at all', async () => {
    await open({ state: 'locked' });
    show();
    await early.fill('Four words of mine');
    await passphrase.fill('half a pass');
    await userEvent.keyboard('{Escape}');
    await expect.poll(hidden).toBe(1);
    await expect.element(early).toHaveValue('');
    await expect.element(passphrase).toHaveValue('');
    await expect.element(page.getByText(/^4 words wait here, out of sight/)).toBeVisible();
    await early.fill('And these');
    await passphrase.fill(fakePassphrase);
    await userEvent.keyboard('{Enter}');
    await expect.poll(bodies).toEqual(['Four words of mine\n\nAnd these']);
  });

  test('the main window unlocks first: the words are in a note all the same', async () => {
    await open({ state: 'locked' });
    show();
    await early.fill('Waited for it');
    app.bridge.state = 'open';
    app.bridge.emit({ event: 'vault-state', payload: { state: 'open', reason: null } });
    await expect.element(text).toHaveTextContent('Waited for it');
    await expect.poll(bodies).toEqual(['Waited for it']);
  });

  test('a lock takes the note off the screen, and the unlock brings it back', async () => {
    await open();
    show();
    await expect.element(text).toHaveFocus();
    await userEvent.keyboard('In the middle of');
    await expect.poll(bodies).toEqual(['In the middle of']);
    await userEvent.keyboard('{Control>}l{/Control}');
    await expect.element(passphrase).toHaveFocus();
    expect(document.body.textContent).not.toContain('In the middle');
    await userEvent.keyboard(`${fakePassphrase}{Enter}`);
    await expect.element(text).toHaveTextContent('In the middle of');
    await userEvent.keyboard(' a sentence');
    await expect.poll(bodies).toEqual(['In the middle of a sentence']);
  });

  test('it says why where the vault process ended by itself, and what was typed is not lost', async () => {
    await open();
    show();
    await expect.element(text).toHaveFocus();
    await userEvent.keyboard('Saved');
    await expect.poll(bodies).toEqual(['Saved']);
    await userEvent.keyboard(', and this not');
    app.bridge.state = 'locked';
    app.bridge.emit({ event: 'vault-state', payload: { state: 'locked', reason: 'vault-ended' } });
    await expect.element(page.getByText(/ended unexpectedly, so the journal was locked/)).toBeVisible();
    app.bridge.unsaved = [];
    await passphrase.fill(fakePassphrase);
    await userEvent.keyboard('{Enter}');
    await expect.element(text).toHaveTextContent('Saved, and this not');
    await expect.poll(bodies).toEqual(['Saved, and this not']);
  });
});

test('without a journal it says where one begins', async () => {
  await open({ state: 'absent' });
  await expect.element(page.getByText(/There is no journal yet/)).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.poll(hidden).toBe(1);
});

test('discreet mode is that of the main window, and Ctrl . turns it on in both', async () => {
  await open({ info: { discreet: true } });
  show();
  await expect.element(who).toHaveValue('LW');
  app.bridge.emit({ event: 'discreet', payload: { on: false } });
  await expect.element(who).toHaveValue('Li Wei');
  await userEvent.keyboard('{Control>}.{/Control}');
  await expect.element(who).toHaveValue('LW');
  expect(app.bridge.callsOf('app.setDiscreet').at(-1)).toEqual({ on: true });
});

describe.each(['light', 'dark'] as const)('axe finds nothing, %s', (theme) => {
  test.each([
    [580, 420],
    [400, 280],
  ])('at %d by %d', async (width, height) => {
    await page.viewport(width, height);
    try {
      await open({ preferences: { theme } });
      show();
      await expect.element(who).toHaveValue('Li Wei');
      expect(await axeFindings()).toEqual([]);
      await userEvent.keyboard('{Tab}');
      await expect.element(page.getByRole('listbox', { name: 'People' })).toBeVisible();
      expect(await axeFindings()).toEqual([]);
      await userEvent.keyboard('{Escape}Something{Control>}l{/Control}');
      await expect.element(passphrase).toBeVisible();
      await userEvent.keyboard('no{Enter}');
      await expect.element(page.getByRole('alert')).toBeVisible();
      expect(await axeFindings()).toEqual([]);
    } finally {
      await page.viewport(1280, 800);
    }
  });
});
