import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { belongs, isAbout } from '../../../../renderer/features/journal/timeline-order.ts';
import { setDiscreet } from '../../../../renderer/ui/discreet.ts';
import type { LastTime } from '../../../../shared/domain/last-time.ts';
import { type FakeBridge, fakeEntry, fakePerson, fakeSignals } from '../../../helpers/fake-bridge.ts';
import { axeFindings, openApp } from '../open-app.tsx';

const ana = fakePerson({ name: 'Ana Ruiz', initials: 'AR', entryCount: 1 });
const signals = fakeSignals();
const people = [{ personId: ana.id, morale: null }];
const before = fakeEntry({
  title: 'Exponent in the type',
  body: '- [ ] Send the doc',
  happenedOn: '2026-03-01',
  people,
});
const paragraph = 'a'.repeat(64);

const left = (): LastTime => ({
  conversation: { entryId: before.id, happenedOn: before.happenedOn, kind: '1:1', title: before.title },
  promises: [
    {
      entryId: before.id,
      position: 0,
      owner: { kind: 'me' },
      text: 'Send the doc',
      dueOn: '2026-03-05',
      done: false,
      private: false,
      happenedOn: before.happenedOn,
      people: [ana.id],
    },
  ],
  topics: [
    { text: 'the on-call rota', private: false },
    { text: 'why so tired', private: true },
  ],
  feedback: [
    {
      entryId: before.id,
      paragraph,
      text: 'She led the review.',
      marks: [{ signalId: signals[4]?.id ?? '', polarity: '+' }],
      happenedOn: '2026-03-04',
    },
  ],
  objectives: [],
});

async function begin(preferences: { inspectorOpen: boolean }): Promise<FakeBridge> {
  let lastTime = left();
  const tell = () =>
    bridge.emit({ event: 'journal-changed', payload: { areas: ['feedback'], entryId: null } });
  const bridge: FakeBridge = await openApp(
    {
      people: [ana],
      signals,
      entries: [before],
      preferences,
      handlers: {
        'lastTime.read': () => lastTime,
        'lastTime.settle': ({ answer }) => {
          lastTime = { ...lastTime, feedback: answer === null ? left().feedback : [] };
          tell();
          return null;
        },
        'entries.setTaskDone': ({ id }) => {
          lastTime = { ...lastTime, promises: [] };
          bridge.emit({ event: 'journal-changed', payload: { areas: ['entries'], entryId: id } });
          return before;
        },
      },
    },
    { at: 'person', personId: ana.id, tab: 'timeline' },
  );
  await userEvent.keyboard('{Control>}n{/Control}');
  await expect.element(page.getByRole('textbox', { name: 'Text of the note' })).toHaveFocus();
  return bridge;
}

const block = () => page.getByRole('complementary', { name: 'Inspector' });

test('beside a new note stands what is left, and the keyboard goes there and back', async () => {
  const bridge = await begin({ inspectorOpen: true });
  for (const text of [
    'Exponent in the type',
    'Send the doc',
    'the on-call rota',
    'why so tired',
    'She led the review.',
  ])
    await expect.element(block().getByText(text)).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await userEvent.keyboard('{Control>}j{/Control}');
  await expect.element(block().getByRole('button', { name: /Exponent in the type/ })).toHaveFocus();
  await userEvent.keyboard('{Tab} ');
  await expect.poll(() => bridge.callsOf('entries.setTaskDone')).toHaveLength(1);
  // The row has left; the focus stays in the list.
  await expect.element(block().getByText('Send the doc')).not.toBeInTheDocument();
  await expect.poll(() => block().element().contains(document.activeElement)).toBe(true);
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('textbox', { name: 'Text of the note' })).toHaveFocus();
});

test('feedback is settled with a word, which can be taken back', async () => {
  const bridge = await begin({ inspectorOpen: true });
  await page.getByRole('button', { name: 'Said: She led the review.' }).click();
  await expect.element(block().getByText('She led the review.')).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(block().getByText('She led the review.')).toBeVisible();
  expect(bridge.callsOf('lastTime.settle')).toEqual(
    ['said', null].map((answer) => ({ personId: ana.id, entryId: before.id, paragraph, answer })),
  );
});

test('without the inspector it stands above the text, and is asked for once however much is written', async () => {
  const bridge = await begin({ inspectorOpen: false });
  const above = page.getByRole('region', { name: 'From last time' });
  await expect.element(above.getByText('the on-call rota')).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  const about = () =>
    bridge.callsOf('lastTime.read').filter((call) => (call as { exceptId: unknown }).exceptId !== null);
  expect(about()).toHaveLength(1);
  await userEvent.keyboard('/from');
  await expect.element(page.getByRole('option', { name: /From last time/ })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => bridge.entries.at(-1)?.body, { timeout: 5_000 })
    .toBe('- the on-call rota\n- To say: She led the review.');
  expect(about()).toHaveLength(1);
});

test('in discreet mode its words are blurred', async () => {
  await begin({ inspectorOpen: true });
  setDiscreet(true);
  try {
    for (const text of ['Exponent in the type', 'Send the doc', 'the on-call rota', 'She led the review.'])
      expect(block().getByText(text).element().closest('[data-veil]'), text).not.toBeNull();
  } finally {
    setDiscreet(false);
  }
});

test('a note in which somebody is only mentioned is on their timeline, and says so', async () => {
  const entry = fakeEntry({ body: `[@Ana Ruiz](person:${ana.id}) helped.`, people: [] });
  expect([belongs(entry, ana.id), isAbout(entry, ana.id)]).toEqual([true, false]);
  expect(belongs({ ...entry, body: `\`person:${ana.id}\`` }, ana.id)).toBe(false);
  await openApp(
    {
      people: [ana],
      entries: [entry],
      handlers: { 'entries.timeline': () => ({ items: [entry], nextCursor: null }) },
    },
    { at: 'person', personId: ana.id, tab: 'timeline' },
  );
  await expect.element(page.getByRole('article').getByText('mentioned', { exact: true })).toBeVisible();
});
