import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { currentPlace, goTo } from '../../../renderer/app/place.ts';
import { addDays, localDateOf } from '../../../renderer/ui/dates.ts';
import { fakePerson } from '../../helpers/fake-bridge.ts';
import { axeFindings, type MountedApp, mountApp } from '../../helpers/mount-app.tsx';

const today = localDateOf(new Date());
const report = (name: string, daysAgo: number) =>
  fakePerson({
    name,
    rhythmDays: 14,
    lastContactOn: addDays(today, -daysAgo),
    nextDueOn: addDays(today, 14 - daysAgo),
  });
const people = [
  report('Ana Ruiz', 9),
  report('Li Wei', 31),
  fakePerson({ name: 'Ruth Lindqvist', relation: 'manager' }),
  { ...report('Bo Gone', 3), archivedAt: '2026-01-01T00:00:00.000Z' },
];

let app: MountedApp | undefined;
const open = async (options: Parameters<typeof mountApp>[0] = {}): Promise<MountedApp> => {
  app = await mountApp({ people, ...options });
  return app;
};
afterEach(async () => {
  app?.unmount();
  await page.viewport(1280, 800);
});

test('the reports are listed with how long ago one talked, and who is past the rhythm', async () => {
  await open();
  const ana = page.getByRole('button', { name: 'Ana Ruiz' });
  await expect.element(ana).toMatchTextContent(/9d/);
  await expect.element(ana).toHaveAccessibleDescription('Last talked 9 days ago');
  const late = page.getByRole('button', { name: 'Li Wei' });
  await expect.element(late).toMatchTextContent(/31d/);
  await expect.element(late).toHaveAccessibleDescription('Last talked 31 days ago, past the rhythm');
  await late.click();
  await expect.element(late).toHaveAttribute('aria-current', 'page');
  const listed = page.getByRole('region', { name: 'Reports' });
  await expect.element(listed).not.toMatchTextContent(/Ruth Lindqvist|Bo Gone/);
});

test('only sections that exist are shown', async () => {
  await open();
  const sections = page.getByRole('navigation', { name: 'Handrail' });
  await expect.element(sections).toMatchTextContent(/Today.*Search.*Team.*Reviews.*Reports.*Settings/);
  await expect.element(sections).not.toMatchTextContent(/Leadership/);
});

describe('the keyboard leads everywhere', () => {
  test.each([
    ['{Control>}3{/Control}', { at: 'team' }],
    ['{Control>}2{/Control}', { at: 'search', query: '' }],
    ['{Control>}f{/Control}', { at: 'search', query: '' }],
    ['{Control>},{/Control}', { at: 'settings', pane: 'appearance' }],
  ] as const)('%s', async (keys, place) => {
    await open();
    await expect.element(page.getByRole('navigation', { name: 'Handrail' })).toBeVisible();
    await userEvent.keyboard(keys);
    expect(currentPlace()).toEqual(place);
    await userEvent.keyboard('{Control>}1{/Control}');
    expect(currentPlace()).toEqual({ at: 'today' });
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(currentPlace()).toEqual(place);
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(currentPlace()).toEqual({ at: 'today' });
  });

  test('Escape leads back from the settings, and nowhere from today', async () => {
    await open({ place: { at: 'team' } });
    await expect.element(page.getByRole('navigation', { name: 'Handrail' })).toBeVisible();
    goTo({ at: 'settings', pane: 'about' });
    await userEvent.keyboard('{Escape}');
    expect(currentPlace()).toEqual({ at: 'team' });
    await userEvent.keyboard('{Escape}');
    expect(currentPlace()).toEqual({ at: 'team' });
  });

  test('the native menu runs the same commands', async () => {
    const { bridge } = await open();
    await expect.element(page.getByRole('navigation', { name: 'Handrail' })).toBeVisible();
    bridge.emit({ event: 'command', payload: { name: 'settings' } });
    expect(currentPlace()).toEqual({ at: 'settings', pane: 'appearance' });
    bridge.emit({ event: 'command', payload: { name: 'export-journal' } });
    expect(currentPlace()).toEqual({ at: 'settings', pane: 'export' });
    bridge.emit({ event: 'command', payload: { name: 'palette' } });
    await expect.element(page.getByRole('combobox', { name: /^Find people/ })).toHaveFocus();
    bridge.emit({ event: 'command', payload: { name: 'lock' } });
    await expect.poll(() => bridge.callsOf('app.lock').length).toBe(1);
  });

  test('? lists every key that there is', async () => {
    await open();
    await expect.element(page.getByRole('navigation', { name: 'Handrail' })).toBeVisible();
    await userEvent.keyboard('?');
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect.element(dialog).toMatchTextContent(/Lock the journalCtrl L/);
    await expect.element(dialog).toMatchTextContent(/New noteCtrl N/);
    await expect.element(dialog).toMatchTextContent(/Find anythingCtrl K/);
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
  });

  test('a Mac says Cmd', async () => {
    await open({ info: { platform: 'mac' } });
    await expect.element(page.getByRole('button', { name: 'Today' })).toMatchTextContent(/⌘1/);
  });
});

