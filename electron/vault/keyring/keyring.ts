import { HandrailError } from '../../../shared/contract/errors.ts';
import { computeSeal, retiringAssociatedData, retiringWrappingKey, sealHolds } from './authentic.ts';
import { digestLength, formatVersion, type KeyringFile, magic, vaultIdLength } from './format.ts';
import { standing } from './mark.ts';
import {
  makePassphraseSlot,
  makeRecoverySlot,
  makeSlots,
  openPassphraseSlot,
  openRecoverySlot,
} from './slots.ts';
import { type KeyringContext, keyringExists, type LoadedKeyring, loadKeyring, saveKeyring } from './store.ts';
import { keyLength, unwrapKey } from './wrap.ts';

/** An opened keyring. It holds the database key until `lockKeyring` zeroes it. */
export interface UnlockedKeyring {
  readonly context: KeyringContext;
  /** The generation that is on disk. */
  file: KeyringFile;
  /** 32 bytes. */
  key: Buffer;
  /** The key that a rotation was leaving behind when it was interrupted; `finishRotation` deals with it. */
  retiringKey: Buffer | null;
  /** `previous` if the current generation is missing or cannot be read: the manager is told. */
  readonly source: 'current' | 'previous';
  /** False if the file was changed by something else; the key is right all the same, the mark means nothing. */
  readonly intact: boolean;
}

export interface UnlockOptions {
  signal?: AbortSignal;
  /** Open although something else changed the file: the manager was told and wants to. */
  evenIfChanged?: boolean;
}

function sealed(file: Omit<KeyringFile, 'seal'>, key: Buffer): KeyringFile {
  const unsealed = { ...file, seal: Buffer.alloc(0) };
  return { ...unsealed, seal: computeSeal(unsealed, key) };
}

/**
 * Makes a keyring with a new random database key and writes it.
 * @param passphrase UTF-8; the caller zeroes it
 * @param recoveryKey from `generateRecoveryKey`, already confirmed by the manager
 * @throws HandrailError `already-exists`, `invalid-input`, `wrong-secret` (no recovery key), `disk-full`, `storage`
 */
export async function createKeyring(
  context: KeyringContext,
  passphrase: Buffer,
  recoveryKey: string,
): Promise<UnlockedKeyring> {
  if (keyringExists(context))
    throw new HandrailError('already-exists', 'There already is a journal in this place.');
  const key = context.random(keyLength);
  const vaultId = context.random(vaultIdLength);
  const slots = await makeSlots(context, vaultId, passphrase, recoveryKey, key);
  const mark = { counter: 0, digest: Buffer.alloc(digestLength) };
  const file = sealed(
    { magic, version: formatVersion, vaultId, generation: 1, slots, retiring: null, mark },
    key,
  );
  saveKeyring(context, file, key);
  return { context, file, key, retiringKey: null, source: 'current', intact: true };
}

function openRetiring(file: KeyringFile, key: Buffer): Buffer | null {
  if (file.retiring === null) return null;
  const wrapping = retiringWrappingKey(key, file.vaultId);
  try {
    return unwrapKey(wrapping, file.retiring, retiringAssociatedData(file.vaultId));
  } finally {
    wrapping.fill(0);
  }
}

function opened(
  context: KeyringContext,
  { file, source }: LoadedKeyring,
  key: Buffer,
  options: UnlockOptions,
): UnlockedKeyring {
  const intact = sealHolds(file, key);
  if (!intact && options.evenIfChanged !== true) {
    key.fill(0);
    const message = 'The keyring was changed by something other than Handrail. It was left as it is.';
    throw new HandrailError('damaged', message, { part: 'keyring', opens: true });
  }
  return { context, file, key, retiringKey: intact ? openRetiring(file, key) : null, source, intact };
}

/**
 * @param passphrase UTF-8; the caller zeroes it
 * @throws HandrailError `wrong-secret`, `damaged`, `newer-version`, `not-found`, `cancelled`, `storage`
 */
