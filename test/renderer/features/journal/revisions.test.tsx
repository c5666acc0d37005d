import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { localDateOf } from '../../../../renderer/ui/dates.ts';
import type { ChainProof } from '../../../../shared/contract/journal.ts';
import type { EntryDraft } from '../../../../shared/domain/entries.ts';
import { draftChanges } from '../../../../shared/revisions/index.ts';
import { type FakeBridge, fakeEntry, fakePerson } from '../../../helpers/fake-bridge.ts';
import { axeFindings, openApp } from '../open-app.tsx';

const today = localDateOf(new Date());
const ana = fakePerson({ name: 'Ana Ruiz' });
const editor = () => page.getByRole('textbox', { name: 'Text of the note' });
const dialog = () => page.getByRole('dialog', { name: 'Earlier versions' });
const list = () => page.getByRole('listbox', { name: /Versions/ });
const chosen = () => page.getByRole('option', { selected: true });
const compared = () => page.getByTestId('compared');

const start: EntryDraft = {
  kind: '1:1',
  happenedOn: today,
  happenedTime: null,
  title: '',
  body: 'She was late.',
  share: 'me',
  people: [{ personId: ana.id, morale: null }],
};
const second: EntryDraft = { ...start, body: 'She was late twice.\n\n- [ ] Ask why' };
const third: EntryDraft = {
  ...second,
  body: 'She was on time twice.\n\n- [x] Ask why',
  title: 'Lateness',
  share: 'report',
};
const threeDrafts = [start, second, third];

/** A note whose versions are these drafts, an hour apart, with its history open. */
async function openHistory(
  drafts: readonly EntryDraft[],
  proof: Partial<ChainProof> = {},
): Promise<FakeBridge> {
  const last = drafts.length;
  const time = (number: number) => new Date(Date.UTC(2026, 2, 2, 9) + number * 3_600_000).toISOString();
  const entry = fakeEntry({ ...drafts[last - 1], revision: last, version: last, writtenAt: time(1) });
  const heading = (number: number) => ({
    entryId: entry.id,
    number,
    startedAt: time(number),
    writtenAt: time(number),
    hash: '',
  });
  const numbers = drafts.map((_, at) => last - at);
  const draft = (number: number) => drafts[number - 1] ?? start;
  const bridge = await openApp(
    {
      people: [ana],
      entries: [entry],
      handlers: {
        'entries.revisions': () => numbers.map(heading),
        'entries.revision': ({ number }) => ({ ...heading(number), previousHash: '', draft: draft(number) }),
        'entries.revisionChanges': ({ newest, limit }) =>
          numbers
            .filter((number) => number <= newest && number > newest - limit)
            .map((number) => ({
              number,
              ...draftChanges(number === 1 ? null : draft(number - 1), draft(number)),
            })),
        'entries.proof': () => ({ revisions: last, brokenAt: null, inDigest: true, ...proof }),
      },
    },
    { at: 'person', personId: ana.id, tab: 'timeline', entryId: entry.id },
  );
  await expect.element(editor()).toHaveFocus();
  await page.getByRole('button', { name: 'Earlier versions' }).click();
  await expect.element(list()).toHaveFocus();
  return bridge;
}

/** The comparison as a screen reader hears it. */
const heard = () => compared().element().textContent?.replace(/\s+/g, ' ').trim();

test('each version says what it changed; words and fields are compared, and told by more than colour', async () => {
  await openHistory(threeDrafts);
  await expect
    .element(chosen())
    .toHaveAccessibleName(/Version 3.*now \+2 words, −1, title changed, sharing changed/);
  await expect
    .poll(heard)
    .toBe(
      'Title [removed: none] [added: Lateness] Shares as [removed: Only me] [added: The report may see it] ' +
        'She was [removed: late] [added: on time] twice. [removed: ☐] [added: ☑] Ask why',
    );
  expect(await axeFindings()).toEqual([]);
  await userEvent.keyboard('j');
  await expect.element(chosen()).toHaveAccessibleName(/Version 2.*\+3 words/);
  await expect.poll(heard).toBe('She was late [added: twice] . [added: ☐ Ask why]');
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(chosen()).toHaveAccessibleName(/Version 1.*first written, 3 words/);
  await expect.poll(heard).toBe('[added: She was late.]');
});

