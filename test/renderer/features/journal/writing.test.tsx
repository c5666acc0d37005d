import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { currentPlace, goTo } from '../../../../renderer/app/place.ts';
import { draftOf } from '../../../../renderer/features/journal/index.ts';
import { addDays, localDateOf } from '../../../../renderer/ui/dates.ts';
import { HandrailError } from '../../../../shared/contract/errors.ts';
import type { Entry } from '../../../../shared/domain/entries.ts';
import { type FakeBridge, fakeEntry, fakePerson } from '../../../helpers/fake-bridge.ts';
import { axeFindings, openApp } from '../open-app.tsx';

const today = localDateOf(new Date());
const ana = fakePerson({ name: 'Ana Ruiz' });
const onAna = { at: 'person', personId: ana.id, tab: 'timeline' } as const;
const noteOnAna = (body: string): Entry =>
  fakeEntry({ body, happenedOn: today, people: [{ personId: ana.id, morale: null }] });

const status = () => page.getByTestId('save-status');
const editor = () => page.getByRole('textbox', { name: 'Text of the note' });

/** A promise whose end the test decides. */
function held() {
  let release = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { promise, release };
}

async function beginNote(): Promise<void> {
  await userEvent.keyboard('{Control>}n{/Control}');
  await expect.element(editor()).toHaveFocus();
}

test('a new note has the caret at once, and nothing is stored before the first character', async () => {
  const bridge = await openApp({ people: [ana] }, onAna);
  await beginNote();
  await userEvent.keyboard('{Escape}');
  await expect.element(editor()).not.toBeInTheDocument();
  await beginNote();
  expect(bridge.callsOf('entries.create')).toEqual([]);
  await userEvent.keyboard('Walked');
  await expect.poll(() => bridge.entries.at(-1)?.body).toBe('Walked');
  expect(bridge.callsOf('entries.create')).toHaveLength(1);
  expect(bridge.entries[0]?.people).toEqual([{ personId: ana.id, morale: null }]);
  expect(bridge.entries[0]?.happenedOn).toBe(today);
});

test('a note that was begun and emptied again leaves nothing on the timeline', async () => {
  const bridge = await openApp({ people: [ana] }, onAna);
  await beginNote();
  await userEvent.keyboard('x');
  await expect.poll(() => bridge.entries).toHaveLength(1);
  await userEvent.keyboard('{Backspace}{Escape}');
  await expect.poll(() => bridge.entries[0]?.trashedAt).not.toBeNull();
  await expect.element(page.getByText('Nothing about Ana Ruiz yet', { exact: false })).toBeVisible();
});

test('“Saved” stands there only after the journal has answered', async () => {
  const gate = held();
  const entry = noteOnAna('one');
  const bridge: FakeBridge = await openApp(
    {
      people: [ana],
      entries: [entry],
      handlers: {
        'entries.save': async ({ draft }) => {
          await gate.promise;
          return { ...entry, ...draft, revision: 1, version: 2 };
        },
      },
    },
    { ...onAna, entryId: entry.id },
  );
  await expect.element(editor()).toHaveFocus();
  await userEvent.keyboard('{End} two');
  await expect.poll(() => bridge.callsOf('entries.save')).toHaveLength(1);
  await expect.element(status()).toHaveTextContent('Saving…');
  gate.release();
  await expect.element(status()).toHaveTextContent('Saved');
});

test('a refused save keeps the text, says why, and is tried again', async () => {
  const entry = noteOnAna('one');
  let full = true;
  const bridge = await openApp(
    {
      people: [ana],
      entries: [entry],
      handlers: {
        'entries.save': ({ draft }) => {
          if (full) throw new HandrailError('disk-full', 'Full.');
          return { ...entry, ...draft, version: 2 };
        },
      },
    },
    { ...onAna, entryId: entry.id },
  );
  await expect.element(editor()).toHaveFocus();
  await userEvent.keyboard('{End} two');
  await expect
    .element(page.getByRole('alert'))
    .toMatchTextContent(/The disk is full\..*your text is still here/);
  await expect.element(status()).toHaveTextContent('Not saved');
  await expect.element(editor()).toHaveTextContent('one two');
  full = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(status()).toHaveTextContent('Saved');
  expect(bridge.callsOf('entries.save').at(-1)).toMatchObject({ draft: { body: 'one two' } });
});

