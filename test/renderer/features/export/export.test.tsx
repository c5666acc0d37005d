import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { countsWords } from '../../../../renderer/features/export/export-words.ts';
import { spanOf } from '../../../../renderer/features/export/spans.ts';
import { localDateOf } from '../../../../renderer/ui/dates.ts';
import { HandrailError } from '../../../../shared/contract/errors.ts';
import type { ExportOutcome, ExportPreview } from '../../../../shared/contract/exports.ts';
import type { Reader } from '../../../../shared/exports/reader.ts';
import { type FakeOptions, fakePerson } from '../../../helpers/fake-bridge.ts';
import { axeFindings, openApp } from '../open-app.tsx';

const today = localDateOf(new Date());
const ana = fakePerson({ name: 'Ana Ruiz' });
const tomas = fakePerson({ name: 'Tomás Ochoa' });
const counts = { entries: 28, evidence: 41, privateAsides: 3, objectives: 0, objectivesKept: 0 };
const note = fakePerson({ name: 'an id' }).id;

const preview = (reader: Reader): ExportPreview => ({
  counts,
  leftOut: [
    {
      what: 'aside',
      reason: 'private',
      entryId: note,
      happenedOn: '2026-03-02',
      excerpt: 'Seems tired.',
      itemId: null,
    },
    ...(reader.audience === 'me' || reader.items.length > 0
      ? []
      : [
          {
            what: 'picked' as const,
            reason: 'level' as const,
            entryId: note,
            happenedOn: '2026-03-04',
            excerpt: 'Rehearsed the rollback.',
            itemId: note,
          },
        ]),
  ],
  thirdParties: [
    {
      personId: tomas.id,
      name: tomas.name,
      relation: 'peer',
      pseudonym: 'a colleague (B)',
      shown: reader.audience === 'me',
      uses: 7,
    },
  ],
  doubtful:
    reader.words.length > 0
      ? []
      : [
          {
            word: 'Will',
            names: ['Will Stone'],
            personId: null,
            reason: 'word',
            replaced: false,
            count: 2,
            excerpt: 'Will it hold?',
          },
        ],
});

