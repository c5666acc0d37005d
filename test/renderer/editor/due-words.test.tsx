import { describe, expect, test } from 'vitest';
import { readDueWords } from '../../../renderer/editor/completion/due-words.ts';
import { dueOptionLabel, localDay } from '../../../renderer/editor/mark-text.ts';
import { addDays } from '../../../shared/domain/dates.ts';
import { open, type } from './mount.tsx';

const today = '2026-11-23'; // a Monday
const tomorrow = (): string => addDays(localDay(new Date()), 1);
const listbox = () => document.querySelector('[role=listbox]');
const selected = () => document.querySelectorAll('[aria-selected=true]').length;

describe('a due date in words at the end of a promise', () => {
  test.each([
    ['send the doc due fri', '2026-11-27', 13, true],
    ['send the doc by fri ', '2026-11-27', 13, true],
    ['due by 4 march', '2027-03-04', 0, true],
    ['review it by end of month', '2026-11-30', 10, true],
    ['call her tomorrow', '2026-11-24', 9, false],
    ['call her on friday', '2026-11-27', 9, false],
    ['look again in 2 weeks', '2026-12-07', 11, false],
    ['plan for 4 march', '2027-03-04', 9, false],
  ])('%s', (text, day, start, isPlain) => {
    expect(readDueWords(text, today)).toEqual({ day, start, isPlain });
  });
  test.each([
    'stand by',
    'due to her',
    'it takes 2 weeks',
    'she sat',
    'by monitoring it',
    'may',
    'fri',
    'x/today',
  ])('%s says none', (text) => {
    expect(readDueWords(text, today)).toBeNull();
  });
  test('what is offered names the day of the week', () => {
    expect(dueOptionLabel('2026-11-27', today)).toMatch(/Fri.*27|27.*Fri/);
    expect(dueOptionLabel('2027-03-04', today)).toContain('2027');
  });
});

describe('it is offered in a task, and never taken by itself', () => {
  test.each(['{Enter}', '{Tab}'])('%s behind "due" takes it', async (key) => {
    const editor = await open('');
    await type(`[[] send the doc due tomorrow${key}`);
    await expect.poll(editor.markdown).toBe(`- [ ] send the doc 📅 ${tomorrow()}`);
    expect(listbox()).toBeNull();
  });
  test('typing on, or Escape, leaves the words', async () => {
    const editor = await open('');
    await type('[[] ask by tomorrow');
    await expect.poll(listbox).not.toBeNull();
    await type('{Escape}{Enter}and by tomorrow or so{Enter}x');
    await expect.poll(editor.markdown).toBe('- [ ] ask by tomorrow\n- [ ] and by tomorrow or so\n- [ ] x');
  });
  test('a word of the sentence leaves Enter alone: only Tab takes it', async () => {
    const editor = await open('');
    await type('[[] call her tomorrow');
    await expect.poll(listbox).not.toBeNull();
    expect(selected()).toBe(0);
    await type('{Enter}call him tomorrow{Tab}soon');
    await expect.poll(editor.markdown).toBe(`- [ ] call her tomorrow\n- [ ] call him 📅 ${tomorrow()} soon`);
  });
  test('a promise has one due date, and other text has none', async () => {
    const editor = await open('- [ ] call 📅 2026-06-01 ');
    await type(' by tomorrow{Enter}');
    expect(listbox()).toBeNull();
    await type('{Enter}see you by tomorrow{Enter}x');
    await expect
      .poll(editor.markdown)
      .toBe('- [ ] call 📅 2026-06-01 by tomorrow\n\nsee you by tomorrow\n\nx');
  });
});
