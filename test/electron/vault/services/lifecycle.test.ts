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
import {
  draft,
  failure,
  fileIn,
  lock,
  openVault,
  passphrase,
  person,
  type TestVault,
  temporaryFolder,
  vaultOn,
} from './support.ts';

const other = 'another meadow under nine clouds';
const names = async (vault: TestVault) => (await vault.ask('people.list', {})).map(({ name }) => name);

/** The folder as a crash at this moment would leave it. */
function crashed(vault: TestVault): string {
  const copy = temporaryFolder();
  for (const name of ['keyring.json', 'journal.db', 'journal.db-wal']) {
    if (existsSync(fileIn(vault, name))) copyFileSync(fileIn(vault, name), join(copy, name));
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
    await lock(vault);
    rmSync(fileIn(vault, 'journal.db'));
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
    await lock(vault);
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
    await lock(vault);
    const { recoveryKey } = vault;
    const ways = [
      () => vault.ask('vault.unlock', { passphrase }),
      () => vault.ask('vault.recover', { recoveryKey, newPassphrase: other }),
    ];
    for (const way of ways) {
      for (const turns of [0, 1, 5]) {
        const unlocking = failure(way());
        for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
        await lock(vault);
        expect((await unlocking).kind).toBe('cancelled');
        expect((await vault.ask('vault.status', {})).state).toBe('locked');
      }
    }
  });

  test('a damaged keyring falls back to the generation before, and says so', async () => {
    const vault = await openVault();
    await vault.ask('people.add', { draft: person() });
    await lock(vault);
    writeFileSync(fileIn(vault, 'keyring.json'), 'not a keyring');
    expect((await vault.ask('vault.status', {})).notice).toContain('could not be read');
    await vault.ask('vault.unlock', { passphrase });
    expect((await vault.ask('vault.status', {})).notice).toContain('could not be read');
    expect(await names(vault)).toEqual(['Ana Ruiz']);
  });

  test('an older journal in the place of the newer one is noticed and left alone', async () => {
    const vault = await openVault();
    await lock(vault);
    copyFileSync(fileIn(vault, 'journal.db'), fileIn(vault, 'old.db'));
    await vault.ask('vault.unlock', { passphrase });
    await vault.ask('people.add', { draft: person() });
    await lock(vault);
    copyFileSync(fileIn(vault, 'old.db'), fileIn(vault, 'journal.db'));
    const before = readFileSync(fileIn(vault, 'journal.db'));
    expect((await failure(vault.ask('vault.unlock', { passphrase }))).kind).toBe('rolled-back');
    expect(readFileSync(fileIn(vault, 'journal.db')).equals(before)).toBe(true);
    expect((await vault.ask('vault.status', {})).state).toBe('locked');
  });

  test('deletes what a write that was cut off left of the keyring, but only once the journal is ours', async () => {
    const vault = await openVault();
    await lock(vault);
    const left = 'keyring.json.0123456789ab.tmp';
    copyFileSync(fileIn(vault, 'keyring.json'), fileIn(vault, left));
    expect((await failure(vault.ask('vault.unlock', { passphrase: 'wrong words' }))).kind).toBe(
      'wrong-secret',
    );
    expect(existsSync(fileIn(vault, left))).toBe(true);
    await vault.ask('vault.unlock', { passphrase });
    expect(existsSync(fileIn(vault, left))).toBe(false);
    // Another process that does not get the journal deletes nothing: this might be a write of ours.
    copyFileSync(fileIn(vault, 'keyring.json'), fileIn(vault, left));
    expect((await failure(vaultOn(vault.folder).ask('vault.unlock', { passphrase }))).kind).toBe('in-use');
    expect(existsSync(fileIn(vault, left))).toBe(true);
  });

  test.skipIf(process.platform === 'win32')(
    'takes a journal that others could read or replace from them, and follows no link',
    async () => {
      const vault = await openVault();
      await lock(vault);
      const mode = (path: string) => statSync(path).mode & 0o777;
      const elsewhere = join(temporaryFolder(), 'elsewhere');
      writeFileSync(elsewhere, '', { mode: 0o644 });
      symlinkSync(elsewhere, fileIn(vault, 'a-link'));
      chmodSync(vault.folder, 0o755);
      for (const name of ['journal.db', 'keyring.json']) chmodSync(fileIn(vault, name), 0o644);
      expect((await failure(vault.ask('vault.unlock', { passphrase: 'wrong words' }))).kind).toBe(
        'wrong-secret',
      );
      expect(mode(vault.folder)).toBe(0o755);
      await vault.ask('vault.unlock', { passphrase });
      expect(mode(vault.folder)).toBe(0o700);
      for (const name of ['journal.db', 'journal.db-wal', 'keyring.json'])
        expect(mode(fileIn(vault, name)), name).toBe(0o600);
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
    await lock(vault);
    await vault.ask('vault.recover', { recoveryKey: vault.recoveryKey, newPassphrase: other });
    await lock(vault);
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
    await lock(vault);
    await vault.ask('vault.unlock', { passphrase: other });
    expect(await names(vault)).toEqual(['Ana Ruiz']);
  });

  test('another passphrase needs the present one', async () => {
    const vault = await openVault();
    const change = (current: string, next: string) => vault.ask('vault.changePassphrase', { current, next });
    expect((await failure(change('wrong words', other))).kind).toBe('wrong-secret');
    expect((await failure(change(passphrase, 'password1234'))).kind).toBe('weak-passphrase');
    await change(passphrase, other);
    await lock(vault);
    await vault.ask('vault.unlock', { passphrase: other });
  });

  test('after a rotation an old keyring opens nothing, and the journal is all there', async () => {
    const vault = await openVault();
    await vault.ask('people.add', { draft: person() });
    copyFileSync(fileIn(vault, 'keyring.json'), fileIn(vault, 'old-keyring.json'));
    const rotate = (recoveryKey?: string) =>
      vault.ask('vault.changePassphrase', { current: passphrase, next: other, rotateKey: true, recoveryKey });
    expect((await failure(rotate())).kind).toBe('invalid-input');
    expect((await failure(rotate('AAAA'))).kind).toBe('wrong-secret');
    await rotate(vault.recoveryKey);
    expect(await names(vault)).toEqual(['Ana Ruiz']);
    expect((await vault.ask('vault.verify', {})).problems).toEqual([]);
    await lock(vault);
    await vault.ask('vault.recover', { recoveryKey: vault.recoveryKey, newPassphrase: other });
    await lock(vault);
    for (const name of ['keyring.json', 'keyring.previous.json'])
      copyFileSync(fileIn(vault, 'old-keyring.json'), fileIn(vault, name));
    expect((await failure(vault.ask('vault.unlock', { passphrase }))).kind).toBe('damaged');
  });

  test('a replaced recovery key opens nothing any more', async () => {
    const vault = await openVault();
    const { recoveryKey } = await vault.ask('vault.proposeRecoveryKey', {});
    expect(
      (await failure(vault.ask('vault.replaceRecoveryKey', { passphrase: 'wrong', recoveryKey }))).kind,
    ).toBe('wrong-secret');
    await vault.ask('vault.replaceRecoveryKey', { passphrase, recoveryKey });
    await lock(vault);
    const recover = (key: string) => vault.ask('vault.recover', { recoveryKey: key, newPassphrase: other });
    expect((await failure(recover(vault.recoveryKey))).kind).toBe('wrong-secret');
    await recover(recoveryKey);
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
