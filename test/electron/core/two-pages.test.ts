import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageName } from '../../../electron/core/pages.ts';
import { createSession } from '../../../electron/core/session.ts';
import { mostUnsaved, type UnsavedEntry } from '../../../shared/contract/app.ts';
import { fakePages } from './fake-pages.ts';
import { fakeVaults } from './fake-vault.ts';

const text = (id: string) => ({ id, baseRevision: 1 }) as unknown as UnsavedEntry;
const ofMain = { page: 'main', unsaved: [text('in the main window')] } as const;
const ofCapture = { page: 'capture', unsaved: [text('in the small window')] } as const;
const both = [...ofMain.unsaved, ...ofCapture.unsaved];

const publicKey = generateKeyPairSync('x25519')
  .publicKey.export({ format: 'der', type: 'spki' })
  .toString('base64');
const withKey = { 'vault.sealingKey': () => ({ ok: true as const, value: { publicKey } }) };

const start = async (answers: Parameters<typeof fakeVaults>[0] = withKey) => {
  const vaults = fakeVaults(answers);
  const told: string[] = [];
  const pages = fakePages(['main', 'capture'], ({ event }, to) => told.push(`${to} ${event}`));
  const session = createSession({ fork: vaults.fork, journalFolder: '/journal', pages });
  const unlock = async () => {
    await session.request('vault.unlock', { passphrase: 'four words in a row' });
    await vi.advanceTimersByTimeAsync(0);
  };
  await unlock();
  const closedWith = () =>
    vaults
      .nth(0)
      .asked.flatMap(({ name, input }) =>
        name === 'vault.close' ? (input as { unsaved: UnsavedEntry[] }).unsaved : [],
      );
  const asked = () => told.filter((line) => line.endsWith('locking'));
  return { ...vaults, session, pages, told, asked, unlock, closedWith };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('two pages on one journal', () => {
  it('are both told how the journal stands', async () => {
    const { told } = await start();
    expect(told).toEqual(['main vault-state', 'capture vault-state']);
  });

  it('are both asked for their text by a lock, and both texts are saved', async () => {
    const { session, asked, closedWith } = await start();
    const locking = session.lock('idle');
    await vi.advanceTimersByTimeAsync(0);
    expect(asked()).toEqual(['main locking', 'capture locking']);
    void session.lock('key', ofCapture);
    void session.lock('key', ofMain);
    await locking;
    expect(closedWith()).toEqual(both);
  });

  it.each([
    ['main', ofMain, 'capture', ofCapture],
    ['capture', ofCapture, 'main', ofMain],
  ] as const)('the one that locks (%s) is not asked, the other one is', async (_, by, other, answer) => {
    const { session, asked, closedWith } = await start();
    const locking = session.lock('key', by);
    await vi.advanceTimersByTimeAsync(0);
    expect(asked()).toEqual([`${other} locking`]);
    void session.lock('key', answer);
    await locking;
    expect(closedWith()).toEqual([...by.unsaved, ...answer.unsaved]);
  });

  it('lose nothing where both lock in the same breath', async () => {
    const { session, asked, closedWith } = await start();
    await Promise.all([session.lock('key', ofMain), session.lock('key', ofCapture)]);
    expect(asked()).toEqual([]);
    expect(closedWith()).toEqual(both);
  });

  it.each(['main', 'capture'] as const)(
    'where one of them is silent (%s), the other one is saved, and the silent one alone is discarded',
    async (silent: PageName) => {
      const { session, pages, closedWith } = await start();
      const answer = silent === 'main' ? ofCapture : ofMain;
      const locking = session.lock('suspend');
      await vi.advanceTimersByTimeAsync(0);
      void session.lock('key', answer);
      await vi.advanceTimersByTimeAsync(1500);
      expect(closedWith()).toEqual(answer.unsaved);
      expect(session.open).toBe(false);
      expect(pages.discarded).toEqual([]);
      await vi.advanceTimersByTimeAsync(1500);
      await locking;
      expect(pages.discarded).toEqual([silent]);
    },
  );

  it('keep, sealed, what one of them was late with', async () => {
    const { session, pages, closedWith, unlock } = await start();
    const locking = session.lock('idle');
    await vi.advanceTimersByTimeAsync(0);
    void session.lock('key', ofMain);
    await vi.advanceTimersByTimeAsync(2000);
    expect(closedWith()).toEqual(ofMain.unsaved);
    void session.lock('key', ofCapture);
    await locking;
    expect(pages.discarded).toEqual([]);
    await unlock();
    expect(await session.takeUnsaved()).toMatchObject({ ok: true, value: [expect.any(String)] });
  });

  it('do not wait for one whose process ended meanwhile, and do not discard it', async () => {
    const { session, pages, closedWith } = await start();
    const locking = session.lock('idle');
    await vi.advanceTimersByTimeAsync(0);
    void session.lock('key', ofMain);
    session.pageGone('capture');
    await locking;
    expect(closedWith()).toEqual(ofMain.unsaved);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(pages.discarded).toEqual([]);
  });

  it('do not wait for one that was put away before', async () => {
    const { session, asked, pages } = await start();
    pages.leave('capture');
    const locking = session.lock('idle');
    await vi.advanceTimersByTimeAsync(0);
    expect(asked()).toEqual(['main locking']);
    void session.lock('key', ofMain);
    await locking;
  });

  it('both keep their text where the vault process died and each locks by itself', async () => {
    const { session, nth, unlock } = await start();
    nth(0).end();
    await vi.advanceTimersByTimeAsync(0);
    await Promise.all([session.lock('key', ofMain), session.lock('key', ofCapture)]);
    await vi.advanceTimersByTimeAsync(10);
    await unlock();
    const taken = await session.takeUnsaved();
    expect(taken.ok && taken.value).toHaveLength(2);
  });

  it('hand over more than one close may hold: the rest waits, sealed', async () => {
    const many = (page: PageName) => ({
      page,
      unsaved: Array.from({ length: mostUnsaved }, (_, index) => text(`${page} ${index}`)),
    });
    const { session, closedWith, unlock } = await start();
    await Promise.all([session.lock('key', many('main')), session.lock('key', many('capture'))]);
    expect(closedWith()).toHaveLength(mostUnsaved);
    await unlock();
    const taken = await session.takeUnsaved();
    expect(taken.ok && taken.value).toHaveLength(mostUnsaved);
  });

  it('answer one lock alone: what comes after it ends no later unlock', async () => {
    const { session, processes, unlock } = await start();
    await Promise.all([session.lock('key', ofMain), session.lock('key', ofCapture)]);
    await session.lock('key', { page: 'capture', unsaved: [] });
    await unlock();
    expect(session.open).toBe(true);
    expect(processes).toHaveLength(2);
  });
});
