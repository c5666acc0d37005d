import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { longDay } from '../../../../renderer/ui/dates.ts';
import { HandrailError } from '../../../../shared/contract/errors.ts';
import type { HandoverPreview } from '../../../../shared/contract/handover.ts';
import { type FakeOptions, fakeEntry, fakeId, fakePerson } from '../../../helpers/fake-bridge.ts';
import { everythingOf } from '../../../helpers/handover.ts';
import { axeFindings, openApp } from '../open-app.tsx';

const ana = fakePerson({ name: 'Ana Ruiz', role: 'Engineer' });
const ben = fakePerson({ name: 'Ben Okafor' });
const counts = {
  people: 1,
  notes: 28,
  objectives: 2,
  templates: 0,
  pictures: 1,
  privateAsides: 3,
  promises: 0,
};
const secret = 'seven lanterns carried across';

const choice = everythingOf(ana.id);

async function fillPassphrase() {
  await page.getByLabelText('Passphrase of the file', { exact: true }).fill(secret);
  await page.getByLabelText('Passphrase of the file, once more').fill(secret);
}

async function openHandOver(handlers: FakeOptions['handlers'] = {}) {
  const bridge = await openApp(
    { people: [ana, ben], handlers: { 'handover.count': () => counts, ...handlers } },
    { at: 'person', personId: ana.id, tab: 'timeline' },
  );
  await page.getByRole('button', { name: 'More about Ana Ruiz' }).click();
  await page.getByRole('menuitem', { name: 'Hand over…' }).click();
  await expect.element(page.getByRole('dialog', { name: 'Hand over' })).toBeVisible();
  return bridge;
}
const save = () => page.getByRole('button', { name: 'Choose where to save…' });

test('hands the person of the page over, with what goes along explained, under a passphrase of its own', async () => {
  const bridge = await openHandOver({
    'app.exportHandover': () => ({ savedAs: 'Handrail handover.age', counts }),
  });
  await expect.element(page.getByRole('checkbox', { name: 'Ana Ruiz' })).toBeChecked();
  await expect.element(page.getByRole('checkbox', { name: 'Ben Okafor' })).not.toBeChecked();
  await expect.element(page.getByRole('checkbox', { name: 'Private asides' })).not.toBeChecked();
  await expect
    .element(page.getByText('28 notes, 2 objectives and 1 picture. 3 private asides stay here.'))
    .toBeVisible();
  await expect.element(save()).toBeDisabled();
  expect(await axeFindings()).toEqual([]);
  await page.getByRole('checkbox', { name: 'Ben Okafor' }).click();
  await page.getByRole('checkbox', { name: 'Names of other people' }).click();
  await page.getByLabelText('Your name').fill('Sam Okoro');
  await fillPassphrase();
  await save().click();
  await expect.element(page.getByText('Saved as Handrail handover.age', { exact: false })).toBeVisible();
  expect(bridge.callsOf('app.exportHandover')).toEqual([
    { choice: { ...choice, people: [ana.id, ben.id], names: false }, by: 'Sam Okoro', passphrase: secret },
  ]);
});

test('a cancelled save dialog keeps what was typed; a full disk is said where it happened', async () => {
  let kind: 'cancelled' | 'disk-full' = 'cancelled';
  await openHandOver({
    'app.exportHandover': () => {
      throw new HandrailError(kind, '');
    },
  });
  await page.getByLabelText('Your name').fill('Sam Okoro');
  await fillPassphrase();
  await save().click();
  await expect.element(page.getByText('Nothing was handed over.')).toBeVisible();
  await expect.element(page.getByLabelText('Your name')).toHaveValue('Sam Okoro');
  kind = 'disk-full';
  await save().click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/The disk is full\./);
});

const theirs = fakeId();
const preview: HandoverPreview = {
  by: 'Sam Okoro',
  at: '2026-03-11T11:00:00.000Z',
  choice: { ...choice, people: [theirs] },
  people: [
    {
      id: theirs,
      name: 'Ana Ruiz',
      relation: 'report',
      role: '',
      chosen: true,
      known: null,
      namesakes: [ana.id],
    },
    {
      id: fakeId(),
      name: 'Zoe',
      relation: 'peer',
      role: '',
      chosen: false,
      known: null,
      namesakes: [],
    },
  ],
  fresh: { notes: 3, objectives: 1, templates: 0, signals: 1, pictures: 0 },
  here: 2,
  newer: 1,
};
const taken = { ...preview.fresh, people: 0, firstPersonId: null };

