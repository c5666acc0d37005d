import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSession } from '../../../electron/core/session.ts';
import type { UnsavedEntry } from '../../../shared/contract/app.ts';
import type { Result } from '../../../shared/contract/errors.ts';
import type { EventMessage } from '../../../shared/contract/events.ts';
import { fakePages } from './fake-pages.ts';
import { fakeVaults } from './fake-vault.ts';

const passphrase = { passphrase: 'four words in a row' };
const locked: Result<unknown> = { ok: false, error: { kind: 'locked', message: 'The journal is locked.' } };
const nothing = { page: 'main', unsaved: [] } as const;
const unsaved = [{ id: 'an entry', baseRevision: 3 }] as unknown as UnsavedEntry[];

const start = (...[answers, options]: Parameters<typeof fakeVaults>) => {
  const vaults = fakeVaults(answers, options);
  const events: EventMessage[] = [];
  const pages = fakePages(['main'], (message) => events.push(message));
  const session = createSession({ fork: vaults.fork, journalFolder: '/journal', pages });
  const states = () =>
    events.flatMap((message) =>
      message.event === 'vault-state' ? [`${message.payload.state} ${message.payload.reason}`] : [],
    );
  const unlock = () => session.request('vault.unlock', passphrase);
  return { ...vaults, session, pages, events, states, unlock };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a session', () => {
  it('has a vault process running before anybody asks for it', () => {
    const { processes, nth } = start();
    expect(processes).toHaveLength(1);
    expect(nth(0).folder).toBe('/journal');
  });

  it('waits until the vault process listens', async () => {
    const { session, nth } = start({}, { ready: false });
    const status = session.request('vault.status', {});
    await vi.advanceTimersByTimeAsync(1000);
    expect(nth(0).asked).toEqual([]);
    nth(0).tell({ ready: true });
    expect(await status).toMatchObject({ ok: true });
  });

  it('is open once the vault says so, and tells the page', async () => {
    const { session, states, unlock } = start();
    expect(session.open).toBe(false);
    await unlock();
    expect(session.open).toBe(true);
    expect(states()).toEqual(['open null']);
  });

  it('stays locked where the vault refuses', async () => {
    const { session, states, unlock } = start({
      'vault.unlock': () => ({ ok: false, error: { kind: 'wrong-secret', message: '' } }),
    });
    await unlock();
    expect(session.open).toBe(false);
    expect(states()).toEqual([]);
  });

  it('passes on what the vault announces, except the state, which it knows better', async () => {
    const { events, nth } = start();
    nth(0).tell({ event: 'journal-changed', payload: { areas: ['people'], entryId: null } });
    nth(0).tell({ event: 'vault-state', payload: { state: 'open', reason: null } });
    expect(events).toEqual([{ event: 'journal-changed', payload: { areas: ['people'], entryId: null } }]);
  });
});