test('text that could not be saved follows the manager, and is handed to the lock', async () => {
  const entry = noteOnAna('one');
  const bridge = await openApp(
    {
      people: [ana],
      entries: [entry],
      handlers: {
        'entries.save': () => {
          throw new HandrailError('disk-full', 'Full.');
        },
      },
    },
    { ...onAna, entryId: entry.id },
  );
  await expect.element(editor()).toHaveFocus();
  await userEvent.keyboard('{End} two');
  goTo({ at: 'team' });
  await expect.element(page.getByText('A note you wrote is not saved yet', { exact: false })).toBeVisible();
  await userEvent.keyboard('{Control>}l{/Control}');
  await expect.poll(() => bridge.unsaved).toMatchObject([{ id: entry.id, draft: { body: 'one two' } }]);
  await expect.poll(() => document.body.textContent).not.toContain('two');
});

test('a change from elsewhere shows both versions and overwrites nothing', async () => {
  const entry = noteOnAna('one');
  const theirs = { ...entry, body: 'theirs', revision: 2, version: 2 };
  const bridge = await openApp(
    {
      people: [ana],
      entries: [entry],
      handlers: {
        'entries.save': ({ baseRevision, draft }) => {
          if (baseRevision !== 2) throw new HandrailError('conflict', 'Changed.', { revision: 2 });
          return { ...theirs, ...draft, revision: 3, version: 3 };
        },
      },
    },
    { ...onAna, entryId: entry.id },
  );
  await expect.element(editor()).toHaveFocus();
  bridge.entries = [theirs];
  await userEvent.keyboard('{End} mine');
  const conflict = page.getByRole('alert', { name: 'This note was changed elsewhere' });
  await expect.element(conflict).toMatchTextContent(/theirs/);
  await expect.element(editor()).toHaveTextContent('one mine');
  expect(await axeFindings()).toEqual([]);
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await expect.element(status()).toHaveTextContent('Saved');
  expect(bridge.callsOf('entries.save').at(-1)).toMatchObject({
    baseRevision: 2,
    draft: { body: 'one mine' },
  });
});

test('what a lock could not save is taken up again after unlocking', async () => {
  const entry = noteOnAna('one');
  const draft = { ...draftOf(entry), body: 'one and what the disk refused' };
  const bridge = await openApp({ people: [ana], entries: [entry] }, onAna);
  bridge.unsaved = [{ id: entry.id, baseRevision: 1, baseVersion: 1, draft }];
  await userEvent.keyboard('{Control>}l{/Control}');
  bridge.unsaved = [{ id: entry.id, baseRevision: 1, baseVersion: 1, draft }];
  await page.getByLabelText('Passphrase').fill(bridge.passphrase);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => bridge.entries[0]?.body).toBe('one and what the disk refused');
  expect(currentPlace()).toMatchObject(onAna);
});

test('text in mid-sentence is known outside the page before it is saved, and no longer once it is', async () => {
  const entry = noteOnAna('one');
  const gate = held();
  const bridge = await openApp(
    {
      people: [ana],
      entries: [entry],
      handlers: {
        'entries.save': async ({ draft }) => {
          await gate.promise;
          return { ...entry, ...draft, version: 2 };
        },
      },
    },
    { ...onAna, entryId: entry.id },
  );
  await expect.element(editor()).toHaveFocus();
  await userEvent.keyboard('{End} and in the mid');
  await expect
    .poll(() => bridge.kept)
    .toMatchObject([{ id: entry.id, baseRevision: 1, draft: { body: 'one and in the mid' } }]);
  await expect.element(status()).toHaveTextContent('Saving…');
  gate.release();
  await expect.poll(() => bridge.kept).toEqual([]);
  await expect.element(status()).toHaveTextContent('Saved');
});

test('what a page that ended had unsaved is in the note of the next page, which says so once', async () => {
  const entry = noteOnAna('one');
  const draft = draftOf(entry);
  const saved = noteOnAna('all of it was saved');
  const bridge = await openApp(
    {
      people: [ana],
      entries: [entry, saved],
      unsaved: [
        { id: entry.id, baseRevision: 1, baseVersion: 1, draft: { ...draft, body: 'one and in the mid' } },
        { id: saved.id, baseRevision: 1, baseVersion: 1, draft: { ...draft, body: 'all of it was saved' } },
      ],
    },
    onAna,
  );
  await expect
    .element(page.getByText('Text that was not saved yet is here again', { exact: false }))
    .toBeVisible();
  await expect.poll(() => bridge.entries[0]?.body).toBe('one and in the mid');
  expect(bridge.callsOf('entries.save')).toHaveLength(1);
  expect(document.body.textContent?.match(/is here again/g)).toHaveLength(1);
});

