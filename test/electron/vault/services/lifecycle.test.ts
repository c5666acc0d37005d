import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sealFor } from '../../../../electron/core/seal.ts';
import { rotateKey } from '../../../../electron/vault/keyring/rotate.ts';
import { IdleWork, markKeyring } from '../../../../electron/vault/services/idle.ts';
import { sealUnsaved } from '../../../../electron/vault/services/unsaved.ts';
import {
  draft,
  failure,
  openVault,
  passphrase,
  person,
  type TestVault,
  temporaryFolder,
  vaultOn,
} from './support.ts';

const other = 'another meadow under nine clouds';
const file = (vault: TestVault, name: string) => join(vault.folder, name);
const close = (vault: TestVault) => vault.ask('vault.close', { unsaved: [] });
const names = async (vault: TestVault) => (await vault.ask('people.list', {})).map(({ name }) => name);

/** The folder as a crash at this moment would leave it. */
function crashed(vault: TestVault): string {
  const copy = temporaryFolder();
  for (const name of ['keyring.json', 'journal.db', 'journal.db-wal']) {
    if (existsSync(file(vault, name))) copyFileSync(file(vault, name), join(copy, name));
  }
  return copy;
}

describe('creating', () => {
  test('needs the recovery key that was shown, typed back, and a passphrase that is hard to guess', async () => {
    const vault = vaultOn(temporaryFolder());
    const create = (words: string, recoveryKey: string) =>
      failure(vault.ask('vault.create', { passphrase: words, recoveryKey }));
    expect((await create(passphrase, 'never shown')).kind).toBe('wrong-secret');
    const { recoveryKey } = await vault.ask('vault.proposeRecoveryKey', {});
    const { recoveryKey: later } = await vault.ask('vault.proposeRecoveryKey', {});
    expect((await create(passphrase, recoveryKey)).kind).toBe('wrong-secret');
    expect((await create('password1234', later)).kind).toBe('weak-passphrase');
    expect((await create('Xk9#v', later)).kind).toBe('weak-passphrase');
    expect(readdirSync(vault.folder)).toEqual([]);
    await vault.ask('vault.create', { passphrase, recoveryKey: later });
    expect((await create(passphrase, later)).kind).toBe('wrong-secret');
    const { recoveryKey: again } = await vault.ask('vault.proposeRecoveryKey', {});
    expect((await create(passphrase, again)).kind).toBe('already-exists');
  });

  test('a crash between keyring and database leaves something that can be created again; the keyring is kept', async () => {
    const vault = await openVault();
    await close(vault);
    rmSync(file(vault, 'journal.db'));
    expect(await vault.ask('vault.status', {})).toMatchObject({
      state: 'absent',
      notice: expect.stringContaining('journal.db'),
    });
    const { recoveryKey } = await vault.ask('vault.proposeRecoveryKey', {});
    await vault.ask('vault.create', { passphrase: other, recoveryKey });
    expect((await vault.ask('signals.list', {})).length).toBeGreaterThan(10);
    expect(readdirSync(vault.folder).filter((name) => name.endsWith('.unused')).length).toBeGreaterThan(0);
  });

  test('a crash before the first signals leaves a journal that its first unlock completes', async () => {
    const vault = await openVault();
    vault.journal().db.exec("DELETE FROM signals; DELETE FROM meta WHERE key = 'digest'");
    const next = vaultOn(crashed(vault));
    await next.ask('vault.unlock', { passphrase });
    expect((await next.ask('signals.list', {})).length).toBeGreaterThan(10);
  });
});