test('the sidebar closes and opens, and is remembered', async () => {
  const { bridge } = await open();
  const sidebar = page.getByRole('navigation', { name: 'Handrail' });
  await expect.element(sidebar).toBeVisible();
  await userEvent.keyboard('{Control>}{Shift>}\\{/Shift}{/Control}');
  await expect.element(sidebar).not.toBeInTheDocument();
  expect(bridge.preferences.sidebarOpen).toBe(false);
  await page.getByRole('button', { name: 'Show the sidebar' }).click();
  await expect.element(sidebar).toBeVisible();
});

test('at 640 pixels the sidebar is a sheet that goes when a choice was made', async () => {
  await page.viewport(640, 600);
  await open();
  const sidebar = page.getByRole('navigation', { name: 'Handrail' });
  await page.getByRole('button', { name: 'Show the sidebar' }).click();
  await expect.element(sidebar).toBeVisible();
  await sidebar.getByRole('button', { name: 'Team' }).click();
  expect(currentPlace()).toEqual({ at: 'team' });
  await expect.element(sidebar).not.toBeInTheDocument();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(640);
});

test('the sample journal says so, and is left for one’s own', async () => {
  const { bridge } = await open({ info: { sample: true } });
  await expect
    .element(page.getByRole('complementary', { name: 'Sample journal' }))
    .toMatchTextContent(/nothing here is real/);
  await page.getByRole('button', { name: 'Start your own' }).click();
  await expect.element(page.getByRole('heading', { name: 'Choose a passphrase' })).toBeVisible();
  expect(bridge.callsOf('app.closeSample')).toHaveLength(1);
  expect(document.body.textContent).not.toContain('Ana Ruiz');
});

describe('the theme', () => {
  test.each(['light', 'dark'] as const)('%s is on the page before it is drawn', async (theme) => {
    await open({ preferences: { theme } });
    expect(document.documentElement.dataset.theme).toBe(theme);
  });

  test('otherwise it is the system’s', async () => {
    await open({ preferences: { theme: 'system' } });
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    expect(document.documentElement.dataset.theme).toBe(dark ? 'dark' : 'light');
  });
});

test.each(['light', 'dark'] as const)('axe finds nothing in the frame, %s', async (theme) => {
  await open({ preferences: { theme }, place: { at: 'settings', pane: 'about' } });
  await expect.element(page.getByRole('button', { name: /^Li Wei/ })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

test('a file that is dropped beside a note does not take the journal’s place', async () => {
  await open();
  await expect.element(page.getByRole('main')).toBeVisible();
  const dropped = (kind: string, fill: (data: DataTransfer) => void): boolean => {
    const dataTransfer = new DataTransfer();
    fill(dataTransfer);
    const event = new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true });
    return !document.querySelector('main')?.dispatchEvent(event);
  };
  const file = (data: DataTransfer) => void data.items.add(new File(['x'], 'board.png'));
  expect(dropped('dragover', file)).toBe(true);
  expect(dropped('drop', file)).toBe(true);
  // Words that are dragged into a field go there.
  expect(dropped('drop', (data) => data.setData('text/plain', 'words'))).toBe(false);
});
