import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSample } from '../../../electron/core/sample.ts';
import { createSession } from '../../../electron/core/session.ts';
import { samplePassphrase } from '../../../shared/sample/index.ts';
import { fakePages } from './fake-pages.ts';
import { fakeVaults } from './fake-vault.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-sample-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const today = '2026-03-04';

const start = async (answers: Parameters<typeof fakeVaults>[0] = {}) => {
  const folders = { journalFolder: join(folder, 'journal'), sampleFolder: join(folder, 'sample') };
  await mkdir(folders.journalFolder);
  await writeFile(join(folders.journalFolder, 'journal.db'), 'the one that matters');
  const vaults = fakeVaults(answers);
  const session = createSession({
    fork: vaults.fork,
    journalFolder: folders.journalFolder,
    pages: fakePages(['main']),
  });
  return { ...vaults, ...folders, session, sample: createSample(session, folders) };
};

describe('the sample journal', () => {
  it('is created, filled and open in a folder of its own', async () => {
    const { sample, session, nth, sampleFolder } = await start();
    await sample.openOn(today);
    expect(sample.open).toBe(true);
    expect(session.open).toBe(true);
    expect(nth(0).ended).toBe(true);
    expect(nth(-1).folder).toBe(sampleFolder);
    expect(nth(-1).asked.map(({ name, input }) => [name, input])).toEqual([
      ['vault.proposeRecoveryKey', {}],
      ['vault.create', { passphrase: samplePassphrase, recoveryKey: 'AAAA-BBBB' }],
      ['vault.sealingKey', {}],
      ['vault.fillSample', { today }],
    ]);
  });

  it("locks the manager's own journal first", async () => {
    const { sample, session, nth } = await start();
    await session.request('vault.unlock', { passphrase: 'x' });
    const opening = sample.openOn(today);
    await session.lock('key', { page: 'main', unsaved: [] });
    await opening;
    expect(nth(0).names()).toEqual(['vault.unlock', 'vault.sealingKey', 'vault.close']);
  });

  it('is a fresh one each time', async () => {
    const { sample, sampleFolder } = await start();
    await mkdir(sampleFolder);
    await writeFile(join(sampleFolder, 'old'), 'of last time');
    await sample.openOn(today);
    expect(await readdir(sampleFolder)).toEqual([]);
  });

  it("is deleted when it is closed, and the manager's own is back, locked and untouched", async () => {
    const { sample, session, nth, sampleFolder, journalFolder } = await start();
    await sample.openOn(today);
    const closing = sample.close();
    await session.lock('key', { page: 'main', unsaved: [] });
    await closing;
    expect(existsSync(sampleFolder)).toBe(false);
    expect(sample.open).toBe(false);
    expect(session.open).toBe(false);
    expect(nth(-1).folder).toBe(journalFolder);
    expect(await readdir(journalFolder)).toEqual(['journal.db']);
  });

  it("gives way to the manager's own where it could not be filled", async () => {
    const { sample, session, nth, sampleFolder, journalFolder } = await start({
      'vault.fillSample': () => ({ ok: false, error: { kind: 'disk-full', message: 'The disk is full.' } }),
    });
    const opening = sample.openOn(today);
    await expect(opening).rejects.toMatchObject({ kind: 'disk-full' });
    expect(nth(-1).folder).toBe(journalFolder);
    expect(session.open).toBe(false);
    expect(existsSync(sampleFolder)).toBe(false);
  });

  it('keeps what the own journal could not save until that is open again', async () => {
    const { sample, session } = await start({
      'vault.close': () => ({ ok: true, value: { sealed: ['text'] } }),
    });
    await session.request('vault.unlock', { passphrase: 'x' });
    await session.lock('key', { page: 'main', unsaved: [] });
    await sample.openOn(today);
    expect(await session.takeUnsaved()).toEqual({ ok: true, value: [] });
    const closing = sample.close();
    await session.lock('key', { page: 'main', unsaved: [] });
    await closing;
    await session.request('vault.unlock', { passphrase: 'x' });
    expect(await session.takeUnsaved()).toEqual({ ok: true, value: ['opened text'] });
  });

  it('is deleted only once what could not be saved is in its file, which would keep the folder otherwise', async () => {
    const { session, sample, sampleFolder, journalFolder } = await start({
      'vault.close': () => ({ ok: true, value: { sealed: ['x'.repeat(20_000_000)] } }),
    });
    await sample.openOn(today);
    const closing = session.switchTo(journalFolder, async () => {
      expect(await readdir(sampleFolder)).toEqual(['unsaved.sealed']);
    });
    await session.lock('key', { page: 'main', unsaved: [] });
    await closing;
  });

  it('goes with the app', async () => {
    const { sample, session, sampleFolder } = await start();
    await sample.openOn(today);
    await session.close();
    await sample.remove();
    expect(existsSync(sampleFolder)).toBe(false);
  });

  it.each([
    ['the same', 'journal'],
    ['inside', 'journal/sample'],
    ['around', '.'],
  ])("is refused a folder that is %s as the manager's own", async (_where, place) => {
    const { session, journalFolder } = await start();
    expect(() => createSample(session, { journalFolder, sampleFolder: join(folder, place) })).toThrow();
  });
});