describe('unlocking', () => {
  test('says the same whatever was wrong, and slows down after the third attempt', async () => {
    const vault = await openVault();
    await close(vault);
    const attempt = () => failure(vault.ask('vault.unlock', { passphrase: 'wrong words' }));
    const messages = new Set<string>();
    for (let index = 0; index < 3; index++) messages.add((await attempt()).message);
    messages.add(
      (await failure(vault.ask('vault.recover', { recoveryKey: 'AAAA', newPassphrase: other }))).message,
    );
    expect((await vault.ask('vault.status', {})).waitMs).toBe(1000);
    const waiting = await failure(vault.ask('vault.unlock', { passphrase }));
    expect([waiting.kind, waiting.details]).toEqual(['wait', { waitMs: 1000 }]);
    vault.clock.pass(1);
    expect((await attempt()).kind).toBe('wrong-secret');
    expect((await vault.ask('vault.status', {})).waitMs).toBe(2000);
    vault.clock.pass(1);
    await vault.ask('vault.unlock', { passphrase });
    expect(await vault.ask('vault.status', {})).toEqual({ state: 'open', waitMs: 0, notice: null });
  });

  test('a lock cancels the unlock that is under way', async () => {
    // Dear enough to be still under way a few turns later, whatever else the machine does.
    const vault = await openVault({ keyring: { kdf: { memoryKiB: 64 * 1024, passes: 6, lanes: 1 } } });
    await close(vault);
    const { recoveryKey } = vault;
    const ways = [
      () => vault.ask('vault.unlock', { passphrase }),
      () => vault.ask('vault.recover', { recoveryKey, newPassphrase: other }),
    ];
    for (const way of ways) {
      for (const turns of [0, 1, 5]) {
        const unlocking = failure(way());
        for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
        await close(vault);
        expect((await unlocking).kind).toBe('cancelled');
        expect((await vault.ask('vault.status', {})).state).toBe('locked');
      }
    }
  });

  test('a damaged keyring falls back to the generation before, and says so', async () => {
    const vault = await openVault();
    await vault.ask('people.add', { draft: person() });
    await close(vault);
    writeFileSync(file(vault, 'keyring.json'), 'not a keyring');
    expect((await vault.ask('vault.status', {})).notice).toContain('could not be read');
    await vault.ask('vault.unlock', { passphrase });
    expect((await vault.ask('vault.status', {})).notice).toContain('could not be read');
    expect(await names(vault)).toEqual(['Ana Ruiz']);
  });

  test('an older journal in the place of the newer one is noticed and left alone', async () => {
    const vault = await openVault();
    await close(vault);
    copyFileSync(file(vault, 'journal.db'), file(vault, 'old.db'));
    await vault.ask('vault.unlock', { passphrase });
    await vault.ask('people.add', { draft: person() });
    await close(vault);
    copyFileSync(file(vault, 'old.db'), file(vault, 'journal.db'));
    const before = readFileSync(file(vault, 'journal.db'));
    expect((await failure(vault.ask('vault.unlock', { passphrase }))).kind).toBe('rolled-back');
    expect(readFileSync(file(vault, 'journal.db')).equals(before)).toBe(true);
    expect((await vault.ask('vault.status', {})).state).toBe('locked');
  });

  test('deletes what a write that was cut off left of the keyring, but only once the journal is ours', async () => {
    const vault = await openVault();
    await close(vault);
    const left = 'keyring.json.0123456789ab.tmp';
    copyFileSync(file(vault, 'keyring.json'), file(vault, left));
    expect((await failure(vault.ask('vault.unlock', { passphrase: 'wrong words' }))).kind).toBe(
      'wrong-secret',
    );
    expect(existsSync(file(vault, left))).toBe(true);
    await vault.ask('vault.unlock', { passphrase });
    expect(existsSync(file(vault, left))).toBe(false);
    // Another process that does not get the journal deletes nothing: this might be a write of ours.
    copyFileSync(file(vault, 'keyring.json'), file(vault, left));
    expect((await failure(vaultOn(vault.folder).ask('vault.unlock', { passphrase }))).kind).toBe('in-use');
    expect(existsSync(file(vault, left))).toBe(true);
  });

  test.skipIf(process.platform === 'win32')(
    'takes a journal that others could read or replace from them, and follows no link',
    async () => {
      const vault = await openVault();
      await close(vault);
      const mode = (path: string) => statSync(path).mode & 0o777;
      const elsewhere = join(temporaryFolder(), 'elsewhere');
      writeFileSync(elsewhere, '', { mode: 0o644 });
      symlinkSync(elsewhere, file(vault, 'a-link'));
      chmodSync(vault.folder, 0o755);
      for (const name of ['journal.db', 'keyring.json']) chmodSync(file(vault, name), 0o644);
      expect((await failure(vault.ask('vault.unlock', { passphrase: 'wrong words' }))).kind).toBe(
        'wrong-secret',
      );
      expect(mode(vault.folder)).toBe(0o755);
      await vault.ask('vault.unlock', { passphrase });
      expect(mode(vault.folder)).toBe(0o700);
      for (const name of ['journal.db', 'journal.db-wal', 'keyring.json'])
        expect(mode(file(vault, name)), name).toBe(0o600);
      expect(mode(elsewhere)).toBe(0o644);
    },
  );

  test('a crash after commits that the keyring was not told of is no rollback', async () => {
    const vault = await openVault();
    await vault.ask('people.add', { draft: person() });
    const next = vaultOn(crashed(vault));
    await next.ask('vault.unlock', { passphrase });
    expect(await names(next)).toEqual(['Ana Ruiz']);
  });
});

