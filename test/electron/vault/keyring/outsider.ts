/*
 * A reader of keyrings written from docs/FORMAT.md alone: it uses nothing of Handrail, and another Argon2.
 */
import { argon2Sync, createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';

interface Wrapped {
  nonce: string;
  ciphertext: string;
  tag: string;
}
interface Slot {
  type: string;
  kdf: { algorithm: string; version: number; memoryKiB: number; passes: number; lanes: number; salt: string };
  wrapped: Wrapped;
}
export interface KeyringJson {
  version: number;
  vaultId: string;
  generation: number;
  slots: Slot[];
  retiring: Wrapped | null;
  mark: { counter: number; digest: string };
  seal: string;
}

const base64 = (text: string) => Buffer.from(text, 'base64');
const u32 = (value: number) =>
  Buffer.from([value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]);
const u64 = (value: number) => Buffer.concat([u32(Math.floor(value / 2 ** 32)), u32(value % 2 ** 32)]);
export const fields = (...parts: (string | Buffer)[]) =>
  Buffer.concat(
    parts.map((part) =>
      Buffer.concat([u32(Buffer.from(part as string).length), Buffer.from(part as string)]),
    ),
  );
const hkdf = (input: Buffer, salt: Buffer, info: string) =>
  Buffer.from(hkdfSync('sha256', input, salt, info, 32));

export function associatedData(keyring: KeyringJson, slot: Slot): Buffer {
  const { algorithm, version, memoryKiB, passes, lanes, salt } = slot.kdf;
  const start = [
    'handrail-keyring',
    u32(keyring.version),
    Buffer.from(keyring.vaultId, 'hex'),
    slot.type,
    algorithm,
  ];
  return slot.type === 'passphrase'
    ? fields(...start, u32(version), u32(memoryKiB), u32(passes), u32(lanes), base64(salt))
    : fields(...start, base64(salt));
}

function unwrap(wrapping: Buffer, { nonce, ciphertext, tag }: Wrapped, associated: Buffer): Buffer {
  const gcm = createDecipheriv('aes-256-gcm', wrapping, base64(nonce))
    .setAAD(associated)
    .setAuthTag(base64(tag));
  return Buffer.concat([gcm.update(base64(ciphertext)), gcm.final()]);
}

export function keyFromPassphrase(keyring: KeyringJson, passphrase: string): Buffer {
  const slot = keyring.slots[0] as Slot;
  const { memoryKiB, passes, lanes, salt } = slot.kdf;
  const wrapping = argon2Sync('argon2id', {
    message: Buffer.from(passphrase.normalize('NFKC')),
    nonce: base64(salt),
    memory: memoryKiB,
    passes,
    parallelism: lanes,
    tagLength: 32,
  });
  return unwrap(wrapping, slot.wrapped, associatedData(keyring, slot));
}

/** Reads a recovery key and checks its last two symbols. */
export function recoveryBytes(shown: string): Buffer {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const values = [...shown.replaceAll('-', '')].map((symbol) => alphabet.indexOf(symbol));
  const digest = createHash('sha256')
    .update('handrail-recovery-key/1')
    .update(Buffer.from(values.slice(0, 30)))
    .digest();
  const sum = digest.readUInt16BE(0) >> 6;
  if (sum !== (values[30] ?? 0) * 32 + (values[31] ?? 0)) throw new Error('The checksum does not hold.');
  const number = values.reduce((all, value) => all * 32n + BigInt(value), 0n);
  return Buffer.from(number.toString(16).padStart(40, '0'), 'hex');
}

export function keyFromRecoveryKey(keyring: KeyringJson, shown: string): Buffer {
  const slot = keyring.slots[1] as Slot;
  const wrapping = hkdf(recoveryBytes(shown), base64(slot.kdf.salt), 'handrail/1 recovery');
  return unwrap(wrapping, slot.wrapped, associatedData(keyring, slot));
}

export function retiringKey(keyring: KeyringJson, key: Buffer): Buffer | null {
  if (keyring.retiring === null) return null;
  const vaultId = Buffer.from(keyring.vaultId, 'hex');
  const associated = fields('handrail-keyring', u32(keyring.version), vaultId, 'retiring');
  return unwrap(hkdf(key, vaultId, 'handrail/1 retiring key'), keyring.retiring, associated);
}

export function seal(keyring: KeyringJson, key: Buffer): string {
  const vaultId = Buffer.from(keyring.vaultId, 'hex');
  const wrapped = (value: Wrapped) => [base64(value.nonce), base64(value.ciphertext), base64(value.tag)];
  const covered = fields(
    'handrail-keyring',
    u32(keyring.version),
    vaultId,
    u64(keyring.generation),
    u32(keyring.slots.length),
    ...keyring.slots.flatMap((slot) => [associatedData(keyring, slot), ...wrapped(slot.wrapped)]),
    u32(keyring.retiring === null ? 0 : 1),
    ...(keyring.retiring === null ? [] : wrapped(keyring.retiring)),
    u64(keyring.mark.counter),
    Buffer.from(keyring.mark.digest, 'hex'),
  );
  return createHmac('sha256', hkdf(key, vaultId, 'handrail/1 keyring seal'))
    .update(covered)
    .digest('base64');
}