async function openDialog(handlers: FakeOptions['handlers'] = {}) {
  const bridge = await openApp(
    {
      people: [ana, tomas],
      handlers: {
        'export.preview': ({ reader }) => preview(reader),
        'export.compare': () => ({
          parts: [
            {
              title: '2 March 2026, 1:1',
              before: 'Paired with Tomás.',
              after: 'Paired with a colleague (B).',
            },
          ],
          more: 0,
          unchanged: 27,
        }),
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
const readerOfLast = (bridge: Awaited<ReturnType<typeof openDialog>>) =>
  (bridge.callsOf('export.preview').at(-1) as { reader: Reader } | undefined)?.reader;

test('says what is in it, what stays here and why, and that the file is not encrypted', async () => {
  await openDialog();
  await expect
    .element(page.getByText('28 notes, 41 pieces of evidence. 3 private asides stay here.'))
    .toBeVisible();
  await expect.element(page.getByText('The exported file is not encrypted.', { exact: false })).toBeVisible();
  await page.getByText('Private asides').click();
  await expect.element(page.getByText('Seems tired.')).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

test('another reader gets another preview; a picked piece and the morale can be let in', async () => {
  const bridge = await openDialog();
  await page.getByRole('radio', { name: 'The report' }).click();
  await expect.poll(() => readerOfLast(bridge)?.audience).toBe('report');
  await page.getByText('Not for this reader').click();
  await page.getByRole('checkbox', { name: 'Show it in this file' }).click();
  await expect.poll(() => readerOfLast(bridge)?.items).toEqual([note]);
  await page.getByRole('checkbox', { name: 'Show their morale' }).click();
  await expect.poll(() => readerOfLast(bridge)?.morale).toBe(true);
  await page.getByRole('button', { name: 'Take them out again' }).click();
  await expect.poll(() => readerOfLast(bridge)?.items).toEqual([]);
});

test('the text is copied part by part for the fields of a form, with its length', async () => {
  const bridge = await openDialog({
    'export.text': () => ({
      text: 'Outcomes\n\nShipped it 🎉',
      characters: 22,
      inForms: 23,
      sections: [{ title: 'Outcomes', text: 'Shipped it 🎉', characters: 12, inForms: 13 }],
    }),
  });
  await page.getByRole('tab', { name: 'Plain text' }).click();
  await expect.element(page.getByText('12 characters, 13 as a form counts')).toBeVisible();
  await page.getByRole('button', { name: 'Copy Outcomes' }).click();
  await expect.poll(() => bridge.callsOf('app.copy')).toEqual([{ text: 'Shipped it 🎉' }]);
  expect(await axeFindings()).toEqual([]);
});

test('other people are shown or replaced one by one, and further words are hidden', async () => {
  const bridge = await openDialog();
  await page.getByRole('radio', { name: 'HR' }).click();
  await page.getByRole('tab', { name: 'Other people 1' }).click();
  await expect.element(page.getByText('As a colleague (B), 7 times')).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await page.getByRole('checkbox', { name: 'Show Tomás Ochoa' }).click();
  await expect.poll(() => readerOfLast(bridge)?.shown).toEqual([tomas.id]);
  await page.getByLabelText('A word or a nickname').fill('Tommy');
  await page.getByRole('combobox', { name: 'Stands for' }).click();
  await page.getByRole('option', { name: 'Tomás Ochoa' }).click();
  await page.getByLabelText('A word or a nickname').click();
  // The form around it would export.
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => readerOfLast(bridge)?.words).toEqual([{ text: 'Tommy', personId: tomas.id }]);
  expect(bridge.callsOf('app.exportPerson')).toEqual([]);
  await page.getByRole('button', { name: 'No longer hide the word 1' }).click();
  await page.getByRole('button', { name: 'Hide it everywhere' }).click();
  await expect.poll(() => readerOfLast(bridge)?.words).toEqual([{ text: 'Will', personId: null }]);
});

test('what left before is listed, with whom it was for', async () => {
  await openDialog({
    'exports.list': () => [
      {
        id: note,
        exportedAt: '2026-03-05T10:00:00.000Z',
        what: 'review',
        personId: ana.id,
        ...{
          from: '2026-01-01',
          to: '2026-06-30',
          cycleId: 'h1-2026',
          audience: 'report',
          shown: [tomas.id],
        },
        ...{ hidden: 2, entries: 3, evidence: 1, format: 'pdf', encrypted: true, fileName: 'Ana.pdf.age' },
        sha256: 'ab'.repeat(32),
      },
    ],
  });
  await page.getByRole('tab', { name: 'Earlier' }).click();
  await expect.element(page.getByText('Ana.pdf.age')).toBeVisible();
  await expect
    .element(
      page.getByText(
        'For the report: 3 notes, 1 piece of evidence, encrypted. Tomás Ochoa by name, 2 others not.',
      ),
    )
    .toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

test('the comparison shows what is replaced, veiled in discreet mode like every word of the journal', async () => {
  await openDialog();
  await page.getByRole('tab', { name: 'Compare' }).click();
  await expect.element(page.getByText('1 changed, 27 as they are.')).toBeVisible();
  await expect.element(page.getByRole('deletion')).toMatchTextContent(/Tomás/);
  const compared = document.querySelector('ins')?.closest('[data-veil]');
  expect(compared).not.toBeNull();
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
  expect(bridge.callsOf('app.exportPerson')).toMatchObject([
    {
      personId: ana.id,
      ...spanOf('quarter', today),
      format: 'pdf',
      cycleId: null,
      reader: { audience: 'me' },
    },
  ]);
  await expect.element(page.getByRole('dialog', { name: 'Export Ana Ruiz' })).not.toBeInTheDocument();
});

test('a file that is to be encrypted needs a good passphrase, typed the same twice', async () => {
  const bridge = await openDialog({ 'app.exportPerson': () => ({ savedAs: 'Ana.md.age', counts }) });
  await page.getByRole('checkbox', { name: 'Encrypt it with a passphrase' }).click();
  await expect.element(save()).toBeDisabled();
  await page.getByLabelText('Passphrase of the file', { exact: true }).fill('correct horse battery');
  await page.getByLabelText('Passphrase of the file, once more').fill('correct horse');
  await expect.element(save()).toBeDisabled();
  await page.getByLabelText('Passphrase of the file, once more').fill('correct horse battery');
  await expect.element(save()).toBeEnabled();
  expect(await axeFindings()).toEqual([]);
  await save().click();
  await expect.element(page.getByText('Saved as Ana.md.age.', { exact: false })).toBeVisible();
  expect(bridge.callsOf('app.exportPerson')).toMatchObject([{ passphrase: 'correct horse battery' }]);
});

test('shows how far it is, and stops where the manager says so', async () => {
  const ended = Promise.withResolvers<ExportOutcome>();
  const bridge = await openDialog({
    'app.exportPerson': () => ended.promise,
    'app.cancelExport': () => {
      ended.reject(new HandrailError('cancelled', ''));
      return null;
    },
  });
  await save().click();
  bridge.emit({ event: 'progress', payload: { task: 'export', done: 2, total: 4 } });
  await expect.element(page.getByRole('progressbar', { name: 'Exporting' })).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect.element(page.getByText('Nothing was exported.')).toBeVisible();
  await expect.element(save()).toBeEnabled();
});

test('a cancelled save dialog leaves the choice as it was; an error is said in it', async () => {
  let kind: 'cancelled' | 'export-stopped' = 'cancelled';
  await openDialog({
    'app.exportPerson': () => {
      throw new HandrailError(
        kind,
        'The export was stopped: a hidden name would have been in it (its text).',
      );
    },
  });
  await save().click();
  await expect.element(page.getByText('Nothing was exported.')).toBeVisible();
  await expect.element(save()).toBeVisible();
  kind = 'export-stopped';
  await save().click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/a hidden name would have been in it/);
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
    .toMatchObject({ personId: ana.id, from: '2026-03-10', to: '2026-03-20' });
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