describe('secrets', () => {
  test('the recovery key opens the journal and sets a new passphrase', async () => {
    const vault = await openVault();
    await close(vault);
    await vault.ask('vault.recover', { recoveryKey: vault.recoveryKey, newPassphrase: other });
    await close(vault);
    expect((await failure(vault.ask('vault.unlock', { passphrase }))).kind).toBe('wrong-secret');
    await vault.ask('vault.unlock', { passphrase: other });
  });

  test('an open journal asks for the right secret all the same', async () => {
    const vault = await openVault();
    const { recoveryKey: unused } = await vault.ask('vault.proposeRecoveryKey', {});
    const recover = (recoveryKey: string) =>
      vault.ask('vault.recover', { recoveryKey, newPassphrase: other });
    expect((await failure(recover(unused))).kind).toBe('wrong-secret');
    expect((await failure(vault.ask('vault.unlock', { passphrase: 'wrong words' }))).kind).toBe(
      'wrong-secret',
    );
    await vault.ask('vault.unlock', { passphrase });
    await recover(vault.recoveryKey);
    await vault.ask('people.add', { draft: person() });
    await close(vault);
    await vault.ask('vault.unlock', { passphrase: other });
    expect(await names(vault)).toEqual(['Ana Ruiz']);
  });

  test('another passphrase needs the present one', async () => {
    const vault = await openVault();
    const change = (current: string, next: string) => vault.ask('vault.changePassphrase', { current, next });
    expect((await failure(change('wrong words', other))).kind).toBe('wrong-secret');
    expect((await failure(change(passphrase, 'password1234'))).kind).toBe('weak-passphrase');
    await change(passphrase, other);
    await close(vault);
    await vault.ask('vault.unlock', { passphrase: other });
  });

  test('after a rotation an old keyring opens nothing, and the journal is all there', async () => {
    const vault = await openVault();
    await vault.ask('people.add', { draft: person() });
    copyFileSync(file(vault, 'keyring.json'), file(vault, 'old-keyring.json'));
    const rotate = (recoveryKey?: string) =>
      vault.ask('vault.changePassphrase', { current: passphrase, next: other, rotateKey: true, recoveryKey });
    expect((await failure(rotate())).kind).toBe('invalid-input');
    expect((await failure(rotate('AAAA'))).kind).toBe('wrong-secret');
    await rotate(vault.recoveryKey);
    expect(await names(vault)).toEqual(['Ana Ruiz']);
    expect((await vault.ask('vault.verify', {})).problems).toEqual([]);
    await close(vault);
    await vault.ask('vault.recover', { recoveryKey: vault.recoveryKey, newPassphrase: other });
    await close(vault);
    for (const name of ['keyring.json', 'keyring.previous.json'])
      copyFileSync(file(vault, 'old-keyring.json'), file(vault, name));
    expect((await failure(vault.ask('vault.unlock', { passphrase }))).kind).toBe('damaged');
  });

  test('a replaced recovery key opens nothing any more', async () => {
    const vault = await openVault();
    const { recoveryKey } = await vault.ask('vault.proposeRecoveryKey', {});
    expect(
      (await failure(vault.ask('vault.replaceRecoveryKey', { passphrase: 'wrong', recoveryKey }))).kind,
    ).toBe('wrong-secret');
    await vault.ask('vault.replaceRecoveryKey', { passphrase, recoveryKey });
    await close(vault);
    const recover = (key: string) => vault.ask('vault.recover', { recoveryKey: key, newPassphrase: other });
    expect((await failure(recover(vault.recoveryKey))).kind).toBe('wrong-secret');
    await recover(recoveryKey);
  });
});

