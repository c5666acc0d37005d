import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { currentPlace } from '../../../../renderer/app/place.ts';
import { setDiscreet } from '../../../../renderer/ui/discreet.ts';
import type { SearchFacets, SearchHit } from '../../../../shared/contract/search.ts';
import { fakeEntry, fakePerson } from '../../../helpers/fake-bridge.ts';
import { axeFindings, openApp } from '../open-app.tsx';

const ana = fakePerson({ name: 'Ana Ruiz', initials: 'AR' });
const notes = ['The rollback took nine minutes.', 'Another rollback, without a word.'].map((body, index) =>
  fakeEntry({ body, people: [{ personId: ana.id, morale: null }], happenedOn: `2026-0${3 - index}-02` }),
);
const hits: SearchHit[] = notes.map(({ id, happenedOn }) => ({
  ...{ entryId: id, kind: '1:1', happenedOn, title: [], people: [ana.id], marks: [] },
  snippet: [{ text: 'rollback', hit: true }],
}));
const facets: SearchFacets = {
  ...{ of: 2, more: false, signals: [], kinds: [{ value: '1:1', count: 2 }] },
  people: [{ value: ana.id, count: 2 }],
  months: [{ value: '2026-03', count: 1 }],
};
const open = (query: string) =>
  openApp(
    {
      people: [ana],
      entries: notes,
      handlers: {
        'search.query': () => ({ hits, total: 2, more: false, tookMs: 1, repaired: [], unread: [] }),
        'search.facets': () => facets,
        'search.similar': () => ({ text: 'rollback or minutes ' }),
        'search.copy': () => ({
          text: 'the copy',
          notes: 2,
          withheldNotes: 0,
          withheldAsides: 1,
          more: false,
        }),
      },
    },
    { at: 'search', query },
  );

const field = () => page.getByRole('combobox', { name: 'Search the journal' });
const inspector = () => page.getByRole('complementary', { name: 'Inspector' });
const menu = () => page.getByRole('button', { name: 'More about these results' });

test('the note under the keyboard is shown beside the results, and follows the arrows', async () => {
  await open('rollback');
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(inspector().getByText('The rollback took nine minutes.')).toBeVisible();
  await expect.poll(() => CSS.highlights.get('handrail-hit')?.size).toBe(1);
  expect(await axeFindings()).toEqual([]);
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(inspector().getByText('Another rollback, without a word.')).toBeVisible();
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(inspector().getByRole('button', { name: 'Ana Ruiz 2 notes' })).toBeVisible();
  expect(currentPlace()).toEqual({ at: 'search', query: 'rollback' });
});

test('what the results are about narrows them down, and is taken back', async () => {
  await open('rollback');
  const facet = inspector().getByRole('button', { name: 'Ana Ruiz 2 notes' });
  await facet.click();
  await expect.element(field()).toHaveValue('rollback person:"Ana Ruiz" ');
  await expect.element(facet).toHaveAttribute('aria-pressed', 'true');
  await inspector()
    .getByRole('button', { name: /March 2026/ })
    .click();
  await expect.element(field()).toHaveValue('rollback person:"Ana Ruiz" during:2026-03 ');
  await facet.click();
  await expect.element(field()).toHaveValue('rollback during:2026-03');
  setDiscreet(true);
  try {
    await expect.element(inspector().getByRole('button', { name: 'AR 2 notes' })).toBeVisible();
    await inspector().getByRole('button', { name: 'AR 2 notes' }).click();
    await expect.element(field()).toHaveValue('rollback during:2026-03 person:"Ana Ruiz" ');
  } finally {
    setDiscreet(false);
  }
});

test('facets are asked for after the results, never before', async () => {
  const bridge = await open('rollback');
  await expect.element(inspector().getByText('Of these 2 notes')).toBeVisible();
  const asked = bridge.calls.map(({ name }) => name).filter((name) => name.startsWith('search.'));
  expect(asked.indexOf('search.query')).toBeLessThan(asked.indexOf('search.facets'));
});

test('the results are copied, and it is said what stayed here', async () => {
  const bridge = await open('rollback');
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard('{Control>}{Shift>}c{/Shift}{/Control}');
  await expect.element(page.getByText(/^2 notes were copied. 1 private aside stayed here./)).toBeVisible();
  expect(bridge.copied).toBe('the copy');
  expect(bridge.callsOf('search.copy')).toMatchObject([{ text: 'rollback', format: 'markdown' }]);
  await menu().click();
  await page.getByRole('menuitem', { name: 'Copy as CSV' }).click();
  await expect.poll(() => bridge.callsOf('search.copy').length).toBe(2);
  expect(bridge.callsOf('search.copy')[1]).toMatchObject({ format: 'csv' });
});

test('results are grouped by month where that is wished, and the arrows go through the groups', async () => {
  await open('rollback');
  await menu().click();
  await page.getByRole('menuitem', { name: 'Group by month' }).click();
  const groups = page.getByRole('listbox', { name: 'Notes that were found' }).getByRole('group');
  await expect.element(groups.first()).toHaveAccessibleName('March 2026');
  await expect.element(groups.last()).toHaveAccessibleName('February 2026');
  await field().click();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(groups.last().getByRole('option')).toHaveAttribute('aria-selected', 'true');
  expect(await axeFindings()).toEqual([]);
});

test('notes like one are searched for with a query that can be read, the most alike first', async () => {
  const bridge = await open('rollback');
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await inspector().getByRole('button', { name: 'More like this' }).click();
  await expect.element(field()).toHaveValue('rollback or minutes ');
  await expect
    .poll(() => bridge.callsOf('search.query').at(-1))
    .toMatchObject({ text: 'rollback or minutes ', order: 'relevance' });
});

test('the help is a key away, and an example can be tried', async () => {
  await open('');
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard('{F1}');
  const help = page.getByRole('dialog', { name: 'What can be typed here' });
  await expect.element(help).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await help.getByRole('button', { name: /^last:6w/ }).click();
  await expect.element(field()).toHaveValue('last:6w ');
  await expect.element(field()).toHaveFocus();
});

test('a filter chip is changed and removed by the keyboard; Tab makes a word the name of a filter', async () => {
  await open('last:6w');
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard('{End} {Tab}');
  await expect.element(page.getByRole('button', { name: 'Change last: 6w' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard('3m');
  await expect.element(field()).toHaveValue('last:3m');
  await userEvent.keyboard('{End} mor{Tab}');
  await expect.element(field()).toHaveValue('last:3m morale:');
  await userEvent.keyboard('{Enter}');
  await expect.element(field()).toHaveValue('last:3m morale:<3 ');
  await userEvent.keyboard('{Tab}{Delete}');
  await expect.element(field()).toHaveValue('morale:<3');
  await expect.element(field()).toHaveFocus();
});

test('on this day looks at the same day of earlier months and years', async () => {
  await openApp({ people: [ana] }, { at: 'today' });
  await page.getByRole('button', { name: 'On this day' }).click();
  const here = currentPlace();
  expect(here.at === 'search' && here.query).toMatch(/^on:\d\d before:\d{4}-\d\d-\d\d $/);
});
