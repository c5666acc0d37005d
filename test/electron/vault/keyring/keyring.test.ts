import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  changePassphrase,
  createKeyring,
  lockKeyring,
  replaceRecoveryKey,
  setPassphrase,
  type UnlockedKeyring,
  unlockWithPassphrase,
  unlockWithRecoveryKey,
  writeCheckpointMark,
} from '../../../../electron/vault/keyring/keyring.ts';
import { standing } from '../../../../electron/vault/keyring/mark.ts';
import { generateRecoveryKey } from '../../../../electron/vault/keyring/slots.ts';
import {
  type KeyringContext,
  keyringContext,
  keyringPath,
  loadKeyring,
  previousPath,
} from '../../../../electron/vault/keyring/store.ts';
import { faultyFiles, shortWrites } from '../../../crash/support/faulty-files.ts';
import {
  cheapKdf,
  fingerprint,
  kindOf,
  kindOfAsync,
  passphrase,
  temporaryFolder,
} from '../../../crash/support/vaults.ts';

let context: KeyringContext;
let recoveryKey: string;
let keyring: UnlockedKeyring;
const digest = (fill: number) => Buffer.alloc(32, fill);
const next = () => Buffer.from('another passphrase', 'utf8');
const opensWith = (secret: Buffer) => kindOfAsync(() => unlockWithPassphrase(context, secret));
const editJson = (path: string, change: (json: Record<string, unknown>) => void) => {
  const json = JSON.parse(readFileSync(path, 'utf8'));
  change(json);
  writeFileSync(path, JSON.stringify(json));
};

beforeEach(async () => {
  context = keyringContext(join(temporaryFolder(), 'vault'), { kdf: cheapKdf });
  recoveryKey = generateRecoveryKey(context);
  keyring = await createKeyring(context, passphrase(), recoveryKey);
});

describe('a new keyring', () => {
  it('opens with its passphrase and with its recovery key, to the same 32 bytes', async () => {
    const byPassphrase = await unlockWithPassphrase(context, passphrase());
    const byRecoveryKey = unlockWithRecoveryKey(context, recoveryKey);
    expect(byPassphrase.key).toEqual(keyring.key);
    expect(byRecoveryKey.key).toEqual(keyring.key);
    expect(keyring.key).toHaveLength(32);
    expect(byPassphrase).toMatchObject({ source: 'current', intact: true, retiringKey: null });
  });

  it('lies in a folder and a file that only this user may read', () => {
    expect(statSync(context.folder).mode & 0o777).toBe(0o700);
    expect(statSync(keyringPath(context)).mode & 0o777).toBe(0o600);
    expect(readdirSync(context.folder)).toEqual(['keyring.json']);
  });

  it('shows neither the key nor the secrets in its file', () => {
    const text = readFileSync(keyringPath(context), 'latin1');
    for (const secret of [
      keyring.key,
      passphrase(),
      Buffer.from(recoveryKey),
      Buffer.from(recoveryKey.replaceAll('-', '')),
    ]) {
      for (const encoding of ['latin1', 'hex', 'base64'] as const)
        expect(text).not.toContain(secret.toString(encoding));
    }
  });

  it('is not made over another one, nor over what is left of one', async () => {
    const before = fingerprint(keyringPath(context));
    const create = () => kindOfAsync(() => createKeyring(context, passphrase(), recoveryKey));
    expect(await create()).toBe('already-exists');
    expect(fingerprint(keyringPath(context))).toBe(before);
    writeCheckpointMark(keyring, 1, digest(1));
    rmSync(keyringPath(context));
    expect(await create()).toBe('already-exists');
  });

  it('has another key, vault id and salt than the next one', async () => {
    const other = await createKeyring(
      keyringContext(temporaryFolder(), { kdf: cheapKdf }),
      passphrase(),
      recoveryKey,
    );
    expect(other.key.equals(keyring.key)).toBe(false);
    expect(other.file.vaultId.equals(keyring.file.vaultId)).toBe(false);
    const salts = [...keyring.file.slots, ...other.file.slots].map((slot) => slot.kdf.salt.toString('hex'));
    expect(new Set(salts).size).toBe(4);
  });

  it('is written whole even if the disk takes seven bytes at a time', async () => {
    const slow = keyringContext(temporaryFolder(), { kdf: cheapKdf, files: shortWrites(7) });
    const made = await createKeyring(slow, passphrase(), recoveryKey);
    expect((await unlockWithPassphrase(slow, passphrase())).key).toEqual(made.key);
  });
});