async function openTakeOver(handlers: FakeOptions['handlers'] = {}) {
  const bridge = await openApp(
    {
      people: [ana, ben],
      handlers: {
        'app.chooseHandover': () => ({ name: 'Handrail handover.age' }),
        'app.openHandover': () => preview,
        'handover.take': () => taken,
        'handover.discard': () => null,
        ...handlers,
      },
    },
    { at: 'settings', pane: 'handover' },
  );
  await page.getByRole('button', { name: 'Choose the file…' }).click();
  await page.getByLabelText('Passphrase of the file').fill(secret);
  await userEvent.keyboard('{Enter}');
  return bridge;
}

test('shows what is in a file, asks who is meant by a name, and takes it over only then', async () => {
  const bridge = await openTakeOver();
  await expect.element(page.getByText(`From Sam Okoro, ${longDay('2026-03-11')}: Ana Ruiz.`)).toBeVisible();
  await expect
    .element(page.getByText('New in this journal: 3 notes, 1 objective and 1 signal.'))
    .toBeVisible();
  await expect.element(page.getByText('2 notes are here already and stay as they are.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Take over' })).toBeDisabled();
  expect(await axeFindings()).toEqual([]);
  await page.getByRole('combobox', { name: 'Ana Ruiz in this file is' }).click();
  await page.getByRole('option', { name: 'Ana Ruiz, Engineer: the same person' }).click();
  await page.getByRole('button', { name: 'Take over' }).click();
  await expect.element(page.getByText('Taken over: 3 notes, 1 objective and 1 signal.')).toBeVisible();
  expect(bridge.callsOf('handover.take')).toEqual([{ people: [{ id: theirs, as: ana.id }] }]);
  await expect.element(page.getByRole('button', { name: 'Choose the file…' })).toBeVisible();
});

test('somebody else of the same name comes as somebody new; leaving forgets what was decrypted', async () => {
  const bridge = await openTakeOver();
  await page.getByRole('combobox', { name: 'Ana Ruiz in this file is' }).click();
  await page.getByRole('option', { name: 'Somebody else of the same name' }).click();
  await page.getByRole('button', { name: 'Take over' }).click();
  await expect.element(page.getByText('Taken over:', { exact: false })).toBeVisible();
  expect(bridge.callsOf('handover.take')).toEqual([{ people: [] }]);
  await page.getByRole('button', { name: 'Wording' }).click();
  await expect.poll(() => bridge.callsOf('handover.discard')).toHaveLength(1);
});

test('a file of which all is here already is not taken over once more', async () => {
  await openTakeOver({
    'app.openHandover': () => ({
      ...preview,
      people: preview.people.map((person) => ({ ...person, known: ana.id, namesakes: [] })),
      fresh: { notes: 0, objectives: 0, templates: 0, signals: 0, pictures: 0 },
    }),
  });
  await expect.element(page.getByText('Everything in this file is here already.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Take over' })).toBeDisabled();
});

test('a file that cannot be opened says why, in its own words, and can be tried again', async () => {
  const sentence = 'This passphrase does not open the file. Nothing was changed.';
  await openTakeOver({
    'app.openHandover': () => {
      throw new HandrailError('wrong-secret', sentence);
    },
  });
  await expect.element(page.getByRole('alert')).toMatchTextContent(sentence);
  await expect.element(page.getByLabelText('Passphrase of the file')).toBeVisible();
  await page.getByRole('button', { name: 'Another file' }).click();
  await expect.element(page.getByRole('button', { name: 'Choose the file…' })).toBeVisible();
});

test('a note that was handed over says so beside it', async () => {
  const entry = fakeEntry({
    body: 'Took the pager.',
    people: [{ personId: ana.id, morale: null }],
    writtenAt: '2026-01-12T10:00:00.000Z',
  });
  const handover = {
    id: fakeId(),
    by: 'Sam Okoro',
    at: '2026-03-11T11:00:00.000Z',
    takenAt: '2026-03-12T09:00:00.000Z',
    entries: [entry.id],
  };
  await openApp(
    { people: [ana], entries: [entry], handlers: { 'handover.received': () => [handover] } },
    { at: 'person', personId: ana.id, tab: 'timeline', entryId: entry.id },
  );
  await expect
    .element(
      page.getByText(
        `Handed over by Sam Okoro on ${longDay('2026-03-11')}. First written ${longDay('2026-01-12')}.`,
      ),
    )
    .toBeVisible();
});

test('a new journal can begin with a file that was handed over', async () => {
  await openApp({ state: 'absent' }, { at: 'today' });
  await page.getByRole('button', { name: 'I was handed a file' }).click();
  await expect.element(page.getByText('It begins with the file handed to you.')).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await page.getByRole('button', { name: 'Begin without a file' }).click();
  await expect.element(page.getByRole('button', { name: 'I was handed a file' })).toBeVisible();
});
