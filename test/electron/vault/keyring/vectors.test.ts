import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { retiringAssociatedData, retiringWrappingKey } from '../../../../electron/vault/keyring/authentic.ts';
import {
  createKeyring,
  type UnlockedKeyring,
  unlockWithPassphrase,
  unlockWithRecoveryKey,
  writeCheckpointMark,
  writeNext,
} from '../../../../electron/vault/keyring/keyring.ts';
import { generateRecoveryKey } from '../../../../electron/vault/keyring/slots.ts';
import { keyringContext, keyringPath } from '../../../../electron/vault/keyring/store.ts';
import { wrapKey } from '../../../../electron/vault/keyring/wrap.ts';
import { cheapKdf, temporaryFolder } from '../../../crash/support/vaults.ts';
import {
  associatedData,
  type KeyringJson,
  keyFromPassphrase,
  keyFromRecoveryKey,
  recoveryBytes,
  retiringKey,
  seal,
} from './outsider.ts';

const path = 'docs/vectors/keyring.json';
const passphrase = 'Prüfung ﬁne ①';

/** Known bytes in place of randomness: SHA-256 over the number of the call. */
function countingRandom(): (length: number) => Buffer {
  let call = 0;
  return (length) => {
    call += 1;
    return createHash('sha256').update(`handrail vector ${call}`).digest().subarray(0, length);
  };
}

interface Vectors {
  passphrase: string;
  passphraseNfkcHex: string;
  recoveryKey: string;
  recoveryKeyHex: string;
  databaseKeyHex: string;
  retiringKeyHex: string;
  associatedDataHex: string[];
  keyring: KeyringJson;
  rotating: KeyringJson;
}

async function make(): Promise<Vectors> {
  const context = keyringContext(temporaryFolder(), { kdf: cheapKdf, random: countingRandom() });
  const recoveryKey = generateRecoveryKey(context);
  const made: UnlockedKeyring = await createKeyring(context, Buffer.from(passphrase), recoveryKey);
  writeCheckpointMark(made, 2 ** 40 + 7, Buffer.from('5a'.repeat(32), 'hex'));
  const read = (): KeyringJson => JSON.parse(readFileSync(keyringPath(context), 'utf8'));
  const keyring = read();
  const retiring = Buffer.alloc(32, 0xa1);
  const { vaultId } = made.file;
  const wrapping = retiringWrappingKey(made.key, vaultId);
  writeNext(made, {
    retiring: wrapKey(wrapping, context.random(12), retiring, retiringAssociatedData(vaultId)),
  });
  return {
    passphrase,
    passphraseNfkcHex: Buffer.from(passphrase.normalize('NFKC')).toString('hex'),
    recoveryKey,
    recoveryKeyHex: recoveryBytes(recoveryKey).toString('hex'),
    databaseKeyHex: made.key.toString('hex'),
    retiringKeyHex: retiring.toString('hex'),
    associatedDataHex: keyring.slots.map((slot) => associatedData(keyring, slot).toString('hex')),
    keyring,
    rotating: read(),
  };
}

if (process.env.HANDRAIL_WRITE_VECTORS === '1') {
  it('writes the vectors', async () => {
    const vectors = await make();
    writeFileSync(path, `${JSON.stringify(vectors, null, 2)}\n`);
    expect(vectors.keyring.slots).toHaveLength(2);
  });
}

describe('the known answers in docs/vectors/keyring.json', () => {
  const stored = (): Vectors => JSON.parse(readFileSync(path, 'utf8'));

  it('are what Handrail writes today', async () => {
    expect(await make()).toEqual(stored());
  });

  it('are read by somebody who only knows docs/FORMAT.md', () => {
    const { databaseKeyHex, keyring, recoveryKey, recoveryKeyHex, retiringKeyHex, rotating } = stored();
    const key = Buffer.from(databaseKeyHex, 'hex');
    expect(keyFromPassphrase(keyring, passphrase)).toEqual(key);
    expect(keyFromRecoveryKey(keyring, recoveryKey)).toEqual(key);
    expect(recoveryBytes(recoveryKey).toString('hex')).toBe(recoveryKeyHex);
    expect(seal(keyring, key)).toBe(keyring.seal);
    expect(seal(rotating, key)).toBe(rotating.seal);
    expect(retiringKey(keyring, key)).toBeNull();
    expect(retiringKey(rotating, key)?.toString('hex')).toBe(retiringKeyHex);
  });

  it('open in Handrail', async () => {
    const { databaseKeyHex, keyring, recoveryKey, retiringKeyHex, rotating } = stored();
    const context = keyringContext(temporaryFolder());
    writeFileSync(keyringPath(context), JSON.stringify(keyring));
    const opened = await unlockWithPassphrase(context, Buffer.from(passphrase));
    expect(opened.key.toString('hex')).toBe(databaseKeyHex);
    expect(opened.file.mark).toEqual({ counter: 2 ** 40 + 7, digest: Buffer.from('5a'.repeat(32), 'hex') });
    writeFileSync(keyringPath(context), JSON.stringify(rotating));
    expect(unlockWithRecoveryKey(context, recoveryKey).retiringKey?.toString('hex')).toBe(retiringKeyHex);
  });
});
