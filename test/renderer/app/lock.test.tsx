import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { queryClient } from '../../../renderer/api/queries.ts';
import { currentPlace, goTo } from '../../../renderer/app/place.ts';
import { fetchRecovered, takeRecovered } from '../../../renderer/app/recovered.ts';
import { registerForgetting, registerUnsaved } from '../../../renderer/app/unsaved.ts';
import { notify } from '../../../renderer/ui/toast.tsx';
import type { UnsavedEntry } from '../../../shared/contract/app.ts';
import { fakeId, fakePassphrase, fakePerson } from '../../helpers/fake-bridge.ts';
import { type MountedApp, mountApp } from '../../helpers/mount-app.tsx';

const ana = fakePerson({ name: 'Ana Ruiz' });
const unsaved: UnsavedEntry = {
  id: fakeId(),
  baseRevision: 3,
  draft: {
    kind: '1:1',
    happenedOn: '2026-03-11',
    happenedTime: null,
    title: '',
    body: 'Not saved yet',
    share: 'me',
    people: [],
  },
};

const why = page.getByText(/ended unexpectedly, so the journal was locked/);

let app: MountedApp;
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
  app.unmount();
});

async function openJournal(): Promise<void> {
  app = await mountApp({ people: [ana] });
  await expect.element(page.getByRole('button', { name: /^Ana Ruiz/ })).toBeVisible();
}

const text = (): string => document.body.textContent ?? '';

/** What the page showed and knew at the moment in which the lock was asked for. */
function watchLock(): { text: string; queries: number }[] {
  const seen: { text: string; queries: number }[] = [];
  const answer = app.bridge.request.bind(app.bridge);
  app.bridge.request = (name, input) => {
    if (name === 'app.lock')
      seen.push({ text: text(), queries: queryClient.getQueryCache().getAll().length });
    return answer(name, input);
  };
  return seen;
}

test('Ctrl L takes every word off the screen before anything is asked of the vault', async () => {
  await openJournal();
  notify({ text: 'Ana Ruiz was archived.' });
  await expect.poll(text).toContain('was archived');
  const seen = watchLock();
  await userEvent.keyboard('{Control>}l{/Control}');
  await expect.poll(() => seen.length).toBe(1);
  expect(seen[0]?.text).not.toContain('Ana Ruiz');
  expect(seen[0]?.queries).toBe(0);
  await expect.element(page.getByRole('heading', { name: 'Your journal is locked' })).toBeVisible();
  expect(app.bridge.state).toBe('locked');
});

test('it locks from inside a dialog and from inside a text too', async () => {
  await openJournal();
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(page.getByRole('combobox')).toHaveFocus();
  await userEvent.keyboard('Ana{Control>}l{/Control}');
  await expect.element(page.getByRole('heading', { name: 'Your journal is locked' })).toBeVisible();
  expect(text()).not.toContain('Ana');
});

test('what is not saved is handed over, and one feature that fails keeps nothing back', async () => {
  await openJournal();
  let forgotten = 0;
  ends.push(
    registerUnsaved(() => {
      throw new Error('A defect.');
    }),
    registerUnsaved(() => [unsaved]),
    registerForgetting(() => {
      forgotten++;
    }),
  );
  await userEvent.keyboard('{Control>}l{/Control}');
  await expect.poll(() => app.bridge.callsOf('app.lock')).toEqual([{ unsaved: [unsaved] }]);
  expect(forgotten).toBe(1);
});

test('what could not be saved is asked for at the start and after each unlocking, and taken once', async () => {
  await openJournal();
  // Another page may have unlocked the journal that this page finds open.
  expect(app.bridge.callsOf('app.takeUnsaved')).toEqual([{}]);
  ends.push(registerUnsaved(() => [unsaved]));
  await userEvent.keyboard('{Control>}l{/Control}');
  await expect.element(page.getByRole('textbox', { name: 'Passphrase' })).toHaveFocus();
  await userEvent.keyboard(`${fakePassphrase}{Enter}`);
  await expect.element(page.getByRole('button', { name: 'Ana Ruiz' })).toBeVisible();
  // Once at the start, which found the journal open, and once after unlocking.
  expect(app.bridge.callsOf('app.takeUnsaved')).toEqual([{}, {}]);
  app.bridge.unsaved = [unsaved];
  app.unmount();
  await fetchRecovered();
  expect(takeRecovered(unsaved.id)).toEqual(unsaved);
  expect(takeRecovered(unsaved.id)).toBeUndefined();
});

