import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addDays, localDateOf } from '../../../../renderer/ui/dates.ts';
import { fakeEntry, fakePerson } from '../../../helpers/fake-bridge.ts';
import { openApp } from '../open-app.tsx';

const today = localDateOf(new Date());
const ana = fakePerson({ name: 'Ana Ruiz' });
const onAna = { at: 'person', personId: ana.id, tab: 'timeline' } as const;
const note = (body: string) =>
  fakeEntry({ body, happenedOn: today, people: [{ personId: ana.id, morale: null }] });
const editor = () => page.getByRole('textbox', { name: 'Text of the note' });
const when = () => page.getByRole('button', { name: /when it happened/ });

test('“After ‘Done’ in the date popover letters act as shortcuts”: the writing goes on in the text', async () => {
  const entry = note('one');
  const bridge = await openApp({ people: [ana], entries: [entry] }, { ...onAna, entryId: entry.id });
  await expect.element(editor()).toHaveFocus();
  await userEvent.keyboard(' two');
  await when().click();
  await userEvent.keyboard('yesterday');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect.element(editor()).toHaveFocus();
  await userEvent.keyboard(' je');
  await expect.poll(() => bridge.entries[0]?.body).toBe('one two je');
  expect(bridge.entries[0]?.happenedOn).toBe(addDays(today, -1));
  await when().click();
  await page.getByRole('button', { name: 'Today', exact: true }).last().click();
  await expect.element(editor()).toHaveFocus();
});

test('Escape in it goes back to where it was opened', async () => {
  const entry = note('one');
  await openApp({ people: [ana], entries: [entry] }, { ...onAna, entryId: entry.id });
  await expect.element(editor()).toHaveFocus();
  await when().click();
  await expect.element(page.getByLabelText('When it happened', { exact: true }).first()).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(when()).toHaveFocus();
});

test('“After Ctrl N and Esc another note is the current one”: Enter opens the new one again', async () => {
  const bridge = await openApp({ people: [ana], entries: [note('older'), note('oldest')] }, onAna);
  await expect.element(page.getByText('oldest')).toBeVisible();
  await userEvent.keyboard('jj{Control>}n{/Control}');
  await expect.element(editor()).toHaveFocus();
  await userEvent.keyboard('Walked');
  await expect.poll(() => bridge.entries.at(-1)?.body).toBe('Walked');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.activeElement?.textContent).toContain('Walked');
  await userEvent.keyboard('{Enter}');
  await expect.element(editor()).toHaveFocus();
  await expect.element(editor()).toHaveTextContent('Walked');
});

test('a new note that came to nothing gives the focus back to the note of before', async () => {
  await openApp({ people: [ana], entries: [note('older')] }, onAna);
  await userEvent.keyboard('j');
  await expect.poll(() => document.activeElement?.textContent).toContain('older');
  await userEvent.keyboard('{Control>}n{/Control}');
  await expect.element(editor()).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.activeElement?.textContent).toContain('older');
});