describe('locking with unsaved text', () => {
  test('what can be saved is saved, also what never was before', async () => {
    const vault = await openVault();
    const entry = await vault.ask('entries.create', { draft: draft({ body: 'a' }) });
    const unknown = '019cdc1f-d680-786a-a4e1-97c2313d5be8';
    const unsaved = [
      { id: entry.id, baseRevision: 1, baseVersion: 1, draft: draft({ body: 'a and more' }) },
      { id: unknown, baseRevision: 1, draft: draft({ body: 'new' }) },
    ];
    expect(await vault.ask('vault.close', { unsaved })).toEqual({ sealed: [] });
    await vault.ask('vault.unlock', { passphrase });
    expect((await vault.ask('entries.get', { id: entry.id })).body).toBe('a and more');
    expect((await vault.ask('entries.get', { id: unknown })).body).toBe('new');
  });

  test('what cannot be is sealed, and only this journal opens it', async () => {
    const vault = await openVault();
    const entry = await vault.ask('entries.create', { draft: draft({ body: 'a' }) });
    await vault.ask('entries.save', { id: entry.id, baseRevision: 1, draft: draft({ body: 'elsewhere' }) });
    const unsaved = [{ id: entry.id, baseRevision: 1, draft: draft({ body: 'a secret thought' }) }];
    const { sealed } = await vault.ask('vault.close', { unsaved });
    expect(sealed.length).toBe(1);
    expect(Buffer.from(sealed[0] ?? '', 'base64').toString()).not.toContain('thought');
    await vault.ask('vault.unlock', { passphrase });
    expect(await vault.ask('vault.unseal', { sealed: [...sealed, 'AAAA', '', '!'] })).toEqual(unsaved);
    const stranger = await openVault();
    expect(await stranger.ask('vault.unseal', { sealed })).toEqual([]);
  });

  test('a lock that overtakes a change of the passphrase or the key still saves it', async () => {
    for (const rotateKey of [false, true]) {
      const vault = await openVault();
      const entry = await vault.ask('entries.create', { draft: draft({ body: 'a' }) });
      const change = { current: passphrase, next: other, rotateKey, recoveryKey: vault.recoveryKey };
      const changing = vault.ask('vault.changePassphrase', change).catch((error: unknown) => error);
      await new Promise((resolve) => setImmediate(resolve));
      const text = draft({ body: 'a and more' });
      const unsaved = [{ id: entry.id, baseRevision: 1, baseVersion: 1, draft: text }];
      expect(await vault.ask('vault.close', { unsaved })).toEqual({ sealed: [] });
      expect(await changing).toMatchObject({ kind: 'cancelled' });
      expect((await vault.ask('vault.status', {})).state).toBe('locked');
      await vault.ask('vault.unlock', { passphrase: other });
      expect((await vault.ask('entries.get', { id: entry.id })).body).toBe('a and more');
    }
  });

  test('what was sealed before a rotation of the key is opened after it', async () => {
    const vault = await openVault();
    const entry = await vault.ask('entries.create', { draft: draft({ body: 'a' }) });
    const { publicKey } = await vault.ask('vault.sealingKey', {});
    const unsaved = { id: entry.id, baseRevision: 1, draft: draft({ body: 'typed during the rotation' }) };
    const outside = sealFor(publicKey, unsaved);
    const inside = sealUnsaved(vault.journal(), unsaved);
    await vault.ask('vault.changePassphrase', {
      current: passphrase,
      next: other,
      rotateKey: true,
      recoveryKey: vault.recoveryKey,
    });
    expect(await vault.ask('vault.unseal', { sealed: [outside, inside] })).toEqual([unsaved, unsaved]);
    await close(vault);
    await vault.ask('vault.unlock', { passphrase: other });
    expect(await vault.ask('vault.unseal', { sealed: [outside] })).toEqual([unsaved]);
  });

  test('a rotation that a lock gave up on, and killed, loses none of it', async () => {
    const vault = await openVault();
    const entry = await vault.ask('entries.create', { draft: draft({ body: 'a' }) });
    const { publicKey } = await vault.ask('vault.sealingKey', {});
    const unsaved = { id: entry.id, baseRevision: 1, draft: draft({ body: 'typed during the rotation' }) };
    const sealed = [sealFor(publicKey, unsaved)];
    const { keyring } = vault.journal();
    // The first step of a rotation is on the disk, the copy of the journal is not.
    const busy = { ...keyring, key: Buffer.from(keyring.key) };
    vault.close();
    await rotateKey(
      busy,
      `${file(vault, 'journal.db')}/nowhere`,
      Buffer.from(other),
      vault.recoveryKey,
    ).catch(() => {});
    await vault.ask('vault.unlock', { passphrase: other });
    expect(vault.journal().keyring.key.equals(busy.key)).toBe(true);
    expect(await vault.ask('vault.unseal', { sealed })).toEqual([unsaved]);
  });

  test('a journal that was made without a secret for it gets one', async () => {
    const vault = await openVault();
    vault.journal().db.exec("DELETE FROM meta WHERE key = 'unsaved_secret'");
    await close(vault);
    await vault.ask('vault.unlock', { passphrase });
    const { publicKey } = await vault.ask('vault.sealingKey', {});
    await close(vault);
    await vault.ask('vault.unlock', { passphrase });
    expect((await vault.ask('vault.sealingKey', {})).publicKey).toBe(publicKey);
  });

  test('a vault that is not open does not take it', async () => {
    const vault = await openVault();
    await close(vault);
    const unsaved = [{ id: '019cdc1f-d680-786a-a4e1-97c2313d5be8', baseRevision: 1, draft: draft() }];
    expect((await failure(vault.ask('vault.close', { unsaved }))).kind).toBe('locked');
  });

  test('what a dead vault process could not take is sealed outside, and only this journal opens it', async () => {
    const vault = await openVault();
    const entry = await vault.ask('entries.create', { draft: draft({ body: 'a' }) });
    const { publicKey } = await vault.ask('vault.sealingKey', {});
    const unsaved = { id: entry.id, baseRevision: 1, draft: draft({ body: 'a secret thought' }) };
    const sealed = [sealFor(publicKey, unsaved)];
    await close(vault);
    await vault.ask('vault.unlock', { passphrase });
    expect((await vault.ask('vault.sealingKey', {})).publicKey).toBe(publicKey);
    const spoilt = `${sealed[0]?.slice(0, -8)}AAAAAAA=`;
    expect(await vault.ask('vault.unseal', { sealed: [...sealed, spoilt, 'x25519:AAAA'] })).toEqual([
      unsaved,
    ]);
    const stranger = await openVault();
    expect(await stranger.ask('vault.unseal', { sealed })).toEqual([]);
  });
});

