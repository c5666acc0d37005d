import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { localDateOf } from '../../../renderer/ui/dates.ts';
import { fakeEntry, fakePerson } from '../../helpers/fake-bridge.ts';
import { type MountedApp, mountApp } from '../../helpers/mount-app.tsx';

const ana = fakePerson({ name: 'Ana Ruiz' });
const entry = fakeEntry({
  body: 'Wants **more** room.',
  happenedOn: localDateOf(new Date()),
  people: [{ personId: ana.id, morale: null }],
});

let app: MountedApp;
afterEach(() => {
  document.getSelection()?.removeAllRanges();
  app.unmount();
});

async function open(concealsCopies = true): Promise<void> {
  app = await mountApp({
    people: [ana],
    entries: [entry],
    info: { concealsCopies },
    place: { at: 'person', personId: ana.id, tab: 'timeline' },
  });
  await expect.element(page.getByText('Wants', { exact: false }).first()).toBeVisible();
}

/** What the browser itself was left to copy, in the last copy or cut: null where it was kept from it. */
function watchBrowser(): { left: string[] | null } {
  const seen: { left: string[] | null } = { left: null };
  for (const kind of ['copy', 'cut'] as const)
    window.addEventListener(
      kind,
      (event) => {
        seen.left = event.defaultPrevented ? [...(event.clipboardData?.types ?? [])] : null;
      },
      { once: true },
    );
  return seen;
}

const copy = () => userEvent.keyboard('{Control>}c{/Control}');

test('what is copied from a note that one reads goes through the host’s clipboard, and only there', async () => {
  await open();
  const seen = watchBrowser();
  document.getSelection()?.selectAllChildren(page.getByText('Wants', { exact: false }).first().element());
  await copy();
  await expect.poll(() => app.bridge.copied).toContain('Wants more room.');
  expect(seen.left).toEqual([]);
});

test('what is copied or cut from a note that one writes goes there as Markdown', async () => {
  await open();
  await userEvent.keyboard('{Control>}n{/Control}');
  const editor = page.getByRole('textbox', { name: 'Text of the note' });
  await expect.element(editor).toHaveFocus();
  await userEvent.keyboard('Said **yes** at last{Control>}a{/Control}');
  await copy();
  await expect.poll(() => app.bridge.copied).toBe('Said **yes** at last');
  const seen = watchBrowser();
  await userEvent.keyboard('{Control>}x{/Control}');
  await expect.poll(() => editor.element().textContent).toBe('');
  expect(seen.left).toEqual([]);
  expect(app.bridge.callsOf('app.copy')).toHaveLength(2);
});

test('what is copied or cut from a field goes there too, and a cut takes it out of the field', async () => {
  await open();
  await userEvent.keyboard('{Control>}k{/Control}');
  const field = page.getByRole('combobox');
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('room{Control>}a{/Control}');
  await copy();
  await expect.poll(() => app.bridge.copied).toBe('room');
  await userEvent.keyboard('{Control>}x{/Control}');
  await expect.element(field).toHaveValue('');
  await expect.poll(() => app.bridge.callsOf('app.copy')).toHaveLength(2);
});

test('where the host can conceal nothing, the browser copies by itself', async () => {
  await open(false);
  document.getSelection()?.selectAllChildren(page.getByText('Wants', { exact: false }).first().element());
  const seen = watchBrowser();
  await copy();
  expect(seen.left).toBeNull();
  expect(app.bridge.callsOf('app.copy')).toEqual([]);
});