describe('locking', () => {
  it('asks the page for its text, has it saved, kills the process and starts a new one', async () => {
    const { session, nth, processes, events, states, unlock } = start();
    await unlock();
    const locking = session.lock('idle');
    await vi.advanceTimersByTimeAsync(0);
    expect(events.at(-1)).toEqual({ event: 'locking', payload: { reason: 'idle' } });
    await session.lock('key', { page: 'main', unsaved });
    await locking;
    expect(nth(0).asked.at(-1)).toMatchObject({ name: 'vault.close', input: { unsaved } });
    expect(nth(0)).toMatchObject({ killed: true, ended: true });
    expect(processes).toHaveLength(2);
    expect(session.open).toBe(false);
    expect(states()).toEqual(['open null', 'locked idle']);
  });

  it('goes on without the page where that is silent', async () => {
    const { session, nth, unlock } = start();
    await unlock();
    const locking = session.lock('suspend');
    await vi.advanceTimersByTimeAsync(1499);
    expect(nth(0).names()).not.toContain('vault.close');
    await vi.advanceTimersByTimeAsync(1);
    expect(nth(0).asked.at(-1)).toMatchObject({ name: 'vault.close', input: { unsaved: [] } });
    expect(nth(0).ended).toBe(true);
    await vi.advanceTimersByTimeAsync(1500);
    await locking;
  });

  it('discards a page from which nothing comes, since it may go on showing the journal', async () => {
    const { session, pages, unlock } = start();
    await unlock();
    const locking = session.lock('suspend');
    await vi.advanceTimersByTimeAsync(2999);
    expect(pages.discarded).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await locking;
    expect(pages.discarded).toEqual(['main']);
  });

  it('discards a silent page also where the vault process does not close', async () => {
    const { session, pages, unlock } = start({ 'vault.close': () => 'never' });
    await unlock();
    const locking = session.lock('suspend');
    await vi.advanceTimersByTimeAsync(3000);
    expect(pages.discarded).toEqual(['main']);
    await vi.advanceTimersByTimeAsync(1000);
    await locking;
  });

  it('leaves a page alone that answers', async () => {
    const { session, pages, unlock } = start();
    await unlock();
    const locking = session.lock('idle');
    await vi.advanceTimersByTimeAsync(0);
    await session.lock('key', { page: 'main', unsaved });
    await locking;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(pages.discarded).toEqual([]);
  });

  it('does not wait for a page that is late when the app ends', async () => {
    const { session, pages, unlock } = start();
    await unlock();
    const closing = session.close();
    await vi.advanceTimersByTimeAsync(1500);
    await closing;
    expect(pages.discarded).toEqual([]);
  });

  it('kills a vault process that does not close', async () => {
    const { session, nth, unlock } = start({ 'vault.close': () => 'never' });
    await unlock();
    const locking = session.lock('key', nothing);
    await vi.advanceTimersByTimeAsync(2499);
    expect(nth(0).killed).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await locking;
    expect(nth(0).killed).toBe(true);
  });

  it.each([
    { ok: true, value: null },
    { ok: true, value: {} },
    { ok: false, error: { kind: 'storage', message: '' } },
  ] as const)('ends a vault process that answers the close with %j', async (answer) => {
    const { session, nth, unlock } = start({ 'vault.close': () => answer });
    await unlock();
    await session.lock('key', { page: 'main', unsaved });
    expect(nth(0).killed).toBe(true);
    expect(session.open).toBe(false);
  });

  it('answers everything that still waits with locked', async () => {
    const { session, unlock } = start({ 'search.query': () => 'never' });
    await unlock();
    const search = session.request('search.query', { text: 'x' });
    await session.lock('key', nothing);
    expect(await search).toEqual(locked);
  });

  it('takes no question once the vault is closing', async () => {
    const { session, nth, unlock } = start({ 'vault.close': () => 'never' });
    await unlock();
    const locking = session.lock('key', nothing);
    await vi.advanceTimersByTimeAsync(0);
    expect(session.open).toBe(false);
    expect(await session.request('people.list', {})).toEqual(locked);
    expect(nth(0).names()).not.toContain('people.list');
    await vi.advanceTimersByTimeAsync(2500);
    await locking;
  });

  it('still takes the last saves while the page is asked', async () => {
    const { session, nth, unlock } = start();
    await unlock();
    const locking = session.lock('menu');
    await session.request('entries.save', {});
    expect(nth(0).names()).toContain('entries.save');
    await session.lock('key', nothing);
    await locking;
  });

  it('finds itself under way where the page answers in the same breath', async () => {
    const vaults = fakeVaults();
    const reasons: string[] = [];
    const session = createSession({
      fork: vaults.fork,
      journalFolder: '/journal',
      pages: fakePages(['main'], (message) => {
        if (message.event !== 'locking') return;
        reasons.push(message.payload.reason);
        void session.lock('key', { page: 'main', unsaved });
      }),
    });
    await session.request('vault.unlock', passphrase);
    await session.lock('suspend');
    expect(reasons).toEqual(['suspend']);
    expect(vaults.nth(0).asked.at(-1)).toMatchObject({ name: 'vault.close', input: { unsaved } });
  });

  it('is one lock however many ask for it', async () => {
    const { session, processes, unlock } = start();
    await unlock();
    await Promise.all([session.lock('key', nothing), session.lock('idle'), session.lock('suspend')]);
    expect(processes).toHaveLength(2);
  });

  it('cancels an unlock under way', async () => {
    const { session, nth, processes, unlock } = start({ 'vault.unlock': () => 'never' });
    const unlocking = unlock();
    await vi.advanceTimersByTimeAsync(0);
    await session.lock('screen-lock');
    expect(await unlocking).toEqual(locked);
    expect(nth(0).killed).toBe(true);
    expect(nth(0).names()).not.toContain('vault.close');
    expect(processes).toHaveLength(2);
    expect(session.open).toBe(false);
  });

  it('lets a journal be created before it locks', async () => {
    const { session, nth } = start();
    const creating = session.request('vault.create', { passphrase: 'x', recoveryKey: 'y' });
    await vi.advanceTimersByTimeAsync(0);
    const locking = session.lock('key', nothing);
    expect(await creating).toMatchObject({ ok: true });
    await locking;
    expect(nth(0).asked.at(-1)?.name).toBe('vault.close');
    expect(nth(0).killed).toBe(true);
  });

  it('lets an unlock that comes too early begin when it is over', async () => {
    const { session, processes, unlock } = start();
    await unlock();
    const locking = session.lock('key', nothing);
    const answer = unlock();
    await locking;
    expect(await answer).toEqual({ ok: true, value: null });
    expect(session.open).toBe(true);
    expect(processes).toHaveLength(2);
  });

  it('does nothing where nothing is open', async () => {
    const { session, nth, events, processes } = start();
    await session.lock('idle');
    expect(nth(0).killed).toBe(false);
    expect(processes).toHaveLength(1);
    expect(events).toEqual([]);
  });
});