describe('a wrong secret', () => {
  it('is one error, whatever was wrong, and writes nothing', async () => {
    const before = fingerprint(keyringPath(context));
    const other = generateRecoveryKey(context);
    const kinds = [
      await opensWith(Buffer.from('Correct horse battery staple')),
      kindOf(() => unlockWithRecoveryKey(context, other)),
      kindOf(() => unlockWithRecoveryKey(context, 'not a key')),
      kindOf(() => unlockWithRecoveryKey(context, recoveryKey.slice(0, -1))),
    ];
    expect(new Set(kinds)).toEqual(new Set(['wrong-secret']));
    expect(fingerprint(keyringPath(context))).toBe(before);
    expect(readdirSync(context.folder)).toEqual(['keyring.json']);
  });

  it('is also a slot that was tampered with', async () => {
    editJson(keyringPath(context), (json) => {
      const slot = (json.slots as { wrapped: { tag: string } }[])[0];
      if (slot) slot.wrapped.tag = randomBytes(16).toString('base64');
    });
    expect(await opensWith(passphrase())).toBe('wrong-secret');
  });
});

describe('locking', () => {
  it('zeroes the key', () => {
    lockKeyring(keyring);
    expect(keyring.key).toEqual(Buffer.alloc(32));
  });
});

describe('changing the passphrase', () => {
  it('keeps the key, and no file of the keyring opens with the old one', async () => {
    const key = Buffer.from(keyring.key);
    writeCheckpointMark(keyring, 5, digest(5));
    await changePassphrase(keyring, passphrase(), next());
    expect((await unlockWithPassphrase(context, next())).key).toEqual(key);
    expect(unlockWithRecoveryKey(context, recoveryKey).key).toEqual(key);
    expect(await opensWith(passphrase())).toBe('wrong-secret');
    copyFileSync(previousPath(context), keyringPath(context));
    expect(await opensWith(passphrase())).toBe('wrong-secret');
    expect(await opensWith(next())).toBe('nothing');
  });

  it('wants the old one, or the recovery key in its place', async () => {
    const before = fingerprint(keyringPath(context));
    expect(await kindOfAsync(() => changePassphrase(keyring, next(), next()))).toBe('wrong-secret');
    expect(fingerprint(keyringPath(context))).toBe(before);
    await setPassphrase(unlockWithRecoveryKey(context, recoveryKey), next());
    expect(await opensWith(next())).toBe('nothing');
  });

  it('leaves everything as it was when the new one cannot be used', async () => {
    const before = fingerprint(keyringPath(context));
    expect(await kindOfAsync(() => changePassphrase(keyring, passphrase(), Buffer.alloc(0)))).toBe(
      'invalid-input',
    );
    expect(fingerprint(keyringPath(context))).toBe(before);
  });
});

describe('replacing the recovery key', () => {
  it('makes the old one useless in every file of the keyring', () => {
    const fresh = generateRecoveryKey(context);
    replaceRecoveryKey(keyring, fresh);
    for (const path of [keyringPath(context), previousPath(context)]) {
      copyFileSync(path, keyringPath(context));
      expect(kindOf(() => unlockWithRecoveryKey(context, recoveryKey))).toBe('wrong-secret');
      expect(unlockWithRecoveryKey(context, fresh).key).toEqual(keyring.key);
    }
  });
});

