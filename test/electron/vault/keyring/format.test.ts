import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeSeal, sealHolds, slotAssociatedData } from '../../../../electron/vault/keyring/authentic.ts';
import { fieldList } from '../../../../electron/vault/keyring/encoding.ts';
import {
  type KeyringFile,
  maxKeyringSize,
  parseKeyring,
  serialiseKeyring,
} from '../../../../electron/vault/keyring/format.ts';
import { kindOf } from '../../../crash/support/vaults.ts';

const bytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((value) => Buffer.from(value));
const wrapped = fc.record({ nonce: bytes(12), ciphertext: bytes(32), tag: bytes(16) });
const hkdf = fc.record({ algorithm: fc.constant('hkdf-sha256' as const), salt: bytes(32) });
const passphraseSlot = fc.record({
  type: fc.constant('passphrase' as const),
  kdf: fc.record({
    algorithm: fc.constant('argon2id' as const),
    version: fc.constant(19 as const),
    memoryKiB: fc.integer({ min: 19 * 1024, max: 1024 * 1024 }),
    passes: fc.integer({ min: 1, max: 10 }),
    lanes: fc.integer({ min: 1, max: 8 }),
    salt: bytes(16),
  }),
  wrapped,
});
const recoverySlot = fc.record({ type: fc.constant('recovery' as const), kdf: hkdf, wrapped });
const sealed = fc.uint8Array({ minLength: 1, maxLength: 4096 }).map((value) => Buffer.from(value));
const keychainSlot = fc.record({ type: fc.constant('keychain' as const), sealed, kdf: hkdf, wrapped });
const slots: fc.Arbitrary<KeyringFile['slots']> = fc.oneof(
  fc.tuple(passphraseSlot, recoverySlot),
  fc.tuple(passphraseSlot, recoverySlot, keychainSlot),
);
const keyring: fc.Arbitrary<KeyringFile> = fc.record({
  magic: fc.constant('handrail-keyring' as const),
  version: fc.constant(1 as const),
  vaultId: bytes(16),
  generation: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  slots,
  retiring: fc.option(wrapped),
  mark: fc.record({ counter: fc.maxSafeNat(), digest: bytes(32) }),
  seal: bytes(32),
});
const one = (): KeyringFile => fc.sample(keyring, { numRuns: 1, seed: 7 })[0] as KeyringFile;
const asJson = (file: KeyringFile): Record<string, unknown> =>
  JSON.parse(serialiseKeyring(file).toString('utf8'));
const withChange = (change: (json: Record<string, unknown>) => void): Buffer => {
  const json = asJson(one());
  change(json);
  return Buffer.from(JSON.stringify(json));
};

