import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { countsWords } from '../../../../renderer/features/export/export-words.ts';
import { spanOf } from '../../../../renderer/features/export/spans.ts';
import { localDateOf } from '../../../../renderer/ui/dates.ts';
import { HandrailError } from '../../../../shared/contract/errors.ts';
import { type FakeOptions, fakePerson } from '../../../helpers/fake-bridge.ts';
import { axeFindings, openApp } from '../open-app.tsx';

const today = localDateOf(new Date());
const ana = fakePerson({ name: 'Ana Ruiz' });
const counts = { entries: 28, evidence: 41, privateAsides: 3, objectives: 0, objectivesKept: 0 };

async function openDialog(handlers: FakeOptions['handlers'] = {}) {
  const bridge = await openApp(
    {
      people: [ana],
      handlers: {
        'export.preview': () => ({ counts, leftOut: [], thirdParties: [], doubtful: [] }),
        ...handlers,
      },
    },
    { at: 'person', personId: ana.id, tab: 'timeline' },
  );
  await page.getByRole('button', { name: 'Export…' }).click();
  await expect.element(page.getByRole('dialog', { name: 'Export Ana Ruiz' })).toBeVisible();
  return bridge;
}
const save = () => page.getByRole('button', { name: 'Choose where to save…' });

test('says what is in it, what stays here, and that the file is not encrypted', async () => {
  await openDialog();
  await expect
    .element(page.getByText('28 notes, 41 pieces of evidence. 3 private asides stay here.'))
    .toBeVisible();
  await expect.element(page.getByText('The exported file is not encrypted.', { exact: false })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

test('exports the chosen span in the chosen format, and says under which name', async () => {
  const bridge = await openDialog({
    'app.exportPerson': () => ({ savedAs: 'Ana Ruiz.pdf', counts }),
  });
  await page.getByRole('combobox', { name: 'Which notes' }).click();
  await page.getByRole('option', { name: 'This quarter' }).click();
  await page.getByRole('radio', { name: 'PDF' }).click();
  await save().click();
  await expect.element(page.getByText('Saved as Ana Ruiz.pdf.', { exact: false })).toBeVisible();
  expect(bridge.callsOf('app.exportPerson')).toEqual([
    { personId: ana.id, ...spanOf('quarter', today), format: 'pdf', reader: { audience: 'me' } },
  ]);
  await expect.element(page.getByRole('dialog', { name: 'Export Ana Ruiz' })).not.toBeInTheDocument();
});

test('a cancelled save dialog leaves the choice as it was; an error is said in it', async () => {
  let kind: 'cancelled' | 'disk-full' = 'cancelled';
  await openDialog({
    'app.exportPerson': () => {
      throw new HandrailError(kind, '');
    },
  });
  await save().click();
  await expect.element(page.getByText('Nothing was exported.')).toBeVisible();
  await expect.element(save()).toBeVisible();
  kind = 'disk-full';
  await save().click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/The disk is full\./);
});

test('dates of one’s own: a span that ends before it begins is refused in words', async () => {
  const bridge = await openDialog();
  await page.getByRole('combobox', { name: 'Which notes' }).click();
  await page.getByRole('option', { name: 'Other dates…' }).click();
  await page.getByLabelText('From').fill('2026-03-10');
  await page.getByLabelText('To').fill('2026-03-01');
  await expect.element(page.getByText('It ends before it begins.')).toBeVisible();
  await expect.element(save()).toBeDisabled();
  await page.getByLabelText('To').fill('2026-03-20');
  await expect
    .poll(() => bridge.callsOf('export.preview').at(-1))
    .toEqual({ personId: ana.id, from: '2026-03-10', to: '2026-03-20', reader: { audience: 'me' } });
  await userEvent.keyboard('{Escape}');
});

describe('spans', () => {
  test.each([
    ['this half', '2026-03-11', '2026-01-01', '2026-06-30'],
    ['this half', '2026-07-01', '2026-07-01', '2026-12-31'],
    ['last half', '2026-03-11', '2025-07-01', '2025-12-31'],
    ['last half', '2026-11-23', '2026-01-01', '2026-06-30'],
    ['quarter', '2026-11-23', '2026-10-01', '2026-12-31'],
    ['quarter', '2024-02-29', '2024-01-01', '2024-03-31'],
    ['year', '2026-03-11', '2025-03-12', '2026-03-11'],
  ] as const)('%s on %s', (kind, day, from, to) => {
    expect(spanOf(kind, day)).toEqual({ from, to });
  });

  test('counts in words', () => {
    expect(countsWords({ entries: 1, evidence: 1, privateAsides: 1, objectives: 0, objectivesKept: 0 })).toBe(
      '1 note, 1 piece of evidence. 1 private aside stays here.',
    );
    expect(
      countsWords({ entries: 0, evidence: 0, privateAsides: 0, objectives: 0, objectivesKept: 0 }),
    ).toContain('no private aside');
  });
});
