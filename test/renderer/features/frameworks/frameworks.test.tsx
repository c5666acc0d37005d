import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { offsetOf } from '../../../../renderer/features/frameworks/text-place.ts';
import { HandrailError } from '../../../../shared/contract/errors.ts';
import type { FrameworkReading } from '../../../../shared/frameworks/read/reading.ts';
import { type FakeBridge, fakeSignals } from '../../../helpers/fake-bridge.ts';
import { axeFindings, openApp } from '../open-app.tsx';
import { draft, frameworkOf, idsOf, type Ladders, ladderHandlers } from './ladders.ts';

const signals = fakeSignals();
const region = page.getByRole('main');
const settings = { at: 'settings', pane: 'frameworks' } as const;

const openSettings = (
  ladders: Ladders,
  reading?: () => FrameworkReading,
  theme: 'light' | 'dark' = 'light',
): Promise<FakeBridge> =>
  openApp({ signals, preferences: { theme }, handlers: ladderHandlers(ladders, reading) }, settings);
const empty = (): Ladders => ({ frameworks: [], choices: [], removed: [] });
const one = (): Ladders => ({ ...empty(), frameworks: [frameworkOf(draft)] });
const chips = (name: string) =>
  [...document.querySelectorAll(`[aria-label="Signals of ${name}"] li`)].map(
    ({ textContent }) => textContent,
  );

test('the example is taken with one key, and nothing is set in it before the manager says so', async () => {
  const ladders = empty();
  await openSettings(ladders);
  await expect.element(region.getByRole('button', { name: 'Take the example' })).toBeVisible();
  await userEvent.keyboard('e');
  await expect.element(region.getByRole('button', { name: 'The example' })).toBeVisible();
  await expect.element(region.getByText('3 competencies, L4 to L6, 3 without a signal')).toBeVisible();
  expect(ladders.frameworks[0]?.competencies.map(({ signalIds }) => signalIds)).toEqual([[], [], []]);
  expect(region.getByRole('button', { name: 'Take the example' }).query()).toBeNull();
});

test('what was pasted is shown before it is taken; the levels can be turned around', async () => {
  const ladders = empty();
  const bridge = await openSettings(ladders);
  await region.getByRole('button', { name: 'Import a ladder…' }).click();
  await userEvent.keyboard('competency');
  await expect.element(page.getByText('Read as CSV: 3 competencies at 3 levels.')).toBeVisible();
  const heads = () =>
    [...document.querySelectorAll('[role="dialog"] thead th')].map(({ textContent }) => textContent).slice(1);
  expect(heads()).toEqual(['L4', 'L5', 'L6']);
  await page.getByRole('button', { name: 'Turn the levels around' }).click();
  await expect.poll(heads).toEqual(['L6', 'L5', 'L4']);
  expect(bridge.callsOf('frameworks.save')).toEqual([]);
  expect(await axeFindings()).toEqual([]);
  await page.getByLabelText('Name of the ladder').fill('Payments');
  await page.getByRole('button', { name: 'Add the ladder' }).click();
  await expect.element(region.getByRole('button', { name: 'Payments', exact: true })).toBeVisible();
  expect(ladders.frameworks[0]).toMatchObject({ name: 'Payments', levels: ['L6', 'L5', 'L4'] });
  expect(ladders.frameworks[0]?.competencies[0]?.descriptors[0]?.text).toBe('Ownership at L6');
});

test('what cannot be read is said place by place, each leads to its place, and nothing can be added', async () => {
  const says = 'The competency is empty. Expected was its name, in every row.';
  await openSettings(empty(), () => ({ ok: false, faults: [{ place: { line: 2, column: 3 }, says }] }));
  await region.getByRole('button', { name: 'Import a ladder…' }).click();
  const field = page.getByLabelText('The ladder as CSV, YAML or JSON');
  await field.fill('first\nsecond');
  await expect
    .element(page.getByRole('alert'))
    .toMatchTextContent(/Nothing was added.*The competency is empty/s);
  await expect.element(page.getByRole('button', { name: 'Add the ladder' })).toBeDisabled();
  expect(await axeFindings()).toEqual([]);
  await page.getByRole('button', { name: 'Line 2, column 3' }).click();
  await expect.element(field).toHaveFocus();
  expect((field.element() as HTMLTextAreaElement).selectionStart).toBe('first\nse'.length);
});

test('a line and a column are a place in the text, and never beyond it', () => {
  expect(offsetOf('ab\ncd', { line: 1, column: 1 })).toBe(0);
  expect(offsetOf('ab\ncd', { line: 2, column: 2 })).toBe(4);
  expect(offsetOf('ab\ncd', { line: 9, column: 9 })).toBe(5);
});