describe('a keyring file', () => {
  it('is read back as what was written, and written back as the same bytes', () => {
    fc.assert(
      fc.property(keyring, (file) => {
        const content = serialiseKeyring(file);
        expect(content.length).toBeLessThan(maxKeyringSize);
        expect(parseKeyring(content)).toEqual(file);
        expect(serialiseKeyring(parseKeyring(content))).toEqual(content);
      }),
    );
  });

  it('is refused when it is too large, no UTF-8, no JSON or cut short', () => {
    const content = serialiseKeyring(one());
    const large = Buffer.concat([content, Buffer.alloc(maxKeyringSize, ' ')]);
    const deep = Buffer.from('['.repeat(maxKeyringSize));
    for (const wrong of [large, deep, Buffer.alloc(0), Buffer.from([0xff, 0xfe]), content.subarray(0, -3)]) {
      expect(kindOf(() => parseKeyring(wrong))).toBe('damaged');
    }
  });

  it('is refused with a field too many, too few or of another type', () => {
    const changes: ((json: Record<string, unknown>) => void)[] = [
      (json) => Object.assign(json, { extra: 1 }),
      (json) => Reflect.deleteProperty(json, 'seal'),
      (json) => Object.assign(json, { generation: '1' }),
      (json) => Object.assign(json, { generation: 0 }),
      (json) => Object.assign(json, { generation: 1.5 }),
      (json) => Object.assign(json, { vaultId: 'AA'.repeat(16) }),
      (json) => Object.assign(json, { mark: { counter: -1, digest: '0'.repeat(64) } }),
      (json) => Object.assign(json, { slots: [] }),
      (json) => Object.assign(json, { slots: [(json.slots as unknown[])[0], (json.slots as unknown[])[0]] }),
      (json) => (json.slots as unknown[]).reverse(),
      (json) => Object.assign(json, { magic: 'handrail-Keyring' }),
      (json) => Object.assign(json, { version: 0 }),
    ];
    for (const change of changes) expect(kindOf(() => parseKeyring(withChange(change)))).toBe('damaged');
  });

  it('is refused when base64 is not in its canonical form', () => {
    const json = asJson(one());
    const seal = String(json.seal);
    // 32 bytes end in "x=": the last symbol carries two bits that mean nothing, and must be zero.
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    const last = alphabet.indexOf(seal.at(-2) ?? '');
    for (const other of [
      `${seal.slice(0, -2)}${alphabet[last + 1]}=`,
      seal.slice(0, -1),
      ` ${seal}`,
      seal.replace('=', ''),
    ]) {
      expect(
        kindOf(() => parseKeyring(withChange((changed) => Object.assign(changed, { seal: other })))),
      ).toBe('damaged');
    }
  });

  it('says so when a newer Handrail wrote it, whatever else it holds', () => {
    const newer = withChange((json) => Object.assign(json, { version: 2, slots: { any: 'thing' } }));
    expect(kindOf(() => parseKeyring(newer))).toBe('newer-version');
  });

  it('is refused with KDF parameters out of bounds', () => {
    for (const change of [
      { memoryKiB: 2 ** 32 - 1 },
      { memoryKiB: 1024 },
      { passes: 11 },
      { passes: 0 },
      { lanes: 9 },
      { lanes: 0 },
    ]) {
      const content = withChange((json) => {
        const slot = (json.slots as { kdf: Record<string, unknown> }[])[0];
        Object.assign(slot?.kdf ?? {}, change);
      });
      expect(
        kindOf(() => parseKeyring(content)),
        JSON.stringify(change),
      ).toBe('damaged');
    }
  });
});

describe('what is authenticated', () => {
  it('differs for any two different lists of fields', () => {
    const parts = fc.array(fc.uint8Array({ maxLength: 6 }), { maxLength: 5 });
    fc.assert(
      fc.property(parts, parts, (left, right) => {
        const same =
          JSON.stringify(left.map((part) => [...part])) === JSON.stringify(right.map((part) => [...part]));
        expect(fieldList(left).equals(fieldList(right))).toBe(same);
      }),
    );
  });

  it('holds under one key and no other', () => {
    fc.assert(
      fc.property(keyring, bytes(32), bytes(32), (file, key, other) => {
        fc.pre(!key.equals(other));
        const signed = { ...file, seal: computeSeal(file, key) };
        expect(sealHolds(signed, key)).toBe(true);
        expect(sealHolds(signed, other)).toBe(false);
      }),
    );
  });

  it('notices any other keyring under the same seal', () => {
    const key = Buffer.alloc(32, 3);
    fc.assert(
      fc.property(keyring, keyring, (file, other) => {
        const seal = computeSeal(file, key);
        fc.pre(!serialiseKeyring({ ...file, seal }).equals(serialiseKeyring({ ...other, seal })));
        expect(sealHolds({ ...other, seal }, key)).toBe(false);
      }),
    );
  });

  it('binds a slot to its vault, its type and its parameters', () => {
    fc.assert(
      fc.property(bytes(16), bytes(16), passphraseSlot, recoverySlot, (vault, other, left, right) => {
        fc.pre(!vault.equals(other));
        const all = [
          slotAssociatedData(vault, left),
          slotAssociatedData(other, left),
          slotAssociatedData(vault, right),
          slotAssociatedData(vault, { ...left, kdf: { ...left.kdf, passes: (left.kdf.passes % 10) + 1 } }),
          slotAssociatedData(vault, { ...right, type: 'keychain', sealed: Buffer.alloc(1) }),
        ].map((data) => data.toString('hex'));
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});