test('the same place is open again, without the words of a search', async () => {
  await openJournal();
  goTo({ at: 'person', personId: ana.id, tab: 'signals' });
  goTo({ at: 'search', query: 'rollback' });
  await userEvent.keyboard('{Control>}l{/Control}');
  await expect.element(page.getByRole('textbox', { name: 'Passphrase' })).toHaveFocus();
  await userEvent.keyboard(`${fakePassphrase}{Enter}`);
  await expect.element(page.getByRole('navigation', { name: 'Handrail' })).toBeVisible();
  expect(currentPlace()).toEqual({ at: 'search', query: '' });
  await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  expect(currentPlace()).toEqual({ at: 'person', personId: ana.id, tab: 'signals' });
});

test.each(['idle', 'suspend', 'screen-lock'] as const)(
  'it locks when the system says so (%s)',
  async (reason) => {
    await openJournal();
    ends.push(registerUnsaved(() => [unsaved]));
    const seen = watchLock();
    app.bridge.emit({ event: 'locking', payload: { reason } });
    expect(text()).not.toContain('Ana Ruiz');
    expect(seen).toEqual([{ text: expect.any(String), queries: 0 }]);
    expect(app.bridge.callsOf('app.lock')).toEqual([{ unsaved: [unsaved] }]);
    await expect.element(page.getByRole('textbox', { name: 'Passphrase' })).toBeVisible();
  },
);

test('a vault process that ended by itself leaves nothing on the screen', async () => {
  await openJournal();
  ends.push(registerUnsaved(() => [unsaved]));
  app.bridge.state = 'locked';
  app.bridge.emit({ event: 'vault-state', payload: { state: 'locked', reason: 'vault-ended' } });
  expect(text()).not.toContain('Ana Ruiz');
  await expect.element(page.getByRole('heading', { name: 'Your journal is locked' })).toBeVisible();
  await expect.element(why).toBeVisible();
  app.unmount();
  app.bridge.unsaved = [];
  await fetchRecovered();
  expect(takeRecovered(unsaved.id)).toEqual(unsaved);
});

test('the reason is gone with the next unlocking, and an ordinary lock gives none', async () => {
  await openJournal();
  app.bridge.state = 'locked';
  app.bridge.emit({ event: 'vault-state', payload: { state: 'locked', reason: 'vault-ended' } });
  await expect.element(why).toBeVisible();
  await userEvent.keyboard(`${fakePassphrase}{Enter}`);
  await expect.element(page.getByRole('button', { name: 'Ana Ruiz' })).toBeVisible();
  await userEvent.keyboard('{Control>}l{/Control}');
  await expect.element(page.getByRole('textbox', { name: 'Passphrase' })).toHaveFocus();
  await expect.element(why).not.toBeInTheDocument();
});

test('another window unlocks: this one shows the journal too', async () => {
  app = await mountApp({ state: 'locked', people: [ana] });
  await expect.element(page.getByRole('textbox', { name: 'Passphrase' })).toHaveFocus();
  app.bridge.state = 'open';
  app.bridge.emit({ event: 'vault-state', payload: { state: 'open', reason: null } });
  await expect.element(page.getByRole('button', { name: 'Ana Ruiz' })).toBeVisible();
});

test('a draft that would be refused does not take the others with it', async () => {
  await openJournal();
  const tooLong = { ...unsaved, id: fakeId(), draft: { ...unsaved.draft, title: 'x'.repeat(301) } };
  ends.push(registerUnsaved(() => [tooLong, unsaved]));
  await userEvent.keyboard('{Control>}l{/Control}');
  await expect.poll(() => app.bridge.callsOf('app.lock')).toEqual([{ unsaved: [unsaved] }]);
});

test('a lock that is announced while none is open is answered all the same', async () => {
  app = await mountApp({ state: 'locked' });
  app.bridge.emit({ event: 'locking', payload: { reason: 'idle' } });
  await expect.poll(() => app.bridge.callsOf('app.lock')).toEqual([{}]);
});