describe('checking', () => {
  test('says what does not hold, by day', async () => {
    const vault = await openVault();
    await vault.ask('entries.create', { draft: draft({ title: 'secret', body: 'a' }) });
    await vault.ask('search.query', { text: 'a' });
    expect(await vault.ask('vault.verify', {})).toEqual({
      pages: expect.any(Number),
      entries: 1,
      revisions: 1,
      pictures: 0,
      problems: [],
      acceptedOlder: [],
    });
    vault.journal().db.exec(`UPDATE entries SET body = 'b'; UPDATE search_documents SET text = 'zzz'`);
    const { problems } = await vault.ask('vault.verify', {});
    expect(problems).toEqual([
      'The entry of 2026-03-10 does not match its newest revision, of 2026-03-11.',
      'The search index did not match the entries; it was built anew from them.',
    ]);
    expect((await vault.ask('search.query', { text: 'b' })).hits.length).toBe(1);
  });
});

describe('when nobody types', () => {
  const idle = (vault: TestVault) => {
    const erased: true[] = [];
    const work = new IdleWork(vault.journal(), { tidy: 1e6, mark: 1e6 }, () => erased.push(true));
    const steps = [...work.steps()].length;
    return { steps, erased: erased.length };
  };

  test('the index follows, the log is moved into the file, and the keyring is told', async () => {
    const vault = await openVault();
    await vault.ask('entries.create', { draft: draft({ body: 'a' }) });
    const { db, keyring } = vault.journal();
    expect(db.all({ text: 'SELECT seq FROM search_pending', params: [] }).length).toBe(1);
    const unmoved = readFileSync(file(vault, 'journal.db'));
    idle(vault);
    expect(db.all({ text: 'SELECT seq FROM search_pending', params: [] })).toEqual([]);
    expect(readFileSync(file(vault, 'journal.db')).equals(unmoved)).toBe(false);
    markKeyring(vault.journal());
    expect(keyring.file.mark.counter).toBe(db.commitCounter());
  });

  test('it happens by itself, soon after a save', async () => {
    const vault = await openVault({ idleTimes: { tidy: 1, mark: 600 } });
    await vault.ask('entries.create', { draft: draft({ body: 'a' }) });
    const { db, keyring } = vault.journal();
    const soon = { timeout: 10_000 };
    await expect.poll(() => db.all({ text: 'SELECT seq FROM search_pending', params: [] }), soon).toEqual([]);
    await expect.poll(() => keyring.file.mark.counter === db.commitCounter(), soon).toBe(true);
  });

  test('typing without a pause does not put it off for ever', async () => {
    const vault = await openVault({ idleTimes: { tidy: 20, mark: 3_600_000 } });
    const entry = await vault.ask('entries.create', { draft: draft({ body: 'a' }) });
    let { version } = entry;
    let emptied = false;
    for (let round = 0; round < 2_000 && !emptied; round++) {
      const next = draft({ body: `a ${round}` });
      const input = { id: entry.id, baseRevision: 1, baseVersion: version, draft: next };
      ({ version } = await vault.ask('entries.save', input));
      await new Promise((resolve) => setImmediate(resolve));
      const { length } = vault.journal().db.all({ text: 'SELECT seq FROM search_pending', params: [] });
      emptied = round > 0 && length === 0;
    }
    expect(emptied).toBe(true);
  });

  test('the trash is erased for good after 30 days, and not a day before', async () => {
    const vault = await openVault();
    const entry = await vault.ask('entries.create', { draft: draft({ body: 'a' }) });
    await vault.ask('entries.trash', { id: entry.id });
    vault.clock.pass(30 * 24 * 60 - 1);
    expect(idle(vault).erased).toBe(0);
    expect((await vault.ask('entries.trashed', {})).map(({ id }) => id)).toEqual([entry.id]);
    vault.clock.pass(1);
    const logBytes = () => readFileSync(file(vault, 'journal.db-wal')).length;
    const before = logBytes();
    expect(idle(vault).erased).toBe(1);
    expect(await vault.ask('entries.trashed', {})).toEqual([]);
    // The log keeps its length otherwise: what was erased would stand in it until something is written over it.
    expect(logBytes()).toBeLessThan(before / 2);
    expect((await failure(vault.ask('entries.get', { id: entry.id }))).kind).toBe('not-found');
    expect((await vault.ask('vault.verify', {})).problems).toEqual([]);
  });
});

