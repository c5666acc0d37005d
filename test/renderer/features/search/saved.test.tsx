import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { currentPlace } from '../../../../renderer/app/place.ts';
import { axeFindings, openApp } from '../open-app.tsx';

const field = () => page.getByRole('combobox', { name: 'Search the journal' });
const saved = (name: string) =>
  page.getByRole('region', { name: 'Saved' }).getByRole('button', { name, exact: true });
const names = () =>
  [...document.querySelectorAll('[aria-labelledby=saved-heading] li > button')].map(
    (line) => line.textContent,
  );

/** Saves what is searched for, by the keyboard alone. */
async function save(query: string, name: string): Promise<void> {
  await field().fill(query);
  await userEvent.keyboard('{Control>}s{/Control}');
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveValue(query);
  await userEvent.keyboard(`${name}{Enter}`);
  await expect.element(saved(name)).toBeVisible();
}

test('a search is saved under a name, stands in the sidebar and is gone to from there', async () => {
  await openApp({}, { at: 'search', query: '' });
  await expect.element(field()).toHaveFocus();
  await save('has:open-promise', 'Promises');
  await save('morale:<3', 'Low morale');
  expect(names()).toEqual(['Promises', 'Low morale']);
  await saved('Promises').click();
  await expect.element(field()).toHaveValue('has:open-promise');
  await expect.element(saved('Promises')).toHaveAttribute('aria-current', 'page');
  expect(currentPlace()).toEqual({ at: 'search', query: 'has:open-promise' });
  expect(await axeFindings()).toEqual([]);
});

test('saved searches are moved, renamed and removed by the keyboard, and a removal is undone', async () => {
  await openApp({}, { at: 'search', query: '' });
  await expect.element(field()).toHaveFocus();
  for (const name of ['one', 'two', 'three']) await save(`${name}x`, name);
  await saved('three').click();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await expect.poll(names).toEqual(['one', 'three', 'two']);
  await userEvent.keyboard('{F2}');
  await expect.element(page.getByRole('dialog', { name: 'Rename the saved search' })).toBeVisible();
  await userEvent.keyboard('third{Enter}');
  await expect.poll(names).toEqual(['one', 'third', 'two']);
  await expect.element(saved('third')).toHaveFocus();
  await userEvent.keyboard('{Delete}');
  await expect.poll(names).toEqual(['one', 'two']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(names).toEqual(['one', 'third', 'two']);
});