describe('the mark of how far the journal has come', () => {
  it('is remembered under the key', async () => {
    writeCheckpointMark(keyring, 41, digest(1));
    writeCheckpointMark(keyring, 42, digest(2));
    const { file } = await unlockWithPassphrase(context, passphrase());
    expect(file.mark).toEqual({ counter: 42, digest: digest(2) });
    expect(file.generation).toBe(3);
  });

  it('writes nothing when nothing was committed since', () => {
    writeCheckpointMark(keyring, 42, digest(2));
    const before = fingerprint(keyringPath(context));
    writeCheckpointMark(keyring, 42, digest(2));
    expect(fingerprint(keyringPath(context))).toBe(before);
  });

  it('does not go back', () => {
    writeCheckpointMark(keyring, 42, digest(2));
    expect(kindOf(() => writeCheckpointMark(keyring, 41, digest(1)))).toBe('rolled-back');
    expect(kindOf(() => writeCheckpointMark(keyring, 42, digest(1)))).toBe('rolled-back');
    expect(loadKeyring(context).file.mark.counter).toBe(42);
  });

  it('tells an older journal, another one, and one that only crashed', () => {
    const mark = { counter: 10, digest: digest(1) };
    expect(standing(mark, 10, digest(1))).toBe('same');
    expect(standing(mark, 10, digest(2))).toBe('forked');
    expect(standing(mark, 9, digest(1))).toBe('behind');
    expect(standing(mark, 11, digest(9))).toBe('ahead');
  });

  it('cannot be changed without the key', async () => {
    writeCheckpointMark(keyring, 42, digest(2));
    editJson(keyringPath(context), (json) =>
      Object.assign(json, { mark: { counter: 7, digest: '00'.repeat(32) } }),
    );
    const before = fingerprint(keyringPath(context));
    expect(await opensWith(passphrase())).toBe('damaged');
    expect(kindOf(() => unlockWithRecoveryKey(context, recoveryKey))).toBe('damaged');
    expect(fingerprint(keyringPath(context))).toBe(before);
  });
});

describe('a keyring that something else changed', () => {
  const change = () => editJson(keyringPath(context), (json) => Object.assign(json, { generation: 99 }));

  it('still gives the key to a manager who insists, and is kept when the next one is written', async () => {
    writeCheckpointMark(keyring, 1, digest(1));
    change();
    const changed = readFileSync(keyringPath(context));
    const good = readFileSync(previousPath(context));
    const insisted = await unlockWithPassphrase(context, passphrase(), { evenIfChanged: true });
    expect(insisted.intact).toBe(false);
    expect(insisted.key).toEqual(keyring.key);
    writeCheckpointMark(insisted, 2, digest(2));
    expect(readFileSync(join(context.folder, 'keyring.damaged.json'))).toEqual(changed);
    expect(good.length).toBeGreaterThan(0);
    expect((await unlockWithPassphrase(context, passphrase())).intact).toBe(true);
  });
});

describe('the previous generation', () => {
  it('is used, and named, when the current one is missing or cannot be read', async () => {
    writeCheckpointMark(keyring, 1, digest(1));
    for (const spoil of [
      () => rmSync(keyringPath(context)),
      () => writeFileSync(keyringPath(context), '{"magic":'),
    ]) {
      spoil();
      const { source, file, key } = await unlockWithPassphrase(context, passphrase());
      expect({ source, generation: file.generation }).toEqual({ source: 'previous', generation: 1 });
      expect(key).toEqual(keyring.key);
    }
  });

  it('is left alone while the current one can be read', () => {
    writeCheckpointMark(keyring, 1, digest(1));
    writeFileSync(previousPath(context), 'rubbish');
    expect(loadKeyring(context).source).toBe('current');
  });

  it('is not fallen back to when a newer Handrail wrote the current one', () => {
    writeCheckpointMark(keyring, 1, digest(1));
    editJson(keyringPath(context), (json) => Object.assign(json, { version: 2 }));
    expect(kindOf(() => loadKeyring(context))).toBe('newer-version');
  });

  it('stays when the next generation is written over a damaged one, which is kept too', async () => {
    writeCheckpointMark(keyring, 1, digest(1));
    writeFileSync(keyringPath(context), 'rubbish');
    const fallen = await unlockWithPassphrase(context, passphrase());
    writeCheckpointMark(fallen, 2, digest(2));
    expect(readFileSync(join(context.folder, 'keyring.damaged.json'), 'utf8')).toBe('rubbish');
    expect(existsSync(previousPath(context))).toBe(true);
    expect(loadKeyring(context)).toMatchObject({ source: 'current', file: { mark: { counter: 2 } } });
  });
});

