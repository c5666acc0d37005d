import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { goTo } from '../../../../renderer/app/place.ts';
import { withPage, withWritten } from '../../../../renderer/features/journal/timeline-order.ts';
import { addDays, localDateOf } from '../../../../renderer/ui/dates.ts';
import type { Entry } from '../../../../shared/domain/entries.ts';
import { fakeEntry, fakePerson } from '../../../helpers/fake-bridge.ts';
import { openApp } from '../open-app.tsx';

const today = localDateOf(new Date());
const ana = fakePerson({ name: 'Ana Ruiz' });
const onAna = { at: 'person', personId: ana.id, tab: 'timeline' } as const;
const note = (body: string, daysAgo: number, happenedTime: string | null = null): Entry =>
  fakeEntry({
    body,
    happenedOn: addDays(today, -daysAgo),
    happenedTime,
    people: [{ personId: ana.id, morale: null }],
  });
const editor = () => page.getByRole('textbox', { name: 'Text of the note' });

/** The notes from top to bottom, as they are seen. */
const shown = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('[role=feed] article')]
    .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
    .map((row) => /first|second|third|older/.exec(row.textContent ?? '')?.[0] ?? '');

test('“The timeline is out of order: a note redated stayed between two of today.”', async () => {
  const second = note('second', 0, '11:00');
  const entries = [note('first', 0, '12:00'), second, note('third', 0, '10:00'), note('older', 9)];
  const bridge = await openApp({ people: [ana], entries }, { ...onAna, entryId: second.id });
  await expect.element(editor()).toHaveFocus();
  await page.getByRole('button', { name: /when it happened/ }).click();
  await userEvent.keyboard('21 days ago{Enter}');
  await expect
    .poll(() => bridge.entries.find(({ id }) => id === second.id)?.happenedOn)
    .toBe(addDays(today, -21));
  await expect.poll(shown).toEqual(['first', 'third', 'older', 'second']);
  await expect.element(editor()).toBeVisible();
  goTo({ at: 'today' });
  await expect.element(editor()).not.toBeInTheDocument();
  goTo(onAna);
  await expect.poll(shown).toEqual(['first', 'third', 'older', 'second']);
});

test('redated below what was read it waits at the end, and stands in order once its page is there', () => {
  const [first, third, fourth] = [note('first', 1), note('third', 3), note('fourth', 4)];
  const moved = { ...first, happenedOn: addDays(today, -9) };
  const waiting = withWritten([first, third], moved);
  expect(waiting.map(({ id }) => id)).toEqual([third.id, first.id]);
  const last = note('last', 12);
  expect(withPage(waiting, [fourth, moved, last]).map(({ id }) => id)).toEqual([
    third.id,
    fourth.id,
    first.id,
    last.id,
  ]);
});