describe('what a lock could not save', () => {
  const sealing = { 'vault.close': () => ({ ok: true as const, value: { sealed: ['one', 'two'] } }) };

  it('is opened once by the next unlock', async () => {
    const { session, nth, unlock } = start(sealing);
    await unlock();
    await session.lock('key', { page: 'main', unsaved });
    await unlock();
    expect(await session.takeUnsaved()).toEqual({ ok: true, value: ['opened one', 'opened two'] });
    expect(nth(1).names()).toContain('vault.unseal');
    await session.keepUnsaved({ page: 'main', unsaved: [] });
    expect(await session.takeUnsaved()).toEqual({ ok: true, value: [] });
  });

  it('is kept where it could not be opened', async () => {
    let refuse = true;
    const { session, unlock } = start({
      ...sealing,
      'vault.unseal': () =>
        refuse ? { ok: false, error: { kind: 'storage', message: '' } } : { ok: true, value: ['back'] },
    });
    await unlock();
    await session.lock('key', { page: 'main', unsaved });
    await unlock();
    expect(await session.takeUnsaved()).toMatchObject({ ok: false });
    refuse = false;
    expect(await session.takeUnsaved()).toEqual({ ok: true, value: ['back'] });
  });

  it('is not given while locked', async () => {
    const { session, unlock } = start(sealing);
    await unlock();
    await session.lock('key', { page: 'main', unsaved });
    expect(await session.takeUnsaved()).toEqual(locked);
  });

  it('is opened twenty at a time, as the contract allows', async () => {
    const twenty = (first: number) => Array.from({ length: 20 }, (_, index) => `text ${first + index}`);
    let closed = 0;
    const { session, nth, unlock } = start({
      'vault.close': () => ({ ok: true, value: { sealed: twenty(20 * closed++) } }),
    });
    for (let round = 0; round < 2; round += 1) {
      await unlock();
      await session.lock('key', { page: 'main', unsaved });
    }
    await unlock();
    const taken = await session.takeUnsaved();
    expect(taken.ok && taken.value.length).toBe(40);
    expect(
      nth(2)
        .asked.filter(({ name }) => name === 'vault.unseal')
        .map(({ input }) => input),
    ).toEqual([{ sealed: twenty(0) }, { sealed: twenty(20) }]);
  });
});

