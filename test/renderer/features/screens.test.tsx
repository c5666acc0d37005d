import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Place } from '../../../renderer/app/place.ts';
import { moraleSummary, sparkline } from '../../../renderer/features/team/sparkline.ts';
import { dueForConversation } from '../../../renderer/features/today/due.ts';
import { addDays, localDateOf } from '../../../renderer/ui/dates.ts';
import { fakeEntry, fakePerson } from '../../helpers/fake-bridge.ts';
import { axeFindings, openApp } from './open-app.tsx';

const today = localDateOf(new Date());
const ana = fakePerson({ name: 'Ana Ruiz', rhythmDays: 14, entryCount: 3, openCommitments: 1 });
const late = fakePerson({
  name: 'Li Wei',
  rhythmDays: 14,
  lastContactOn: addDays(today, -31),
  nextDueOn: addDays(today, -17),
});
const soon = fakePerson({
  name: 'Priya Krishnan',
  rhythmDays: 7,
  lastContactOn: addDays(today, -6),
  nextDueOn: addDays(today, 1),
});
const gone = fakePerson({ name: 'Gone Person', archivedAt: '2026-01-01T00:00:00.000Z' });
const people = [ana, late, soon, gone];
const entries = [
  fakeEntry({
    title: 'A title',
    body: 'Words **in** bold.\n\n- [ ] A task',
    happenedOn: today,
    people: [{ personId: ana.id, morale: 4 }],
  }),
];
const trashed = fakeEntry({ body: 'Thrown away.', trashedAt: `${today}T10:00:00.000Z` });

describe('who is due', () => {
  test('the latest first, then those due within three days, then those never talked with', () => {
    expect(dueForConversation([ana, soon, late, gone], today).map(({ name }) => name)).toEqual([
      'Li Wei',
      'Priya Krishnan',
      'Ana Ruiz',
    ]);
  });
});

describe('the line of morale', () => {
  const points = [3, 5, 1].map((morale, index) => ({ happenedOn: addDays(today, index), morale }));

  test('5 is at the top, 1 at the bottom, the newest at the right', () => {
    expect(sparkline(points, { width: 100, height: 20, inset: 0 })).toEqual([
      { x: 0, y: 10 },
      { x: 50, y: 0 },
      { x: 100, y: 20 },
    ]);
  });

  test('says in words what it shows', () => {
    expect(moraleSummary(points)).toBe('1 of 5, was 5');
    expect(moraleSummary([])).toBe('not noted');
  });
});

const places: [string, Place, string][] = [
  ['today', { at: 'today' }, 'Today'],
  ['team', { at: 'team' }, 'Team'],
  ['a person', { at: 'person', personId: ana.id, tab: 'timeline' }, 'Ana Ruiz'],
  ['a note', { at: 'entry', entryId: entries[0]?.id ?? '' }, 'Ana Ruiz'],
  ['search', { at: 'search', query: '' }, 'Search'],
  ['trash', { at: 'trash' }, 'Trash'],
];

describe.each(['light', 'dark'] as const)('in the %s theme axe finds nothing on', (theme) => {
  test.each(places)('%s', async (_, place, title) => {
    await openApp(
      {
        people,
        entries: [...entries, trashed],
        preferences: { theme },
        handlers: {
          'evidence.morale': () => [{ entryId: trashed.id, happenedOn: today, morale: 4 }],
        },
      },
      place,
    );
    await expect.element(page.getByRole('heading', { level: 1, name: title })).toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: /^Ana Ruiz/ }).first()).toBeVisible();
    expect(await axeFindings()).toEqual([]);
  });
});

test('axe finds nothing on a note that is being written', async () => {
  const [entry] = entries;
  await openApp(
    { people, entries },
    { at: 'person', personId: ana.id, tab: 'timeline', entryId: entry?.id ?? '' },
  );
  await expect.element(page.getByRole('textbox', { name: 'Text of the note' })).toHaveFocus();
  expect(await axeFindings()).toEqual([]);
});

test('the trash says when a note is erased, and gives it back', async () => {
  const bridge = await openApp({ people, entries: [trashed] }, { at: 'trash' });
  await expect.element(page.getByText(/erased on/)).toBeVisible();
  await page.getByRole('button', { name: 'Restore Thrown away.' }).click();
  await expect.poll(() => bridge.entries[0]?.trashedAt).toBeNull();
  await expect.element(page.getByText('The trash is empty.', { exact: false })).toBeVisible();
});

test('from today, a note about somebody who is due is one key and one press away', async () => {
  const bridge = await openApp({ people }, { at: 'today' });
  await page.getByRole('button', { name: 'New note about Li Wei' }).click();
  await expect.element(page.getByRole('textbox', { name: 'Text of the note' })).toHaveFocus();
  await userEvent.keyboard('Short.');
  await expect
    .poll(() => bridge.entries[0])
    .toMatchObject({
      body: 'Short.',
      people: [{ personId: late.id, morale: null }],
    });
});
