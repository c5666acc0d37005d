import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { currentPlace, type Place } from '../../../../renderer/app/place.ts';
import { setDiscreet } from '../../../../renderer/ui/discreet.ts';
import type { Evidence, Polarity } from '../../../../shared/domain/signals.ts';
import { coverageOf } from '../../../../shared/review/index.ts';
import { fakeId, fakePerson, fakeSignals } from '../../../helpers/fake-bridge.ts';
import { draft, frameworkOf, idsOf, type Ladders, ladderHandlers } from '../frameworks/ladders.ts';
import { axeFindings, openApp } from '../open-app.tsx';

const ana = fakePerson({ name: 'Ana Ruiz', initials: 'AR', level: 'L5' });
const signals = fakeSignals();
const region = page.getByRole('main');
const review: Place = { at: 'review', personId: ana.id, tab: 'level' };

const piece = (signal: string, polarity: Polarity, text: string): Evidence => ({
  entryId: fakeId(),
  personId: ana.id,
  signalId: idsOf(signals, signal)[0] ?? '',
  polarity,
  text,
  private: false,
  happenedOn: '2026-03-04',
  kind: '1:1',
  title: '',
});
const evidence = [
  piece('ownership', '+', 'Wrote the rollback plan.'),
  piece('ownership', '-', 'The third step had no owner.'),
  piece('scope', '', 'Asked for more room.'),
];

const span = { from: '2026-01-01', to: '2026-06-30' };
const coverage = coverageOf({ span, today: span.to, points: evidence, conversations: [], notes: 3, signals });

/** Ownership and mentoring have a signal, influence has none. */
function mapped(): Ladders {
  const framework = frameworkOf(draft);
  framework.competencies.forEach((competency, at) => {
    competency.signalIds = idsOf(signals, ['ownership', 'mentoring'][at] ?? '');
  });
  return { frameworks: [framework], choices: [], removed: [] };
}

const open = (
  ladders: Ladders,
  place: Place = review,
  more: { theme?: 'light' | 'dark'; person?: typeof ana } = {},
) =>
  openApp(
    {
      people: [more.person ?? ana],
      signals,
      preferences: { theme: more.theme ?? 'light' },
      handlers: {
        ...ladderHandlers(ladders),
        'review.coverage': () => coverage,
        'evidence.list': () => evidence,
      },
    },
    place,
  );

test('the evidence stands beside what this level and the next one ask; gaps are named and outlined', async () => {
  await open(mapped());
  await expect.element(region.getByText('Nothing yet on “Mentoring” at L5.')).toBeVisible();
  await expect.element(region.getByText(/“Influence” has no signal yet/)).toBeVisible();
  await expect
    .element(region.getByText(/Counts are not a rating.*whether it shows L5 or L6 is yours/))
    .toBeVisible();
  const heads = region
    .getByRole('columnheader')
    .elements()
    .map(({ textContent }) => textContent);
  expect(heads).toEqual(['Competency', 'Asked at L5', 'Asked at L6', 'Noted']);
  const row = (name: string) => region.getByRole('row', { name: new RegExp(`^${name}`) });
  await expect
    .element(row('Ownership'))
    .toMatchTextContent(/Ownership at L5.*Ownership at L6.*1 strength.*1 concern/);
  await expect.element(row('Mentoring')).toMatchTextContent(/Nothing yet/);
  await expect.element(row('Influence')).toMatchTextContent(/No signal speaks of it/);
});

test('a competency opens to its signs, examples and quotes, with the keyboard alone', async () => {
  await open(mapped());
  const toggle = region.getByRole('button', { name: 'Ownership' });
  await expect.element(toggle).toBeVisible();
  toggle.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(region.getByText('A sign of Ownership at L6')).toBeVisible();
  await expect.element(region.getByText('“Wrote the rollback plan.”')).toBeVisible();
  await expect.element(region.getByText('“The third step had no owner.”')).toBeVisible();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(region.getByRole('button', { name: 'Mentoring' })).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}{Enter}');
  await expect.element(toggle).toHaveAttribute('aria-expanded', 'false');
});

test('a level is corrected, and left to itself again', async () => {
  const ladders = mapped();
  await open(ladders);
  const level = region.getByRole('combobox', { name: 'Level of “Engineering”' });
  await expect.element(level).toMatchTextContent(/L5, by their level/);
  await level.click();
  await page.getByRole('option', { name: 'L6', exact: true }).click();
  await expect.element(region.getByText(/L6 is the last level of this ladder/)).toBeVisible();
  await expect.element(region.getByText('The ladder ends here').first()).toBeVisible();
  expect(ladders.choices).toMatchObject([{ personId: ana.id, level: 'L6' }]);
  await level.click();
  await page.getByRole('option', { name: 'L5, by their level' }).click();
  await expect.element(region.getByText('Nothing yet on “Mentoring” at L5.')).toBeVisible();
  expect(ladders.choices).toMatchObject([{ level: null }]);
});

test('with several ladders the person’s own is chosen, or another one', async () => {
  const ladders = mapped();
  ladders.frameworks.push(frameworkOf({ ...draft, name: 'Management', levels: ['M1', 'M2', 'M3'] }));
  await open(ladders);
  const ladder = region.getByRole('combobox', { name: 'Ladder' });
  await expect.element(ladder).toMatchTextContent(/Engineering/);
  await ladder.click();
  await page.getByRole('option', { name: 'Management' }).click();
  await expect
    .element(region.getByText(/No level of this ladder has the name of Ana Ruiz’s level/))
    .toBeVisible();
  await expect.element(region.getByRole('combobox', { name: 'Level' })).toMatchTextContent(/Choose a level/);
});

test('without a ladder it says what one is good for, and leads to where it is set up', async () => {
  await open({ frameworks: [], choices: [], removed: [] });
  await expect.element(region.getByText(/competency ladder in the journal/)).toBeVisible();
  await region.getByRole('button', { name: 'Set up a ladder' }).click();
  expect(currentPlace()).toEqual({ at: 'settings', pane: 'frameworks' });
});

test('without a level or a role the manager is asked for the level', async () => {
  await open(mapped(), review, { person: { ...ana, level: '' } });
  await expect.element(region.getByText(/Neither a level nor a role is noted for Ana Ruiz/)).toBeVisible();
});

test('the career of a person leads to it, where there is a ladder', async () => {
  await open(mapped(), { at: 'person', personId: ana.id, tab: 'career' });
  await region.getByRole('button', { name: /^Evidence against L5 and L6/ }).click();
  expect(currentPlace()).toMatchObject({ at: 'review', personId: ana.id, tab: 'level' });
});

test('Alt 3 goes to the level, and in discreet mode names are initials and quotes are veiled', async () => {
  await open({ ...mapped(), frameworks: [] }, { ...review, tab: 'evidence' });
  await userEvent.keyboard('{Alt>}3{/Alt}');
  await expect.element(region.getByText(/what Ana Ruiz’s level/)).toBeVisible();
  setDiscreet(true);
  try {
    await expect.element(region.getByText(/what AR’s level/)).toBeVisible();
  } finally {
    setDiscreet(false);
  }
});

test.each(['light', 'dark'] as const)(
  'in the %s theme axe finds nothing, a competency open',
  async (theme) => {
    await open(mapped(), review, { theme });
    await region.getByRole('button', { name: 'Ownership' }).click();
    await expect.element(region.getByText('“Wrote the rollback plan.”')).toBeVisible();
    expect(await axeFindings()).toEqual([]);
  },
);