export async function unlockWithPassphrase(
  context: KeyringContext,
  passphrase: Buffer,
  options: UnlockOptions = {},
): Promise<UnlockedKeyring> {
  const loaded = loadKeyring(context);
  return opened(context, loaded, await openPassphraseSlot(loaded.file, passphrase, options.signal), options);
}

/** @throws HandrailError as `unlockWithPassphrase`; `wrong-secret` also for a mistyped key */
export function unlockWithRecoveryKey(
  context: KeyringContext,
  recoveryKey: string,
  options: UnlockOptions = {},
): UnlockedKeyring {
  const loaded = loadKeyring(context);
  return opened(context, loaded, openRecoverySlot(loaded.file, recoveryKey), options);
}

/** Zeroes the keys. The keyring cannot be used afterwards. */
export function lockKeyring(keyring: UnlockedKeyring): void {
  keyring.key.fill(0);
  keyring.retiringKey?.fill(0);
}

/**
 * Writes the next generation with some parts changed; on an error the old one stands, here and on disk.
 * For the keyring's own modules.
 */
export function writeNext(
  keyring: UnlockedKeyring,
  changes: Partial<Pick<KeyringFile, 'slots' | 'retiring' | 'mark'>>,
  { key = keyring.key, forgetPrevious = false }: { key?: Buffer; forgetPrevious?: boolean } = {},
): void {
  // A lock may have come while a secret was stretched: nothing may be sealed with a key that was zeroed.
  if (key.every((byte) => byte === 0)) throw new HandrailError('locked', 'The journal is locked.');
  const { seal: _, ...current } = keyring.file;
  const file = sealed({ ...current, ...changes, generation: current.generation + 1 }, key);
  saveKeyring(keyring.context, file, key, { currentKey: keyring.key, forgetPrevious });
  keyring.file = file;
}

/**
 * Gives the keyring another passphrase, without asking for the old one: for a manager who came in with the recovery key.
 * Afterwards no file of the keyring opens with the old passphrase; copies elsewhere do, until the key is rotated.
 */
export async function setPassphrase(keyring: UnlockedKeyring, passphrase: Buffer): Promise<void> {
  const slot = await makePassphraseSlot(keyring.context, keyring.file.vaultId, passphrase, keyring.key);
  const slots = keyring.file.slots.map((other) => (other.type === 'passphrase' ? slot : other));
  writeNext(keyring, { slots }, { forgetPrevious: true });
}

/** @throws HandrailError `wrong-secret` if `current` is not the passphrase */
export async function changePassphrase(
  keyring: UnlockedKeyring,
  current: Buffer,
  next: Buffer,
): Promise<void> {
  (await openPassphraseSlot(keyring.file, current)).fill(0);
  await setPassphrase(keyring, next);
}

/** @param recoveryKey from `generateRecoveryKey`, confirmed; the old one opens no file of this keyring afterwards */
export function replaceRecoveryKey(keyring: UnlockedKeyring, recoveryKey: string): void {
  const slot = makeRecoverySlot(keyring.context, keyring.file.vaultId, recoveryKey, keyring.key);
  const slots = keyring.file.slots.map((other) => (other.type === 'recovery' ? slot : other));
  writeNext(keyring, { slots }, { forgetPrevious: true });
}

/**
 * Remembers how far the journal has come, so that an older copy in its place is noticed. On lock, when idle and on backup.
 * @param digest 32 bytes
 * @throws HandrailError `rolled-back` if the journal has come less far than is remembered
 */
export function writeCheckpointMark(keyring: UnlockedKeyring, counter: number, digest: Buffer): void {
  if (digest.length !== digestLength) throw new HandrailError('internal', 'A digest has 32 bytes.');
  const now = standing(keyring.file.mark, counter, digest);
  if (now === 'same') return;
  if (now !== 'ahead') {
    throw new HandrailError('rolled-back', 'The journal is older than its keyring remembers.', {
      standing: now,
    });
  }
  writeNext(keyring, { mark: { counter, digest: Buffer.from(digest) } });
}
