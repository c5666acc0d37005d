import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { readTypedName, typedNames } from '../../../renderer/editor/completion/typed-names.ts';
import { move, open, paste, people, signals, type } from './mount.tsx';

/** One key event after the other, so many milliseconds apart. */
async function typeAt(millis: number, text: string): Promise<void> {
  if (millis === 0) return type(text);
  for (const key of text) {
    await type(key);
    await new Promise((resolve) => setTimeout(resolve, millis));
  }
}

describe('“Marks typed as the README says are silently not marks.”', () => {
  describe.each([0, 1, 30])('at %d ms per key', (millis) => {
    test.each([
      ['Good #ownership+ x', 'Good [#ownership +](signal:own) x'],
      ['Bad #Ownership-, x', 'Bad [#ownership -](signal:own), x'],
      ['Late #estimation - x', 'Late [#estimation -](signal:est) x'],
      ['#ownership here', '[#ownership](signal:own) here'],
      ['(#ownership) x', '([#ownership](signal:own)) x'],
      ['#technical depth+ x', '[#technical depth +](signal:depth) x'],
      ['#own+ x', '[#ownership +](signal:own) x'],
      ['@Ana Ruiz said', '[@Ana Ruiz](person:ana) said'],
      ['@ana said', '[@Ana Ruiz](person:ana) said'],
      [
        "Saw @li, @Tomás Ochoa's and @leadership.",
        "Saw [@Li Wei](person:li), [@Tomás Ochoa](person:tomas)'s and [@leadership](person:leadership).",
      ],
    ])('%s', async (keys, markdown) => {
      const editor = await open('');
      await typeAt(millis, keys);
      await expect.poll(editor.markdown).toBe(markdown);
    });
  });
  test('Enter behind a whole name makes the mark', async () => {
    const editor = await open('');
    await type('#ownership{Enter}x');
    await expect.poll(editor.markdown).toBe('[#ownership](signal:own) x');
  });
  test.each([
    'x#ownership+ y',
    'ana@li.com y',
    '`#ownership ` y',
    '#ownershipment y',
    '@Ana Lopez said',
    '#unknown+ y',
  ])('%s stays text', async (keys) => {
    const editor = await open('');
    await type(keys);
    await expect.poll(() => editor.textbox().textContent?.slice(-1)).toBe(keys.slice(-1));
    expect(editor.markdown()).not.toMatch(/\((signal|person):/);
  });
  test('a heading is still a heading, and pasted text stays as it is', async () => {
    const editor = await open('');
    await type('# ownership{Enter}');
    paste(editor.textbox(), { 'text/plain': 'so #ownership+ and @Ana Ruiz there' });
    await type(' x');
    await expect.poll(editor.markdown).toBe('# ownership\n\nso #ownership+ and @Ana Ruiz there x');
  });
  test('Backspace right behind it gives the typed text back, for good', async () => {
    const editor = await open('');
    await type('Good #ownership+{Backspace}');
    await expect.poll(editor.markdown).toBe('Good #ownership+');
    await type(' x');
    await expect.poll(editor.markdown).toBe('Good #ownership+ x');
    await type(' @Ana Ruiz {Backspace}{Backspace} y');
    await expect.poll(editor.markdown).toBe('Good #ownership+ x @Ana Ruiz y');
  });
  test('so does undo', async () => {
    const editor = await open('');
    await type('Good #ownership+');
    await expect.poll(editor.markdown).toBe('Good [#ownership +](signal:own)');
    await type('{Control>}z{/Control}');
    await expect.poll(editor.markdown).toBe('Good #ownership');
    await type(' x');
    await expect.poll(editor.markdown).toBe('Good #ownership x');
  });
  test('a later Backspace deletes as it always does', async () => {
    const editor = await open('');
    await type('#ownership xy{Backspace}');
    await expect.poll(editor.markdown).toBe('[#ownership](signal:own) x');
  });
  test('in front of other text it stands with one space', async () => {
    const editor = await open(' then');
    await move('{Home}');
    await userEvent.keyboard('#ownership+');
    await expect.poll(editor.markdown).toMatch(/^\[#ownership \+\]\(signal:own\) then$/);
  });
});

describe('a longer name that may still come is waited for', () => {
  const names = typedNames(
    [...people, { id: 'ana2', name: 'Ana Cruz', initials: 'AC' }],
    [...signals, { id: 'tech', name: 'technical', family: 'performance' }],
  );
  const read = (before: string, key: string | null) => readTypedName(before, key, names)?.name.id ?? null;
  test('the longest one wins', () => {
    expect(read('#technical', ' ')).toBeNull();
    expect(read('#technical d', 'e')).toBeNull();
    expect(read('#technical depth', ' ')).toBe('depth');
    expect(read('#technical ', 'x')).toBe('tech');
    expect(read('#technical', '+')).toBe('tech');
    expect(read('#technical', ',')).toBe('tech');
  });
  test('a first name that two people have says nobody', () => {
    expect(read('@Ana', ',')).toBeNull();
    expect(read('@Ana Cruz', ',')).toBe('ana2');
    expect(read('@Li', ',')).toBe('li');
  });
});