describe('what a vault process could not take before it died', () => {
  const publicKey = generateKeyPairSync('x25519')
    .publicKey.export({ format: 'der', type: 'spki' })
    .toString('base64');
  const withKey = { 'vault.sealingKey': () => ({ ok: true as const, value: { publicKey } }) };

  it('waits, sealed for the journal, and is opened by the next unlock', async () => {
    const { session, nth, unlock } = start(withKey);
    await unlock();
    await vi.advanceTimersByTimeAsync(0);
    nth(0).end();
    await session.lock('key', { page: 'main', unsaved });
    await vi.advanceTimersByTimeAsync(10);
    await unlock();
    const taken = await session.takeUnsaved();
    expect(taken.ok && taken.value).toHaveLength(1);
    const asked = nth(-1).asked.find(({ name }) => name === 'vault.unseal');
    const [sealed] = (asked?.input as { sealed: string[] } | undefined)?.sealed ?? [];
    expect(sealed).toMatch(/^x25519:/);
    expect(Buffer.from(sealed?.slice(7) ?? '', 'base64').toString('latin1')).not.toContain('an entry');
  });

  it('waits as well where the page was late with it', async () => {
    const { session, pages, nth, unlock } = start(withKey);
    await unlock();
    await vi.advanceTimersByTimeAsync(0);
    const locking = session.lock('idle');
    await vi.advanceTimersByTimeAsync(2000);
    expect(nth(0).ended).toBe(true);
    await session.lock('key', { page: 'main', unsaved });
    await locking;
    expect(pages.discarded).toEqual([]);
    await unlock();
    expect(await session.takeUnsaved()).toMatchObject({ ok: true, value: [expect.any(String)] });
  });

  it('waits as well where the process did not close in time', async () => {
    const { session, unlock } = start({ ...withKey, 'vault.close': () => 'never' });
    await unlock();
    await vi.advanceTimersByTimeAsync(0);
    const locking = session.lock('key', { page: 'main', unsaved });
    await vi.advanceTimersByTimeAsync(5_000);
    await locking;
    await unlock();
    expect(await session.takeUnsaved()).toMatchObject({ ok: true, value: [expect.any(String)] });
  });
});

describe('what the page has unsaved while one types', () => {
  const publicKey = generateKeyPairSync('x25519')
    .publicKey.export({ format: 'der', type: 'spki' })
    .toString('base64');
  const withKey = { 'vault.sealingKey': () => ({ ok: true as const, value: { publicKey } }) };
  const open = async (answers: Parameters<typeof fakeVaults>[0] = {}) => {
    const started = start({ ...withKey, ...answers });
    await started.unlock();
    await vi.advanceTimersByTimeAsync(0);
    return started;
  };
  const one = { ok: true, value: [expect.stringMatching(/^opened x25519:/)] };
  const none = { ok: true, value: [] };

  it('is there after the page was gone, once', async () => {
    const { session, nth, unlock } = await open();
    await session.keepUnsaved({ page: 'main', unsaved: unsaved });
    await session.lockWithoutPage();
    expect(nth(0).asked.at(-1)).toMatchObject({ name: 'vault.close', input: { unsaved: [] } });
    await unlock();
    expect(await session.takeUnsaved()).toEqual(one);
    await session.keepUnsaved({ page: 'main', unsaved: [] });
    expect(await session.takeUnsaved()).toEqual(none);
  });

  it('is there for a page that was loaded anew', async () => {
    const { session } = await open();
    await session.keepUnsaved({ page: 'main', unsaved: unsaved });
    expect(await session.takeUnsaved()).toEqual(one);
  });

  it('is there where the page never answered a lock, and counts no more where it answered late', async () => {
    const silent = await open();
    await silent.session.keepUnsaved({ page: 'main', unsaved: unsaved });
    const locking = silent.session.lock('idle');
    await vi.advanceTimersByTimeAsync(4000);
    await locking;
    await silent.unlock();
    expect(await silent.session.takeUnsaved()).toEqual(one);

    const late = await open();
    await late.session.keepUnsaved({ page: 'main', unsaved: [...unsaved, ...unsaved] });
    const lateLock = late.session.lock('idle');
    await vi.advanceTimersByTimeAsync(2000);
    await late.session.lock('key', { page: 'main', unsaved: unsaved });
    await lateLock;
    await late.unlock();
    expect(await late.session.takeUnsaved()).toEqual(one);
  });

  it('is there where vault process and page ended together', async () => {
    const { session, nth, unlock } = await open();
    await session.keepUnsaved({ page: 'main', unsaved: unsaved });
    nth(0).end();
    await session.lockWithoutPage();
    await vi.advanceTimersByTimeAsync(10);
    await unlock();
    expect(await session.takeUnsaved()).toEqual(one);
  });

  it('counts no more once a lock had it saved', async () => {
    const { session, unlock } = await open();
    await session.keepUnsaved({ page: 'main', unsaved: unsaved });
    await session.lock('key', { page: 'main', unsaved: unsaved });
    await unlock();
    expect(await session.takeUnsaved()).toEqual(none);
  });

  it('is not taken from a page that is being locked: what it hands over is newer', async () => {
    const { session, unlock } = await open();
    const locking = session.lock('key', { page: 'main', unsaved: [] });
    await session.keepUnsaved({ page: 'main', unsaved: unsaved });
    await locking;
    await session.keepUnsaved({ page: 'main', unsaved: unsaved });
    await unlock();
    expect(await session.takeUnsaved()).toEqual(none);
  });
});