describe('what the screens are told', () => {
  test('a save names the entry, and people and signals only where their counts can have changed', async () => {
    const vault = await openVault();
    const ana = await vault.ask('people.add', { draft: person() });
    const people = [{ personId: ana.id, morale: null }];
    const entry = await vault.ask('entries.create', { draft: draft({ people }) });
    await vault.ask('entries.save', {
      id: entry.id,
      baseRevision: 1,
      baseVersion: 1,
      draft: draft({ people, body: 'a' }),
    });
    await vault.ask('entries.save', {
      id: entry.id,
      baseRevision: 1,
      baseVersion: 2,
      draft: draft({ people, body: 'a' }),
    });
    await vault.ask('entries.trash', { id: entry.id });
    expect(vault.events.map(({ payload }) => payload)).toEqual([
      { areas: ['people'], entryId: null },
      { areas: ['entries', 'people', 'signals'], entryId: entry.id },
      { areas: ['entries'], entryId: entry.id },
      { areas: ['entries', 'people', 'signals', 'trash'], entryId: entry.id },
    ]);
  });

  test('a signal name is taken only once', async () => {
    const vault = await openVault();
    const signal = { name: 'Ownership', family: 'custom' as const };
    expect((await failure(vault.ask('signals.add', { draft: signal }))).kind).toBe('invalid-input');
    const added = await vault.ask('signals.add', { draft: { ...signal, name: 'hand-offs' } });
    expect((await vault.ask('signals.list', {})).at(-1)?.id).toBe(added.id);
    await vault.ask('signals.archive', { id: added.id, archived: true });
    expect((await vault.ask('signals.list', {})).at(-1)).toMatchObject({
      id: added.id,
      archivedAt: expect.any(String),
    });
  });
});
