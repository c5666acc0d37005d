import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { currentPlace } from '../../../renderer/app/place.ts';
import { forgetChoices } from '../../../renderer/features/palette/recents.ts';
import { fakeEntry, fakePerson } from '../../helpers/fake-bridge.ts';
import { axeFindings, type MountedApp, mountApp } from '../../helpers/mount-app.tsx';

const ana = fakePerson({ name: 'Ana Ruiz' });
const li = fakePerson({ name: 'Li Wei', colour: 'plum' });
const note = fakeEntry({ title: 'Ledger cut-over' });
let app: MountedApp;

const field = page.getByRole('combobox', { name: 'Find people, notes, signals and commands' });
const active = (): string | undefined => {
  const id = field.element().getAttribute('aria-activedescendant');
  return (id === null ? null : document.getElementById(id))?.textContent ?? undefined;
};

beforeEach(async () => {
  forgetChoices();
  app = await mountApp({ people: [ana, li], entries: [note], place: { at: 'settings', pane: 'about' } });
  await expect.element(page.getByRole('button', { name: 'Li Wei' })).toBeVisible();
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(field).toHaveFocus();
});
afterEach(() => app.unmount());

test('what is typed is found, and Enter goes there', async () => {
  await userEvent.keyboard('li w{Enter}');
  await expect.element(field).not.toBeInTheDocument();
  expect(currentPlace()).toEqual({ at: 'person', personId: li.id, tab: 'timeline' });
});

test('arrows move, and go round', async () => {
  await expect.poll(active).toContain('Ana Ruiz');
  await userEvent.keyboard('{ArrowDown}');
  expect(active()).toContain('Li Wei');
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  const options = page.getByRole('option').elements();
  expect(active()).toBe(options.at(-1)?.textContent);
  await userEvent.keyboard('{ArrowDown}');
  expect(active()).toContain('Ana Ruiz');
});

test('a title of a note leads to the note', async () => {
  await userEvent.keyboard('ledger');
  await expect.poll(active).toContain('Ledger cut-over');
  await userEvent.keyboard('{Enter}');
  expect(currentPlace()).toEqual({ at: 'entry', entryId: note.id });
});

test('a command is run, with its keys beside it', async () => {
  await userEvent.keyboard('keyboard short');
  await expect.poll(active).toMatch(/Keyboard shortcuts.*\?/);
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('what was chosen last stands first the next time', async () => {
  await userEvent.keyboard('ledger');
  await expect.poll(active).toContain('Ledger cut-over');
  await userEvent.keyboard('{Enter}{Control>}k{/Control}');
  await expect.element(field).toHaveFocus();
  await expect.poll(active).toContain('Ledger cut-over');
});

test('Escape and Ctrl K close it and give the focus back', async () => {
  await userEvent.keyboard('{Escape}');
  await expect.element(field).not.toBeInTheDocument();
  expect(currentPlace()).toEqual({ at: 'settings', pane: 'about' });
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(field).not.toBeInTheDocument();
});

test('where nothing is found it says so', async () => {
  await userEvent.keyboard('zzzzqqq');
  await expect.element(page.getByText(/^Nothing is called that/)).toBeVisible();
  await userEvent.keyboard('{Enter}{ArrowDown}');
  await expect.element(field).toHaveFocus();
});

test('axe finds nothing, and every line has a name', async () => {
  await expect.poll(active).toContain('Ana Ruiz');
  expect(await axeFindings()).toEqual([]);
});