test('C compares with now and back, T shows the whole text', async () => {
  await openHistory(threeDrafts);
  await userEvent.keyboard('{End}c');
  await expect.element(page.getByRole('button', { name: 'Against now', pressed: true })).toBeVisible();
  await expect
    .poll(heard)
    .toMatch(/She was \[removed: late\] \[added: on time twice\] \. \[added: ☑ Ask why\]$/);
  await userEvent.keyboard('c');
  await expect.poll(heard).toBe('[added: She was late.]');
  await userEvent.keyboard('t');
  await expect.element(compared()).not.toBeInTheDocument();
  await expect.element(dialog().getByText('She was late.')).toBeVisible();
});

test('R takes a version up again as a new save on top; the newest cannot be restored', async () => {
  const bridge = await openHistory(threeDrafts);
  await userEvent.keyboard('r');
  await expect.element(page.getByRole('button', { name: 'Restore this version' })).toBeDisabled();
  await userEvent.keyboard('kjjr');
  await expect
    .poll(() => bridge.callsOf('entries.save').at(-1))
    .toMatchObject({ baseRevision: 3, draft: { body: 'She was late.', title: '' } });
  await expect.element(editor()).toHaveTextContent('She was late.');
});

test('a record that holds says what that proves, and when a back-dated note was first written', async () => {
  await openHistory([
    { ...start, happenedOn: '2026-02-26' },
    ...threeDrafts.map((draft) => ({ ...draft, happenedOn: '2026-02-26' })),
  ]);
  const proof = dialog().getByRole('status');
  await expect
    .element(proof)
    .toMatchTextContent(/The record holds. 4 versions, each sealed to the one before/);
  await expect.element(proof).toMatchTextContent(/4 days after February 26, 2026, the day it tells of/);
  await expect.element(proof).toMatchTextContent(/this computer’s clock/);
});

test('a broken record is named loudly, at the version where it breaks', async () => {
  await openHistory(threeDrafts, { brokenAt: { number: 2, what: 'text' } });
  await expect
    .element(dialog().getByRole('alert'))
    .toMatchTextContent(
      /does not hold.*broken at version 2, of .*2026.*what it holds is not what was sealed/,
    );
  await expect.element(page.getByRole('option', { name: /Version 2.*the record breaks here/ })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

test('five hundred versions of twenty thousand words: only what is on the screen is drawn and asked for', async () => {
  const body = Array.from({ length: 400 }, (_, at) => `Paragraph ${at} ${'of a long note '.repeat(12)}`).join(
    '\n\n',
  );
  const drafts = Array.from({ length: 500 }, (_, at) => ({ ...start, body: `${body}\n\nVersion ${at + 1}` }));
  const bridge = await openHistory(drafts);
  await expect.poll(heard).toMatch(/unchanged lines.*Version \[removed: 499\] \[added: 500\]/);
  expect(page.getByRole('option').elements().length).toBeLessThan(30);
  await userEvent.keyboard('{End}');
  await expect.element(chosen()).toHaveAccessibleName(/^Version 1,/);
  const asked = bridge.callsOf('entries.revisionChanges').length;
  expect(asked).toBeLessThan(6);
  await userEvent.keyboard('{Home}');
  await page.getByRole('button', { name: '399 unchanged lines' }).click();
  await expect.poll(heard).toMatch(/^Paragraph 0 of/);
});

test('a text rewritten from end to end comes in parts, and says how many lines are left', async () => {
  const rewritten = (word: string) => ({
    ...start,
    body: Array.from({ length: 400 }, (_, at) => `${word}${at}`).join('\n\n'),
  });
  await openHistory([rewritten('old'), rewritten('new')]);
  const drawn = (): number => compared().element().querySelectorAll('[data-change]').length;
  await expect.poll(drawn).toBe(600);
  // Not by its role: to read all lines for their roles takes longer than everything else here.
  const more = compared().element().querySelector('button');
  expect(more?.textContent).toBe('200 more lines: show the next 200');
  more?.click();
  await expect.poll(drawn).toBe(800);
  expect(heard()).toMatch(/new399/);
  expect(heard()).not.toMatch(/more lines/);
});