describe('what is left in the folder', () => {
  const names = () => readdirSync(context.folder).sort();
  /** A good keyring with the present passphrase, as a kill before the rename leaves it, and as damage is kept. */
  const leave = (...left: string[]) => {
    for (const name of left) copyFileSync(keyringPath(context), join(context.folder, name));
  };
  const leftovers = [
    'keyring.json.0123456789ab.tmp',
    'keyring.previous.json.ab0123456789.tmp',
    'keyring.damaged.json',
    'keyring.damaged.2.json',
  ];
  const others = ['journal.db', 'keyring.json.1.unused', 'keyring.txt.0123456789ab.tmp'];

  it('is gone after a change of the passphrase where it would open with the old one', async () => {
    leave(...leftovers, ...others);
    await changePassphrase(keyring, passphrase(), next());
    expect(names()).toEqual([...others, 'keyring.json', 'keyring.previous.json'].sort());
  });

  it('is gone after another recovery key too', () => {
    leave(...leftovers);
    replaceRecoveryKey(keyring, generateRecoveryKey(context));
    expect(names()).toEqual(['keyring.json', 'keyring.previous.json']);
  });

  it('stays where no secret changed', () => {
    leave(...leftovers);
    writeCheckpointMark(keyring, 1, digest(1));
    expect(names()).toEqual([...leftovers, 'keyring.json', 'keyring.previous.json'].sort());
  });

  it('keeps a damaged keyring until the new one is in its place', async () => {
    leave('keyring.damaged.json');
    const counting = { ...context, files: faultyFiles(0, 'EIO') };
    await setPassphrase(unlockWithRecoveryKey(counting, recoveryKey), passphrase());
    const { calls } = counting.files;
    let kept = 0;
    for (let nth = 1; nth <= calls; nth += 1) {
      leave('keyring.damaged.json');
      const before = readFileSync(keyringPath(context));
      const failing = { ...context, files: faultyFiles(nth, 'EIO') };
      const kind = await kindOfAsync(() =>
        setPassphrase(unlockWithRecoveryKey(failing, recoveryKey), next()),
      );
      const unchanged = readFileSync(keyringPath(context)).equals(before);
      if (unchanged && kind !== 'nothing') {
        kept += 1;
        expect(names(), `call ${nth}`).toContain('keyring.damaged.json');
      }
      expect(unlockWithRecoveryKey(context, recoveryKey).key).toEqual(keyring.key);
    }
    expect(kept).toBeGreaterThan(0);
  });

  it('holds every damaged keyring, and none twice', async () => {
    writeCheckpointMark(keyring, 1, digest(1));
    for (const [round, rubbish] of ['one', 'another', 'one'].entries()) {
      writeFileSync(keyringPath(context), rubbish);
      const fallen = await unlockWithPassphrase(context, passphrase());
      writeCheckpointMark(fallen, round + 2, digest(2));
    }
    const read = (name: string) => readFileSync(join(context.folder, name), 'utf8');
    expect(names().filter((name) => name.includes('damaged'))).toEqual([
      'keyring.damaged.2.json',
      'keyring.damaged.json',
    ]);
    expect([read('keyring.damaged.json'), read('keyring.damaged.2.json')]).toEqual(['one', 'another']);
  });
});

describe('no keyring', () => {
  it('is no journal, and two damaged ones are damage', () => {
    const empty = keyringContext(temporaryFolder());
    expect(kindOf(() => loadKeyring(empty))).toBe('not-found');
    writeFileSync(keyringPath(empty), '');
    expect(kindOf(() => loadKeyring(empty))).toBe('damaged');
    writeFileSync(previousPath(empty), 'x');
    expect(kindOf(() => loadKeyring(empty))).toBe('damaged');
  });
});