describe('a vault process that dies by itself', () => {
  it('leaves the journal locked, answers who waits, and is followed by another', async () => {
    const { session, nth, processes, states, unlock } = start({ 'search.query': () => 'never' });
    await unlock();
    const search = session.request('search.query', { text: 'x' });
    await vi.advanceTimersByTimeAsync(0);
    nth(0).end();
    expect(await search).toEqual(locked);
    expect(session.open).toBe(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(states()).toEqual(['open null', 'locked vault-ended']);
    await vi.advanceTimersByTimeAsync(0);
    expect(processes).toHaveLength(2);
  });

  it('is followed more and more slowly where it dies before it listens', async () => {
    const { nth, processes } = start({}, { ready: false });
    const waits: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const before = processes.length;
      nth(-1).end();
      const since = Date.now();
      while (processes.length === before) await vi.advanceTimersByTimeAsync(50);
      waits.push(Date.now() - since);
    }
    expect(waits).toEqual([50, 250, 500, 1000, 2000]);
  });

  it('lets a question wait for the next one', async () => {
    const { session, nth, processes } = start();
    nth(0).end();
    const status = session.request('vault.status', {});
    await vi.advanceTimersByTimeAsync(10);
    expect(await status).toMatchObject({ ok: true });
    expect(processes).toHaveLength(2);
  });

  it('is told as absent where there is no journal yet', async () => {
    const { session, nth, states } = start({
      'vault.status': () => ({ ok: true, value: { state: 'absent', waitMs: 0, notice: null } }),
    });
    await session.request('vault.status', {});
    nth(0).end();
    await vi.advanceTimersByTimeAsync(10);
    expect(states()).toEqual(['absent vault-ended']);
  });
});

describe('closing the app', () => {
  it('locks first and starts no further process', async () => {
    const { session, nth, pages, processes, unlock } = start();
    await unlock();
    pages.leave('main');
    const closing = session.close();
    await vi.advanceTimersByTimeAsync(0);
    await closing;
    expect(nth(0).asked.at(-1)?.name).toBe('vault.close');
    expect(nth(0).ended).toBe(true);
    expect(processes).toHaveLength(1);
    expect(await session.request('vault.status', {})).toEqual(locked);
  });

  it('ends a vault process that nobody opened', async () => {
    const { session, nth } = start();
    await session.close();
    expect(nth(0).ended).toBe(true);
  });
});