test('a file is read through the dialog of the system; cancelled, everything is as it was', async () => {
  let answer: FrameworkReading | HandrailError = new HandrailError('cancelled', 'No file was chosen.');
  await openSettings(empty(), () => {
    if (answer instanceof HandrailError) throw answer;
    return answer;
  });
  await region.getByRole('button', { name: 'Import a ladder…' }).click();
  const choose = page.getByRole('button', { name: 'Choose a file…' });
  await choose.click();
  expect(page.getByRole('alert').query()).toBeNull();
  answer = new HandrailError('invalid-input', 'This file is larger than 1 MB.');
  await choose.click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/larger than 1 MB/);
  answer = { ok: true, form: 'yaml', draft, remarks: ['Look at the order.'] };
  await choose.click();
  await expect.element(page.getByText(/^Read as YAML/)).toBeVisible();
  await expect.element(page.getByText('Look at the order.')).toBeVisible();
  await expect.element(page.getByLabelText('Name of the ladder')).toHaveValue('Engineering');
});

test('a ladder in the place of another says whose signals go', async () => {
  const ladders = one();
  const [framework] = ladders.frameworks;
  const { id } = framework ?? { id: '' };
  const [, , influence] = framework?.competencies ?? [];
  if (influence) influence.signalIds = idsOf(signals, 'visibility');
  const shorter = { ...draft, competencies: draft.competencies.slice(0, 2) };
  const bridge = await openSettings(ladders, () => ({ ok: true, form: 'csv', draft: shorter, remarks: [] }));
  await region.getByRole('button', { name: 'More about Engineering' }).click();
  await page.getByRole('menuitem', { name: 'Replace…' }).click();
  await expect.element(page.getByLabelText('The ladder as CSV, YAML or JSON')).toHaveFocus();
  await userEvent.keyboard('x');
  await expect.element(page.getByText(/their signals go with them: Influence\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Replace the ladder' }).click();
  await expect.poll(() => bridge.callsOf('frameworks.save')).toMatchObject([{ id }]);
});

test('signals are proposed with the reason, and taken, added and removed with the keyboard alone', async () => {
  const ladders = one();
  await openSettings(ladders);
  const propose = region.getByRole('button', { name: 'Add mentoring to Mentoring: the same name' });
  await expect.element(propose).toBeVisible();
  expect(chips('Mentoring')).toEqual(['mentoringthe same name']);
  propose.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => ladders.frameworks[0]?.competencies[1]?.signalIds)
    .toEqual(idsOf(signals, 'mentoring'));
  const add = region.getByRole('combobox', { name: 'Add a signal to Mentoring' });
  await expect.element(add).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await page.getByRole('option', { name: 'growth' }).click();
  await expect.poll(() => chips('Mentoring')).toEqual(['mentoring', 'growth']);
  region.getByRole('button', { name: 'Remove mentoring from Mentoring' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => ladders.frameworks[0]?.competencies[1]?.signalIds)
    .toEqual(idsOf(signals, 'growth'));
});

test('all proposals are taken at once, but none for what was said by hand', async () => {
  const ladders = one();
  const [, mentoring] = ladders.frameworks[0]?.competencies ?? [];
  if (mentoring) mentoring.signalIds = idsOf(signals, 'growth');
  await openSettings(ladders);
  await region.getByRole('button', { name: 'Take all proposals' }).click();
  await expect
    .poll(() => ladders.frameworks[0]?.competencies.map(({ signalIds }) => signalIds))
    .toEqual([idsOf(signals, 'ownership'), idsOf(signals, 'growth'), []]);
});

test('a ladder is renamed, removed and brought back', async () => {
  const ladders = one();
  await openSettings(ladders);
  const more = region.getByRole('button', { name: 'More about Engineering' });
  await more.click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await expect.element(page.getByLabelText('Name of the ladder')).toHaveFocus();
  await userEvent.keyboard(' 2027{Enter}');
  await expect.element(region.getByRole('button', { name: 'Engineering 2027', exact: true })).toBeVisible();
  await region.getByRole('button', { name: 'More about Engineering 2027' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect.element(region.getByRole('button', { name: 'Take the example' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(region.getByRole('button', { name: 'Engineering 2027', exact: true })).toBeVisible();
});

test.each(['light', 'dark'] as const)('in the %s theme axe finds nothing on the ladders', async (theme) => {
  await openSettings(one(), undefined, theme);
  await expect.element(region.getByRole('button', { name: 'Take all proposals' })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});
