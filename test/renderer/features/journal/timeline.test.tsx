import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { withEntry, withPage } from '../../../../renderer/features/journal/timeline-order.ts';
import { addDays, localDateOf } from '../../../../renderer/ui/dates.ts';
import type { Entry } from '../../../../shared/domain/entries.ts';
import { fakeEntry, fakePerson } from '../../../helpers/fake-bridge.ts';
import { openApp } from '../open-app.tsx';

const today = localDateOf(new Date());
const ana = fakePerson({ name: 'Ana Ruiz' });
const onAna = { at: 'person', personId: ana.id, tab: 'timeline' } as const;
const career = 20_000;

const noteOfDay = (index: number): Entry =>
  fakeEntry({
    body: `Note number ${index}.\n\n${'A line about what was said. '.repeat(index % 9)}`,
    happenedOn: addDays(today, -index),
    people: [{ personId: ana.id, morale: null }],
  });
const notes = Array.from({ length: career }, (_, index) => noteOfDay(index));

/** A journal of 20,000 notes on one person, read page by page. */
const openCareer = () =>
  openApp(
    {
      people: [ana],
      entries: notes.slice(0, 200),
      handlers: {
        'entries.timeline': ({ cursor, limit }) => {
          const from = Number(cursor ?? 0);
          const next = from + limit;
          return { items: notes.slice(from, next), nextCursor: next < career ? String(next) : null };
        },
      },
    },
    onAna,
  );

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role=feed] article')];
const scroller = (): HTMLElement => {
  const feed = document.querySelector('[role=feed]')?.parentElement;
  if (!feed) throw new Error('No timeline.');
  return feed;
};
const focused = (): string => document.activeElement?.textContent ?? '';

test('a career of 20,000 notes scrolls with fewer than 60 of them drawn', async () => {
  const bridge = await openCareer();
  await expect.element(page.getByText('Note number 0.')).toBeVisible();
  let deepest = 0;
  while (bridge.callsOf('entries.timeline').length < career / 100) {
    const before = bridge.callsOf('entries.timeline').length;
    scroller().scrollTop = scroller().scrollHeight;
    await expect
      .poll(() => bridge.callsOf('entries.timeline').length, { interval: 5 })
      .toBeGreaterThan(before);
    deepest = Math.max(deepest, rows().length);
  }
  const toTheEnd = (): string => {
    scroller().scrollTop = scroller().scrollHeight;
    return scroller().textContent ?? '';
  };
  await expect.poll(toTheEnd).toContain(`Note number ${career - 1}.`);
  expect(rows().length).toBeGreaterThan(0);
  expect(Math.max(deepest, rows().length)).toBeLessThan(60);
}, 120_000);

test('the keyboard moves from note to note, opens one, and comes back to it', async () => {
  await openCareer();
  await expect.element(page.getByText('Note number 0.')).toBeVisible();
  await userEvent.keyboard('j');
  await expect.poll(focused).toContain('Note number 0.');
  await userEvent.keyboard('j{ArrowDown}');
  await expect.poll(focused).toContain('Note number 2.');
  await userEvent.keyboard('k');
  await expect.poll(focused).toContain('Note number 1.');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('textbox', { name: 'Text of the note' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.poll(focused).toContain('Note number 1.');
  await userEvent.keyboard('{End}');
  await expect.poll(focused).toMatch(/Note number (2[0-9]|1[0-9]{2})\./);
});

test('a note that is open for writing keeps its editor however far one scrolls', async () => {
  await openCareer();
  await userEvent.keyboard('j');
  await expect.poll(focused).toContain('Note number 0.');
  await userEvent.keyboard('e');
  await expect.element(page.getByRole('textbox', { name: 'Text of the note' })).toHaveFocus();
  scroller().scrollTop = 4000;
  await expect.poll(() => document.body.textContent).not.toContain('Note number 1.');
  expect(document.activeElement?.getAttribute('role')).toBe('textbox');
});

describe('the loaded part of a timeline', () => {
  const place = { personId: ana.id, hasMore: true };
  const three = [noteOfDay(1), noteOfDay(3), noteOfDay(5)];
  const days = (items: readonly Entry[]): number[] =>
    items.map(({ body }) => Number(/number (\d+)/.exec(body)?.[1]));

  test('a new note stands where its day belongs', () => {
    expect(days(withEntry(three, noteOfDay(4), place))).toEqual([1, 3, 4, 5]);
    expect(days(withEntry(three, noteOfDay(0), place))).toEqual([0, 1, 3, 5]);
  });

  test('one that belongs below what was read comes with its page', () => {
    expect(days(withEntry(three, noteOfDay(9), place))).toEqual([1, 3, 5]);
    expect(days(withEntry(three, noteOfDay(9), { ...place, hasMore: false }))).toEqual([1, 3, 5, 9]);
  });

  test('a change of its day moves it, the trash and other people take it away', () => {
    const [first] = three;
    if (!first) throw new Error('Three notes.');
    const moved = { ...first, happenedOn: addDays(today, -4) };
    expect(withEntry(three, moved, place).map(({ id }) => id)).toEqual([
      three[1]?.id,
      first.id,
      three[2]?.id,
    ]);
    expect(days(withEntry(three, { ...first, trashedAt: '2026-03-11T10:00:00.000Z' }, place))).toEqual([
      3, 5,
    ]);
    expect(days(withEntry(three, { ...first, people: [] }, place))).toEqual([3, 5]);
  });

  test('what moved between two pages stands once', () => {
    expect(days(withPage(three, [...three.slice(2), noteOfDay(7)]))).toEqual([1, 3, 5, 7]);
  });
});
