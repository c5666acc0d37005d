import { z } from 'zod';
import { HandrailError } from '../../../shared/contract/errors.ts';
import { argonVersion, type KdfParameters, kdfBounds, passphraseSaltLength } from './passphrase.ts';
import { keyLength, nonceLength, tagLength } from './wrap.ts';

export const magic = 'handrail-keyring';
export const formatVersion = 1;
/** A real keyring has about 1,500 bytes; more than this is not looked at. */
export const maxKeyringSize = 64 * 1024;
export const vaultIdLength = 16;
export const slotSaltLength = 32;
export const digestLength = 32;
const maxSealedLength = 4096;

export const damagedKeyring = () =>
  new HandrailError('damaged', 'The keyring is damaged. It was left as it is.', { part: 'keyring' });

/** Base64 with padding, in its one canonical form, so that no two texts mean the same bytes. */
const bytes = (least: number, most: number = least) =>
  z
    .string()
    .max(Math.ceil(most / 3) * 4)
    .transform((text, context): Buffer => {
      const decoded = Buffer.from(text, 'base64');
      const fits = decoded.length >= least && decoded.length <= most && decoded.toString('base64') === text;
      if (!fits) context.addIssue('Not the expected bytes.');
      return decoded;
    });

const hex = (length: number) =>
  z
    .string()
    .regex(new RegExp(`^[0-9a-f]{${length * 2}}$`))
    .transform((text): Buffer => Buffer.from(text, 'hex'));

const bounded = (bound: { min: number; max: number }) => z.int().min(bound.min).max(bound.max);

const Wrapped = z.strictObject({
  nonce: bytes(nonceLength),
  ciphertext: bytes(keyLength),
  tag: bytes(tagLength),
});

const HkdfParameters = z.strictObject({ algorithm: z.literal('hkdf-sha256'), salt: bytes(slotSaltLength) });

const PassphraseSlot = z.strictObject({
  type: z.literal('passphrase'),
  kdf: z.strictObject({
    algorithm: z.literal('argon2id'),
    version: z.literal(argonVersion),
    memoryKiB: bounded(kdfBounds.memoryKiB),
    passes: bounded(kdfBounds.passes),
    lanes: bounded(kdfBounds.lanes),
    salt: bytes(passphraseSaltLength),
  }),
  wrapped: Wrapped,
});

const RecoverySlot = z.strictObject({ type: z.literal('recovery'), kdf: HkdfParameters, wrapped: Wrapped });

/** `sealed` is a random secret as the operating system's keychain encrypted it; only the host can open it. */
const KeychainSlot = z.strictObject({
  type: z.literal('keychain'),
  sealed: bytes(1, maxSealedLength),
  kdf: HkdfParameters,
  wrapped: Wrapped,
});

const Slot = z.discriminatedUnion('type', [PassphraseSlot, RecoverySlot, KeychainSlot]);

const KeyringFile = z.strictObject({
  magic: z.literal(magic),
  version: z.literal(formatVersion),
  vaultId: hex(vaultIdLength),
  generation: z.int().min(1),
  slots: z
    .array(Slot)
    .min(2)
    .max(3)
    .refine(
      (slots) => new Set(slots.map((slot) => slot.type)).size === slots.length,
      'Two slots of one type.',
    )
    .refine(
      (slots) => slots[0]?.type === 'passphrase' && slots[1]?.type === 'recovery',
      'Slots out of order.',
    ),
  retiring: Wrapped.nullable(),
  mark: z.strictObject({ counter: z.int().min(0), digest: hex(digestLength) }),
  seal: bytes(32),
});

export type Slot = z.infer<typeof Slot>;
export type PassphraseSlot = z.infer<typeof PassphraseSlot>;
export type RecoverySlot = z.infer<typeof RecoverySlot>;
export type KeychainSlot = z.infer<typeof KeychainSlot>;
/** What keyring.json says, with bytes in Buffers. `seal` authenticates all the rest. */
export type KeyringFile = z.infer<typeof KeyringFile>;
/** How far the journal had come when this was written: its commit counter and the digest of its head. */
export type Mark = KeyringFile['mark'];

export const kdfOf = (slot: PassphraseSlot): KdfParameters => ({
  memoryKiB: slot.kdf.memoryKiB,
  passes: slot.kdf.passes,
  lanes: slot.kdf.lanes,
});

const Preamble = z.looseObject({ magic: z.literal(magic), version: z.int().min(1) });

function parseJson(content: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    throw damagedKeyring();
  }
}

/**
 * Checks and reads the bytes of a keyring. Every length and every KDF parameter is within bounds afterwards; nothing is
 * authenticated yet.
 * @throws HandrailError `damaged` or `newer-version`
 */
export function parseKeyring(content: Buffer): KeyringFile {
  if (content.length > maxKeyringSize) throw damagedKeyring();
  const json = parseJson(content);
  const preamble = Preamble.safeParse(json);
  if (preamble.success && preamble.data.version > formatVersion) {
    throw new HandrailError(
      'newer-version',
      'This keyring was written by a newer Handrail. It was left as it is.',
    );
  }
  const parsed = KeyringFile.safeParse(json);
  if (!parsed.success) throw damagedKeyring();
  return parsed.data;
}

const isHex = (name: string) => name === 'vaultId' || name === 'digest';

/** The bytes of keyring.json: JSON with two spaces of indentation and a line feed at the end. */
export function serialiseKeyring(file: KeyringFile): Buffer {
  const plain = (value: unknown, name = ''): unknown => {
    if (Buffer.isBuffer(value)) return value.toString(isHex(name) ? 'hex' : 'base64');
    if (Array.isArray(value)) return value.map((item) => plain(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item, key)]));
  };
  return Buffer.from(`${JSON.stringify(plain(file), null, 2)}\n`, 'utf8');
}