test('a link that the system does not open can be copied', async () => {
  const bridge = await openApp(
    {
      people: [ana],
      entries: [noteOnAna('See [the page](https://example.org/a).')],
      handlers: { 'app.openLink': () => ({ opened: false }) },
    },
    onAna,
  );
  await page.getByText('the page').click();
  await page.getByRole('button', { name: 'Copy it' }).click();
  await expect.poll(() => bridge.copied).toBe('https://example.org/a');
});

test('when it happened is typed as a person says it; morale is noted per person', async () => {
  const entry = noteOnAna('one');
  const bridge = await openApp({ people: [ana], entries: [entry] }, { ...onAna, entryId: entry.id });
  await expect.element(editor()).toHaveFocus();
  await page.getByRole('button', { name: /when it happened/ }).click();
  await userEvent.keyboard('yesterday{Enter}');
  await expect.poll(() => bridge.entries[0]?.happenedOn).toBe(addDays(today, -1));
  await page.getByRole('button', { name: /Ana Ruiz.*in this note/ }).click();
  await page.getByRole('radio', { name: '3, all right' }).click();
  await expect.poll(() => bridge.entries[0]?.people).toEqual([{ personId: ana.id, morale: 3 }]);
});

test('a hint on the wording is explained with a key, and its rule is never shown again', async () => {
  const bridge = await openApp({ people: [ana], entries: [noteOnAna('She is always late')] }, onAna);
  await userEvent.keyboard('e');
  await expect.element(editor()).toHaveFocus();
  await userEvent.keyboard('{F8}{Alt>}{Enter}{/Alt}');
  await expect.element(page.getByRole('dialog', { name: 'Fact or opinion: “always”' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Dismiss here' })).toHaveFocus();
  expect(await axeFindings()).toEqual([]);
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.poll(() => bridge.preferences.wordingOff).toEqual(['absolutes']);
  await expect.element(editor()).toHaveFocus();
  expect(bridge.callsOf('entries.save')).toEqual([]);
  expect(bridge.entries[0]?.body).toBe('She is always late');
});

test('a hint that is dismissed in a note stays so after a lock, and can be shown again', async () => {
  const underlined = () => [...(CSS.highlights.get('handrail-wording') ?? [])].map(String);
  const entry = noteOnAna('She is always late.');
  const other = { ...noteOnAna('She is always late.'), title: 'Another' };
  const place = { ...onAna, entryId: entry.id };
  const bridge = await openApp({ people: [ana], entries: [entry, other] }, place);
  await expect.element(editor()).toHaveFocus();
  await expect.poll(underlined).toEqual(['always']);
  await userEvent.keyboard('{F8}{Alt>}{Enter}{/Alt}{Enter}');
  await expect.poll(underlined).toEqual([]);
  expect(bridge.dismissals).toMatchObject([{ entryId: entry.id, rule: 'absolutes' }]);
  expect(JSON.stringify(bridge.dismissals)).not.toContain('always');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(underlined).toEqual(['always']);
  expect(bridge.dismissals).toEqual([]);

  await expect.element(editor()).toBeVisible();
  editor().element().focus();
  await userEvent.keyboard('{F8}{Alt>}{Enter}{/Alt}{Enter}');
  await expect.poll(() => bridge.dismissals).toHaveLength(1);
  await userEvent.keyboard('{Control>}l{/Control}');
  await page.getByLabelText('Passphrase').fill(bridge.passphrase);
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Ana Ruiz' })).toBeVisible();
  goTo({ ...onAna, entryId: other.id });
  await expect.poll(underlined).toEqual(['always']);
  goTo(place);
  await expect
    .poll(() => editor().query()?.closest('article, li, section')?.textContent ?? '')
    .not.toContain('Another');
  await expect.poll(underlined).toEqual([]);
  await page.getByRole('button', { name: 'More about this note' }).click();
  await page.getByRole('menuitem', { name: 'Show dismissed hints again' }).click();
  await expect.poll(underlined).toEqual(['always']);
});

test('a template sets the kind of an empty note, and what nobody fills in is not written', async () => {
  const bridge = await openApp({ people: [ana] }, onAna);
  await beginNote();
  await userEvent.keyboard('/recog{Enter}');
  await expect.element(page.getByRole('heading', { name: 'What they did' })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await userEvent.keyboard('Paired with Li on the rollback.');
  await expect
    .poll(() => bridge.entries.at(-1)?.body)
    .toBe('## What they did\n\nPaired with Li on the rollback.');
  expect(bridge.entries.at(-1)?.kind).toBe('recognition');
});
